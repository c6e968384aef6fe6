import Wording

/// One level of the escalation: how long a request may lie untouched until who is told of it
/// (F081–F084).
public enum EscalationLevel {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), .fixed)
  /// Level.
  public static let level = Field(
    "level", .integer, Text("Level", "Уровень"), [.required, .addOnly, .listed])
  /// After.
  public static let after = Field(
    "after", .text, Text("After", "Через"), [.required, .listed])
  /// To.
  public static let to = Field("to", .text, Text("To", "Кому"), [.required, .listed])
  /// Action.
  public static let action = Field(
    "action", .choice(actions), Text("Action", "Действие"), [.required, .listed])
  /// Text.
  public static let text = Field("text", .text, Text("Text", "Текст"), .listed)

  /// What is done on a level.
  public static let actions = Vocabulary([
    .init("task", Text("task and notice", "задача и уведомление")),
    .init("notify", Text("notice", "уведомление")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    "level",
    Noun(
      "escalation level", "escalation levels", "уровень эскалации", "уровня эскалации",
      "уровней эскалации"),
    table: "escalation_levels", ownership: .administrator, title: "to", order: ["level", "id"],
    fields: [id, level, after, to, action, text])
}

/// One step of an escalation that was taken: who was told of which untouched record, and when.
public enum Escalation {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// On.
  public static let on = Field("on", .link, Text("On", "К записи"), [.fixed, .listed])
  /// Level.
  public static let level = Field("level", .integer, Text("Level", "Уровень"), [.fixed, .listed])
  /// User.
  public static let user = Field("user", .reference("user"), Text("To", "Кому"), [.fixed, .listed])
  /// Task.
  public static let task = Field("task", .link, Text("Task", "Задача"), [.fixed, .listed])
  /// Untouched since.
  public static let since = Field(
    "since", .instant, Text("Untouched since", "Без движения с"), [.fixed, .listed])
  /// Ended.
  public static let endedAt = Field("ended_at", .instant, Text("Ended", "Снята"), .fixed)
  /// When.
  public static let createdAt = Field(
    "created_at", .instant, Text("When", "Когда"), [.fixed, .listed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "escalation", Noun("escalation", "escalations", "эскалация", "эскалации", "эскалаций"),
    table: "escalations", ownership: .hanging(user: "user"), title: "on",
    hidden: .unless(field: "ended_at", ""), order: ["id"],
    fields: [id, on, level, user, task, since, endedAt, createdAt])
}

/// One line of the working calendar: the hours of a weekday, or of a day that is different.
public enum Workday {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), .fixed)
  /// Day: `mon` to `sun`, or a date.
  public static let day = Field("day", .text, Text("Day", "День"), [.required, .addOnly, .listed])
  /// Hours: `09:00-18:00`, or `off`.
  public static let hours = Field("hours", .text, Text("Hours", "Часы"), [.required, .listed])

  /// The keys of the weekdays, Monday first.
  public static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The description of the kind.
  public static let kind = RecordKind(
    "workday",
    Noun("calendar day", "calendar days", "день календаря", "дня календаря", "дней календаря"),
    table: "workdays", ownership: .administrator, title: "day", order: ["id"],
    fields: [id, day, hours])
}
