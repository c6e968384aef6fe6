import CRMDomain
import CRMStore
import OneC
import SQL
import Wording

/// What 1С says of an order beside its goods: what was paid and shipped, in parts or as a whole.
struct OneCFacts {
  private let intake: OneCIntake
  private var operation: Operation { intake.operation }
  private var store: Store { intake.store }

  init(_ intake: OneCIntake) {
    self.intake = intake
  }

  func take(_ paper: CommerceDocument, order id: Int64) throws(Failure) {
    for part in paper.parts {
      switch part.kind {
      case .payment: try takePart(part, Payment.kind, of: paper, order: id)
      case .shipment: try takePart(part, Shipment.kind, of: paper, order: id)
      default:
        intake.told.report.pass(
          Text("«\(part.operation)» of an order", "«\(part.operation)» в заказе"))
      }
    }
    // Where parts are told, the requisites of the order repeat them.
    if !paper.parts.contains(where: { $0.kind == .payment }) {
      try takeWhole(paper, Payment.kind, order: id)
    }
    if !paper.parts.contains(where: { $0.kind == .shipment }) {
      try takeWhole(paper, Shipment.kind, order: id)
    }
    try follow(id)
  }

  /// A payment or shipment with its own sum.
  private func takePart(
    _ part: CommerceDocument, _ kind: RecordKind, of paper: CommerceDocument, order id: Int64
  ) throws(Failure) {
    var part = part
    let isPayment = kind.name == Payment.kind.name
    if part.amount == nil, !part.lines.isEmpty {
      part.amount = part.lines.reduce(0) { $0 + $1.amount }
    }
    if part.id.isEmpty {
      let number = part.number.isEmpty ? part.fact("Номер оплаты по 1С") ?? "" : part.number
      let sum = part.amount.map(String.init) ?? ""
      part.id = "\(paper.id)/\(kind.name)/"
      part.id += number.isEmpty ? "\(part.date ?? "")/\(sum)" : number
    }
    part.ownNumber =
      (isPayment
        ? part.fact("Номер оплаты по 1С", "Номер платежного документа", "Номер чека")
        : part.fact("Номер отгрузки по 1С", "Номер документа отгрузки")) ?? part.ownNumber
    let told =
      isPayment
      ? part.fact("Дата оплаты по 1С", "Дата оплаты") : part.fact("Дата отгрузки по 1С")
    part.date = OneCWords.day(told) ?? part.date
    guard try intake.hasHappened(&part, kind) else { return }
    intake.told.report.meet(kind.name)
    try put(part, kind, order: id)
  }

  /// «Номер оплаты по 1С» and its like: 1С tells them when the order is paid or shipped in full.
  private func takeWhole(
    _ paper: CommerceDocument, _ kind: RecordKind, order id: Int64
  ) throws(Failure) {
    let isPayment = kind.name == Payment.kind.name
    let number =
      isPayment ? paper.fact("Номер оплаты по 1С") : paper.fact("Номер отгрузки по 1С")
    let flag = isPayment ? paper.fact("Оплачен", "Заказ оплачен") : paper.fact("Отгружен")
    let day = OneCWords.day(
      isPayment
        ? paper.fact("Дата оплаты по 1С", "Дата оплаты") : paper.fact("Дата отгрузки по 1С"))
    // «Отгружен» of an order speaks of all of it; a number or day says so as well.
    guard number != nil || day != nil || flag != nil else { return }
    var part = CommerceDocument()
    part.kind = isPayment ? .payment : .shipment
    part.operation = isPayment ? "Выплата безналичных денег" : "Отпуск товара"
    part.id = "\(paper.id.isEmpty ? paper.number : paper.id)/\(kind.name)"
    part.ownNumber = number ?? paper.ownNumber
    part.number = paper.number
    part.date = day ?? paper.date
    part.currency = paper.currency
    if flag != nil, !OneCWords.isTrue(flag) {
      return try takeBack(&part, kind, order: id)
    }
    if isPayment { try adopt(order: id) }
    part.amount = try rest(kind, order: id, except: part.id)
    // Others may have told of all of it since.
    if part.amount == 0 { return try takeBack(&part, kind, order: id) }
    intake.told.report.meet(kind.name)
    try put(part, kind, order: id)
  }

  /// What an order was paid or shipped by as a whole goes when 1С says that it is not.
  private func takeBack(
    _ part: inout CommerceDocument, _ kind: RecordKind, order id: Int64
  ) throws(Failure) {
    guard let known = try OneCPlace(intake).known(part, kind),
      try !operation.isRemoved(kind, known)
    else { return }
    part.isGone = true
    try put(part, kind, order: id)
  }

  /// How the key of a payment ends that stands for all that 1С tells no parts of.
  static let wholeMark = "/payment"

  /// An order that is paid was paid by what is known of its deal, where that has no other order.
  private func adopt(order id: Int64) throws(Failure) {
    let order = try operation.raw(Order.kind, id)
    guard let deal = order[Order.deal].integer,
      let currency = order[Quote.currency].text,
      try store.engine.all(
        """
        SELECT o.id FROM orders o JOIN stages s ON s.pipeline = 'order' AND s."key" = o.status
        WHERE o.deal = \(deal) AND o.removed = 0 AND s.kind <> 'lost' LIMIT 2
        """
      ).count == 1
    else { return }
    let rows = try store.engine.all(
      """
      SELECT id FROM payments WHERE deal = \(deal) AND removed = 0 AND "order" IS NULL
        AND currency = \(currency) ORDER BY id
      """)
    for row in rows {
      try operation.set(Payment.kind, row.integer(0), [Payment.order: .integer(id)])
      intake.told.report.changed += 1
    }
    if !rows.isEmpty { try operation.refreshOrder(id) }
  }

  /// What of an order is not yet covered by other payments or shipments.
  private func rest(_ kind: RecordKind, order id: Int64, except key: String) throws(Failure)
    -> Int64
  {
    let order = try operation.raw(Order.kind, id)
    let currency = order[Quote.currency.name].text ?? Currency.roubles
    let known = try store.engine.value(
      """
      SELECT COALESCE(SUM(amount), 0) FROM \(name: kind.table)
      WHERE "order" = \(id) AND removed = 0 AND COALESCE(external_id, '') <> \(key)
        AND COALESCE(currency, \(currency)) = \(currency)
      """
    ).integer
    let amount = order[Quote.amount.name].integer ?? 0
    return max(0, amount - (known ?? 0))
  }

  private func put(
    _ part: CommerceDocument, _ kind: RecordKind, order id: Int64
  ) throws(Failure) {
    let order = try operation.raw(Order.kind, id)
    var place = OneCPlace.Found()
    place.known = try OneCPlace(intake).known(part, kind)
    place.deal = order[Order.deal.name].integer
    place.company = order[Quote.company.name].integer
    place.parent = id
    var draft = intake.facts(part, place)
    draft[Payment.order] = .integer(id)
    if kind.name == Payment.kind.name {
      if try intake.join(part, draft, inn: order[Order.inn.name].text) { return }
      draft[Payment.method] = .text(OneCIntake.method(part.operation))
      draft[Payment.payer] = order[Order.party.name]
      let named = order[Order.invoice.name].integer
      let open = try invoice(of: order)
      if let invoice = named ?? open {
        draft[Payment.invoice] = .integer(invoice)
      }
    }
    guard let made = try intake.put(kind, part, draft, place) else { return }
    if kind.name == Shipment.kind.name, !part.lines.isEmpty {
      try intake.putLines(part.lines, on: try operation.raw(kind, made))
    }
  }

  /// The one invoice of the order's deal that waits for money.
  private func invoice(of order: Record) throws(Failure) -> Int64? {
    guard let deal = order[Order.deal.name].integer else { return nil }
    return try operation.openInvoices(of: deal).only
  }

  /// An order of which everything was shipped is done.
  private func follow(_ id: Int64) throws(Failure) {
    try operation.refreshOrder(id)
    let order = try operation.raw(Order.kind, id)
    let amount = order[Quote.amount.name].integer ?? 0
    let shipped = order[Order.shippedAmount.name].integer ?? 0
    let stage = try store.stage(order[Quote.status.name].text ?? "", of: Order.kind.name)
    guard amount > 0, shipped >= amount, ["initial", "open", "won"].contains(stage?.kind),
      let done = try store.stage(kind: "done", of: Order.kind.name)
    else { return }
    try operation.set(Order.kind, id, [Quote.status: .text(done.key)])
  }
}

extension OneCIntake {
  /// Makes the lines of a paper those of 1С; nothing changes where they are so already.
  func putLines(_ lines: [CommerceLine], on paper: Record) throws(Failure) {
    guard !lines.isEmpty else { return }
    let wanted = try lines.map { line throws(Failure) in try draft(line, paper) }
    let known = try operation.lineIDs(of: paper.kind, paper.id)
    for (place, draft) in wanted.enumerated() {
      if known.indices.contains(place) {
        try operation.set(DocumentLine.kind, known[place], draft)
      } else {
        try operation.writeLine(draft, on: paper)
      }
    }
    for extra in known.dropFirst(wanted.count) { try operation.remove(DocumentLine.kind, extra) }
    let amount = lines.reduce(Int64(0)) { $0 + $1.amount }
    let vat = lines.reduce(Int64(0)) { $0 + $1.vat }
    guard paper.kind.field(Quote.vat.name) != nil else { return }
    var sums: Draft = [Quote.vat: .integer(vat)]
    // The sum of the paper counts; it may hold what its lines do not.
    if paper[Quote.amount.name].isEmpty { sums[Quote.amount] = .integer(amount) }
    try operation.set(paper.kind, paper.id, sums)
  }

  private func draft(
    _ line: CommerceLine, _ paper: Record
  ) throws(Failure) -> Draft {
    var draft: Draft = [
      Item.name: .text(line.name.isEmpty ? "—" : line.name),
      Item.quantity: .integer(line.quantity), Item.price: .integer(line.price),
      Item.vatRate: .text(line.rate.rawValue), Item.amount: .integer(line.amount),
      Item.vat: .integer(line.vat), Item.currency: .text(paper[Quote.currency.name].text ?? "RUB"),
    ]
    draft[Item.sku] = .optional(line.sku.isEmpty ? nil : line.sku)
    draft[Item.unit] = .optional(line.unit.isEmpty ? nil : line.unit)
    draft[Invoice.externalID] = .optional(line.id.isEmpty ? nil : line.id)
    guard !line.sku.isEmpty else { return draft }
    let product = try store.engine.value(
      "SELECT id FROM products WHERE sku_key = \(Fold.key(line.sku)) AND removed = 0"
    ).integer
    draft[Item.product] = .optional(product)
    return draft
  }
}
