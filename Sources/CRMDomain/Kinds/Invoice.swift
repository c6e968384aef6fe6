import Wording

/// «Счёт на оплату»: what a customer is asked to pay, and what came of it (F210–F213).
public enum Invoice {
  /// Quote.
  public static let quote = Field(
    "quote", .reference("quote"), Text("Quote", "Предложение"), .addOnly)
  /// Paid.
  public static let paidAmount = Field(
    "paid_amount", .money(currency: "currency"), Text("Paid", "Оплачено"), [.fixed, .listed])
  /// Paid in full.
  public static let fullyPaid = Field(
    "fully_paid", .flag, Text("Paid in full", "Оплачен полностью"), .derived)
  /// Due.
  public static let dueOn = Field("due_on", .day, Text("Due", "Оплатить до"))
  /// External id.
  public static let externalID = Field(
    "external_id", .text, Text("External id", "Внешний номер"))
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменён"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.invoice, Noun("invoice", "invoices", "счёт", "счёта", "счетов"), table: "invoices",
    ownership: .through(["deal"]), title: "number", naturalKeys: ["number"],
    hidden: .stageKinds(field: "status", ["done", "lost"]),
    fields: [
      Quote.id, Quote.number, Quote.date, externalID, Quote.status, Quote.statusLabel,
      Quote.statusKind, Order.deal, Quote.company, quote, Quote.amount, Quote.vat, Quote.currency,
      paidAmount, fullyPaid, dueOn, Quote.reason, Deal.items, Order.party, Order.inn, Order.kpp,
      Order.note, Quote.source, createdAt, updatedAt,
    ])
}

/// «Заказ»: what is to be delivered, as the books know it (F216–F218).
public enum Order {
  /// Deal; none where nobody could say which.
  public static let deal = Field(
    "deal", .reference("deal"), Text("Deal", "Сделка"), [.addOnly, .listed])
  /// Invoice.
  public static let invoice = Field(
    "invoice", .reference("invoice"), Text("Invoice", "Счёт"), .addOnly)
  /// What the paper calls the buyer.
  public static let party = Field("party", .text, Text("Buyer", "Покупатель"), .searchable)
  /// INN of the buyer.
  public static let inn = Field("inn", .inn, Text("INN", "ИНН"))
  /// KPP of the buyer.
  public static let kpp = Field("kpp", .kpp, Text("KPP", "КПП"))
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Примечание"), .searchable)
  /// Shipped sum.
  public static let shippedAmount = Field(
    "shipped_amount", .money(currency: "currency"), Text("Shipped", "Отгружено"), .fixed)
  /// Shipped on.
  public static let shippedAt = Field(
    "shipped_at", .day, Text("Shipped on", "Дата отгрузки"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.order, Noun("order", "orders", "заказ", "заказа", "заказов"), table: "orders",
    ownership: .through(["deal"]), title: "number", naturalKeys: ["number"],
    hidden: .stageKinds(field: "status", ["done", "lost"]),
    fields: [
      Quote.id, Quote.number, Quote.date, Invoice.externalID, Quote.status, Quote.statusLabel,
      Quote.statusKind, deal, Quote.company, invoice, Quote.amount, Quote.vat, Quote.currency,
      Invoice.paidAmount, Invoice.fullyPaid, shippedAmount, shippedAt, Quote.reason, Deal.items,
      party, inn, kpp,
      note, Quote.source, Invoice.createdAt, Invoice.updatedAt,
    ])
}
