import Wording

/// Goods that left for the customer: the fact that lets a deal reach «Заказ отгружен» (F146).
public enum Shipment {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Number.
  public static let number = Field(
    "number", .text, Text("Number", "Номер"), [.required, .searchable, .listed])
  /// Date.
  public static let date = Field("date", .day, Text("Date", "Дата"), [.required, .listed])
  /// External id.
  public static let externalID = Field(
    "external_id", .text, Text("External id", "Внешний номер"))
  /// Deal.
  public static let deal = Field(
    "deal", .reference("deal"), Text("Deal", "Сделка"), [.required, .addOnly, .listed])
  /// Order.
  public static let order = Field("order", .reference("order"), Text("Order", "Заказ"), .addOnly)
  /// Company.
  public static let company = Field("company", .reference("company"), Text("Company", "Компания"))
  /// Whether nothing of the deal is left to ship.
  public static let completes = Field(
    "completes", .flag, Text("Completes the deal", "Завершает сделку"), .derived)
  /// Amount.
  public static let amount = Field(
    "amount", .money(currency: "currency"), Text("Amount", "Сумма"), .listed)
  /// Currency.
  public static let currency = Field("currency", .text, Text("Currency", "Валюта"))
  /// Source.
  public static let source = Field(
    "source", .choice(Quote.sources), Text("Source", "Источник"))

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.shipment, Noun("shipment", "shipments", "отгрузка", "отгрузки", "отгрузок"),
    table: "shipments", ownership: .through(["deal"]), title: "number",
    fields: [
      id, number, date, externalID, deal, order, company, amount, currency, completes, Deal.items,
      source,
    ])
}

/// Something that is to leave the program: a letter, an SMS, a push (design 2.4).
public enum Outgoing {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Channel.
  public static let channel = Field("channel", .text, Text("Channel", "Канал"), [.fixed, .listed])
  /// To.
  public static let to = Field("to", .text, Text("To", "Кому"), [.sensitive, .fixed, .listed])
  /// Subject.
  public static let subject = Field(
    "subject", .text, Text("Subject", "Тема"), [.fixed, .searchable, .listed])
  /// Text.
  public static let body = Field("body", .prose, Text("Text", "Текст"), [.sensitive, .fixed])
  /// On.
  public static let on = Field("on", .link, Text("On", "К записи"), [.fixed, .listed])
  /// Key.
  public static let key = Field("key", .text, Text("Key", "Ключ"), .fixed)
  /// Mailbox.
  public static let mailbox = Field("mailbox", .text, Text("Mailbox", "Ящик"), .fixed)
  /// Letter.
  public static let message = Field(
    "message", .reference("message"), Text("Letter", "Письмо"), .fixed)
  /// What it is for, where the program wrote it by itself.
  public static let purpose = Field("purpose", .text, Text("For", "Зачем"), .fixed)
  /// State.
  public static let state = Field(
    "state", .choice(states), Text("State", "Состояние"), [.fixed, .listed])
  /// Attempts.
  public static let attempts = Field("attempts", .integer, Text("Attempts", "Попыток"), .fixed)
  /// Next try.
  public static let nextAt = Field("next_at", .instant, Text("Next try", "Следующая"), .fixed)
  /// Last error.
  public static let lastError = Field("last_error", .text, Text("Last error", "Ошибка"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)
  /// Sent.
  public static let sentAt = Field("sent_at", .instant, Text("Sent", "Отправлено"), .fixed)

  /// The ways by which deliveries leave; a command of the settings has a name of its own.
  public static let channels = Vocabulary([
    .init("mail", Text("mail", "почта")),
    .init("sms", Text("SMS", "SMS-сообщение")),
    .init("1c", Text("1C", "1С")),
  ])

  /// How far a delivery has come.
  public static let states = Vocabulary([
    .init("queued", Text("queued", "в очереди")),
    .init("sending", Text("sending", "отправляется")),
    .init("sent", Text("sent", "отправлено")),
    .init("failed", Text("failed", "не удалось")),
    .init("unknown", Text("unknown", "неизвестно")),
    .init("dropped", Text("dropped", "снято")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    "outbox", Noun("delivery", "deliveries", "отправка", "отправки", "отправок"), table: "outbox",
    ownership: .office, title: "subject",
    fields: [
      id, channel, to, subject, body, on, purpose, mailbox, message, key, state, attempts, nextAt,
      lastError, createdAt, sentAt,
    ])
}

/// A rule: what happens by itself when something else happens (design 2.5).
public enum RuleRecord {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Имя"), [.fixed, .searchable, .listed])
  /// What it does.
  public static let summary = Field(
    "summary", .text, Text("What it does", "Что делает"), [.fixed, .searchable, .listed])
  /// Enabled.
  public static let enabled = Field(
    "enabled", .flag, Text("Enabled", "Включено"), [.fixed, .listed])
  /// Shipped.
  public static let shipped = Field("shipped", .flag, Text("Shipped", "Поставочное"), .fixed)
  /// Text.
  public static let text = Field("text", .prose, Text("Text", "Текст"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "rule", Noun("rule", "rules", "правило", "правила", "правил"), table: "rules",
    ownership: .administrator, title: "name", naturalKeys: ["name"], order: ["id"],
    fields: [id, name, summary, enabled, shipped, text])
}

/// One command that changed something: who, when, with what words (design 2.3).
public enum OperationRecord {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// When.
  public static let at = Field("at", .instant, Text("When", "Когда"), [.fixed, .listed])
  /// Who.
  public static let user = Field("user", .reference("user"), Text("Who", "Кто"), [.fixed, .listed])
  /// Command.
  public static let command = Field(
    "command", .text, Text("Command", "Команда"), [.fixed, .searchable, .listed])
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Пометка"), .fixed)
  /// Undone by.
  public static let undone = Field("undone", .integer, Text("Undone by", "Отменена"), .fixed)
  /// Changes.
  public static let changes = Field(
    "changes", .integer, Text("Changes", "Изменений"), [.derived, .listed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "operation", Noun("operation", "operations", "операция", "операции", "операций"),
    table: "operations", ownership: .personal(["user"]), title: "command",
    fields: [id, at, user, command, note, undone, changes])
}
