import CRMDomain
import CRMStore
import SQL
import Wording

/// Money that comes in, and what it makes of invoices and orders.
extension Operation {
  func addPayment(_ draft: Draft) throws(Failure) -> Int64 {
    var draft = draft
    if draft[Payment.invoice] == nil, draft[Payment.order] == nil {
      guard let deal = draft[Order.deal]?.integer else { throw Operation.noTarget }
      let open = try openInvoices(of: deal)
      guard open.count < 2 else { throw Operation.severalInvoices(deal, open) }
      if let invoice = open.first { draft[Payment.invoice] = .integer(invoice) }
    }
    for (field, kind) in [(Payment.invoice, Invoice.kind), (Payment.order, Order.kind)] {
      guard let id = draft[field]?.integer else { continue }
      let paper = try present(kind, id)
      try store.demandChange(paper)
      if let deal = draft[Order.deal]?.integer { try demandSameDeal(kind, id, deal) }
      draft.fill(Order.deal, paper[Order.deal.name])
      draft.fill(Quote.company, paper[Quote.company.name])
      draft.fill(Quote.currency, paper[Quote.currency.name])
      let rest =
        (paper[Quote.amount.name].integer ?? 0) - (paper[Invoice.paidAmount.name].integer ?? 0)
      if rest > 0 { draft.fill(Payment.amount, .integer(rest)) }
    }
    guard let amount = draft[Payment.amount]?.integer, amount > 0 else {
      throw Operation.noAmount
    }
    let id = try addChecked(Payment.kind, draft, allowDuplicate: true)
    try refreshPaid(by: try raw(Payment.kind, id))
    return id
  }

  /// What a payment, before or after a change of it, was paid on adds up again.
  func refreshPaid(by payment: Record) throws(Failure) {
    if let invoice = payment[Payment.invoice].integer { try refreshPaid(invoice: invoice) }
    if let order = payment[Payment.order].integer { try refreshOrder(order) }
  }

  func refreshPaid(invoice id: Int64) throws(Failure) {
    let invoice = try raw(Invoice.kind, id)
    let currency = invoice[Quote.currency].text
    let sum = try store.engine.value(
      """
      SELECT COALESCE(SUM(amount), 0) FROM payments
      WHERE invoice = \(id) AND removed = 0 AND currency = \(currency)
      """
    ).integer
    try warnOfOthers(invoice)
    try set(Invoice.kind, id, [Invoice.paidAmount: .integer(sum ?? 0)])
    let amount = invoice[Quote.amount].integer ?? 0
    let stage = try store.stage(invoice[Quote.status].text ?? "", of: Invoice.kind.name)
    if let sum, amount > 0, sum > amount {
      let more = Amounts.plain(sum - amount)
      warnings.append(
        Invoice.kind.called(id) + Text(": \(more) too much was paid", ": переплата \(more)"))
    }
    if stage?.kind == "lost" {
      warnings.append(
        Invoice.kind.called(id) + Text(" was declined, yet paid", " отклонён, но оплачен"))
    }
    // What was taken for paid is not when a payment goes.
    if stage?.kind == "done", sum ?? 0 < amount, amount > 0,
      let back = try store.stage(kind: "won", of: Invoice.kind.name)
    {
      try set(Invoice.kind, id, [Quote.status: .text(back.key)])
    }
  }

  func refreshOrder(_ id: Int64) throws(Failure) {
    let order = try raw(Order.kind, id)
    let currency = order[Quote.currency].text
    let paid = try store.engine.value(
      """
      SELECT COALESCE(SUM(amount), 0) FROM payments
      WHERE "order" = \(id) AND removed = 0 AND currency = \(currency)
      """
    ).integer
    let shipped = try store.engine.first(
      """
      SELECT COALESCE(SUM(amount), 0), MAX("date") FROM shipments
      WHERE "order" = \(id) AND removed = 0 AND COALESCE(currency, \(currency)) = \(currency)
      """)
    try warnOfOthers(order)
    try set(
      Order.kind, id,
      [
        Invoice.paidAmount: .integer(paid ?? 0),
        Order.shippedAmount: .integer(shipped?.integer(0) ?? 0),
        Order.shippedAt: .optional(shipped.flatMap { $0[1].text }),
      ])
  }

  /// Money in another currency than that of a paper counts for nothing there, and is told.
  private func warnOfOthers(_ paper: Record) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id, currency FROM payments WHERE \(name: paper.kind.name) = \(paper.id)
        AND removed = 0 AND currency <> \(paper[Quote.currency].text) ORDER BY id
      """)
    for row in rows {
      let words =
        Payment.kind.called(row.integer(0))
        + Text(" is in \(row.text(1)) and does not count: ", " в \(row.text(1)) и не засчитана: ")
        + paper.kind.called(paper.id)
      if !warnings.contains(words) { warnings.append(words) }
    }
  }

  /// The invoices of a deal that wait for money.
  func openInvoices(of deal: Int64) throws(Failure) -> [Int64] {
    let settled = try store.stages(of: Invoice.kind.name).filter {
      ["done", "lost"].contains($0.kind)
    }.map { "\($0.key)" as SQL }
    return try store.engine.all(
      """
      SELECT id FROM invoices WHERE deal = \(deal) AND removed = 0
        AND status NOT IN (\(settled.joined(", "))) ORDER BY id
      """
    ).map { $0.integer(0) }
  }

  private static let noTarget = Failure(
    .usage, "payment.incomplete",
    Text("a payment needs: Invoice or Deal", "для оплаты нужно: Счёт или Сделка"),
    hint: Text("give --invoice or --deal", "укажите --invoice или --deal"))

  private static let noAmount = Failure(
    .usage, "payment.no-amount",
    Text("how much was paid?", "какая сумма оплачена?"),
    hint: Text("give --amount", "укажите --amount"))

  private static func severalInvoices(_ deal: Int64, _ ids: [Int64]) -> Failure {
    let list = ids.map(String.init).joined(separator: ", ")
    return Failure(
      .data, "payment.ambiguous",
      Text(
        "deal \(deal) has several open invoices: \(list)",
        "у сделки \(deal) несколько неоплаченных счетов: \(list)"),
      hint: Text("name one: --invoice \(ids[0])", "укажите один: --invoice \(ids[0])"))
  }
}

extension Operation {
  /// What follows for papers from an edit by hand.
  func refreshPapers(afterEditing before: Record, _ draft: Draft) throws(Failure) {
    let kind = before.kind
    switch kind.name {
    case DocumentLine.kind.name:
      try demandOpenPaper(ofLine: before)
      try refreshLine(before.id)
    case Payment.kind.name: try refreshPaid(by: before)
    case Shipment.kind.name:
      if let order = before[Shipment.order].integer { try refreshOrder(order) }
    default:
      guard Papers.isStaged(kind.name) else { return }
      try PaperDefaults.renumber(before, draft, self)
      try refreshRates(after: before, draft)
      let isPriced = draft[Quote.amount] != nil || draft[Quote.currency] != nil
      guard isPriced, try !lineIDs(of: kind, before.id).isEmpty else { return }
      throw Failure(
        .data, "\(kind.name).amount-from-goods",
        Text(
          "the amount and currency of \(kind.called(before.id).en) are those of its goods",
          "сумма и валюта складываются из товаров: \(kind.called(before.id).ru)"),
        hint: Text(
          "see 'crm \(kind.name) item --help'", "см. 'crm \(kind.name) item --help'"))
    }
  }

  /// What follows for papers from a removal by hand.
  func refreshPapers(afterRemoving record: Record) throws(Failure) {
    switch record.kind.name {
    case DocumentLine.kind.name: try refreshPaper(ofLine: record)
    case Payment.kind.name: try refreshPaid(by: record)
    case Shipment.kind.name:
      if let order = record[Shipment.order].integer { try refreshOrder(order) }
    default: return
    }
  }
}
