import Wording

/// An individual offer to a customer: goods or a text, a sum, a status (F203–F209).
public enum Quote {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Number.
  public static let number = Field(
    "number", .text, Text("Number", "Номер"), [.searchable, .listed])
  /// Date.
  public static let date = Field("date", .day, Text("Date", "Дата"), .listed)
  /// Status.
  public static let status = Field("status", .stage, Text("Status", "Статус"), .fixed)
  /// Status.
  public static let statusLabel = Field(
    "status_label", .text, Text("Status", "Статус"), [.derived, .listed])
  /// Kind of status.
  public static let statusKind = Field(
    "status_kind", .text, Text("Kind of status", "Вид статуса"), .derived)
  /// Deal.
  public static let deal = Field(
    "deal", .reference("deal"), Text("Deal", "Сделка"), [.required, .addOnly, .listed])
  /// Company.
  public static let company = Field("company", .reference("company"), Text("Company", "Компания"))
  /// Contact.
  public static let contact = Field("contact", .reference("contact"), Text("Contact", "Контакт"))
  /// Text.
  public static let text = Field("text", .prose, Text("Text", "Текст"), .searchable)
  /// Amount.
  public static let amount = Field(
    "amount", .money(currency: "currency"), Text("Amount", "Сумма"), .listed)
  /// VAT.
  public static let vat = Field("vat", .money(currency: "currency"), Text("VAT", "НДС"), .fixed)
  /// Currency.
  public static let currency = Field("currency", .text, Text("Currency", "Валюта"))
  /// Valid until.
  public static let validUntil = Field(
    "valid_until", .day, Text("Valid until", "Действует до"))
  /// Reason.
  public static let reason = Field("reason", .text, Text("Reason", "Причина"), .fixed)
  /// Where a paper came from.
  public static let sources = Vocabulary([
    .init("manual", Text("here", "здесь")),
    .init("1c", Text("1C", "1С")),
    .init("bank", Text("the bank", "банк")),
  ])
  /// Source.
  public static let source = Field(
    "source", .choice(sources), Text("Source", "Источник"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создано"), .fixed)
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменено"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.quote, Noun("quote", "quotes", "предложение", "предложения", "предложений"),
    table: "quotes", ownership: .through(["deal"]), title: "number", naturalKeys: ["number"],
    hidden: .stageKinds(field: "status", ["done", "lost"]),
    fields: [
      id, number, date, status, statusLabel, statusKind, deal, company, contact, text, amount, vat,
      currency, validUntil, reason, Deal.items, source, createdAt, updatedAt,
    ])
}
