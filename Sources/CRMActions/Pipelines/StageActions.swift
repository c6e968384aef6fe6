public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Where a stage stands among the others.
public enum StagePlace: Sendable {
  /// Where its kind belongs.
  case usual
  /// Right after another one.
  case after(Stage)
  /// Right before another one.
  case before(Stage)
}

/// Changing the stages of pipelines and the statuses of leads (F156–F166).
extension Desk {
  /// Adds a stage and returns its number.
  public func addStage(_ draft: Draft, at place: StagePlace) throws(Failure) -> Int64 {
    try changeProcess { operation throws(Failure) in
      try operation.addStage(draft, at: place)
    }
  }

  /// Changes names and kind of a stage.
  public func editStage(_ stage: Stage, _ draft: Draft) throws(Failure) -> Bool {
    try changeProcess { operation throws(Failure) in
      if let kind = draft[StageRecord.kind_]?.text, kind != stage.kind {
        try operation.demandRekindable(stage)
      }
      try Completeness.demand(
        StageRecord.kind, draft, current: try operation.raw(StageRecord.kind, stage.id), store)
      return try operation.set(StageRecord.kind, stage.id, draft)
    }
  }

  /// Puts a stage in another place.
  public func moveStage(_ stage: Stage, to place: StagePlace) throws(Failure) {
    try changeProcess { operation throws(Failure) in
      var stages = try store.stages(of: stage.pipeline).filter { $0.id != stage.id }
      stages.insert(stage, at: Operation.index(of: place, for: stage.kind, in: stages))
      try operation.reorder(StageRecord.kind, stages.map(\.id))
    }
  }

  /// Takes a stage away; whoever stands on it moves to the one named.
  public func removeStage(_ stage: Stage, movingTo other: Stage?) throws(Failure) {
    try changeProcess { operation throws(Failure) in
      if let rule = try ProcessCheck.ruleNaming(stage, store) {
        throw Desk.neededByRule(stage, rule)
      }
      try operation.removeStage(stage, movingTo: other)
    }
  }

  /// Sets the fields without which nobody enters a stage.
  public func require(_ stage: Stage, _ fields: [String]) throws(Failure) {
    try changeProcess { operation throws(Failure) in
      let kind = try store.kind(stage.holder)
      for field in fields { try StepCheck.demandKnown(field, kind) }
      try operation.set(StageRecord.kind, stage.id, [StageRecord.required: .list(fields)])
    }
  }

  /// One change of the process by an administrator, after which the process is still sound.
  func changeProcess<Result>(
    _ body: (Operation) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try store.demandAdministrator()
    return try change { operation throws(Failure) in
      let result = try body(operation)
      try ProcessCheck.demandSound(store)
      return result
    }
  }

  private static func neededByRule(_ stage: Stage, _ rule: Rule) -> Failure {
    Failure(
      .data, "stage.in-rule",
      Text(
        "the rule '\(rule.name)' speaks of '\(stage.key)'",
        "о стадии «\(stage.key)» говорит правило «\(rule.name)»"),
      hint: Text(
        "change the rule first: 'crm rule edit \(rule.name)', or 'crm rule disable \(rule.name)'",
        "сначала измените правило: 'crm rule edit \(rule.name)' или 'crm rule disable \(rule.name)'"
      ))
  }
}

extension Operation {
  /// Adds a stage; one of that key that was taken away comes back.
  @discardableResult
  func addStage(_ draft: Draft, at place: StagePlace) throws(Failure) -> Int64 {
    let key = draft[StageRecord.key]?.text ?? ""
    let pipeline = draft[StageRecord.pipeline]?.text ?? ""
    try ProcessCheck.demandKey(key)
    try Completeness.demand(StageRecord.kind, draft, current: nil, store)
    let stage = Stage(
      pipeline: pipeline, key: key, kind: draft[StageRecord.kind_]?.text ?? "open",
      label: Text(verbatim: key))
    guard ProcessCheck.kinds(pipeline).contains(stage.kind) else { throw ProcessCheck.unfit(stage) }
    let former = try store.stage(key, of: pipeline)
    if let former, !former.isRemoved { throw Operation.stageExists(former) }
    var stages = try store.stages(of: pipeline)
    let index = Operation.index(of: place, for: stage.kind, in: stages)
    var draft = draft
    draft[StageRecord.position] = .integer(Int64(index))
    var made = stage
    if let former {
      try restore(StageRecord.kind, former.id)
      if draft[StageRecord.required] == nil { draft[StageRecord.required] = .list([]) }
      try set(StageRecord.kind, former.id, draft)
      made.id = former.id
    } else {
      made.id = try add(StageRecord.kind, draft)
    }
    stages.insert(made, at: index)
    try reorder(StageRecord.kind, stages.map(\.id))
    return made.id
  }

  /// Takes a stage away with what was at hand there.
  func removeStage(_ stage: Stage, movingTo other: Stage?) throws(Failure) {
    if let other, other.id != stage.id { try moveOccupants(of: stage, to: other) }
    try demandDeserted(stage)
    let points = try store.engine.all(
      "SELECT id FROM stage_points WHERE stage = \(stage.id) AND removed = 0 ORDER BY id")
    for point in points { try remove(StagePoint.kind, point.integer(0)) }
    try remove(StageRecord.kind, stage.id)
  }

  /// Numbers stages or pipelines in the order given, unless they stand so already.
  func reorder(_ kind: RecordKind, _ ids: [Int64]) throws(Failure) {
    let field = StageRecord.position.name
    var last = Int64.min
    var isAscending = true
    for id in ids {
      let position = try raw(kind, id)[field].integer ?? 0
      isAscending = isAscending && position > last
      last = position
    }
    if isAscending { return }
    for (position, id) in ids.enumerated() {
      var draft = Draft()
      draft[field] = .integer(Int64(position))
      try set(kind, id, draft)
    }
  }

  /// A stage that ends the work keeps doing so while records stand on it.
  func demandRekindable(_ stage: Stage) throws(Failure) {
    let rule = try ProcessCheck.ruleNaming(stage, store)
    if let rule, rule.conditions.contains(where: { $0.field.hasSuffix("_kind") }) {
      throw Failure(
        .data, "stage.in-rule",
        Text(
          "the rule '\(rule.name)' needs a stage of the kind '\(stage.kind)'",
          "правилу «\(rule.name)» нужна стадия вида «\(stage.kind)»"),
        hint: Text("add another one of that kind first", "сначала добавьте другую такую стадию"))
    }
    try demandDeserted(stage, goes: false)
  }

  /// Work in progress stands before what ends it.
  static func index(of place: StagePlace, for kind: String, in stages: [Stage]) -> Int {
    switch place {
    case .after(let stage): return (stages.firstIndex { $0.id == stage.id } ?? stages.count - 1) + 1
    case .before(let stage): return stages.firstIndex { $0.id == stage.id } ?? stages.count
    case .usual:
      if kind == "initial" { return 0 }
      guard kind == "open" else { return stages.count }
      return stages.firstIndex { !["initial", "open"].contains($0.kind) } ?? stages.count
    }
  }

  private static func stageExists(_ stage: Stage) -> Failure {
    Failure(
      .data, "stage.exists",
      Text(
        "the pipeline '\(stage.pipeline)' already has '\(stage.key)' («\(stage.label.en)»)",
        "в воронке «\(stage.pipeline)» уже есть «\(stage.key)» («\(stage.label.ru)»)"),
      hint: Text("choose another key", "выберите другой ключ"))
  }
}
