public import CRMDomain
import CRMStore
import SQL
public import Wording

/// One line of goods as it was asked for: `SKU:QTY[:PRICE]`.
public struct ItemRequest: Sendable {
  /// The product's SKU.
  public let sku: String
  /// How much of it.
  public let quantity: Quantity
  /// The price in minor units; the product's own where nil.
  public let price: Int64?
  /// The discount.
  public var discount = Percent.zero
  /// The VAT rate; the product's own where nil.
  public var vatRate: VATRate?
  /// What it is where the SKU holds a colon more and no price is given.
  var wider: (sku: String, quantity: Quantity)?
  /// What is wrong with it where the SKU ends before the quantity, as usual.
  var misread: (sku: String, failure: Failure)?

  /// Names a line.
  public init(sku: String, quantity: Quantity, price: Int64?) {
    self.sku = sku
    self.quantity = quantity
    self.price = price
  }

  /// Reads `VIT-120:2:85000`; a failure names the word.
  public static func read(_ text: String) throws(Failure) -> ItemRequest {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, !parts[0].isEmpty else {
      throw Failure(
        .data, "item.unreadable",
        Text("'\(text)' is not a line of goods", "«\(text)» – не строка товара"),
        hint: Text(
          "write SKU:QTY or SKU:QTY:PRICE, as VIT-120:2:85000",
          "пишите АРТИКУЛ:КОЛ-ВО или АРТИКУЛ:КОЛ-ВО:ЦЕНА, например VIT-120:2:85000"))
    }
    guard parts.count > 2 else {
      return ItemRequest(sku: parts[0], quantity: try Quantity.read(parts[1]), price: nil)
    }
    // A SKU may hold colons itself: the store knows whether the last word is a price or a quantity.
    let (sku, last) = (parts.dropLast(2).joined(separator: ":"), parts[parts.count - 1])
    let wider = (try? Quantity.read(last)).map { (sku: sku + ":" + parts[parts.count - 2], $0) }
    do {
      let quantity = try Quantity.read(parts[parts.count - 2])
      var item = ItemRequest(sku: sku, quantity: quantity, price: try Amounts.readMinor(last))
      item.wider = wider
      return item
    } catch {
      guard let wider else { throw error }
      var item = ItemRequest(sku: wider.sku, quantity: wider.1, price: nil)
      item.misread = (sku, error)
      return item
    }
  }
}

extension Desk {
  /// Adds lines of goods to a deal, all or none; returns their numbers.
  public func addItems(_ items: [ItemRequest], to deal: Int64) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      try store.demandChange(try operation.present(Deal.kind, deal))
      var ids: [Int64] = []
      for item in items { ids.append(try operation.addItem(item, to: deal)) }
      return ids
    }
  }
}

extension Operation {
  /// Adds one line; the amount of the deal follows.
  @discardableResult
  func addItem(_ item: ItemRequest, to deal: Int64) throws(Failure) -> Int64 {
    let item = try known(item)
    let product = try product(item.sku)
    let currency = try raw(Deal.kind, deal)[Deal.currency].text ?? store.session.currency
    let price = try price(of: item, product, currency)
    let rate = item.vatRate?.rawValue ?? product[Product.vatRate].text ?? "22"
    let line = try Line(
      price: price, quantity: item.quantity, discount: item.discount,
      vatRate: try VATRate.read(rate), vatIncluded: true)
    try Completeness.demandSane(
      Item.kind, [Item.quantity: .integer(item.quantity.thousandths), Item.price: .integer(price)])
    let position = try store.engine.value(
      #"SELECT COALESCE(MAX("position"), 0) + 1 FROM items WHERE deal = \#(deal)"#
    ).integer
    let id = try add(
      Item.kind,
      [
        Item.deal: .integer(deal), Item.position: .optional(position),
        Item.product: .integer(product.id), Item.sku: product[Product.sku],
        Item.name: product[Product.name], Item.quantity: .integer(item.quantity.thousandths),
        Item.unit: product[Product.unit], Item.price: .integer(price),
        Item.currency: .text(currency), Item.discount: .integer(item.discount.hundredths),
        Item.vatRate: .text(rate), Item.amount: .integer(line.amount),
        Item.vat: .integer(line.vat),
      ])
    try refreshAmount(of: deal)
    return id
  }

  /// The line as it is meant, where the SKU itself may hold a colon.
  func known(_ item: ItemRequest) throws(Failure) -> ItemRequest {
    if let misread = item.misread, try productID(item.sku) == nil,
      try productID(misread.sku) != nil
    {
      throw misread.failure
    }
    guard let wider = item.wider, try productID(item.sku) == nil, try productID(wider.sku) != nil
    else { return item }
    var made = ItemRequest(sku: wider.sku, quantity: wider.quantity, price: nil)
    (made.discount, made.vatRate) = (item.discount, item.vatRate)
    return made
  }

  /// The price that was asked for, or the product's own in that currency.
  func price(
    of item: ItemRequest, _ product: Record, _ currency: String
  ) throws(Failure) -> Int64 {
    let own = product[Product.currency].text == currency ? product[Product.price].integer : nil
    guard let price = item.price ?? own else { throw Operation.noPrice(item, currency) }
    return price
  }

  private static func noPrice(_ item: ItemRequest, _ currency: String) -> Failure {
    Failure(
      .data, "item.no-price",
      Text("'\(item.sku)' has no price in \(currency)", "у «\(item.sku)» нет цены в \(currency)"),
      hint: Text(
        "give one: \(item.sku):\(item.quantity.plain):PRICE",
        "укажите её: \(item.sku):\(item.quantity.plain):ЦЕНА"))
  }

  private func productID(_ sku: String) throws(Failure) -> Int64? {
    try store.engine.value(
      "SELECT id FROM products WHERE sku_key = \(Fold.key(sku)) AND removed = 0"
    ).integer
  }

  func product(_ sku: String) throws(Failure) -> Record {
    guard let id = try productID(sku) else {
      throw Failure(
        .noInput, "product.not-found",
        Text("there is no product '\(sku)'", "нет товара «\(sku)»"),
        hint: Text(
          "see 'crm product list', or add it with 'crm product add --sku \(sku) --name …'",
          "см. 'crm product list' или добавьте: 'crm product add --sku \(sku) --name …'"))
    }
    let product = try raw(Product.kind, id)
    guard product[Product.active] == .integer(1) else {
      throw Failure(
        .data, "product.inactive",
        Text("'\(sku)' is not sold any more", "«\(sku)» больше не продаётся"),
        hint: Text("see 'crm product list'", "см. 'crm product list'"))
    }
    return product
  }

  /// The amount of a deal with goods is the sum of its lines.
  func refreshAmount(of deal: Int64) throws(Failure) {
    let sum = try store.engine.first(
      "SELECT COUNT(*), SUM(amount) FROM items WHERE deal = \(deal) AND removed = 0")
    // Without goods nothing says what the deal is worth.
    let amount: Value = sum.flatMap { $0[1].integer }.map(Value.integer) ?? .null
    try set(Deal.kind, deal, [Deal.amount: amount])
  }

  /// After an edit by hand: a line is computed anew, and a deal with goods keeps their sum.
  func refreshAfterEdit(
    _ kind: RecordKind, _ id: Int64, _ draft: Draft
  ) throws(Failure) {
    if kind.name == Deal.kind.name {
      guard draft[Deal.amount] != nil || draft[Deal.currency] != nil else { return }
      let lines = try store.engine.value(
        "SELECT COUNT(*) FROM items WHERE deal = \(id) AND removed = 0"
      ).integer
      guard lines == 0 else { throw Operation.amountFromGoods(id) }
      return
    }
    let item = try raw(Item.kind, id)
    let line = try Line(
      price: item[Item.price].integer ?? 0,
      quantity: Quantity(thousandths: item[Item.quantity].integer ?? 0),
      discount: Percent(hundredths: item[Item.discount].integer ?? 0) ?? .zero,
      vatRate: try VATRate.read(item[Item.vatRate].text ?? "22"), vatIncluded: true)
    try set(Item.kind, id, [Item.amount: .integer(line.amount), Item.vat: .integer(line.vat)])
    if let deal = item[Item.deal].integer { try refreshAmount(of: deal) }
  }

  static func amountFromGoods(_ id: Int64) -> Failure {
    Failure(
      .data, "deal.amount-from-goods",
      Text(
        "the amount and currency of deal \(id) are those of its goods",
        "сумма и валюта сделки \(id) складываются из её товаров"),
      hint: Text("see 'crm deal item --help'", "см. 'crm deal item --help'"))
  }
}
