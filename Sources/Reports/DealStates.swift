import CRMDomain
import CRMStore
import SQL
import Wording

/// What a deal was like at a moment, as the journal tells it.
struct DealState {
  var stage: String?
  var pipeline: String?
  var amount: Int64?
  var currency: String?
  var expectedOn: String?
  var isRemoved = false
  /// When it came into the stage.
  var since: Int64 = 0

  /// Reads what it is now from the columns 2 to 6.
  fileprivate init(_ row: Row) {
    stage = row[2].text
    pipeline = row[3].text
    amount = row[4].integer
    currency = row[5].text
    expectedOn = row[6].text
  }

  fileprivate mutating func set(_ field: String, _ value: String?) {
    switch field {
    case "stage": stage = value
    case "pipeline": pipeline = value
    case "amount": amount = value.flatMap { Int64($0) }
    case "currency": currency = value
    case "expected_on": expectedOn = value
    case "removed": isRemoved = value != nil
    default: break
    }
  }
}

/// A deal at the beginning and at the end of a stretch of time.
struct DealPair {
  let id: Int64
  let owner: Int64?
  /// When it was added; of a deal that stood there at the beginning only where it is another now.
  let created: Int64
  /// Nil where it was not there yet.
  let before: DealState?
  let after: DealState
}

/// Deals at two moments, deal by deal: what a deal is now, with the later changes taken back. Of the
/// journal only what has changed since the first moment is read.
struct DealStates {
  let store: Store
  let pipeline: String
  /// The stages in which a deal of the pipeline is open.
  let open: [String]
  /// The deals at the end: whose they were, and when they ended.
  let then: PastRows

  private var owner: SQL { then.value("owner", "t", "was") }
  private var state: SQL {
    "t.id, \(owner), t.stage, t.pipeline, t.amount, t.currency, t.expected_on"
  }
  private var ends: SQL {
    """
    t.created_at, \(then.value("won_at", "t", "was")), \(then.value("closed_at", "t", "was"))
    """
  }

  /// Hands over the deals that were there before `end`, as they stood just before `start` and just
  /// before `end`: those that have changed since `start`, and the open ones that have not.
  func each(
    from start: Instant, to end: Instant, _ scope: Scope,
    _ body: (DealPair) throws(Failure) -> Void
  ) throws(Failure) {
    let range = start.seconds..<end.seconds
    let kinds = Dictionary(
      try store.stages(of: pipeline).map { ($0.key, $0.kind) },
      uniquingKeysWith: { first, _ in first })
    var changed: Set<Int64> = []
    var reading: DealReading?
    func finish() throws(Failure) {
      guard let reading, let pair = try pair(reading, range, kinds) else { return }
      try body(pair)
    }
    try store.engine.each(try changes(since: start, scope)) { row throws(Failure) in
      if reading?.id != row.integer(0) {
        try finish()
        reading = DealReading(row, kinds)
        changed.insert(row.integer(0))
      }
      reading?.take(row)
    }
    try finish()
    try store.engine.each(try standing(scope)) { row throws(Failure) in
      guard !changed.contains(row.integer(0)), let since = row[7].integer else { return }
      var state = DealState(row)
      state.since = since
      try body(
        DealPair(
          id: row.integer(0), owner: row[1].integer, created: start.seconds, before: state,
          after: state))
    }
  }

  /// What has changed since a moment. The sign and the kind that no index knows make the engine begin
  /// with the operations of that time, and not go through all that was ever written of deals.
  func changes(since start: Instant, _ scope: Scope) throws(Failure) -> SQL {
    """
    SELECT \(state), t.removed, c.field, c.before, o.at, o.id, c.after, \(ends), o.undoes
    FROM operations o JOIN changes c ON c.operation = +o.id JOIN deals t ON t.id = c.record
      \(then.join("was", to: "t"))
    WHERE o.at >= \(start.seconds) AND c.kind || '' = 'deal'
      AND c.field IN ('id', 'stage', 'pipeline', 'amount', 'currency', 'expected_on', 'removed')
      AND \(try scope.condition(owner, store))
    ORDER BY t.id, c.id
    """
  }

  /// The deals that are open now, with the moment since which they stand where they stand.
  private func standing(_ scope: Scope) throws(Failure) -> SQL {
    let open = open.isEmpty ? "NULL" : open.map { "\($0)" as SQL }.joined(", ")
    return """
      SELECT \(state),
        (SELECT CASE WHEN EXISTS (SELECT 1 FROM changes n WHERE n.kind = 'deal'
              AND n.record = t.id AND n.field = 'id' AND n.operation = c.operation)
            THEN MIN(o.at, t.created_at) ELSE o.at END
          FROM changes c JOIN operations o ON o.id = c.operation
          WHERE c.kind = 'deal' AND c.record = t.id AND c.field IN ('id', 'stage', 'removed')
          ORDER BY c.id DESC LIMIT 1)
      FROM deals t \(then.join("was", to: "t")) WHERE t.removed = 0 AND t.pipeline = \(pipeline) AND t.stage IN (\(open))
        AND \(try scope.condition(owner, store))
      """
  }

  /// What became of a deal in a stretch; nil where it was not there yet.
  private func pair(
    _ reading: DealReading, _ range: Range<Int64>, _ kinds: [String: String]
  ) throws(Failure) -> DealPair? {
    var state = reading.now
    for step in reading.steps.reversed()
    where step.at >= range.upperBound && !reading.isNothing(step, after: range.upperBound) {
      if step.field == "id" { return nil }
      state.set(step.field, step.before)
    }
    var after = state
    var created: Int64?
    var since: Int64?
    for step in reading.steps.reversed() where step.at < range.upperBound {
      if since == nil, ["id", "stage", "removed"].contains(step.field) { since = step.at }
      // What was brought in from former years had happened before.
      guard step.at >= range.lowerBound else { continue }
      state.set(step.field, step.before)
      if step.field == "id" { created = step.at }
    }
    if since == nil { since = try last("'id', 'stage', 'removed'", of: reading.id, range, kinds) }
    after.since = since ?? 0
    let isNew = created != nil
    if !isNew, state.amount != after.amount || state.expectedOn != after.expectedOn {
      created = try last("'id'", of: reading.id, range, kinds)
    }
    return DealPair(
      id: reading.id, owner: reading.owner, created: created ?? range.lowerBound,
      before: isNew ? nil : state, after: after)
  }

  /// When one of the fields was last written before the end.
  private func last(
    _ fields: SQL, of deal: Int64, _ range: Range<Int64>, _ kinds: [String: String]
  ) throws(Failure) -> Int64? {
    let row = try store.engine.first(
      """
      SELECT c.field, c.before, c.after, o.at, \(ends),
        EXISTS (SELECT 1 FROM changes n WHERE n.kind = 'deal' AND n.record = t.id
          AND n.field = 'id' AND n.operation = c.operation)
      FROM changes c JOIN operations o ON o.id = c.operation JOIN deals t ON t.id = c.record
        \(then.join("was", to: "t"))
      WHERE c.kind = 'deal' AND c.record = \(deal) AND c.field IN (\(fields))
        AND o.at < \(range.upperBound)
      ORDER BY c.id DESC LIMIT 1
      """)
    guard let row else { return nil }
    let past = PastTimes(
      operation: row.integer(7) == 1 ? 1 : nil, at: row.integer(3), created: row.integer(4),
      won: row[5].integer, closed: row[6].integer)
    guard past.operation != nil else { return row.integer(3) }
    return past.time(ofChangeOf: row.text(0), row[1].text, row[2].text, kinds)
  }
}

/// A deal as it is now, and what was changed of it, in the order of the journal.
private struct DealReading {
  let id: Int64
  let owner: Int64?
  private(set) var now: DealState
  private(set) var steps: [Step] = []
  private let kinds: [String: String]
  private var past: PastTimes?
  /// When the deal was brought in, and the operation that did so with those that took it back.
  private var broughtAt: Int64?
  private var bringing: Set<Int64> = []

  struct Step {
    let field: String
    let before: String?
    let at: Int64
    /// Whether it took the bringing in of the deal back.
    let isReturn: Bool
  }

  init(_ row: Row, _ kinds: [String: String]) {
    self.kinds = kinds
    id = row.integer(0)
    owner = row[1].integer
    now = DealState(row)
    now.isRemoved = row.integer(7) == 1
  }

  mutating func take(_ row: Row) {
    let (field, operation) = (row.text(8), row.integer(11))
    var at = row.integer(10)
    if field == "id" {
      past = PastTimes(
        operation: operation, at: at, created: row.integer(13), won: row[14].integer,
        closed: row[15].integer)
      (broughtAt, bringing) = (at, [operation])
    }
    if let past, past.operation == operation {
      at = past.time(ofChangeOf: field, row[9].text, row[12].text, kinds)
    }
    let isReturn = row[16].integer.map(bringing.contains) ?? false
    if isReturn { bringing.insert(operation) }
    steps.append(Step(field: field, before: row[9].text, at: at, isReturn: isReturn))
  }

  /// Whether a step only says that a deal, brought in later with a date from before the end, was not.
  func isNothing(_ step: Step, after end: Int64) -> Bool {
    step.isReturn && past?.operation != nil && broughtAt.map { $0 >= end } ?? false
  }
}
