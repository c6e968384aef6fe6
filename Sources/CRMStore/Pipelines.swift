import CRMDomain
import SQL
public import Wording

/// One pipeline, as the store holds it.
public struct Pipeline: Sendable, Hashable {
  /// The number of the record; 0 for one that is not in a store yet.
  public let id: Int64
  /// The stable key.
  public let key: String
  /// What a person reads.
  public let label: Text
  /// How strictly its deals are controlled unless they say otherwise: controlled, manual, free.
  public let type: String
  /// Whether deals enter it that name none.
  public let isStandard: Bool

  /// Describes a pipeline.
  public init(key: String, label: Text, type: String, isStandard: Bool, id: Int64 = 0) {
    self.id = id
    self.key = key
    self.label = label
    self.type = type
    self.isStandard = isStandard
  }
}

extension Pipeline {
  /// The papers of deals have statuses as leads have, in pipelines that are always there.
  public static let papers: [Pipeline] = Papers.staged.map { kind in
    let label = kind.noun.form(for: 5)
    return Pipeline(
      key: kind.name, label: Text(label.en.capitalisedFirst, label.ru.capitalisedFirst),
      type: "manual", isStandard: false)
  }
}

extension String {
  /// The same text with a capital in front.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Store {
  /// The pipelines in their order; that of the leads comes first.
  public func pipelines() throws(Failure) -> [Pipeline] {
    if let knownPipelines { return knownPipelines }
    let rows = try engine.all(
      """
      SELECT id, "key", label_en, label_ru, type, "default" FROM pipelines
      WHERE removed = 0 ORDER BY "position", id
      """)
    let pipelines = rows.map { row in
      Pipeline(
        key: row.text(1), label: Text(row.text(2), row.text(3)), type: row.text(4),
        isStandard: row.integer(5) == 1, id: row.integer(0))
    }
    knownPipelines = pipelines
    return pipelines
  }

  /// The pipeline of that key.
  public func pipeline(_ key: String) throws(Failure) -> Pipeline? {
    try pipelines().first { $0.key == key }
  }

  /// The pipeline that deals enter which name none.
  public func standardPipeline() throws(Failure) -> Pipeline? {
    try pipelines().first(where: \.isStandard)
  }

  /// The pipeline that a word names: its key, or its label in either language.
  public func pipeline(named word: String) throws(Failure) -> Pipeline {
    try pipeline(named: word, among: try pipelines() + Pipeline.papers)
  }

  /// The pipeline of deals that a word names.
  public func dealPipeline(named word: String) throws(Failure) -> Pipeline {
    let known = try pipelines().filter { $0.key != Stage.leads }
    return try pipeline(named: word, among: known)
  }

  private func pipeline(
    named word: String, among known: [Pipeline]
  ) throws(Failure) -> Pipeline {
    let key = Fold.key(word)
    let found = known.first {
      Fold.key($0.key) == key || Fold.key($0.label.en) == key || Fold.key($0.label.ru) == key
    }
    if let found { return found }
    let language = session.language
    let list = known.map { "\($0.key) («\($0.label[language])»)" }.joined(separator: ", ")
    throw Failure(
      .usage, "pipeline.unknown",
      Text("there is no pipeline '\(word)'", "нет воронки «\(word)»"),
      hint: Suggestion.hint(for: word, among: known.map(\.key))
        ?? Suggestion.hint(for: word, among: known.map { $0.label[language] })
        ?? Text("choose from: \(list)", "выберите из: \(list)"))
  }

  /// How many records stand on a stage.
  public func population(of stage: Stage) throws(Failure) -> Int {
    let count = try engine.value(
      """
      SELECT COUNT(*) FROM \(name: stage.holder.table) WHERE removed = 0 AND \(Store.stands(on: stage))
      """)
    return Int(count.integer ?? 0)
  }

  /// The records on a stage, also removed ones, which may come back.
  public func occupants(of stage: Stage) throws(Failure) -> [Int64] {
    let rows = try engine.all(
      "SELECT id FROM \(name: stage.holder.table) WHERE \(Store.stands(on: stage)) ORDER BY id")
    return rows.map { $0.integer(0) }
  }

  /// A record that stands on a stage, or a stage of a pipeline: they know each other by key.
  func keyDependent(on kind: RecordKind, _ id: Int64) throws(Failure) -> (RecordKind, Int64)? {
    if kind.name == PipelineRecord.kind.name {
      let stage = try engine.value(
        """
        SELECT MIN(s.id) FROM stages s JOIN pipelines p ON p."key" = s.pipeline
        WHERE p.id = \(id) AND s.removed = 0
        """
      ).integer
      return stage.map { (StageRecord.kind, $0) }
    }
    guard kind.name == StageRecord.kind.name,
      let stage = try everyStage().first(where: { $0.id == id })
    else { return nil }
    let table = stage.holder
    let user = try engine.value(
      "SELECT MIN(id) FROM \(name: table.table) WHERE removed = 0 AND \(Store.stands(on: stage))"
    ).integer
    return user.map { (table, $0) }
  }

  /// The condition under which a record stands on a stage.
  private static func stands(on stage: Stage) -> SQL {
    let here: SQL = "\(name: stage.field.name) = \(stage.key)"
    return stage.isOfDeals ? "\(here) AND pipeline = \(stage.pipeline)" : here
  }
}
