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
    var draft = try desk.draft(of: Template.kind, words, isNew: true)
    if let file = arguments[file] {
      guard draft[Template.body] == nil else { throw twice }
      draft[Template.body] = try TemplateText.read(file, desk, app)
    } else if draft[Template.body] == nil {
      draft[Template.body] = try TemplateText.edited("", desk, app)
    }
    let id = try desk.addTemplate(draft)
    try app.answer(
      Template.kind, [id], Sentences.added(Template.kind, id, try desk.title(Template.kind, id)))
  }

  private static let twice = Failure(
    .usage, "template.two-texts",
    Text("--body and a file are two texts", "--body и файл – два разных текста"),
    hint: Text("leave one out", "оставьте одно"))
}

/// Where the text of a template comes from.
enum TemplateText {
  /// The text in a file, or on standard input for `-`.
  static func read(_ name: String, _ desk: Desk, _ app: App) throws(Failure) -> Value {
    try value(try RuleFile.read(name, app), desk)
  }

  /// The text as the person leaves it in the editor.
  static func edited(_ text: String, _ desk: Desk, _ app: App) throws(Failure) -> Value {
    try value(try RuleFile.edit(text, app), desk)
  }

  private static func value(_ text: String, _ desk: Desk) throws(Failure) -> Value {
    // The line end that editors leave is no part of a letter.
    let end = text.lastIndex { !$0.isNewline }
    let body = end.map { String(text[...$0]) } ?? ""
    return try desk.store.value(body, for: Template.body)
  }
}
