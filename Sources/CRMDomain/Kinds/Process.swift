import Wording

/// A way of selling as data: its name, how strictly it is controlled, whether new deals enter it
/// (F156–F166). The statuses of leads are the pipeline `lead`.
public enum PipelineRecord {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed])
  /// Key.
  public static let key = Field(
    "key", .text, Text("Key", "Ключ"), [.required, .addOnly, .listed])
  /// English name.
  public static let labelEN = Field(
    "label_en", .text, Text("Name (en)", "Название (en)"), [.required, .listed])
  /// Russian name.
  public static let labelRU = Field(
    "label_ru", .text, Text("Name (ru)", "Название (ru)"), [.required, .listed])
  /// Type.
  public static let type = Field(
    "type", .choice(Deal.types), Text("Type", "Тип сделок"), [.required, .listed])
  /// Default.
  public static let standard = Field(
    "default", .flag, Text("For new deals", "Для новых сделок"), [.listed])
  /// Place.
  public static let position = Field("position", .integer, Text("Place", "Место"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "pipeline", Noun("pipeline", "pipelines", "воронка", "воронки", "воронок"),
    table: "pipelines", ownership: .administrator, title: "key", naturalKeys: ["key"],
    order: ["position", "id"], fields: [id, key, labelEN, labelRU, type, standard, position])
}

/// One stage of a pipeline, or one status of leads.
public enum StageRecord {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed])
  /// Pipeline.
  public static let pipeline = Field(
    "pipeline", .text, Text("Pipeline", "Воронка"), [.addOnly, .listed])
  /// Key.
  public static let key = Field(
    "key", .text, Text("Key", "Ключ"), [.required, .addOnly, .listed])
  /// Place.
  public static let position = Field("position", .integer, Text("Place", "Место"), .fixed)
  /// Kind.
  public static let kind_ = Field(
    "kind", .choice(kinds), Text("Kind", "Вид"), [.required, .listed])
  /// English name.
  public static let labelEN = Field(
    "label_en", .text, Text("Name (en)", "Название (en)"), [.required, .listed])
  /// Russian name.
  public static let labelRU = Field(
    "label_ru", .text, Text("Name (ru)", "Название (ru)"), [.required, .listed])
  /// Required fields, alternatives parted by a bar.
  public static let required = Field(
    "required", .list, Text("Required", "Обязательно"), [.fixed, .listed])

  /// What a stage means for the process, whatever it is called.
  public static let kinds = Vocabulary([
    .init("initial", Text("beginning", "начальная")),
    .init("open", Text("in work", "в работе")),
    .init("qualified", Text("worth an offer", "годный")),
    .init("waiting", Text("waiting", "в ожидании")),
    .init("failed", Text("not worth it", "негодный")),
    .init("converted", Text("converted", "сконвертирован")),
    .init("won", Text("won", "успешно")),
    .init("done", Text("done", "исполнена")),
    .init("lost", Text("lost", "потеряна")),
  ])

  /// The kinds that the statuses of leads can be of.
  public static let leadKinds: Set<String> = [
    "initial", "open", "qualified", "waiting", "failed", "converted",
  ]
  /// The kinds that the stages of deals can be of.
  public static let dealKinds: Set<String> = ["initial", "open", "won", "done", "lost"]

  /// The description of the kind.
  public static let kind = RecordKind(
    "stage", Noun("stage", "stages", "стадия", "стадии", "стадий"), table: "stages",
    ownership: .administrator, title: "key", order: ["pipeline", "position", "id"],
    fields: [id, pipeline, key, position, kind_, labelEN, labelRU, required])
}

/// What a seller has at hand on a stage: a point to tick, a question to ask, an advantage to name,
/// an objection with its answer (F319–F322).
public enum StagePoint {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Stage.
  public static let stage = Field(
    "stage", .reference("stage"), Text("Stage", "Стадия"), [.fixed, .listed])
  /// Sort.
  public static let sort = Field(
    "sort", .choice(sorts), Text("Sort", "Вид"), [.fixed, .listed])
  /// Place.
  public static let position = Field("position", .integer, Text("Place", "Место"), .fixed)
  /// Text.
  public static let text = Field("text", .text, Text("Text", "Текст"), [.fixed, .listed])
  /// Answer.
  public static let answer = Field("answer", .text, Text("Answer", "Ответ"), [.fixed, .listed])

  /// What there can be at hand.
  public static let sorts = Vocabulary([
    .init("check", Text("point to tick", "пункт контрольного списка")),
    .init("question", Text("question to ask", "вопрос клиенту")),
    .init("advantage", Text("advantage", "преимущество")),
    .init("objection", Text("objection", "возражение")),
  ])

  /// The description of the kind.
  public static let kind = RecordKind(
    "point", Noun("point", "points", "пункт", "пункта", "пунктов"), table: "stage_points",
    ownership: .administrator, title: "text", order: ["stage", "sort", "position", "id"],
    fields: [id, stage, sort, position, text, answer])
}

/// A point of a checklist that was ticked on a lead or a deal: by whom, and when.
public enum StageCheck {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// Point.
  public static let point = Field(
    "point", .reference("point"), Text("Point", "Пункт"), .fixed)
  /// What was ticked, as it read then.
  public static let text = Field("text", .text, Text("Text", "Текст"), [.fixed, .listed])
  /// Lead.
  public static let lead = Field(
    "lead", .reference("lead"), Text("Lead", "Лид"), [.fixed, .listed])
  /// Deal.
  public static let deal = Field(
    "deal", .reference("deal"), Text("Deal", "Сделка"), [.fixed, .listed])
  /// Who.
  public static let user = Field("user", .reference("user"), Text("Who", "Кто"), [.fixed, .listed])
  /// When.
  public static let createdAt = Field(
    "created_at", .instant, Text("When", "Когда"), [.fixed, .listed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "check", Noun("tick", "ticks", "отметка", "отметки", "отметок"), table: "stage_checks",
    ownership: .through(["deal", "lead"]), title: "text",
    fields: [id, point, text, lead, deal, user, createdAt])
}
