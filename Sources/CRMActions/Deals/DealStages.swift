public import CRMDomain
import CRMStore
import SQL
public import Wording

/// A step of a deal as it was asked for.
public struct StageRequest: Sendable {
  /// The stage, by key or label.
  public let stage: String
  /// Why: needed for a lost deal and for a forced step.
  public let reason: String?
  /// Whether to go on although something is missing.
  public let isForced: Bool
  /// When to return to a deal that is put off (Z13).
  public let wakeOn: Day?

  /// Names a step.
  public init(stage: String, reason: String?, isForced: Bool, wakeOn: Day?) {
    self.stage = stage
    self.reason = reason
    self.isForced = isForced
    self.wakeOn = wakeOn
  }
}

extension Desk {
  /// Moves deals to a stage, all or none.
  public func move(_ ids: [Int64], _ request: StageRequest) throws(Failure) {
    try change(note: request.isForced ? request.reason : nil) { operation throws(Failure) in
      for id in ids { try operation.moveDeal(id, request) }
    }
  }

  /// Gives deals to a user, or each to the next in turn.
  public func assignDeals(_ ids: [Int64], to user: Int64?) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        try store.demandChange(try operation.present(Deal.kind, id))
        try operation.assign(Deal.kind, id, to: user)
      }
    }
  }

  /// Adds a deal with its goods.
  public func addDeal(
    _ draft: Draft, items: [ItemRequest]
  ) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      try operation.addDeal(draft, items: items)
    }
  }
}

extension Operation {
  /// Adds a deal with its goods at the first stage, and moves it on where another one is named: by
  /// the same rules as any other step.
  func addDeal(_ draft: Draft, items: [ItemRequest]) throws(Failure) -> Int64 {
    let id = try addChecked(Deal.kind, draft, allowDuplicate: true)
    for item in items { try addItem(item, to: id) }
    if let stage = draft[Deal.stage]?.text {
      try moveDeal(id, StageRequest(stage: stage, reason: nil, isForced: false, wakeOn: nil))
    }
    return id
  }

  func moveDeal(_ id: Int64, _ request: StageRequest) throws(Failure) {
    let deal = try present(Deal.kind, id)
    try store.demandChange(deal)
    let pipeline = deal[Deal.pipeline].text ?? ""
    let to = try store.stage(named: request.stage, of: pipeline)
    guard let from = try store.stage(deal[Deal.stage].text ?? "", of: pipeline) else {
      throw .bug("deal \(id) has no stage")
    }
    guard from.key != to.key else { return }
    let hasReason = request.reason?.isEmpty == false
    if to.kind == "lost", !hasReason {
      throw Operation.reasonMissing(Operation.step(Deal.kind, id, to))
    }
    let missing = try missing(deal, from: from, to: to)
    if missing.isEmpty {
      try warn(deal, from: from, to: to)
    } else {
      guard request.isForced else { throw refusal(id, to, missing) }
      if !hasReason { throw Operation.reasonMissing(Operation.step(Deal.kind, id, to)) }
    }
    var draft = times(of: deal, to, request)
    if to.kind == "lost" || request.isForced {
      draft[Deal.reason] = .optional(request.reason)
    } else if from.kind == "lost" {
      // Why it was lost is no reason of a deal that lives again; the journal keeps it.
      draft[Deal.reason] = .null
    }
    try set(Deal.kind, id, draft)
    // What was to be done at the former stage is done by leaving it.
    let (link, outcome) = (Deal.kind.reference(id), to.label[try store.ownLanguage()])
    try closeTasks(on: link, kinds: ["process", "document"], outcome: outcome)
    // With a lost deal ends what was yet to be talked about; of a done one what was missed.
    guard ["done", "lost"].contains(to.kind) else { return }
    try closeTasks(
      on: link, kinds: ["call", "meeting"], outcome: outcome,
      dueBefore: to.kind == "lost" ? .latest : now)
  }

  private func times(of deal: Record, _ to: Stage, _ request: StageRequest) -> Draft {
    var draft: Draft = [Deal.stage: .text(to.key), Deal.wakeOn: .optional(request.wakeOn?.iso)]
    for (name, value) in closingTimes(of: deal, to).entries { draft[name] = value }
    return draft
  }

  /// When the deal was won and closed, if it stood on that stage.
  func closingTimes(of deal: Record, _ to: Stage) -> Draft {
    let isWon = ["won", "done"].contains(to.kind)
    let isClosed = ["done", "lost"].contains(to.kind)
    return [
      Deal.wonAt: isWon ? firstTime(deal[Deal.wonAt]) : .null,
      Deal.closedAt: isClosed ? firstTime(deal[Deal.closedAt]) : .null,
    ]
  }

  private func firstTime(_ value: Value) -> Value {
    value == .null ? .integer(now.seconds) : value
  }

  /// What stands in the way of a step (Z2, F146–F151, F161–F164): nothing for free deals; for the
  /// others closed deals stay closed and a shipment must be there; controlled deals also need what their
  /// stages require, and are won before they are shipped.
  private func missing(
    _ deal: Record, from: Stage, to: Stage
  ) throws(Failure) -> [Text] {
    let type = deal[Deal.type].text
    guard type != "free" else { return [] }
    var missing: [Text] = []
    if ["done", "lost"].contains(from.kind) {
      missing.append(Text("the deal is closed", "сделка закрыта"))
    }
    if to.kind == "done", try hasWonStage(deal) {
      missing += try missingForShipment(deal, from)
    }
    guard type == StepCheck.Control.controlled.rawValue else { return missing }
    return missing + (try StepCheck(store).gaps(deal, from: from, to: to))
  }

  /// A deal that is moved by hand goes on, and its seller is told what it lacks.
  private func warn(_ deal: Record, from: Stage, to: Stage) throws(Failure) {
    guard deal[Deal.type].text == StepCheck.Control.manual.rawValue else { return }
    let gaps = try StepCheck(store).gaps(deal, from: from, to: to)
    if !gaps.isEmpty { warnings.append(Operation.warning(Deal.kind, deal.id, to, gaps)) }
  }

  /// «deal 7 → «Invoiced» although: no contact person».
  static func warning(_ kind: RecordKind, _ id: Int64, _ to: Stage, _ gaps: [Text]) -> Text {
    step(kind, id, to) + Text(", although: ", ", хотя ") + gaps.joined(separator: ", ")
  }

  private func hasWonStage(_ deal: Record) throws(Failure) -> Bool {
    try store.stage(kind: "won", of: deal[Deal.pipeline].text ?? "") != nil
  }

  private func missingForShipment(_ deal: Record, _ from: Stage) throws(Failure) -> [Text] {
    var missing: [Text] = []
    let shipments = try store.engine.value(
      "SELECT COUNT(*) FROM shipments WHERE deal = \(deal.id) AND removed = 0"
    ).integer
    if shipments == 0 {
      missing.append(Text("no shipment is recorded", "отгрузка не зарегистрирована"))
    }
    if deal[Deal.type].text == "controlled", from.kind != "won" {
      missing.append(Text("it is not won yet", "она ещё не выиграна"))
    }
    return missing
  }

  private func refusal(_ id: Int64, _ to: Stage, _ missing: [Text]) -> Failure {
    let add = "crm shipment add --deal \(id) --number … --date …"
    let needsShipment = to.kind == "done"
    let force = Text(
      "go on with --force --reason TEXT", "продолжите с --force --reason ТЕКСТ")
    return Failure(
      .data, "deal.step-refused",
      Deal.kind.object(id)
        + Text(
          " cannot move to «\(to.label.en)»: ", " нельзя перевести в «\(to.label.ru)»: ")
        + missing.joined(separator: ", "),
      hint: needsShipment ? Text("'\(add)', or ", "'\(add)' или ") + force : force)
  }
}
