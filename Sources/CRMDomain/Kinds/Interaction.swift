import Wording

/// Something between us and a customer: a meeting, a call, a letter, planned or with its result
/// (F188–F199).
public enum Interaction {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Subject.
  public static let subject = Field(
    "subject", .text, Text("Subject", "Предмет"), [.required, .searchable, .listed])
  /// Type.
  public static let type = Field(
    "type", .choice(types), Text("Type", "Тип взаимодействия"), .listed)
  /// Status.
  public static let status = Field(
    "status", .choice(statuses), Text("Status", "Статус"), [.fixed, .listed])
  /// On.
  public static let on = Field("on", .link, Text("On", "К записи"), [.addOnly, .listed])
  /// Contact.
  public static let contact = Field(
    "contact", .reference("contact"), Text("Contact", "Контакт"))
  /// Participant.
  public static let participant = Field(
    "participant", .text, Text("Participant", "Участник"), .searchable)
  /// Owner.
  public static let owner = Field(
    "owner", .reference("user"), Text("Owner", "Ответственный"), .listed)
  /// When.
  public static let startsAt = Field(
    "starts_at", .instant, Text("When", "Начало"), .listed)
  /// Place.
  public static let place = Field("place", .text, Text("Place", "Место"), .searchable)
  /// Result.
  public static let result = Field("result", .prose, Text("Result", "Результат"), .searchable)
  /// Previous.
  public static let previous = Field(
    "previous", .reference("interaction"), Text("Previous", "Предыдущее"), .addOnly)
  /// Task.
  public static let task = Field("task", .reference("task"), Text("Task", "Задача"), .fixed)
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"), .fixed)
  /// Done at.
  public static let doneAt = Field("done_at", .instant, Text("Done at", "Завершено"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создано"), .fixed)
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменено"), .fixed)

  /// What takes place.
  public static let types = Vocabulary([
    .init("meeting", Text("meeting", "встреча")),
    .init("planned", Text("planned interaction", "запланированное взаимодействие")),
    .init("call", Text("phone call", "телефонный звонок")),
    .init("letter", Text("e-mail", "электронное письмо")),
  ])

  /// How it stands (F193).
  public static let statuses = Vocabulary([
    .init("planned", Text("planned", "запланировано")),
    .init("done", Text("done", "отработано")),
    .init("postponed", Text("postponed", "отложено")),
    .init("dropped", Text("dropped", "отменено")),
  ])

  /// The statuses in which it is still to take place.
  public static let open = ["planned", "postponed"]

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.interaction,
    Noun(
      "interaction", "interactions", "взаимодействие", "взаимодействия", "взаимодействий"),
    table: "interactions", ownership: .hanging(user: "owner"), title: "subject",
    hidden: .unless(field: "status", "planned"), order: ["starts_at", "id"],
    fields: [
      id, subject, type, status, on, contact, participant, owner, startsAt, place, result, previous,
      task, deal, doneAt, createdAt, updatedAt,
    ])
}
