public import CRMDomain
import CRMStore
import SQL
public import Wording

/// Quotes, invoices, orders and payments of deals (F203–F213, F216–F219).
extension Desk {
  /// Adds a quote, invoice or order; its lines are those named, or copies of what it follows from.
  public func addPaper(
    _ kind: RecordKind, _ draft: Draft, items: [ItemRequest]
  ) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      try operation.addPaper(kind, draft, items: items)
    }
  }

  /// Puts lines of goods on a paper, all or none; returns their numbers.
  public func addLines(
    _ items: [ItemRequest], to kind: RecordKind, _ id: Int64
  ) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      let paper = try operation.changeable(kind, id)
      var ids: [Int64] = []
      for item in items { ids.append(try operation.addLine(item, to: paper)) }
      try operation.refreshPaper(kind, id)
      return ids
    }
  }

  /// Records a payment: on an invoice, an order, or a deal with one open invoice.
  public func addPayment(_ draft: Draft) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in try operation.addPayment(draft) }
  }

  /// Says which deal papers belong to that nobody could place.
  public func linkPapers(_ kind: RecordKind, _ ids: [Int64], to deal: Int64) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids { try operation.linkPaper(kind, id, to: deal) }
    }
  }
}

extension Operation {
  func addPaper(
    _ kind: RecordKind, _ draft: Draft, items: [ItemRequest]
  ) throws(Failure) -> Int64 {
    guard let deal = draft["deal"]?.integer else { throw Operation.noDeal(kind) }
    try store.demandPapers(of: try present(Deal.kind, deal))
    var draft = draft
    var origin: Link?
    if items.isEmpty, draft["amount"] == nil { origin = try self.origin(of: kind, &draft) }
    let id = try addChecked(kind, draft, allowDuplicate: true)
    let paper = try raw(kind, id)
    if let origin { try copyLines(from: origin, to: paper) }
    for item in items { try addLine(item, to: paper) }
    try refreshPaper(kind, id)
    return id
  }

  /// What the lines of a new paper are copied from: an invoice follows the quote that was accepted, an
  /// order the last invoice that stands, all of them the goods of the deal where there is none.
  private func origin(of kind: RecordKind, _ draft: inout Draft) throws(Failure) -> Link? {
    guard let deal = draft["deal"]?.integer else { return nil }
    let source: (kind: RecordKind, field: Field)? =
      switch kind.name {
      case Invoice.kind.name: (Quote.kind, Invoice.quote)
      case Order.kind.name: (Invoice.kind, Order.invoice)
      default: nil
      }
    guard let source else { return Link(Deal.kind.name, deal) }
    if let named = draft[source.field]?.integer {
      try demandSameDeal(source.kind, named, deal)
      return Link(source.kind.name, named)
    }
    let kinds = source.kind.name == Quote.kind.name ? ["won"] : ["open", "won", "done"]
    let keys = try store.stages(of: source.kind.name).filter { kinds.contains($0.kind) }
      .map { "\($0.key)" as SQL }
    let found = try store.engine.value(
      """
      SELECT MAX(id) FROM \(name: source.kind.table) WHERE deal = \(deal) AND removed = 0
        AND status IN (\(keys.joined(", ")))
      """
    ).integer
    guard let found else { return Link(Deal.kind.name, deal) }
    draft[source.field] = .integer(found)
    return Link(source.kind.name, found)
  }

  func demandSameDeal(_ kind: RecordKind, _ id: Int64, _ deal: Int64) throws(Failure) {
    guard let other = try present(kind, id)["deal"].integer, other != deal else { return }
    throw Failure(
      .data, "paper.other-deal",
      kind.called(id)
        + Text(" belongs to deal \(other)", " относится к сделке \(other)"),
      hint: Text("see 'crm deal docs \(deal)'", "см. 'crm deal docs \(deal)'"))
  }

  private static func noDeal(_ kind: RecordKind) -> Failure {
    Failure(
      .usage, "\(kind.name).incomplete",
      Text("", "для ") + kind.noun.ofOne + Text(" needs: Deal", " нужно: Сделка"),
      hint: Text("give --deal", "укажите --deal"))
  }

  /// The paper, if the actor may change it and it is not settled.
  func changeable(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record {
    let paper = try present(kind, id)
    try store.demandChange(paper)
    guard let stage = try store.stage(paper[Quote.status.name].text ?? "", of: kind.name),
      ["done", "lost"].contains(stage.kind)
    else { return paper }
    throw Failure(
      .data, "\(kind.name).settled",
      kind.called(id)
        + Text(
          " is «\(stage.label.en)» and stays as it is", ": «\(stage.label.ru)», изменить нельзя"),
      hint: Text("make a new one", "создайте новый документ"))
  }

  func linkPaper(_ kind: RecordKind, _ id: Int64, to deal: Int64) throws(Failure) {
    let paper = try present(kind, id)
    try store.demandChange(paper)
    let record = try present(Deal.kind, deal)
    try store.demandPapers(of: record)
    var draft: Draft = [Order.deal: .integer(deal)]
    if paper[Quote.company.name].isEmpty, !record[Deal.company].isEmpty {
      draft[Quote.company] = record[Deal.company]
    }
    try set(kind, id, draft)
    for line in try lineIDs(of: kind, id) {
      try set(DocumentLine.kind, line, [DocumentLine.deal: .integer(deal)])
    }
    if [Order.kind.name, Invoice.kind.name].contains(kind.name) {
      try carryAlong(kind, id, to: deal)
    }
    if kind.name == Payment.kind.name, let invoice = try openInvoices(of: deal).only {
      try set(kind, id, [Payment.invoice: .integer(invoice)])
      try refreshPaid(invoice: invoice)
    }
    try closeTasks(
      on: kind.reference(id), kinds: ["choose"],
      outcome: Deal.kind.called(deal)[try store.ownLanguage()])
  }

  /// What hangs on a paper goes to the same deal: its payments and shipments.
  private func carryAlong(_ kind: RecordKind, _ id: Int64, to deal: Int64) throws(Failure) {
    for other in [Payment.kind, Shipment.kind] where other.field(kind.name) != nil {
      let rows = try store.engine.all(
        """
        SELECT id FROM \(name: other.table) WHERE \(name: kind.name) = \(id) AND deal IS NULL
          AND removed = 0 ORDER BY id
        """)
      for row in rows { try linkPaper(other, row.integer(0), to: deal) }
    }
  }
}

extension Collection {
  /// The one member, where there is no other.
  var only: Element? { count == 1 ? first : nil }
}
