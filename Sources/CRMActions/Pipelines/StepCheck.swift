import CRMDomain
public import CRMStore
import SQL
public import Wording

/// What a step from stage to stage still lacks: fields that the stages ahead require, points of the
/// present one that are not ticked (F161–F166, F319).
struct StepCheck {
  let store: Store

  init(_ store: Store) {
    self.store = store
  }

  /// How a step meets what it lacks.
  enum Control: String {
    /// It is refused.
    case controlled
    /// It is made, with a warning.
    case manual
    /// Nobody asks.
    case free
  }

  /// Stages where work ends or rests ask for nothing but their own fields.
  private static let resting: Set<String> = ["lost", "failed", "waiting", "converted"]

  /// What is missing, in the order of the stages.
  func gaps(_ record: Record, from: Stage, to: Stage) throws(Failure) -> [Text] {
    let isForward = to.position > from.position && !StepCheck.resting.contains(to.kind)
    var wanted = to.required
    if isForward {
      for stage in try store.stages(of: to.pipeline)
      where stage.position > from.position && stage.position < to.position
        && !StepCheck.resting.contains(stage.kind)
      {
        wanted += stage.required.filter { !wanted.contains($0) }
      }
    }
    var gaps: [Text] = []
    var unfilled: [Text] = []
    for requirement in wanted where try !isMet(requirement, record) {
      if let known = StepCheck.gap(requirement, record.kind) {
        gaps.append(known)
      } else {
        unfilled.append(StepCheck.label(requirement, record.kind))
      }
    }
    if !unfilled.isEmpty {
      gaps.append(Text("not filled: ", "не заполнено: ") + unfilled.joined(separator: ", "))
    }
    guard isForward else { return gaps }
    let points = try openPoints(record, from).map { "«\($0)»" }.joined(separator: ", ")
    if !points.isEmpty { gaps.append(Text("not done: \(points)", "не сделано: \(points)")) }
    return gaps
  }

  /// Whether one of the fields of a requirement is filled.
  func isMet(_ requirement: String, _ record: Record) throws(Failure) -> Bool {
    for name in StepCheck.alternatives(requirement) {
      if record.kind.name == Deal.kind.name, name == Deal.items.name {
        let lines = try store.engine.value(
          "SELECT COUNT(*) FROM items WHERE deal = \(record.id) AND removed = 0"
        ).integer
        if lines != 0 { return true }
      } else if !record[name].isEmpty {
        return true
      }
    }
    return false
  }

  /// The points of a stage that nobody has ticked on a record.
  private func openPoints(_ record: Record, _ stage: Stage) throws(Failure) -> [String] {
    try store.engine.all(
      """
      SELECT p."text" FROM stage_points p
      WHERE p.stage = \(stage.id) AND p.sort = 'check' AND p.removed = 0 AND NOT EXISTS
        (SELECT 1 FROM stage_checks c WHERE c.point = p.id AND c.removed = 0
          AND c.\(name: record.kind.name) = \(record.id))
      ORDER BY p."position", p.id
      """
    ).map { $0.text(0) }
  }

  /// The fields of a requirement: `phone|email` is met by either.
  static func alternatives(_ requirement: String) -> [String] {
    requirement.split(separator: "|").map(String.init)
  }

  /// «Phone or e-mail», «Телефон или эл. почта».
  static func label(_ requirement: String, _ kind: RecordKind) -> Text {
    var label: Text?
    for name in alternatives(requirement) {
      let next = kind.field(name)?.label ?? Text(verbatim: name)
      label = label.map { $0 + Text(" or ", " или ") + lowered(next) } ?? next
    }
    return label ?? Text(verbatim: requirement)
  }

  private static func lowered(_ text: Text) -> Text {
    func lowered(_ word: String) -> String {
      let second = word.dropFirst().first
      guard let first = word.first, second?.isUppercase != true else { return word }
      return first.lowercased() + word.dropFirst()
    }
    return Text(lowered(text.en), lowered(text.ru))
  }

  /// What is said of goods and person, which are more than fields.
  private static func gap(_ requirement: String, _ kind: RecordKind) -> Text? {
    switch (kind.name, requirement) {
    case (Deal.kind.name, "items"): Text("no goods with prices", "не указаны товары с ценами")
    case (Deal.kind.name, "contact"): Text("no contact person", "не указано контактное лицо")
    default: nil
    }
  }

  /// Fails unless every field of a requirement can be asked for.
  static func demandKnown(_ requirement: String, _ kind: RecordKind) throws(Failure) {
    let names = alternatives(requirement)
    guard !names.isEmpty else { throw FieldFailure.unknown(requirement, kind) }
    for name in names {
      guard let field = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
      let isAsked = field.isStored && field.type != .id || field == Deal.items
      guard isAsked else {
        throw Failure(
          .usage, "field.not-required",
          Text(
            "the field '\(name)' cannot be required", "поле «\(name)» нельзя сделать обязательным"))
      }
    }
  }
}

extension Stage {
  /// What it requires, as a person reads it.
  public func requiredLabels(_ store: Store) throws(Failure) -> [Text] {
    let kind = try store.kind(holder)
    return required.map { StepCheck.label($0, kind) }
  }
}
