import Wording

/// Money that came from a customer (F213, F218, F219).
public enum Payment {
  /// Date.
  public static let date = Field("date", .day, Text("Date", "Дата"), .listed)
  /// Invoice.
  public static let invoice = Field(
    "invoice", .reference("invoice"), Text("Invoice", "Счёт"), [.addOnly, .listed])
  /// Order.
  public static let order = Field("order", .reference("order"), Text("Order", "Заказ"), .addOnly)
  /// Amount.
  public static let amount = Field(
    "amount", .money(currency: "currency"), Text("Amount", "Сумма"), .listed)
  /// How it came.
  public static let method = Field("method", .choice(methods), Text("Method", "Способ"))
  /// Payer.
  public static let payer = Field("payer", .text, Text("Payer", "Плательщик"), .searchable)
  /// What it is for.
  public static let purpose = Field(
    "purpose", .text, Text("Purpose", "Назначение платежа"), .searchable)
  /// The key of who told of it as well: 1С beside the bank, the bank beside 1С.
  public static let secondID = Field(
    "second_id", .text, Text("Other external id", "Второй внешний номер"), .fixed)
  /// The number of the payment order, where the payment has another one in 1С.
  public static let bankNumber = Field(
    "bank_number", .text, Text("Payment order", "Платёжное поручение"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// How money comes.
  public static let methods = Vocabulary([
    .init("bank", Text("bank transfer", "безналичная")),
    .init("cash", Text("cash", "наличные")),
    .init("card", Text("card", "карта")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.payment, Noun("payment", "payments", "оплата", "оплаты", "оплат"), table: "payments",
    ownership: .through(["deal"]), title: "number", naturalKeys: ["number"],
    fields: [
      Quote.id, Quote.number, date, Invoice.externalID, invoice, order, Order.deal, Quote.company,
      amount, Quote.currency, method, payer, Order.inn, Order.kpp, purpose, bankNumber, secondID,
      Quote.source, createdAt,
    ])
}

/// A line of a quote, invoice, order or shipment: a copy that goes its own way (F211).
public enum DocumentLine {
  /// Quote.
  public static let quote = Field(
    "quote", .reference("quote"), Text("Quote", "Предложение"), .fixed)
  /// Invoice.
  public static let invoice = Field(
    "invoice", .reference("invoice"), Text("Invoice", "Счёт"), .fixed)
  /// Order.
  public static let order = Field("order", .reference("order"), Text("Order", "Заказ"), .fixed)
  /// Shipment.
  public static let shipment = Field(
    "shipment", .reference("shipment"), Text("Shipment", "Отгрузка"), .fixed)
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "line",
    Noun(
      "document line", "document lines", "строка документа", "строки документа", "строк документа"),
    table: "document_lines", ownership: .through(["deal"]), title: "name",
    order: ["position", "id"],
    fields: [
      Item.id, quote, invoice, order, shipment, deal, Item.position, Item.product, Item.sku,
      Item.name, Item.quantity, Item.unit, Item.price, Item.currency, Item.discount, Item.vatRate,
      Item.amount, Item.vat, Invoice.externalID,
    ])
}

/// The papers of a deal.
public enum Papers {
  /// Those that have statuses, which are data, and lines of goods.
  public static let staged: [RecordKind] = [Quote.kind, Invoice.kind, Order.kind]
  /// Those that hold lines of goods.
  public static let lined: [RecordKind] = staged + [Shipment.kind]
  /// All, in the order in which a sale goes through them.
  public static let all: [RecordKind] = staged + [Payment.kind, Shipment.kind]

  /// The names of all of them.
  public static let names = [
    KindName.quote, KindName.invoice, KindName.order, KindName.payment, KindName.shipment,
  ]

  /// Whether the word names a kind of paper that has statuses.
  public static func isStaged(_ name: String) -> Bool {
    name == KindName.quote || name == KindName.invoice || name == KindName.order
  }
}
