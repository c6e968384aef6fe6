import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm form test`: how a form would be read, without effects.
enum FormTest {
  static let file = Operand<String>(
    "FILE", help: Text("a body, a whole request, or '-'", "тело, запрос целиком или «-»"),
    completion: .file)

  static let columns = [
    Column("field", title: Text("Field", "Поле")),
    Column("meaning", title: Text("Means", "Значит")),
    Column("value", title: Text("Value", "Значение"), shrinks: true),
  ]

  static let command = Command<App>(
    "test", summary: Text("Show how a form would be read", "Показать, как прочитается форма"),
    details: Text(
      "Every field with what it is taken for, and what would become of it. Nothing is changed or sent.",
      "Каждое поле и за что оно принимается, а также исход. Ничего не меняется и не отправляется."),
    effect: .reads, parameters: [FormIngest.type, FormGroup.form, file],
    examples: [Example("crm form test site entry.json", Text("a file", "файл"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.desk().store
    let id = try app.id(Form.kind, arguments[FormGroup.form])
    let name = arguments[file]
    let bytes =
      name == "-"
      ? try app.world.streams.input.readAll(limit: 2 << 20)
      : try Files.read(try app.file(name), limit: 2 << 20)
    let request = FormIngest.request(bytes, arguments)
    let desk = Desk(store, dryRun: true)
    let trial = try desk.tryForm(id, request)
    try app.print(
      columns,
      trial.fields.map { field in
        [
          Cell(.text(field.name)), Cell(field.meaning.map(CellValue.text) ?? .null),
          Cell(.text(field.value)),
        ]
      })
    let outcome = Submission.outcomes.label(trial.outcome)
    let words = trial.note.map { Text(verbatim: " – ") + $0 } ?? Text("", "")
    app.note(Text("outcome: ", "исход: ") + outcome + words)
  }
}
