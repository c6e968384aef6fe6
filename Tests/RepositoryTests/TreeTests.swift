import CRMCommands
import CommandSpec
import Foundation
import Testing

@Suite("tree")
struct TreeTests {
  /// Every command of the program, from its own declarations.
  static let tree = CommandTree(
    commands: paths(Program.model().commands.filter { !builtIn.contains($0.name) }, below: []))

  /// Commands that every tree has without declaring them.
  private static let builtIn: Set<String> = ["help", "version"]

  /// The words of every visible command; groups are not commands.
  private static func paths(_ models: [CommandModel], below path: [String]) -> [[String]] {
    models.flatMap { model in
      let place = path + [model.name]
      return model.isGroup ? paths(model.commands, below: place) : [place]
    }
  }

  @Test("every command has a file where its words say")
  func files() {
    let missing = Self.tree.withoutFile(
      among: Repository.files(in: "Sources/CRMCommands", suffix: ".swift"))
    #expect(missing.isEmpty, "\n\(missing.joined(separator: "\n"))")
  }

  @Test("every command is typed in a transcript")
  func transcripts() throws {
    let paths = Repository.files(in: "Tests/TranscriptTests/Transcripts", suffix: ".txt")
    let missing = Self.tree.untried(in: try paths.flatMap { try Repository.lines(of: $0) })
    #expect(missing.isEmpty, "\n\(missing.joined(separator: "\n"))")
  }

  @Test("the top folder holds nothing unexpected")
  func top() throws {
    let allowed: Set<String> = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "examples", "completions", "man",
      "README.md",
    ]
    let found = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let odd = found.filter { !$0.hasPrefix(".") && !allowed.contains($0) }.sorted()
    #expect(odd.isEmpty)
  }

  @Test("commands are looked for in the right place")
  func comparing() {
    let tree = CommandTree(commands: [["lead", "add"], ["deal", "item", "add"], ["export-1c"]])
    let all = ["x/Lead/LeadAdd.swift", "x/Deal/DealItemAdd.swift", "x/Export/Export1c.swift"]
    #expect(tree.withoutFile(among: all).isEmpty)
    #expect(tree.withoutFile(among: ["x/LeadAdd.swift"]).count == 3)
    #expect(tree.withoutFile(among: ["x/Records/RecordAdd.swift"]).count == 1)
    let lines = [
      "$ crm --json lead add", "$ crm deal item list | crm export-1c -", "crm deal item add",
    ]
    #expect(tree.untried(in: lines) == ["crm deal item add: no transcript"])
  }
}
