import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Mail
import Platform
import Wording

/// `crm quote send`, `crm invoice send`: marks papers as sent, and mails them where it can.
enum PaperSend {
  static let template = Option<String>(
    "template", value: "NAME",
    help: Text(
      "the cover letter; the kind's own unless given", "шаблон письма; если нет – обычный"),
    completion: .ask(Template.kind.name))
  static let noMail = Flag(
    "no-mail", help: Text("only mark it, send no letter", "только отметить, без письма"))

  static func command(_ kind: RecordKind) -> Command<App> {
    let records = kind.operands()
    let page = kind.name == Invoice.kind.name
    return Command(
      "send", summary: Text("Send to the customer", "Отправить клиенту"),
      details: Text(
        "The paper becomes «Sent». Where the settings describe a mailbox that sends and an address is "
          + "known, a letter goes into the outbox, by the template '\(kind.name)'"
          + (page
            ? ", with {--attach} or else the page of 'crm invoice print'"
            : ", with the files on the quote")
          + ". What was sent before is mailed again only with {--to}.",
        "Документ становится «Отправлен». Если в настройках есть отправляющий ящик и адрес известен, "
          + "письмо по шаблону \(kind.name) "
          + (page
            ? "с {--attach} или печатной формой из crm invoice print" : "с файлами предложения")
          + " попадает в исходящие. Отправленное ранее уходит снова только с {--to}."),
      effect: .writes,
      parameters: [LetterText.to, template, LetterText.attach, LetterText.from, noMail]
        + [Batch.each, records],
      exclusive: ["to", "template", "attach", "from"].map { ["no-mail", $0] },
      examples: [
        Example("crm \(kind.name) send 3", Text("to its contact", "его контакту")),
        Example("crm \(kind.name) send 3 --no-mail", Text("handed over", "передан лично")),
      ],
      exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission, .config]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let account = try account(arguments, app)
      try Batch.run(kind, arguments[records], arguments, app) { ids throws(Failure) in
        let mail = try account.map { account throws(Failure) in
          try self.mail(kind, ids, account, arguments, app)
        }
        let sent = try desk.send(kind, ids, PaperStep(.kind("open"), reason: nil), by: mail)
        return try PaperSentence.moved(kind, ids, desk) + told(sent, mail)
      }
    }
  }

  /// The mailbox that sends; nil where nobody asked for a letter and none can be sent.
  private static func account(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> MailboxAccount? {
    if arguments[noMail] { return nil }
    let isAsked =
      !(arguments[LetterText.to] + arguments[LetterText.attach]).isEmpty
      || arguments[LetterText.from] != nil || arguments[template] != nil
    let isAble = try app.settings().mailboxes.contains { $0.smtp != nil }
    guard isAsked || isAble else { return nil }
    return try LetterText.account(arguments, app)
  }

  private static func mail(
    _ kind: RecordKind, _ ids: [Int64], _ account: MailboxAccount, _ arguments: Arguments,
    _ app: App
  ) throws(Failure) -> PaperMail {
    var mail = PaperMail(
      template: arguments[template] ?? kind.name, account: account,
      chance: String(app.world.identifiers.next().prefix(20)))
    mail.to = arguments[LetterText.to]
    let given = try LetterText.files(arguments, app)
    for id in ids {
      mail.files[id] =
        kind.name == Quote.kind.name
        ? given + (try app.desk().letterFiles(on: Link(kind.name, id)))
        : given.isEmpty ? [try page(id, app)] : given
    }
    return mail
  }

  /// The invoice as a page, which any program shows and prints.
  private static func page(_ id: Int64, _ app: App) throws(Failure) -> LetterBuilder.File {
    let text: String
    do {
      text = try InvoicePrint.page(id, app)
    } catch {
      guard error.id == "seller.unknown" else { throw error }
      throw Failure(
        error.exit, error.id, error.message,
        hint: Text(
          "describe [seller], or use --attach FILE or --no-mail",
          "заполните [seller] или укажите --attach ФАЙЛ либо --no-mail"))
    }
    let number = try app.desk().store.record(Invoice.kind, id)[Quote.number].text ?? String(id)
    let name = String(number.map { "/\\:".contains($0) ? "-" : $0 })
    return LetterBuilder.File(name: "Счёт № \(name).html", bytes: Array(text.utf8))
  }

  private static func told(_ sent: [SentPaper], _ mail: PaperMail?) -> Text {
    guard mail != nil else { return Text("", "") }
    let deliveries = sent.compactMap(\.delivery)
    if deliveries.isEmpty, sent.contains(where: \.isRepeated) {
      return Text(
        "; sent before, --to ADDRESS mails it again", "; отправлен ранее, повторно – с --to АДРЕС")
    }
    guard !deliveries.isEmpty else {
      return Text("; no letter: nobody's address is known", "; без письма: адрес неизвестен")
    }
    let numbers = deliveries.map(String.init).joined(separator: ", ")
    return Text("; in the outbox: delivery \(numbers)", "; в исходящих: отправка \(numbers)")
  }
}
