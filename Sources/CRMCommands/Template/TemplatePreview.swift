import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm template preview`: what a letter by a template would say.
enum TemplatePreview {
  static let template = Template.kind.operand
  static let record = Operand<String>(
    "KIND/ID", help: Text("the record it would be about", "запись, о которой письмо"),
    completion: .ask("record"))

  static let command = Command<App>(
    "preview", summary: Text("Show what a letter would say", "Показать готовое письмо"),
    details: Text(
      "Fills the template in for a record; nothing is sent. What is empty stays as {place} and is named.",
      "Заполняет шаблон по записи, ничего не отправляя. Пустое остаётся как {место} и называется."),
    effect: .reads, parameters: [template, record],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm template preview invoice invoice/3", Text("for invoice 3", "для счёта 3")),
      Example(
        "crm template preview acknowledgement.en lead/12", Text("in English", "по-английски")),
    ], exits: [.ok, .usage, .data, .noInput, .noPermission], run: run)

  static let columns = [
    Column("template", title: Template.kind.noun.form(for: 1)),
    Column("subject", title: Template.subject.label),
    Column("body", title: Template.body.label),
    Column("empty", title: Text("Empty places", "Пустые места")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let chosen = try store.record(Template.kind, try app.id(Template.kind, arguments[template]))
    let (kind, id) = try store.resolveLink(arguments[record])
    let target = try store.record(kind, id)
    try store.demandWhole(target)
    let filled = try store.filled(chosen, for: target)
    if app.format == .table {
      let subject = filled.subject.map { "\(Template.subject.label[app.language]): \($0)\n\n" }
      app.write(Sanitize.lines((subject ?? "") + filled.text) + "\n")
    } else {
      try app.print(
        columns,
        [
          [
            Cell(.text(chosen.title)), Cell(filled.subject.map { .text($0) } ?? .null),
            Cell(.text(filled.text)), Cell(.list(filled.empty.map(CellValue.text))),
          ]
        ])
    }
    guard !filled.empty.isEmpty else { return }
    let places = filled.empty.map { "{\($0)}" }.joined(separator: ", ")
    app.note(Text("crm: empty: \(places)", "crm: не заполнено: \(places)"))
  }
}
