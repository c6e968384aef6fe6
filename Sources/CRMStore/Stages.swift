import CRMDomain
import SQL
public import Wording

/// One status of a lead or stage of a deal, as the store holds it.
public struct Stage: Sendable, Hashable {
  /// «lead», or the deal's pipeline.
  public let pipeline: String
  /// The stable key.
  public let key: String
  /// What it means for the process, whatever it is called.
  public let kind: String
  /// What a person reads.
  public let label: Text

  /// Describes a stage.
  public init(pipeline: String, key: String, kind: String, label: Text) {
    self.pipeline = pipeline
    self.key = key
    self.kind = kind
    self.label = label
  }

  /// The pipeline that holds the statuses of leads.
  public static let leads = "lead"
}

extension Store {
  /// All statuses and stages, in order within their pipelines.
  public func stages() throws(Failure) -> [Stage] {
    if let knownStages { return knownStages }
    let rows = try engine.all(
      """
      SELECT pipeline, "key", kind, label_en, label_ru FROM stages ORDER BY pipeline, "position"
      """)
    let stages = rows.map { row in
      Stage(
        pipeline: row.text(0), key: row.text(1), kind: row.text(2),
        label: Text(row.text(3), row.text(4)))
    }
    knownStages = stages
    return stages
  }

  /// The stages of one pipeline.
  public func stages(of pipeline: String) throws(Failure) -> [Stage] {
    try stages().filter { $0.pipeline == pipeline }
  }

  /// The stage of that key.
  public func stage(_ key: String, of pipeline: String) throws(Failure) -> Stage? {
    try stages().first { $0.pipeline == pipeline && $0.key == key }
  }

  /// The stage that a word names: its key, or its label in either language.
  public func stage(named word: String, of pipeline: String) throws(Failure) -> Stage {
    let key = Fold.key(word)
    let known = try stages(of: pipeline)
    if let found = known.first(where: { Store.matches($0, key) }) { return found }
    let choices = known.map { "\($0.key) («\($0.label[session.language])»)" }
      .joined(separator: ", ")
    let isStatus = pipeline == Stage.leads
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
    try stages(of: pipeline).first { $0.kind == kind }
  }

  /// Replaces the stages of a pipeline: for presets.
  public func install(_ stages: [Stage]) throws(Failure) {
    for (position, stage) in stages.enumerated() {
      try engine.run(
        """
        INSERT INTO stages (pipeline, "key", "position", kind, label_en, label_ru)
        VALUES (\(stage.pipeline), \(stage.key), \(position), \(stage.kind), \(stage.label.en),
          \(stage.label.ru))
        """)
    }
    knownStages = nil
  }
}
