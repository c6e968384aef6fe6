import Wording

/// A telephone conversation, or the attempt at one (F052–F065).
public enum Call {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Direction.
  public static let direction = Field(
    "direction", .choice(directions), Text("Direction", "Направление"), [.fixed, .listed])
  /// Outcome.
  public static let outcome = Field(
    "outcome", .choice(outcomes), Text("Outcome", "Исход"), [.fixed, .listed])
  /// Number.
  public static let number = Field(
    "number", .phone, Text("Number", "Номер"), [.sensitive, .fixed, .searchable, .listed])
  /// Extension.
  public static let ext = Field(
    "extension", .text, Text("Extension", "Внутренний номер"), .fixed)
  /// Line.
  public static let line = Field("line", .text, Text("Line", "Городской номер"), .fixed)
  /// User.
  public static let user = Field(
    "user", .reference("user"), Text("Who", "Кто"), .listed)
  /// When.
  public static let startedAt = Field(
    "started_at", .instant, Text("When", "Когда"), [.fixed, .listed])
  /// Duration.
  public static let duration = Field(
    "duration", .integer, Text("Duration", "Длительность"), .fixed)
  /// Talk time.
  public static let talkTime = Field(
    "talk_time", .integer, Text("Talk", "Разговор"), [.fixed, .listed])
  /// Wait time.
  public static let waitTime = Field(
    "wait_time", .integer, Text("Waited", "Ожидание"), .fixed)
  /// Topic.
  public static let topic = Field(
    "topic", .text, Text("Topic", "О чём"), [.searchable, .listed])
  /// Recording.
  public static let recording = Field("recording", .text, Text("Recording", "Запись"), .fixed)
  /// State of the recording.
  public static let recordingState = Field(
    "recording_state", .choice(recordingStates), Text("Recording is", "Состояние записи"), .fixed)
  /// Size of the recording.
  public static let recordingSize = Field(
    "recording_size", .integer, Text("Recording size", "Размер записи"), .fixed)
  /// SHA-256 of the recording.
  public static let recordingHash = Field(
    "recording_hash", .text, Text("Recording SHA-256", "SHA-256 записи"), .fixed)
  /// Deal.
  public static let deal = Field("deal", .reference("deal"), Text("Deal", "Сделка"))
  /// Lead.
  public static let lead = Field("lead", .reference("lead"), Text("Lead", "Лид"))
  /// Contact.
  public static let contact = Field("contact", .reference("contact"), Text("Contact", "Контакт"))
  /// Company.
  public static let company = Field("company", .reference("company"), Text("Company", "Компания"))
  /// Called back at.
  public static let returnedAt = Field(
    "returned_at", .instant, Text("Called back", "Перезвонили"), .fixed)
  /// Note.
  public static let note = Field("note", .text, Text("Note", "Пометка"), .fixed)
  /// Source.
  public static let source = Field("source", .text, Text("Source", "Источник"), .fixed)
  /// Identifier of the exchange.
  public static let externalID = Field(
    "external_id", .text, Text("PBX id", "Идентификатор АТС"), .fixed)
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создан"), .fixed)

  /// Who called whom.
  public static let directions = Vocabulary([
    .init("in", Text("incoming", "входящий")),
    .init("out", Text("outgoing", "исходящий")),
    .init("internal", Text("internal", "внутренний")),
  ])

  /// Whether people talked, and if not, why (F056, F064).
  public static let outcomes = Vocabulary([
    .init("answered", Text("answered", "состоялся")),
    .init("missed", Text("no answer", "без ответа")),
    .init("busy", Text("busy", "занято")),
    .init("failed", Text("failed", "не удался")),
    .init("planned", Text("requested", "набирается")),
  ])

  /// How the recording stands.
  public static let recordingStates = Vocabulary([
    .init("pending", Text("expected", "ожидается")),
    .init("ok", Text("there", "есть")),
    .init("gone", Text("gone", "утрачена")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    KindName.call, Noun("call", "calls", "звонок", "звонка", "звонков"), table: "calls",
    ownership: .through(["deal", "lead", "contact", "company", "user"]), title: "number",
    order: ["-started_at", "-id"],
    fields: [
      id, direction, outcome, number, ext, line, user, startedAt, duration, talkTime, waitTime,
      topic, recording, recordingState, recordingSize, recordingHash, deal, lead, contact, company,
      returnedAt, note, source, externalID, createdAt,
    ])
}
