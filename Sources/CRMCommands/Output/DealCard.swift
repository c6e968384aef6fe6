import CRMDomain
import CRMStore
import Rendering
import Wording

/// What a card of a deal shows beside its fields: track, money, company, contact, goods (F148–F151).
extension Cards {
  /// The stages of the pipeline with the present one in brackets.
  func track(_ deal: Record) throws(Failure) -> String {
    let stages = try store.stages(of: deal[Deal.pipeline].text ?? "")
    let isLost = deal[Deal.stageKind].text == "lost"
    let shown = stages.filter { ($0.kind == "lost") == isLost || $0.kind != "lost" && !isLost }
    let current = shown.firstIndex { $0.key == deal[Deal.stage].text }
    return Bars.track(shown.map { $0.label[language] }, current: current)
  }

  func vat(_ deal: Record) throws(Failure) -> [Cell] {
    let items = try lines(of: deal)
    let sum = items.reduce(Int64(0)) { $0 &+ ($1[Item.vat].integer ?? 0) }
    guard sum > 0 else { return [] }
    let rates = Set(items.compactMap { $0[Item.vatRate].text })
    let rate = rates.count == 1 ? rates.map { "\($0) % " }.joined() : ""
    let money = rate + Amount.grouped(sum, scale: 2, language: language)
    return [Cell(.text(Text("incl. VAT \(money)", "в т. ч. НДС \(money)")[language]), label: .dim)]
  }

  /// The sum with its currency, which a list leaves out where it is the usual one.
  func amount(_ deal: Record) -> Cell {
    let sum = Amount.grouped(deal[Deal.amount].integer ?? 0, scale: 2, language: language)
    return Cell(.text("\(sum) \(deal[Deal.currency].text ?? "")"))
  }

  /// The stage, and for how long the deal stands there once that is worth telling.
  func stage(_ deal: Record) throws(Failure) -> Cell {
    let label = deal[Deal.stageLabel].text ?? ""
    guard try store.isWhole(deal), let since = try store.since(Deal.kind, deal.id, Deal.stage)
    else {
      return Cell(.text(label))
    }
    let stay = store.session.now.seconds &- since.seconds
    return Cell(.text(stay < 3600 ? label : "\(label), \(Times.span(stay, language))"))
  }

  func companyCells(_ deal: Record) throws(Failure) -> [Cell]? {
    guard let id = deal[Deal.company].integer, let company = try store.find(Company.kind, id)
    else { return nil }
    var shown = [Cell(.text(company.title))]
    if let inn = company[Company.inn].text {
      shown.append(Cell(.text(Text("INN \(inn)", "ИНН \(inn)")[language])))
    }
    if let total = try total(of: company) { shown.append(total) }
    return shown
  }

  /// «Общая сумма компании» and the number of deals that make it up.
  private func total(of company: Record) throws(Failure) -> Cell? {
    let sum = company[Company.total].integer ?? 0
    guard sum > 0 else { return nil }
    let money = Amount.grouped(sum, scale: 2, language: language)
    let terms = [
      FilterTerm(path: ["company"], op: .equals, values: [String(company.id)]),
      FilterTerm(path: ["stage_kind"], op: .equals, values: ["won", "done"]),
      FilterTerm(path: ["currency"], op: .equals, values: [store.session.currency]),
    ]
    let count = try store.unrestricted { () throws(Failure) in
      try store.count(Selection(Deal.kind, terms: terms, includesHidden: true))
    }
    let deals = Deal.kind.noun.counted(count)
    let words = Text("total \(money) in \(deals.en)", "общая сумма \(money) (\(deals.ru))")
    return Cell(.text(words[language]), label: .dim)
  }

  func contactCells(_ deal: Record) throws(Failure) -> [Cell]? {
    guard let id = deal[Deal.contact].integer, let contact = try store.find(Contact.kind, id)
    else { return nil }
    var name = contact.title
    if let position = contact[Contact.position].text { name += " (\(position))" }
    var shown = [Cell(.text(name))]
    for phone in contact[Contact.phones].list {
      shown.append(Cell(.text(Cells.phone(phone, language))))
    }
    for email in contact[Contact.emails].list { shown.append(Cell(.text(email))) }
    return shown
  }

  func lines(of deal: Record) throws(Failure) -> [Record] {
    let term = FilterTerm(path: [deal.kind.name], op: .equals, values: [String(deal.id)])
    return try store.all(Selection(Store.lines(of: deal.kind), terms: [term]))
  }

  func goods(of deal: Record) throws(Failure) -> [Card.Block] {
    guard try store.isWhole(deal) else { return [] }
    let lines = try lines(of: deal)
    guard !lines.isEmpty else { return [] }
    let fields =
      [Item.sku, Item.name, Item.quantity, Item.unit, Item.price, Item.discount]
      .filter { field in
        field.name != "discount" || lines.contains { ($0[Item.discount].integer ?? 0) > 0 }
      } + [Item.amount]
    var rows: [[Cell]] = []
    for line in lines {
      rows.append(try fields.map { field throws(Failure) in try cells.cell(field, of: line) })
    }
    return [.table(fields.map(Cells.column), rows)]
  }
}
