import CommandSpec
import Wording

/// What the toy commands saw, so that a test can look at it.
struct NoContext: Sendable {}

enum Size: String, ArgumentValue, CaseIterable {
  case small, large, huge
}

/// A small tree with everything a tree can have.
enum Toy {
  static let dry = Flag("dry-run", "n", help: Text("change nothing", "ничего не менять"))
  static let lang = Option<String>(
    "lang", value: "LANG", help: Text("language", "язык"),
    choices: [Choice("en", Text("English", "английский")), Choice("ru")])

  static let all = Flag("all", "a", help: Text("also closed", "и закрытые"), negatable: true)
  static let mine = Flag("mine", "m", help: Text("only own", "только свои"))
  static let limit = Option<Int>(
    "limit", "L", value: "N", help: Text("at most N", "не более N")
  ).or(30)
  static let size = Option<Size>("size", "s", value: "SIZE", help: Text("the size", "размер"))
  static let owner = Option<String>(
    "owner", value: "LOGIN", help: Text("the owner", "ответственный"), completion: .ask("user"))
  static let tag = Option<String>(
    "tag", "t", value: "TAG", help: Text("a tag", "метка")
  ).repeated()
  static let phone = Option<String>(
    "phone", value: "PHONE", help: Text("the phone", "телефон")
  ).required()
  static let weight = Option<Int64>("weight", value: "N", help: Text("the weight", "вес"))

  static let lead = Operand<Int>("LEAD", help: Text("the lead", "лид"))
  static let note = Operand<String>("NOTE", help: Text("a note", "заметка")).optional()
  static let words = Operand<String>("WORD", help: Text("a word", "слово")).repeated(atLeast: 1)

  static let tongue = Option<Size>(
    "lang", value: "SIZE", help: Text("how large", "размер")
  ).hidingGlobal()

  static let list = Command<NoContext>(
    "list", aliases: ["ls"], summary: Text("List leads", "Показать лиды"), effect: .reads,
    parameters: [all, mine, limit, size, owner, tag, weight], exclusive: [["mine", "owner"]],
    examples: [
      Example("toy lead list -s small | cut -f2", Text("names", "названия")),
      Example("N=1 toy lead ls -L5 --tag 'a b' > out", Text("to a file", "в файл")),
    ]
  ) { _, _ in }

  static let add = Command<NoContext>(
    "add", summary: Text("Add a lead", "Добавить лид"),
    details: Text("Takes {--phone}.", "Берёт {--phone}."), effect: .writes,
    parameters: [phone, tag],
    examples: [Example("toy lead add --phone 1", Text("one", "один"))]
  ) { _, _ in }

  static let show = Command<NoContext>(
    "show", summary: Text("Show a lead", "Показать лид"), effect: .reads,
    parameters: [tongue, lead, note],
    examples: [Example("toy lead show 7", Text("seven", "седьмой"))]
  ) { _, _ in }

  static let echo = Command<NoContext>(
    "echo", summary: Text("Repeat words", "Повторить слова"), effect: .nothing,
    parameters: [words], examples: [Example("toy db raw echo a", Text("a", "слово"))]
  ) { _, _ in }

  static let secret = Command<NoContext>(
    "__complete", summary: Text("Complete", "Дополнить"), effect: .reads, parameters: [words],
    examples: [], hidden: true
  ) { _, _ in }

  static func tree() -> CommandTree<NoContext> {
    CommandTree(
      name: "toy", summary: Text("A toy", "Игрушка"),
      examples: [Example("toy lead list", Text("all leads", "все лиды"))], globals: [dry, lang],
      environment: [Note("TOY_DB", about: Text("the store", "хранилище"))],
      topics: [
        Topic(
          name: "dates", summary: Text("How dates are written", "Как пишут даты"),
          body: Text("As `сегодня` or today.", "Как сегодня."))
      ]
    ) {
      [
        (
          Text("Records", "Записи"),
          [
            .group(
              "lead", aliases: ["leads"],
              Group("lead", aliases: ["leads"], summary: Text("Leads", "Лиды")) {
                [.command(list), .command(add), .command(show)]
              })
          ]
        ),
        (
          Text("Store", "Хранилище"),
          [
            .group(
              "db",
              Group("db", summary: Text("The store", "Хранилище")) {
                [
                  .group(
                    Group("raw", summary: Text("Raw access", "Прямой доступ")) {
                      [.command(echo)]
                    })
                ]
              }), .command("__complete", secret),
          ]
        ),
      ]
    }
  }
}

/// The arguments of a line that runs a command.
func arguments(_ words: [String]) throws -> Arguments {
  guard case .run(_, _, let arguments) = try Toy.tree().parse(words) else {
    throw Failure.bug("the words \(words) run nothing")
  }
  return arguments
}

/// The path of a line that runs a command, or what else it asks for.
func meaning(_ words: [String]) throws -> String {
  switch try Toy.tree().parse(words) {
  case .run(_, let path, _): "run " + path.joined(separator: " ")
  case .help(let path, let full): (full ? "full " : "short ") + path.joined(separator: " ")
  case .topic(let name): "topic " + name
  case .dump(let path): "dump " + path.joined(separator: " ")
  case .version: "version"
  }
}

/// The failure that a line gives.
func refusal(_ words: [String]) -> Failure? {
  do throws(Failure) {
    _ = try Toy.tree().parse(words)
    return nil
  } catch {
    return error
  }
}
