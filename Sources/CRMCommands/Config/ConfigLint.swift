import CRMActions
import CommandSpec
import Rendering
import Wording

/// `crm config lint`: looks for what a policy should not say.
enum ConfigLint {
  static let file = Operand<String>(
    "FILE",
    help: Text("the policy; that of the store", "политика; по умолчанию – самого хранилища"),
    completion: .file
  ).optional()

  static let columns = [
    Column("line", title: Text("Line", "Строка"), alignment: .right),
    Column("place", title: Text("Where", "Где")),
    Column("message", title: Text("What", "Что")),
  ]

  static let command = Command<App>(
    "lint", summary: Text("Look for mistakes in a policy", "Найти ошибки в политике"),
    details: Text(
      "Stages that nobody can reach, kinds of stage that are missing, names that are double or of one "
        + "language, rules on fields, stages and people that are not there. Found something: exit 1.",
      "Недостижимые стадии, недостающие виды стадий, одинаковые названия и названия на одном языке, "
        + "правила о полях, стадиях и людях, которых нет. Если что-то найдено, код завершения 1."),
    effect: .reads, parameters: [file],
    examples: [
      Example("crm config lint", Text("the store's own", "своей")),
      Example("crm config lint policy.toml", Text("a file", "в файле")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk(writes: arguments[file] != nil)
    let document = try arguments[file].map { name throws(Failure) in
      try PolicyFile.read(name, app)
    }
    let findings = try PolicyFile.naming(arguments[file]) { () throws(Failure) in
      try desk.lint(document)
    }
    let rows = findings.map { finding in
      [
        Cell(finding.line.map { .integer(Int64($0)) } ?? .null), Cell(.text(finding.place)),
        Cell(.text(finding.message[app.language])),
      ]
    }
    try app.print(columns, rows)
    guard !findings.isEmpty else { return }
    let count = findings.count
    throw Failure(
      .no, "policy.findings",
      Text("found: \(count)", "замечаний: \(count)"))
  }
}
