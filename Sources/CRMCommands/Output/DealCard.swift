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
    let money = Amount.grouped(sum, scale: 2, language: language)
    return [Cell(.text(Text("incl. VAT \(money)", "в т. ч. НДС \(money)")[language]), label: .dim)]
  }

  func companyCells(_ deal: Record) throws(Failure) -> [Cell]? {
    guard let id = deal[Deal.company].integer, let company = try store.find(Company.kind, id)
    else { return nil }
    var shown = [Cell(.text(company.title))]
    if let inn = company[Company.inn].text {
      shown.append(Cell(.text(Text("INN \(inn)", "ИНН \(inn)")[language])))
    }
    let total = cells.money(company[Company.total].integer ?? 0, nil)
    shown.append(
      Cell(.text(Text("total \(total)", "общая сумма \(total)")[language]), label: .dim))
    return shown
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
    let term = FilterTerm(path: ["deal"], op: .equals, values: [String(deal.id)])
    return try store.all(Selection(Item.kind, terms: [term]))
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
