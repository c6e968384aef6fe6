import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm mail send`: writes a letter on a record.
enum MailSend {
  static let on = Option<String>(
    "on", value: "KIND/ID", help: Text("the record it is about", "о какой записи письмо"),
    completion: .ask("record"))

  static let command = Command<App>(
    "send", summary: Text("Write a letter", "Написать письмо"),
    details: Text(
      "The letter goes into the outbox and is kept with the record; 'crm outbox send' or 'crm tick' "
        + "hands it over to the server. Without {--to} it goes to the address of the record. {--template} "
        + "gives text and subject, see 'crm template'. Until it has left, 'crm undo' takes it back.",
      "Письмо попадает в исходящие и хранится при записи; серверу его передаёт crm outbox send или crm "
        + "tick. Без {--to} оно идёт на адрес записи. {--template} даёт текст и тему, см. crm template. "
        + "Пока письмо не ушло, его отменяет crm undo."),
    effect: .writes, parameters: [on] + LetterText.parameters,
    fields: FieldParameters.notes(Outgoing.kind),
    examples: [
      Example(
        "crm mail send --on deal/7 --subject 'Счёт' --attach invoice.pdf < letter.txt",
        Text("a text from a file", "текст из файла")),
      Example(
        "crm mail send --on deal/7 --template invoice",
        Text("by a template for its open invoice", "по шаблону для его открытого счёта")),
      Example(
        "crm mail send --on lead/12 --subject 'Каталог' --text 'Высылаем каталог.'",
        Text("in one line", "одной строкой")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    guard let word = arguments[on] else { throw recordMissing }
    let desk = try app.desk()
    let (kind, id) = try desk.store.resolveLink(word)
    let account = try LetterText.account(arguments, app)
    let made = try LetterText.queue(arguments, app, start: "") { wish throws(Failure) in
      try desk.send(wish, on: Link(kind.name, id), by: account)
    }
    try app.answer(
      Outgoing.kind, [made],
      Text("In the outbox: ", "В исходящих: ") + Outgoing.kind.called(made))
  }

  private static let recordMissing = Failure(
    .usage, "mail.no-record", Text("which record is it about?", "о какой записи письмо?"),
    hint: Text("give --on deal/7", "укажите --on deal/7"))
}
