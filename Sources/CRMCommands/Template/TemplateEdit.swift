import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm template edit NAME [FILE|-] [FIELD=VALUE…]`: changes a template.
enum TemplateEdit {
  static let words = Operand<String>(
    "TEMPLATE|FILE|FIELD=VALUE",
    help: Text(
      "the template, a file with its new text, what else to set",
      "шаблон, файл с новым текстом, что ещё изменить"), completion: .ask(Template.kind.name)
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "edit", summary: Text("Change a template", "Изменить шаблон"),
    details: Text(
      "Without a file and without changes VISUAL or EDITOR opens with the present text.",
      "Без файла и без изменений открывается VISUAL или EDITOR с нынешним текстом."),
    effect: .writes, parameters: [words], fields: FieldParameters.notes(Template.kind),
    examples: [
      Example("crm template edit acknowledgement", Text("in the editor", "в редакторе")),
      Example(
        "crm template edit invoice.ru subject='Счёт {invoice.number}'",
        Text("one field", "одно поле")),
      Example("crm template edit invoice.ru letter.txt", Text("from a file", "из файла")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let (named, changes) = RecordEdit.split(arguments[words])
    guard let word = named.first, named.count <= 2 else { throw tooMany }
    let desk = try app.desk()
    try desk.store.demandSupervisor()
    let id = try app.id(Template.kind, word)
    let draft = try desk.draft(of: Template.kind, changes, isNew: false)
    if named.count == 2 || changes.isEmpty {
      let before = try desk.store.record(Template.kind, id)[Template.body].text ?? ""
      let file = named.count == 2 ? named[1] : nil
      try TextSource.change(before, by: file, app) { text throws(Failure) in
        var draft = draft
        draft[Template.body] = try TemplateAdd.body(text, desk)
        try desk.editTemplate(id, draft)
      }
    } else {
      try desk.editTemplate(id, draft)
    }
    try app.answer(
      Template.kind, [id], Sentences.changed(Template.kind, desk.lastLog.isEmpty ? [] : [id]))
  }

  private static let tooMany = Failure(
    .usage, "edit.incomplete",
    Text("name one template, then one file with its text", "укажите шаблон и файл с его текстом"),
    hint: Text(
      "crm template edit invoice.ru letter.txt", "crm template edit invoice.ru letter.txt"))
}
