import CRMDomain
import CRMStore
import Wording

/// What a row tells of former years: when the record began, where it stands, when it ended and why.
///
/// Such a record comes in as it was, without the questions that a step of today answers. Its way begins
/// at the first stage, so that reports know from where it was won or lost.
struct ImportPast {
  /// Fields that nobody sets by hand but an import of old records.
  static func fields(of kind: RecordKind) -> Set<String> {
    switch kind.name {
    case Lead.kind.name:
      [
        Lead.createdAt.name, Lead.reason.name, Lead.wakeOn.name, Lead.convertedAt.name,
        Lead.assignedAt.name, Lead.firstResponseAt.name,
      ]
    case Deal.kind.name:
      [
        Deal.createdAt.name, Deal.wonAt.name, Deal.closedAt.name, Deal.reason.name,
        Deal.wakeOn.name,
      ]
    case Contact.kind.name, Company.kind.name: ["created_at"]
    default: []
    }
  }

  /// The stages that the record goes through after it was added, in their order.
  private(set) var steps: [Stage] = []
  private let kind: RecordKind
  private let operation: Operation
  private var store: Store { operation.store }

  init(_ draft: inout Draft, _ kind: RecordKind, _ operation: Operation) throws(Failure) {
    self.kind = kind
    self.operation = operation
    for (name, value) in draft.entries {
      guard let at = value.integer, at > operation.now.seconds else { continue }
      try demandPast(&draft, name, at)
    }
    switch kind.name {
    case Lead.kind.name: try takeLead(&draft)
    case Deal.kind.name: try takeDeal(&draft)
    default: break
    }
  }

  /// Moves the added record to where it stands.
  func finish(_ id: Int64) throws(Failure) {
    let field = kind.name == Lead.kind.name ? Lead.status : Deal.stage
    for step in steps { try operation.set(kind, id, [field: .text(step.key)]) }
  }

  /// A day of today is not over at its end; later ones have not come.
  private func demandPast(_ draft: inout Draft, _ name: String, _ at: Int64) throws(Failure) {
    guard ImportPast.fields(of: kind).contains(name), let field = kind.field(name),
      field.type == .instant
    else { return }
    guard store.session.zone.day(Instant(at)) == store.session.today else {
      throw Failure(
        .data, "import.ahead",
        Text("\(name): that time has not come yet", "\(name): это время ещё не наступило"))
    }
    draft[field] = .integer(operation.now.seconds)
  }

  private mutating func takeLead(_ draft: inout Draft) throws(Failure) {
    let created = draft[Lead.createdAt]
    if let created, draft[Lead.owner]?.isEmpty == false { draft.fill(Lead.assignedAt, created) }
    guard let word = draft[Lead.status]?.text else { return }
    let stage = try store.stage(named: word, of: Stage.leads)
    // Those of work go in as they are.
    guard ["failed", "waiting", "converted"].contains(stage.kind) else { return }
    draft[Lead.status] = nil
    steps = [stage]
    if stage.kind == "converted", let created { draft.fill(Lead.convertedAt, created) }
  }

  private mutating func takeDeal(_ draft: inout Draft) throws(Failure) {
    let stage = try draft[Deal.stage]?.text.map { word throws(Failure) in
      let named = try draft[Deal.pipeline]?.text.map { pipeline throws(Failure) in
        try store.dealPipeline(named: pipeline)
      }
      let standard = try store.standardPipeline()
      return try store.stage(named: word, of: (named ?? standard)?.key ?? "")
    }
    let isClosed = ["done", "lost"].contains(stage?.kind)
    let isWon = ["won", "done"].contains(stage?.kind)
    try demandEnd(draft, Deal.closedAt, isClosed)
    if stage?.kind != "lost" { try demandEnd(draft, Deal.wonAt, isWon) }
    guard let stage, stage.kind != "initial" else { return }
    if stage.kind == "done", let won = try store.stage(kind: "won", of: stage.pipeline) {
      steps.append(won)
    }
    steps.append(stage)
    setTimes(&draft, isWon: isWon, isClosed: isClosed)
    try demandOrder(draft)
  }

  /// Times that are missing follow from those that are known.
  private func setTimes(_ draft: inout Draft, isWon: Bool, isClosed: Bool) {
    let now = Value.integer(operation.now.seconds)
    let known = [draft[Deal.wonAt], draft[Deal.closedAt], draft[Deal.createdAt]]
      .compactMap(\.self)
    if let first = known.compactMap(\.integer).min() {
      draft.fill(Deal.createdAt, .integer(first))
    }
    if isClosed { draft.fill(Deal.closedAt, known.first ?? now) }
    if isWon {
      draft.fill(Deal.wonAt, draft[Deal.closedAt] ?? draft[Deal.createdAt] ?? now)
    } else {
      draft[Deal.wonAt] = nil
    }
  }

  private func demandEnd(_ draft: Draft, _ field: Field, _ isAllowed: Bool) throws(Failure) {
    guard !isAllowed, draft[field]?.isEmpty == false else { return }
    throw Failure(
      .data, "import.not-ended",
      Text("\(field.name): the deal has not ended", "\(field.name): сделка не завершена"),
      hint: Text(
        "give the stage at which it ended, or leave this empty",
        "укажите стадию, на которой она завершена, или оставьте пустым"))
  }

  private func demandOrder(_ draft: Draft) throws(Failure) {
    let fields = [Deal.createdAt, Deal.wonAt, Deal.closedAt]
    let times = fields.compactMap { field in draft[field]?.integer.map { (field.name, $0) } }
    for (earlier, later) in zip(times, times.dropFirst()) where earlier.1 > later.1 {
      throw Failure(
        .data, "import.backwards",
        Text(
          "\(later.0) lies before \(earlier.0)", "\(later.0) раньше, чем \(earlier.0)"))
    }
  }
}
