import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm form add`: makes a form known to the store.
enum FormAdd {
  static let name = Operand<String>(
    "NAME", help: Text("as in the address /form/NAME", "как в адресе /form/ИМЯ"))
  static let secret = Flag(
    "secret", help: Text("ask the sender for a secret", "требовать от отправителя секрет"))

  private static let flags = FieldParameters.flags(of: Form.kind, except: ["name"])

  static let command = Command<App>(
    "add", summary: Text("Add a form", "Добавить форму"),
    details: Text(
      "Names of fields are known for the usual sites; {--aliases} adds others, as 'phone=Your number' "
        + "(name, first, last, patronymic, phone, email, text, company, inn, subject, interest, page, "
        + "external, ignored). {--secret} makes one and tells it this once; it goes to the end of the "
        + "address, as ?token=…, or into the header X-Token.",
      "Имена полей обычных сайтов известны; {--aliases} добавляет другие: 'phone=Ваш номер' (name, "
        + "first, last, patronymic, phone, email, text, company, inn, subject, interest, page, external, "
        + "ignored). {--secret} создаёт секрет и показывает его один раз; он добавляется к адресу: "
        + "?token=…, или в заголовок X-Token."),
    effect: .writes, parameters: flags.map(\.parameter) + [secret, name],
    fields: FieldParameters.notes(Form.kind),
    examples: [
      Example("crm form add tilda --secret", Text("a form of Tilda", "форма на Тильде")),
      Example(
        "crm form add site --source сайт --redirect https://site.example/thanks --min-seconds 3",
        Text("a form of one's own", "своя форма")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    var words = FieldParameters.words(arguments, flags, Form.kind)
    words.append(("name", arguments[name]))
    let draft = try desk.draft(of: Form.kind, words, isNew: true)
    let (id, secret) = try desk.addForm(draft, withSecret: arguments[secret])
    try app.answer(
      Form.kind, [id],
      Text("Added the form \(arguments[name])", "Добавлена форма \(arguments[name])"))
    if !desk.dryRun { FormSecret.tell(secret, arguments[name], app) }
  }
}
