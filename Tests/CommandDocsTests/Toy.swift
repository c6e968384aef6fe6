import CommandSpec
import Wording

/// A small tree with everything that pages and completions treat in a way of its own.
enum Toy {
  struct Context: Sendable {}

  static let colour = Option<String>(
    "colour", value: "WHEN", help: Text("when to use colour", "когда включать цвет"),
    choices: [
      Choice("always", Text("also in a pipe", "и в конвейере")),
      Choice("never", Text("not at all", "никогда")),
    ]
  ).or("never")
  static let quiet = Flag("quiet", "q", help: Text("say less", "меньше сообщений"))
  static let store = Option<String>(
    "db", value: "PATH", help: Text("the store", "файл хранилища"), completion: .file)

  static let all = Flag(
    "all", "a", help: Text("closed ones too", "и закрытые"), negatable: true)
  static let limit = Option<Int>(
    "limit", "L", value: "N", help: Text("at most N leads", "не более N лидов")
  ).or(30)
  static let status = Option<String>(
    "status", "s", value: "STATUS", help: Text("only in STATUS", "только в статусе STATUS"),
    choices: [Choice("new"), Choice("working"), Choice("no answer")])
  static let owner = Option<String>(
    "owner", "o", value: "LOGIN", help: Text("only of LOGIN", "только у LOGIN"),
    completion: .ask("user"))
  static let output = Option<String>(
    "output", value: "FILE", help: Text("write to FILE", "записать в FILE"), completion: .file)
  static let folder = Option<String>(
    "folder", value: "FOLDER", help: Text("write into FOLDER", "записать в папку FOLDER"),
    completion: .directory)
  static let tag = Option<String>(
    "tag", value: "TAG",
    help: Text("a tag; see {--all}, ~home, 'quotes', \\back", "метка; см. {--all}")
  ).repeated()
  static let name = Option<String>(
    "name", value: "NAME", help: Text("the name", "название")
  ).required()
  static let lead = Operand<String>(
    "LEAD", help: Text("the lead", "лид"), completion: .ask("lead")
  ).repeated(atLeast: 1)
  static let kind = Operand<String>(
    "KIND", help: Text("what to check", "что проверить"),
    completion: .choices([Choice("fast"), Choice("full", Text("all of it", "целиком"))]))

  static let list = Command<Context>(
    "list", aliases: ["ls"], summary: Text("List leads, newest first", "Показать лиды"),
    details: Text(
      """
      Prints leads. {--limit} keeps the list short, and a long paragraph has to be broken at
      the width of the terminal.

        .dot at the start of a kept line
        'quote at the start

      .A paragraph that begins with a dot.
      """, "Печатает лиды. {--limit} ограничивает список."),
    effect: .reads, parameters: [all, limit, status, owner, output, folder, tag],
    exclusive: [["all", "status"]],
    fields: [FieldNote("id", about: Text("the number", "номер"))],
    examples: [
      Example("crm lead list -s new --limit 5", Text("five new leads", "пять новых лидов")),
      Example("crm lead list --owner 'ann o''hara' | cut -f2", Text("names", "названия")),
    ]
  ) { _, _ in }

  static let add = Command<Context>(
    "add", summary: Text("Add a lead", "Добавить лид"), effect: .writes, parameters: [name],
    examples: [Example("crm lead add --name Acme", Text("a lead", "один лид"))],
    exits: [.ok, .usage, .data]
  ) { _, _ in }

  static let show = Command<Context>(
    "show", summary: Text("Show leads", "Показать карточки лидов"), effect: .reads,
    parameters: [lead], examples: [Example("crm lead show 7", Text("lead 7", "лид 7"))]
  ) { _, _ in }

  static let check = Command<Context>(
    "check", summary: Text("Check the store", "Проверить хранилище"), effect: .reads,
    parameters: [kind], examples: [Example("crm db raw check fast", Text("fast", "быстро"))]
  ) { _, _ in }

  static let secret = Command<Context>(
    "__complete", summary: Text("Complete", "Дополнить"), effect: .reads, parameters: [],
    examples: [], hidden: true
  ) { _, _ in }

  static let tree = CommandTree<Context>(
    name: "crm",
    summary: Text("A sales department in the shell", "Отдел продаж в командной строке"),
    details: Text("Keeps records in one file.", "Хранит записи в одном файле."),
    examples: [Example("crm lead list", Text("all leads", "все лиды"))],
    globals: [store, quiet, colour],
    environment: [Note("CRM_DB", about: Text("the store", "файл хранилища"))],
    topics: [
      Topic(
        name: "dates", summary: Text("How dates are written", "Как пишут даты"),
        body: Text("Write `2026-11-22`.\n\n  crm lead list\n\nOr a word.", "Пишите 2026-11-22."))
    ]
  ) {
    [
      (
        Text("Records", "Записи"),
        [
          .group(
            "lead", aliases: ["leads"],
            Group(
              "lead", aliases: ["leads"], summary: Text("Requests", "Запросы клиентов"),
              shortcut: Shortcut("show", mark: "/")
            ) {
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
                  Group("raw", summary: Text("Raw access", "Прямой доступ")) { [.command(check)] })
              ]
            }), .command("__complete", secret),
        ]
      ),
    ]
  }

  static let model = tree.model()
}
