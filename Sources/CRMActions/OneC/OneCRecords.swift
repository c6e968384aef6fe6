import CRMDomain
import CRMStore
import OneC
import Platform
import SQL
public import Wording

/// Records as 1С takes them.
extension Desk {
  /// A company as a «Контрагент».
  static func counterparty(_ company: Record) -> Counterparty {
    var party = Counterparty()
    party.id = key(company)
    party.name = company.title
    party.legalName = company[Company.legalName].text ?? ""
    party.inn = company[Company.inn].text ?? ""
    let form = company[Company.preferredForm].text ?? ""
    party.isPerson =
      party.inn.utf8.count == 12 || ["entrepreneur", "self-employed", "person"].contains(form)
    party.isEntrepreneur = party.isPerson && !["self-employed", "person"].contains(form)
    party.kpp = company[Company.kpp].text ?? ""
    party.ogrn = company[Company.ogrn].text ?? ""
    party.okpo = company[Company.okpo].text ?? ""
    party.legalAddress = company[Company.legalAddress].text ?? ""
    party.postalAddress = company[Company.postalAddress].text ?? ""
    party.phones = company[Company.phones].list.map { number in
      number.split(separator: "x").joined(separator: " доб. ")
    }
    party.emails = company[Company.emails].list
    party.account = company[Company.bankAccount].text ?? ""
    party.bik = company[Company.bik].text ?? ""
    return party
  }

  /// A key in the form of a GUID that a record keeps for good.
  static func key(_ record: Record) -> String {
    let created = record["created_at"].integer ?? 0
    let words = "crm/\(record.reference)/\(created)"
    var hex = Array(SHA256.hex(Array(words.utf8)).prefix(32))
    for place in [20, 16, 12, 8] { hex.insert("-", at: place) }
    return String(hex)
  }

  /// The number by which 1С and we know the sale of a deal.
  static func saleNumber(_ deal: Int64) -> String { "CRM-\(deal)" }

  /// A deal as an order: the goods of its last invoice that stands, or its own.
  func order(_ deal: Record) throws(Failure) -> SaleOrder {
    var order = SaleOrder()
    order.id = Desk.key(deal)
    order.number = Desk.saleNumber(deal.id)
    let created = Instant(deal[Deal.createdAt].integer ?? 0)
    let (day, second) = store.session.zone.local(created)
    (order.date, order.time) = (day.iso, Desk.clock(second))
    order.currency = deal[Deal.currency].text ?? store.session.currency
    order.amount = deal[Deal.amount].integer ?? 0
    order.comment = deal.title
    if let company = deal[Deal.company].integer {
      order.counterparty = Desk.counterparty(try store.record(Company.kind, company))
    }
    let (lines, invoiced) = try goods(of: deal, on: day)
    order.lines = lines
    // An order is not older than the tax of its goods.
    if let invoiced, VATRate.current(on: invoiced) != VATRate.current(on: day) {
      order.date = invoiced.iso
    }
    return order
  }

  /// The goods, and the day of the invoice where they are those of one; those of the deal itself bear
  /// the tax in force on the day of the order.
  private func goods(
    of deal: Record, on day: Day
  ) throws(Failure) -> ([CommerceLine], invoiced: Day?) {
    let invoice = try store.engine.value(
      """
      SELECT MAX(i.id) FROM invoices i
        JOIN stages s ON s.pipeline = 'invoice' AND s."key" = i.status
      WHERE i.deal = \(deal.id) AND i.removed = 0 AND s.kind <> 'lost' AND EXISTS
        (SELECT 1 FROM document_lines l WHERE l.invoice = i.id AND l.removed = 0)
      """
    ).integer
    let (kind, field, id) =
      invoice.map { (DocumentLine.kind, "invoice", $0) } ?? (Item.kind, "deal", deal.id)
    let term = FilterTerm(path: [field], op: .equals, values: [String(id)])
    var lines: [CommerceLine] = []
    for item in try store.all(Selection(kind, terms: [term])) {
      var line = CommerceLine()
      let product = try item[Item.product.name].integer.map { id throws(Failure) in
        try store.record(Product.kind, id)
      }
      line.id = product.map { Desk.key($0) } ?? Desk.key(item)
      line.sku = item[Item.sku.name].text ?? ""
      line.name = item[Item.name.name].text ?? ""
      line.unit = item[Item.unit.name].text ?? ""
      line.price = item[Item.price.name].integer ?? 0
      line.quantity = item[Item.quantity.name].integer ?? 0
      line.amount = item[Item.amount.name].integer ?? 0
      line.rate = VATRate(rawValue: item[Item.vatRate.name].text ?? "") ?? .none
      line.vat = item[Item.vat.name].integer ?? 0
      let inForce = line.rate.inForce(on: day)
      if invoice == nil, inForce != line.rate {
        let sums = try Line(
          price: line.price, quantity: Quantity(thousandths: line.quantity),
          discount: Percent(hundredths: item[Item.discount.name].integer ?? 0) ?? .zero,
          vatRate: inForce, vatIncluded: true)
        (line.rate, line.vat) = (inForce, sums.vat)
      }
      lines.append(line)
    }
    let date = try invoice.flatMap { id throws(Failure) in
      try store.record(Invoice.kind, id)[Quote.date].text
    }
    return (lines, try date.map { text throws(Failure) in try Day.readISO(text) })
  }

  static func noCompany(_ deal: Int64) -> Failure {
    Failure(
      .data, "onec.no-company",
      Text("deal \(deal) has no company", "у сделки \(deal) нет компании"),
      hint: Text("crm deal edit \(deal) company=…", "crm deal edit \(deal) company=…"))
  }

  static func incomplete(_ company: Record, _ gaps: [Text]) -> Failure {
    Failure(
      .data, "onec.incomplete",
      Text(
        "company \(company.id) «\(company.title)» lacks for 1C: ",
        "для 1С не хватает у компании \(company.id) «\(company.title)»: ")
        + gaps.joined(separator: ", "),
      hint: Text(
        "crm company edit \(company.id) inn=… kpp=… legal_address=… bank_account=… bik=…",
        "crm company edit \(company.id) inn=… kpp=… legal_address=… bank_account=… bik=…"))
  }

  static func all(_ faults: [Failure], _ first: Failure) -> Failure {
    guard faults.count > 1 else { return first }
    let message = faults.map(\.message).joined(separator: "; ")
    return Failure(first.exit, first.id, message, hint: first.hint)
  }
}

extension Operation {
  /// Puts a company into the outbox for 1С.
  @discardableResult
  func queueForOneC(_ company: Record, on link: String, key: String) throws(Failure) -> Int64 {
    try add(
      Outgoing.kind,
      [
        Outgoing.channel: .text(OneCDelivery.channel), Outgoing.to: .text("1С"),
        Outgoing.subject: .text(company.title), Outgoing.body: .text(company.reference),
        Outgoing.on: .text(link), Outgoing.key: .text(key), Outgoing.state: .text("queued"),
        Outgoing.attempts: .integer(0),
      ])
  }
}

extension RuleEngine {
  /// The step `export`: puts the company that a record refers to into the outbox for 1С, once for
  /// each record; what 1С would lack becomes a task.
  func export(_ name: String, on kind: RecordKind, _ id: Int64) throws(Failure) {
    let store = operation.store
    guard let company = try operation.raw(kind, id)[name].integer else { return }
    let record = try operation.raw(Company.kind, company)
    let link = kind.reference(id)
    let key = "\(OneCDelivery.channel)/\(record.reference)/\(link)"
    let known = try store.engine.value(#"SELECT id FROM outbox WHERE "key" = \#(key)"#).integer
    guard known == nil, try store.usesOneC() else { return }
    try operation.queueForOneC(record, on: link, key: key)
    let gaps = Desk.counterparty(record).gaps
    guard !gaps.isEmpty else { return }
    try operation.askForOneC(record, gaps, of: try store.owner(of: kind, id))
  }
}

extension Operation {
  /// Makes the task to fill in what 1С would lack of a company; once, until something else is lacking.
  func askForOneC(_ company: Record, _ gaps: [Text], of user: Int64?) throws(Failure) {
    let prefix = Text("Fill in for 1C: ", "Заполнить для 1С: ")
    let language = try store.ownLanguage()
    let title = (prefix + gaps.joined(separator: ", "))[language]
    // One that is open says what it said when it was made: whoever does it looks at the company.
    let known = try store.engine.first(
      """
      SELECT 1 FROM tasks WHERE "on" = \(company.reference) AND removed = 0
        AND (title = \(title)
          OR status = 'open' AND SUBSTR(title, 1, \(prefix[language].count)) = \(prefix[language]))
      """)
    guard known == nil else { return }
    try addTask(
      title, "document", on: company.reference, for: user, due: now.adding(seconds: 14_400),
      isUrgent: true)
  }
}

extension Desk {
  /// Asks the sellers for what 1С would lack of the companies that were left out of a bundle: whoever
  /// has the newest deal of one, else its owner.
  public func askForMissing(_ bundle: OneCBundle) throws(Failure) {
    guard !bundle.incomplete.isEmpty else { return }
    try change { operation throws(Failure) in
      for (company, gaps) in bundle.incomplete {
        let record = try operation.raw(Company.kind, company)
        let seller = try store.engine.value(
          """
          SELECT owner FROM deals WHERE company = \(company) AND removed = 0 AND owner IS NOT NULL
          ORDER BY closed_at IS NOT NULL, id DESC LIMIT 1
          """
        ).integer
        try operation.askForOneC(record, gaps, of: seller ?? record[Company.owner].integer)
      }
    }
  }
}

extension Store {
  /// Whether the department works with 1С: the settings name a way there, or something was handed over.
  func usesOneC() throws(Failure) -> Bool {
    if session.hasWayToOneC { return true }
    return try engine.first("SELECT 1 FROM onec_exports LIMIT 1") != nil
  }
}
