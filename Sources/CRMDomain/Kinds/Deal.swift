import Wording

/// A sale under way: goods, sum, company, contact and stage (F141–F181).
public enum Deal {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Title.
  public static let title = Field(
    "title", .text, Text("Title", "Название"), [.open, .searchable, .listed])
  /// Stage.
  public static let stage = Field("stage", .stage, Text("Stage", "Стадия"), [.open, .addOnly])
  /// Stage.
  public static let stageLabel = Field(
    "stage_label", .text, Text("Stage", "Стадия"), [.open, .derived, .listed])
  /// Kind of stage.
  public static let stageKind = Field(
    "stage_kind", .text, Text("Kind of stage", "Вид стадии"), [.open, .derived])
  /// Closed.
  public static let closed = Field("closed", .flag, Text("Closed", "Закрыта"), [.open, .derived])
  /// Type.
  public static let type = Field("type", .choice(types), Text("Type", "Тип сделки"))
  /// Pipeline.
  public static let pipeline = Field(
    "pipeline", .text, Text("Pipeline", "Воронка"), [.open, .addOnly])
  /// Company.
  public static let company = Field(
    "company", .reference("company"), Text("Company", "Компания"), .listed)
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"))
  /// Lead.
  public static let lead = Field("lead", .reference("lead"), Text("Lead", "Лид"), .addOnly)
  /// Owner.
  public static let owner = Field(
    "owner", .reference("user"), Text("Owner", "Ответственный"), [.open, .addOnly, .listed])
  /// Amount.
  public static let amount = Field(
    "amount", .money(currency: "currency"), Text("Amount", "Сумма"), .listed)
  /// Currency.
  public static let currency = Field("currency", .text, Text("Currency", "Валюта"))
  /// Probability.
  public static let probability = Field(
    "probability", .percent, Text("Probability", "Вероятность"))
  /// Expected on.
  public static let expectedOn = Field(
    "expected_on", .day, Text("Expected on", "Ожидается"))
  /// Reason.
  public static let reason = Field("reason", .text, Text("Reason", "Причина"), .fixed)
  /// Category.
  public static let category = Field("category", .text, Text("Category", "Категория"), .searchable)
  /// Goods.
  public static let items = Field("items", .list, Text("Goods", "Товары"), .derived)
  /// Whether nothing is left to ship.
  public static let fullyShipped = Field(
    "fully_shipped", .flag, Text("Shipped in full", "Отгружена полностью"), .derived)
  /// Wakes on.
  public static let wakeOn = Field("wake_on", .day, Text("Wakes on", "Вернуться"), .fixed)
  /// Tags.
  public static let tags = Field("tags", .tags, Text("Tags", "Метки"))
  /// Created.
  public static let createdAt = Field(
    "created_at", .instant, Text("Created", "Создана"), [.open, .fixed])
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменена"), .fixed)
  /// Won.
  public static let wonAt = Field("won_at", .instant, Text("Won", "Выиграна"), .fixed)
  /// Closed at.
  public static let closedAt = Field(
    "closed_at", .instant, Text("Closed at", "Дата закрытия"), .fixed)
  /// Next step.
  public static let nextStep = Field(
    "next_step", .text, Text("Next step", "Следующий шаг"), [.derived, .listed])
  /// Due.
  public static let nextDue = Field(
    "next_due", .instant, Text("Due", "Срок"), [.derived, .listed])

  /// How strictly stages are controlled (F161–F166).
  public static let types = Vocabulary([
    .init("controlled", Text("controlled", "типовая продажа")),
    .init("manual", Text("manual stages", "сделки с ручным переходом по этапам")),
    .init("free", Text("free", "прочие непроцессные сделки")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.deal, Noun("deal", "deals", "сделка", "сделки", "сделок"), table: "deals",
    ownership: .field("owner"), title: "title",
    hidden: .stageKinds(field: "stage", ["done", "lost"]),
    fields: [
      id, title, stage, stageLabel, stageKind, closed, type, pipeline, company, contact, lead,
      owner, amount, currency, probability, expectedOn, reason, category, items, wakeOn, tags,
      createdAt, updatedAt, wonAt, closedAt, fullyShipped, nextStep, nextDue,
    ])
}

/// One line of goods on a deal (F148).
public enum Item {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"), .addOnly)
  /// Line.
  public static let position = Field("position", .integer, Text("Line", "Строка"), .fixed)
  /// Product.
  public static let product = Field(
    "product", .reference("product"), Text("Product", "Товар"))
  /// SKU.
  public static let sku = Field("sku", .text, Text("SKU", "Артикул"), [.searchable, .listed])
  /// Name.
  public static let name = Field("name", .text, Text("Name", "Название"), [.searchable, .listed])
  /// Qty.
  public static let quantity = Field("quantity", .quantity, Text("Qty", "Кол-во"), .listed)
  /// Unit.
  public static let unit = Field("unit", .text, Text("Unit", "Ед."), .listed)
  /// Price.
  public static let price = Field(
    "price", .money(currency: "currency"), Text("Price", "Цена"), .listed)
  /// Currency.
  public static let currency = Field("currency", .text, Text("Currency", "Валюта"), .fixed)
  /// Discount.
  public static let discount = Field("discount", .percent, Text("Discount", "Скидка"))
  /// VAT rate.
  public static let vatRate = Field("vat_rate", .vatRate, Text("VAT rate", "Ставка НДС"))
  /// Amount.
  public static let amount = Field(
    "amount", .money(currency: "currency"), Text("Amount", "Сумма"), [.fixed, .listed])
  /// VAT.
  public static let vat = Field("vat", .money(currency: "currency"), Text("VAT", "НДС"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "item", Noun("line", "lines", "строка", "строки", "строк"), table: "items",
    ownership: .through(["deal"]), title: "name", order: ["position"],
    fields: [
      id, deal, position, product, sku, name, quantity, unit, price, currency, discount, vatRate,
      amount, vat,
    ])
}
