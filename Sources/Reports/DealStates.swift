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

  fileprivate mutating func set(_ field: String, _ value: String?, at: Int64) {
    switch field {
    case "stage":
      stage = value
      since = at
    case "pipeline": pipeline = value
    case "amount": amount = value.flatMap { Int64($0) }
    case "currency": currency = value
    case "expected_on": expectedOn = value
    case "removed":
      isRemoved = value != nil
      since = at
    default: break
    }
  }
}

/// A deal at the beginning and at the end of a stretch of time.
struct DealPair {
  let id: Int64
  let owner: Int64?
  /// When it was added.
  let created: Int64
  /// Nil where it was not there yet.
  let before: DealState?
  let after: DealState
}

/// Reads deals at two moments out of the journal, deal by deal.
struct DealStates {
  let store: Store

  /// Hands over all deals that were there before `end`, as they stood just before `start` and just
  /// before `end`.
  func each(
    from start: Instant, to end: Instant, _ scope: Scope,
    _ body: (DealPair) throws(Failure) -> Void
  ) throws(Failure) {
    var reading: Reading?
    let query: SQL = """
      SELECT c.record, t.owner, c.field, c.after, o.at, c.first_values
      FROM changes c JOIN operations o ON o.id = c.operation JOIN deals t ON t.id = c.record
      WHERE c.kind = 'deal' AND o.at < \(end.seconds)
        AND c.field IN ('id', 'stage', 'pipeline', 'amount', 'currency', 'expected_on', 'removed')
        AND \(try scope.condition("t.owner", store))
      ORDER BY c.record, c.id
      """
    try store.engine.each(query) { row throws(Failure) in
      if let done = reading, done.id != row.integer(0) {
        try body(done.pair)
        reading = nil
      }
      if reading == nil {
        reading = Reading(
          id: row.integer(0), owner: row[1].integer, created: row.integer(4), start: start.seconds)
      }
      reading?.take(row)
    }
    if let reading { try body(reading.pair) }
  }

  private struct Reading {
    let id: Int64
    let owner: Int64?
    let created: Int64
    let start: Int64
    private var before: DealState?
    private var state = DealState()

    init(id: Int64, owner: Int64?, created: Int64, start: Int64) {
      self.id = id
      self.owner = owner
      self.created = created
      self.start = start
    }

    mutating func take(_ row: Row) {
      let at = row.integer(4)
      if at >= start, before == nil, created < start { before = state }
      if row.text(2) == "id" {
        for (name, value) in Store.firstValues(row.text(5)) { state.set(name, value, at: at) }
      } else {
        state.set(row.text(2), row[3].text, at: at)
      }
    }

    var pair: DealPair {
      DealPair(
        id: id, owner: owner, created: created, before: created < start ? before ?? state : nil,
        after: state)
    }
  }
}
