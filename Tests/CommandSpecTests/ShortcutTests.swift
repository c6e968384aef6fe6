import CommandSpec
import Testing
import Wording

@Suite struct ShortcutTests {
  static let mark = Option<String>("mark", "m", value: "WORD", help: Text("a mark", "отметка"))
  static let words = Operand<String>("WORD", help: Text("a word", "слово")).repeated(atLeast: 1)

  static let tree = CommandTree<NoContext>(
    name: "toy", summary: Text("A toy", "Игрушка"),
    examples: [Example("toy note deal/7 text", Text("a note", "заметка"))],
    globals: [Toy.dry],
    sections: {
      [
        (
          Text("All", "Всё"),
          [
            .group(
              "note",
              Group(
                "note", summary: Text("Notes", "Заметки"),
                shortcut: Shortcut("add", mark: "/")
              ) { [.command(add), .command(list)] })
          ]
        )
      ]
    })

  static let add = Command<NoContext>(
    "add", summary: Text("Add a note", "Добавить заметку"), effect: .writes,
    parameters: [mark, words], examples: [Example("toy note deal/7 x", Text("short", "коротко"))]
  ) { _, _ in }

  static let list = Command<NoContext>(
    "list", summary: Text("List notes", "Показать заметки"), effect: .reads, parameters: [],
    examples: [Example("toy note list", Text("all", "все"))]
  ) { _, _ in }

  /// The path that was reached and the operands; nil where a page is asked for.
  static func reached(_ words: [String]) throws(Failure) -> (path: [String], words: [String])? {
    guard case .run(_, let path, let arguments) = try tree.parse(words) else { return nil }
    return (path, path.last == "add" ? arguments[Self.words] : [])
  }

  @Test(
    "The word of the command may be left out",
    arguments: [
      ["note", "deal/7", "x"], ["note", "-n", "deal/7", "x"], ["note", "-m", "a", "deal/7", "x"],
      ["note", "--mark=a", "deal/7", "x"], ["--dry-run", "note", "--mark", "a", "deal/7", "x"],
      ["note", "-nma", "deal/7", "x"], ["note", "add", "deal/7", "x"],
    ])
  func short(_ words: [String]) throws {
    let reached = try #require(try Self.reached(words))
    #expect(reached.path == ["note", "add"])
    #expect(reached.words == ["deal/7", "x"])
  }

  @Test("A command of the group goes first, and what does not fit is unknown")
  func others() throws {
    #expect(try Self.reached(["note", "list"])?.path == ["note", "list"])
    for words in [["note", "lst"], ["note", "deal", "x"]] {
      do throws(Failure) {
        _ = try Self.reached(words)
        Issue.record("\(words) was taken")
      } catch {
        #expect(error.exit == .usage)
        #expect(error.message.en.contains("note \(words[1])"))
      }
    }
  }

  @Test("Help of the group stays that of the group")
  func help() throws {
    guard case .help(let path, _) = try Self.tree.parse(["note", "--help"]) else {
      Issue.record("no help")
      return
    }
    #expect(path == ["note"])
    guard case .help(let bare, _) = try Self.tree.parse(["note", "-h"]) else {
      Issue.record("no help")
      return
    }
    #expect(bare == ["note"])
  }

  @Test("The declarations are sound, and a shell is told what is due")
  func declarations() {
    #expect(Self.tree.faults() == [])
    let due = Self.tree.due(in: ["note", "deal/7", ""])
    #expect(due.path == ["note", "add"])
    #expect(due.operands == ["deal/7"])
    #expect(due.parameter?.name == "WORD")
    #expect(Self.tree.due(in: ["note", "de"]).parameter?.name == "WORD")
    #expect(Self.tree.due(in: ["not"]).parameter == nil)
  }
}
