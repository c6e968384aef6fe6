import CRMDomain
import CRMStore
import SQL
import Wording

/// Lines of goods on papers: copied from what came before, never shared with it.
extension Operation {
  /// Copies the lines of a deal or paper; the general rate of the tax becomes the one in force on the
  /// day of the new paper, and prices, which hold the tax, stay.
  func copyLines(from origin: Link, to paper: Record) throws(Failure) {
    guard let kind = Kinds.named(origin.kind) else { return }
    let lines = Store.lines(of: kind)
    let rows = try store.engine.all(
      """
      SELECT id FROM \(name: lines.table) WHERE \(name: kind.name) = \(origin.id) AND removed = 0
      ORDER BY "position", id
      """)
    var changed: Set<String> = []
    for row in rows {
      let line = try raw(lines, row.integer(0))
      let rate = line[Item.vatRate].text ?? VATRate.none.rawValue
      let inForce = try rateInForce(rate, on: paper)
      if inForce != rate { changed.insert("\(rate) % → \(inForce) %") }
      var draft = Draft()
      for field in [
        Item.product, Item.sku, Item.name, Item.quantity, Item.unit, Item.price, Item.discount,
      ] where !line[field.name].isEmpty { draft[field] = line[field.name] }
      draft[Item.vatRate] = .text(inForce)
      try writeLine(draft, on: paper)
    }
    let rates = changed.sorted().joined(separator: ", ")
    guard !rates.isEmpty, let date = paper[Quote.date.name].text else { return }
    warnings.append(
      Text(
        "VAT as in force on \(date): \(rates)", "НДС по ставке, действующей на \(date): \(rates)"))
  }

  private func rateInForce(_ rate: String, on paper: Record) throws(Failure) -> String {
    guard let known = VATRate(rawValue: rate), let text = paper[Quote.date.name].text else {
      return rate
    }
    return known.inForce(on: try Day.readISO(text)).rawValue
  }

  /// Adds a line that was asked for by SKU.
  @discardableResult
  func addLine(_ item: ItemRequest, to paper: Record) throws(Failure) -> Int64 {
    let item = try known(item)
    let currency = paper[Quote.currency.name].text ?? store.session.currency
    let product = try product(item.sku)
    let price = try price(of: item, product, currency)
    let rate = item.vatRate?.rawValue ?? product[Product.vatRate].text ?? VATRate.none.rawValue
    let inForce = item.vatRate == nil ? try rateInForce(rate, on: paper) : rate
    try Completeness.demandSane(
      Item.kind, [Item.quantity: .integer(item.quantity.thousandths), Item.price: .integer(price)])
    return try writeLine(
      [
        Item.product: .integer(product.id), Item.sku: product[Product.sku],
        Item.name: product[Product.name], Item.quantity: .integer(item.quantity.thousandths),
        Item.unit: product[Product.unit], Item.price: .integer(price),
        Item.discount: .integer(item.discount.hundredths), Item.vatRate: .text(inForce),
      ], on: paper)
  }

  /// Writes a line with its place, and with its sums unless they are given.
  @discardableResult
  func writeLine(_ draft: Draft, on paper: Record) throws(Failure) -> Int64 {
    var draft = draft
    let owner = SQL.name(paper.kind.name)
    let last = try store.engine.value(
      #"SELECT COALESCE(MAX("position"), 0) FROM document_lines WHERE \#(owner) = \#(paper.id)"#
    ).integer
    draft[paper.kind.name] = .integer(paper.id)
    if let deal = paper["deal"].integer { draft[DocumentLine.deal] = .integer(deal) }
    draft[Item.position] = .integer((last ?? 0) + 1)
    draft[Item.currency] = .text(paper[Quote.currency.name].text ?? store.session.currency)
    draft.fill(Item.discount, .integer(0))
    if draft[Item.amount] == nil || draft[Item.vat] == nil {
      let line = try Operation.line(draft)
      draft.fill(Item.amount, .integer(line.amount))
      draft.fill(Item.vat, .integer(line.vat))
    }
    return try add(DocumentLine.kind, draft)
  }

  private static func line(_ draft: Draft) throws(Failure) -> Line {
    try Line(
      price: draft[Item.price]?.integer ?? 0,
      quantity: Quantity(thousandths: draft[Item.quantity]?.integer ?? 0),
      discount: Percent(hundredths: draft[Item.discount]?.integer ?? 0) ?? .zero,
      vatRate: try VATRate.read(draft[Item.vatRate]?.text ?? VATRate.none.rawValue),
      vatIncluded: true)
  }

  /// After an edit by hand: the line is computed anew, and its paper adds up again.
  func refreshLine(_ id: Int64) throws(Failure) {
    let line = try raw(DocumentLine.kind, id)
    var draft = Draft()
    for field in [Item.price, Item.quantity, Item.discount, Item.vatRate] {
      draft[field] = line[field.name]
    }
    let sums = try Operation.line(draft)
    try set(
      DocumentLine.kind, id, [Item.amount: .integer(sums.amount), Item.vat: .integer(sums.vat)])
    try refreshPaper(ofLine: line)
  }

  /// The paper of a line; fails where it is settled.
  func demandOpenPaper(ofLine line: Record) throws(Failure) {
    for kind in Papers.staged {
      if let id = line[kind.name].integer { _ = try changeable(kind, id) }
    }
  }

  func refreshPaper(ofLine line: Record) throws(Failure) {
    for kind in Papers.lined {
      if let id = line[kind.name].integer { try refreshPaper(kind, id) }
    }
  }

  /// The sums of a paper with lines are those of its lines.
  func refreshPaper(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    guard kind.field(Quote.vat.name) != nil else { return }
    let sums = try store.engine.first(
      """
      SELECT COUNT(*), SUM(amount), SUM(vat) FROM document_lines
      WHERE \(name: kind.name) = \(id) AND removed = 0
      """)
    guard let sums, sums.integer(0) > 0 else { return }
    try set(
      kind, id, [Quote.amount: .integer(sums.integer(1)), Quote.vat: .integer(sums.integer(2))])
  }

  /// The lines of a paper that stand.
  func lineIDs(of kind: RecordKind, _ id: Int64) throws(Failure) -> [Int64] {
    guard Papers.lined.contains(where: { $0.name == kind.name }) else { return [] }
    return try store.engine.all(
      """
      SELECT id FROM document_lines WHERE \(name: kind.name) = \(id) AND removed = 0
      ORDER BY "position", id
      """
    ).map { $0.integer(0) }
  }
}
