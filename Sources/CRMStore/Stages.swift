public import CRMDomain
import SQL
public import Wording

/// One status of a lead or stage of a deal, as the store holds it.
public struct Stage: Sendable, Hashable {
  /// The number of the record; 0 for one that is not in a store yet.
  public var id: Int64
  /// «lead», or the deal's pipeline.
  public let pipeline: String
  /// The stable key.
  public let key: String
  /// What it means for the process, whatever it is called.
  public let kind: String
  /// What a person reads.
  public let label: Text
  /// The place in the pipeline.
  public let position: Int64
  /// Fields without which nobody enters it; alternatives are parted by a bar.
  public let required: [String]
  /// Whether it was taken away: records of old times may still name it.
  public let isRemoved: Bool

  /// Describes a stage.
  public init(
    pipeline: String, key: String, kind: String, label: Text, required: [String] = [],
    id: Int64 = 0, position: Int64 = 0, isRemoved: Bool = false
  ) {
    self.id = id
    self.pipeline = pipeline
    self.key = key
    self.kind = kind
    self.label = label
    self.position = position
    self.required = required
    self.isRemoved = isRemoved
  }

  /// The pipeline that holds the statuses of leads.
  public static let leads = "lead"

  /// Whether it is a status of leads.
  public var isStatus: Bool { pipeline == Stage.leads }

  /// Whether it is a stage of deals, and no status of leads or papers.
  public var isOfDeals: Bool { !isStatus && !Papers.isStaged(pipeline) }

  /// The kind of the records that stand on the stages of a pipeline: leads, papers, deals.
  public static func holder(_ pipeline: String) -> RecordKind {
    guard pipeline != leads else { return Lead.kind }
    return Papers.staged.first { $0.name == pipeline } ?? Deal.kind
  }

  /// The kind of the records that stand on it.
  public var holder: RecordKind { Stage.holder(pipeline) }

  /// The field of those records that names it.
  public var field: Field { isOfDeals ? Deal.stage : isStatus ? Lead.status : Quote.status }
}

extension Store {
  /// All statuses and stages, also those taken away, in order within their pipelines.
  public func everyStage() throws(Failure) -> [Stage] {
    if let knownStages { return knownStages }
    let rows = try engine.all(
      """
      SELECT pipeline, "key", kind, label_en, label_ru, required, id, "position", removed
      FROM stages ORDER BY pipeline, "position", id
      """)
    let stages = rows.map { row in
      Stage(
        pipeline: row.text(0), key: row.text(1), kind: row.text(2),
        label: Text(row.text(3), row.text(4)),
        required: Store.members(ofStored: row[5].text ?? ""), id: row.integer(6),
        position: row.integer(7), isRemoved: row.integer(8) == 1)
    }
    knownStages = stages
    return stages
  }

  /// All statuses and stages that are in use, in order within their pipelines.
  public func stages() throws(Failure) -> [Stage] {
    try everyStage().filter { !$0.isRemoved }
  }

  /// The stages of one pipeline.
  public func stages(of pipeline: String) throws(Failure) -> [Stage] {
    try stages().filter { $0.pipeline == pipeline }
  }

  /// The stage of that key, be it one that was taken away.
  public func stage(_ key: String, of pipeline: String) throws(Failure) -> Stage? {
    try everyStage().first { $0.pipeline == pipeline && $0.key == key }
  }

  /// The stage that a word names: its key, or its label in either language.
  public func stage(named word: String, of pipeline: String) throws(Failure) -> Stage {
    let key = Fold.key(word)
    let known = try stages(of: pipeline)
    if let found = known.first(where: { Store.matches($0, key) }) { return found }
    let choices = known.map { "\($0.key) («\($0.label[session.language])»)" }
      .joined(separator: ", ")
    let isStatus = Stage.holder(pipeline).name != Deal.kind.name
    throw Failure(
      .usage, "stage.unknown",
      Text(
        "there is no \(isStatus ? "status" : "stage") '\(word)'",
        "нет \(isStatus ? "статуса" : "стадии") «\(word)»"),
      hint: Suggestion.hint(for: word, among: known.map(\.key))
        ?? Suggestion.hint(for: word, among: known.map { $0.label[session.language] })
        ?? Text("choose from: \(choices)", "выберите из: \(choices)"))
  }

  /// The language of texts that stay in the store: that in which it was made, whoever acts.
  public func ownLanguage() throws(Failure) -> Language {
    try setting("language").flatMap(Language.init(rawValue:)) ?? session.language
  }

  /// Accepts the key, the label in either language, and «Закрыта успешно» for «Закрыто успешно» (Z1).
  private static func matches(_ stage: Stage, _ key: String) -> Bool {
    stage.key == key || Fold.key(stage.label.en) == key || Fold.key(stage.label.ru) == key
      || (stage.key == "won" && key == "закрыта успешно")
  }

  /// The first stage of a kind in a pipeline.
  public func stage(kind: String, of pipeline: String) throws(Failure) -> Stage? {
    try everyStage().first { $0.pipeline == pipeline && $0.kind == kind && !$0.isRemoved }
  }

  /// Lays the stages that a store is founded with; what becomes of them later is journalled.
  public func install(_ stages: [Stage], pipelines: [Pipeline] = []) throws(Failure) {
    for stage in stages {
      let required = Value.list(stage.required).stored
      try engine.run(
        """
        INSERT INTO stages (pipeline, "key", "position", kind, label_en, label_ru, required)
        SELECT \(stage.pipeline), \(stage.key), COUNT(*), \(stage.kind), \(stage.label.en),
          \(stage.label.ru), \(required)
        FROM stages WHERE pipeline = \(stage.pipeline)
        """)
      let name = stage.pipeline
      guard try pipeline(name) == nil else { continue }
      let known = pipelines.first { $0.key == name }
      let hasStandard = try standardPipeline() != nil
      let isFirst = pipelines.isEmpty && !hasStandard && name != Stage.leads
      try engine.run(
        """
        INSERT INTO pipelines ("key", label_en, label_ru, type, "default", "position")
        VALUES (\(name), \(known?.label.en ?? name), \(known?.label.ru ?? name),
          \(known?.type ?? "controlled"), \(known?.isStandard ?? isFirst),
          (SELECT COUNT(*) FROM pipelines))
        """)
      knownPipelines = nil
    }
    knownStages = nil
  }
}
