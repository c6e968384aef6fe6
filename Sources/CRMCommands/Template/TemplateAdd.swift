import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm template add`: writes a new template.
enum TemplateAdd {
  static let name = Operand<String>(
    "NAME", help: Text("what it is called, as invoice", "имя, например invoice"))
  static let file = Operand<String>(
    "FILE",
    help: Text(
      "its text; - is standard input; without it the editor",
      "текст; - стандартный ввод; без него – редактор"),
    completion: .file
  ).optional()

  private static let flags = FieldParameters.flags(of: Template.kind, except: ["name"])

  static let command = Command<App>(
    "add", summary: Text("Write a template", "Создать шаблон"),
    details: Text(
      "The text is {--body}, a file, standard input or what the editor leaves. The language is that of "
        + "the store unless it is named. See 'crm template' for what can be filled in.",
      "Текст – {--body}, файл, стандартный ввод или то, что записано в редакторе. Язык, если не указан, – "
        + "язык хранилища. Что можно подставить, см. crm template."),
    effect: .writes, parameters: flags.map(\.parameter) + [name, file],
    fields: FieldParameters.notes(Template.kind),
    examples: [
      Example(
        "crm template add thanks --kind deal --subject 'Спасибо' --body 'Спасибо, {contact.first_name}!'",
        Text("in one line", "одной строкой")),
      Example(
        "crm template add thanks --kind deal --language en --subject 'Thank you' thanks.txt",
        Text("the same in English, from a file", "то же по-английски, из файла")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    try desk.store.demandSupervisor()
    var words = FieldParameters.words(arguments, flags, Template.kind)
    words.append(("name", arguments[name]))
    let draft = try desk.draft(of: Template.kind, words, isNew: true)
    guard arguments[file] == nil || draft[Template.body] == nil else { throw twice }
    let id =
      draft[Template.body] == nil
      ? try TextSource.change("", by: arguments[file], app) { text throws(Failure) in
        var draft = draft
        draft[Template.body] = try body(text, desk)
        return try desk.addTemplate(draft)
      } : try desk.addTemplate(draft)
    try app.answer(
      Template.kind, [id], Sentences.added(Template.kind, id, try desk.title(Template.kind, id)))
  }

  private static let twice = Failure(
    .usage, "template.two-texts",
    Text("--body and a file are two texts", "--body и файл – два разных текста"),
    hint: Text("leave one out", "оставьте одно"))

  /// The words of a template, without the line end that editors leave.
  static func body(_ text: String, _ desk: Desk) throws(Failure) -> Value {
    let end = text.lastIndex { !$0.isNewline }
    return try desk.store.value(end.map { String(text[...$0]) } ?? "", for: Template.body)
  }
}
