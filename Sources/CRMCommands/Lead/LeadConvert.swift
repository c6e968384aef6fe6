import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm lead convert`: makes contact, company and deal of a lead.
enum LeadConvert {
  static let items = Option<String>(
    "item", value: "SKU:QTY[:PRICE]", help: Text("goods on the deal", "товар сделки"),
    completion: .ask("product")
  ).repeated()
  static let company = Option<String>(
    "company", value: "NAME|company/ID", help: Text("the company", "компания"))
  static let inn = Option<String>("inn", value: "INN", help: Text("its INN", "ИНН компании"))
  static let contact = Option<String>(
    "contact", value: "NAME|contact/ID", help: Text("the person", "контактное лицо"))
  static let title = Option<String>(
    "title", value: "TEXT", help: Text("title of the deal", "название сделки"))
  static let withoutItems = Flag(
    "without-items", help: Text("although no goods are known", "хотя товары неизвестны"))
  static let noDeal = Flag(
    "no-deal", help: Text("stop before the deal", "без создания сделки"))
  static let meeting = Option<String>(
    "meeting", value: "TIME", help: Text("plan a meeting", "запланировать встречу"))
  static let leads = Lead.kind.operands()

  static let command = Command<App>(
    "convert",
    summary: Text(
      "Make contact, company and deal of a lead", "Сконвертировать лид в контакт, компанию и сделку"
    ),
    details: Text(
      "Goods, quantities and prices must be known: give {--item}, or {--without-items} with "
        + "{--reason}. A company or contact with the same INN, e-mail, phone or company name is used again. "
        + "Several leads are converted all or none, with the same goods each.",
      "Должны быть известны товары, количество и цены: {--item}, или {--without-items} с "
        + "{--reason}. Компания или контакт с тем же ИНН, адресом, телефоном или названием "
        + "используются повторно. Несколько лидов конвертируются все или ни одного, с теми же "
        + "товарами каждый."),
    effect: .writes,
    parameters: [
      items, company, inn, contact, title, withoutItems, noDeal, LeadGroup.reason, meeting, leads,
    ],
    exclusive: [["item", "without-items"], ["item", "no-deal"], ["title", "no-deal"]],
    examples: [
      Example("crm lead convert 42 --item VIT-120:2:85000", Text("with goods", "с товарами")),
      Example(
        "crm lead convert 42 --item VIT-120:2 --inn 7707083893 --meeting 'tomorrow 10:00' -n",
        Text("show what would happen", "показать, что будет")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(Lead.kind, arguments[leads])
    let done = try desk.convert(ids, try request(arguments, app))
    if app.isDryRun || app.format != .table || app.isQuiet {
      let kind = arguments[noDeal] ? Contact.kind : Deal.kind
      return try app.answer(kind, done.map { $0.deal ?? $0.contact.id }, Text("", ""))
    }
    for one in done {
      for line in try lines(one, desk) { app.write(line[app.language] + "\n") }
    }
  }

  private static func request(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> ConversionRequest {
    var request = ConversionRequest()
    for word in arguments[items] { request.items.append(try ItemRequest.read(word)) }
    request.company = arguments[company]
    request.inn = arguments[inn]
    request.contact = arguments[contact]
    request.title = arguments[title]
    request.stopsBeforeDeal = arguments[noDeal]
    request.meeting = try arguments[meeting].map { word throws(Failure) in
      try app.deadline(word, "--meeting")
    }
    guard arguments[withoutItems] else { return request }
    guard let reason = arguments[LeadGroup.reason], !reason.isEmpty else {
      throw Failure(
        .usage, "reason.missing",
        Text("--without-items needs a reason", "для --without-items нужна причина"),
        hint: Text("give it with --reason TEXT", "укажите её: --reason ТЕКСТ"))
    }
    request.withoutItemsReason = reason
    return request
  }

  private static func lines(_ done: Conversion, _ desk: Desk) throws(Failure) -> [Text] {
    var lines = [Text("Converted ", "Сконвертирован ") + Lead.kind.called(done.lead) + colon]
    if let company = done.company { lines.append(try line(Company.kind, company, desk)) }
    lines.append(try line(Contact.kind, done.contact, desk))
    guard let id = done.deal else { return lines }
    let deal = try desk.store.record(Deal.kind, id)
    let money = Cells(store: desk.store).money(
      deal[Deal.amount].integer ?? 0, deal[Deal.currency].text)
    lines.append(
      Text(verbatim: "  + ") + Deal.kind.called(id)
        + Text(verbatim: "  \(deal.title), \(money), \(deal[Deal.stageLabel].text ?? "")"))
    if let next = Sentences.next(deal, desk.store.session) { lines.append(next) }
    return lines
  }

  private static let colon = Text(verbatim: ":")

  private static func line(
    _ kind: RecordKind, _ part: Conversion.Part, _ desk: Desk
  ) throws(Failure) -> Text {
    let mark = Text(verbatim: part.isReused ? "  = " : "  + ")
    let title = Text(verbatim: "  \(try desk.store.title(kind, part.id))")
    let note = part.isReused ? Text(" (known already)", " (уже известен)") : Text("", "")
    return mark + kind.called(part.id) + title + note
  }
}
