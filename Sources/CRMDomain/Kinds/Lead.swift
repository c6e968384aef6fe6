import Wording

/// A request of somebody interested, with his contact data, until it becomes a deal (F087–F122).
public enum Lead {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.open, .searchable, .listed])
  /// Status.
  public static let status = Field(
    "status", .stage, Text("Status", "Статус"), [.open, .addOnly])
  /// Status.
  public static let statusLabel = Field(
    "status_label", .text, Text("Status", "Статус"), [.open, .derived, .listed])
  /// Person.
  public static let person = Field(
    "person", .text, Text("Person", "Контактное лицо"), [.searchable])
  /// Company.
  public static let company = Field(
    "company", .text, Text("Company", "Компания"), [.searchable, .listed])
  /// INN.
  public static let inn = Field("inn", .inn, Text("INN", "ИНН"))
  /// E-mail.
  public static let email = Field("email", .email, Text("E-mail", "Эл. почта"), .sensitive)
  /// Phone.
  public static let phone = Field("phone", .phone, Text("Phone", "Телефон"), .sensitive)
  /// E-mails.
  public static let emails = Field("emails", .emails, Text("E-mails", "Эл. адреса"), .sensitive)
  /// Phones.
  public static let phones = Field("phones", .phones, Text("Phones", "Телефоны"), .sensitive)
  /// Addresses at which no letter arrives.
  public static let wrongEmails = Field(
    "wrong_emails", .tags, Text("Wrong e-mails", "Неверные адреса"), .sensitive)
  /// Source.
  public static let source = Field("source", .text, Text("Source", "Источник"))
  /// Channel.
  public static let channel = Field("channel", .choice(channels), Text("Channel", "Канал"), .open)
  /// Interest.
  public static let interest = Field("interest", .text, Text("Interest", "Интерес"), .searchable)
  /// Need.
  public static let need = Field("need", .prose, Text("Need", "Потребность"))
  /// Possible amount.
  public static let amount = Field(
    "amount", .money(currency: "currency"), Text("Possible amount", "Возможная сумма"))
  /// Currency.
  public static let currency = Field("currency", .text, Text("Currency", "Валюта"))
  /// Owner.
  public static let owner = Field(
    "owner", .reference("user"), Text("Owner", "Ответственный"), [.open, .addOnly, .listed])
  /// Reason.
  public static let reason = Field("reason", .text, Text("Reason", "Причина"), .fixed)
  /// Wakes on.
  public static let wakeOn = Field("wake_on", .day, Text("Wakes on", "Вернуться"), .fixed)
  /// Tags.
  public static let tags = Field("tags", .tags, Text("Tags", "Метки"))
  /// Created.
  public static let createdAt = Field(
    "created_at", .instant, Text("Created", "Создан"), [.open, .fixed])
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменён"), .fixed)
  /// Assigned.
  public static let assignedAt = Field(
    "assigned_at", .instant, Text("Assigned", "Назначен"), .fixed)
  /// First response.
  public static let firstResponseAt = Field(
    "first_response_at", .instant, Text("First response", "Первый ответ"), .fixed)
  /// Converted.
  public static let convertedAt = Field(
    "converted_at", .instant, Text("Converted", "Сконвертирован"), .fixed)
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"), .fixed)
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"), .fixed)
  /// Next step.
  public static let nextStep = Field(
    "next_step", .text, Text("Next step", "Следующий шаг"), [.derived, .listed])
  /// Due.
  public static let nextDue = Field(
    "next_due", .instant, Text("Due", "Срок"), [.derived, .listed])
  /// Kind of status.
  public static let statusKind = Field(
    "status_kind", .text, Text("Kind of status", "Вид статуса"), [.open, .derived])

  /// The channels by which requests come (F021, F048, F330).
  public static let channels = Vocabulary([
    .init("mail", Text("mail", "почта")),
    .init("phone", Text("phone", "телефон")),
    .init("form", Text("web form", "форма на сайте")),
    .init("chat", Text("chat", "чат")),
    .init("visit", Text("visit", "визит")),
    .init("other", Text("other", "другое")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.lead, Noun("lead", "leads", "лид", "лида", "лидов"), table: "leads",
    ownership: .field("owner"), title: "name", naturalKeys: ["email", "phone", "inn"],
    hidden: .stageKinds(field: "status", ["failed", "converted"]),
    fields: [
      id, name, status, statusLabel, statusKind, person, company, inn, email, phone, emails, phones,
      wrongEmails,
      source,
      channel, interest, need, amount, currency, owner, reason, wakeOn, tags, createdAt, updatedAt,
      assignedAt, firstResponseAt, convertedAt, contact, deal, nextStep, nextDue,
    ])
}
