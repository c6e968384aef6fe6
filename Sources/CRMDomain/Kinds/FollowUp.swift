import Wording

/// A task: what somebody has to do, until when (F182–F187, F201). «Task» is Swift's own word.
public enum FollowUp {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Task.
  public static let title = Field(
    "title", .text, Text("Task", "Задача"), [.required, .searchable, .listed])
  /// Kind.
  public static let kind_ = Field("kind", .choice(kinds), Text("Kind", "Вид"))
  /// Status.
  public static let status = Field(
    "status", .choice(statuses), Text("Status", "Статус"), [.fixed, .listed])
  /// On.
  public static let on = Field("on", .link, Text("On", "К записи"), .listed)
  /// Author.
  public static let author = Field(
    "author", .reference("user"), Text("Author", "Поставил"), .fixed)
  /// Assignee.
  public static let assignee = Field(
    "assignee", .reference("user"), Text("Assignee", "Исполнитель"), [.addOnly, .listed])
  /// Priority.
  public static let priority = Field("priority", .choice(priorities), Text("Priority", "Важность"))
  /// Due.
  public static let dueAt = Field("due_at", .instant, Text("Due", "Срок"), .listed)
  /// Remind at.
  public static let remindAt = Field("remind_at", .instant, Text("Remind at", "Напомнить"))
  /// Done at.
  public static let doneAt = Field("done_at", .instant, Text("Done at", "Закрыта"), .fixed)
  /// Outcome.
  public static let outcome = Field("outcome", .text, Text("Outcome", "Итог"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создана"), .fixed)

  /// What a task is about.
  public static let kinds = Vocabulary([
    .init("call", Text("call", "звонок")),
    .init("letter", Text("letter", "письмо")),
    .init("meeting", Text("meeting", "встреча")),
    .init("document", Text("document", "документ")),
    .init("process", Text("processing", "обработка")),
    .init("assign", Text("assignment", "назначение")),
    .init("choose", Text("choice", "выбор")),
    .init("other", Text("other", "другое")),
  ])

  /// How a task stands.
  public static let statuses = Vocabulary([
    .init("open", Text("open", "открыта")),
    .init("done", Text("done", "выполнено")),
    .init("declined", Text("declined", "отклонено")),
  ])

  /// Which task is first (F187).
  public static let priorities = Vocabulary([
    .init("high", Text("high", "высокая")),
    .init("normal", Text("normal", "обычная")),
    .init("low", Text("low", "низкая")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    "task", Noun("task", "tasks", "задача", "задачи", "задач"), table: "tasks",
    ownership: .personal(["assignee", "author"]), title: "title",
    hidden: .unless(field: "status", "open"), order: ["due_at", "id"],
    fields: [
      id, title, kind_, status, on, author, assignee, priority, dueAt, remindAt, doneAt, outcome,
      createdAt,
    ])
}

/// A line that tells a user what happened (F025, F085).
public enum Notification {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// User.
  public static let user = Field("user", .reference("user"), Text("User", "Кому"), .fixed)
  /// Event.
  public static let event = Field("event", .text, Text("Event", "Событие"), .fixed)
  /// On.
  public static let on = Field("on", .link, Text("On", "К записи"), [.fixed, .listed])
  /// Text.
  public static let text = Field(
    "text", .text, Text("Text", "Текст"), [.fixed, .searchable, .listed])
  /// When.
  public static let createdAt = Field(
    "created_at", .instant, Text("When", "Когда"), [.fixed, .listed])
  /// Sent.
  public static let sentAt = Field("sent_at", .instant, Text("Sent", "Отправлено"), .fixed)
  /// Read.
  public static let readAt = Field("read_at", .instant, Text("Read", "Прочитано"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "notification",
    Noun("notification", "notifications", "уведомление", "уведомления", "уведомлений"),
    table: "notifications", ownership: .personal(["user"]), title: "text",
    hidden: .unless(field: "read_at", ""),
    fields: [id, user, event, on, text, createdAt, sentAt, readAt])
}
