import CRMDomain
import CRMStore
import SQL
import Wording

/// The turn of the sellers (F075–F076): a place in the store that moves with each record it gives
/// away, in the same transaction. Each team has a place of its own.
struct RoundRobin {
  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Gives the record to the next seller; returns him, or nil when nobody is there to take it.
  @discardableResult
  func assign(_ kind: RecordKind, _ id: Int64, rule: String) throws(Failure) -> Turn? {
    guard let (turn, gift) = try next(kind, rule: rule) else { return nil }
    let outer = operation.cause
    operation.cause = gift.cause
    defer { operation.cause = outer }
    try operation.set(kind, id, gift.values)
    try move(to: turn)
    return turn
  }

  /// The next seller and what a new record of his is given; nil when nobody is there to take it.
  func next(_ kind: RecordKind, rule: String) throws(Failure) -> (turn: Turn, gift: Gift)? {
    guard let turn = try next() else { return nil }
    var values: Draft = [Lead.owner: .integer(turn.chosen.id)]
    if kind.field("assigned_at") != nil {
      values[Lead.assignedAt] = .integer(operation.now.seconds)
    }
    return (turn, Gift(values, Cause(rule: rule, reason: turn.stored)))
  }

  /// Remembers whose turn it was.
  func move(to turn: Turn) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO rotations (name, last_user) VALUES (\(place), \(turn.chosen.id))
      ON CONFLICT (name) DO UPDATE SET last_user = excluded.last_user
      """)
  }

  /// What the place is called in the store.
  private var place: String { RoundRobin.place(operation.team) }

  private static func place(_ team: String?) -> String {
    team.map { "sellers/\($0)" } ?? "sellers"
  }

  /// Whose turn it is: the first seller after the last one, in the order in which they were added,
  /// who is not away today.
  private func next() throws(Failure) -> Turn? {
    let today = store.session.today.iso
    let rows = try store.engine.all(
      """
      SELECT id, login, away_until FROM users
      WHERE "role" = 'seller' AND active = 1 AND removed = 0
        AND (\(operation.team) IS NULL OR department = \(operation.team)) ORDER BY id
      """)
    let last = try store.engine.value(
      "SELECT last_user FROM rotations WHERE name = \(place)"
    ).integer
    let sellers = rows.map { Turn.Seller(id: $0.integer(0), login: $0.text(1), away: $0[2].text) }
    let order = sellers.filter { $0.id > (last ?? 0) } + sellers.filter { $0.id <= (last ?? 0) }
    guard let chosen = order.first(where: { ($0.away ?? "") < today }) else { return nil }
    let passed = order.prefix { $0.id != chosen.id }
    return Turn(
      chosen: chosen, order: sellers.map(\.login), last: sellers.first { $0.id == last }?.login,
      away: passed.map { Turn.Absence(login: $0.login, until: $0.away ?? "") },
      team: operation.team)
  }

  /// Puts each team's turn back to where it stood before an operation that was undone, unless some of
  /// what it gave away stays or somebody of the team had a turn since.
  func goBack(over target: Int64, _ results: [Undone]) throws(Failure) {
    let given = try given("o.id = \(target)")
    if given.isEmpty { return }
    let undone = Set(results.filter { $0.outcome == .undone }.map(\.link))
    let since = Set(try self.given("o.id > \(target) AND o.undone IS NULL").map(\.team))
    for (team, turns) in Dictionary(grouping: given, by: \.team) where !since.contains(team) {
      guard turns.allSatisfy({ undone.contains($0.record) }) else { continue }
      try put(RoundRobin.place(team), from: turns[turns.count - 1].chosen, to: turns[0].last)
    }
  }

  /// What a turn gave away, as the journal tells it.
  private struct Given {
    let record: Link
    let chosen: Int64?
    let last: String?
    let team: String?
  }

  /// The turns of operations, first ones first.
  private func given(_ operations: SQL) throws(Failure) -> [Given] {
    let rows = try store.engine.all(
      """
      SELECT c.kind, c.record, c.after, c.reason
      FROM changes c JOIN operations o ON o.id = c.operation
      WHERE \(operations) AND c.field = 'owner' AND c.reason LIKE 'turn:%' ORDER BY c.id
      """)
    return rows.map { row in
      let (last, team) = Turn.before(row.text(3))
      return Given(
        record: Link(row.text(0), row.integer(1)), chosen: Int64(row.text(2)), last: last,
        team: team)
    }
  }

  /// Gives the turn of a place back to the seller before, or to nobody where there was none.
  private func put(_ place: String, from chosen: Int64?, to login: String?) throws(Failure) {
    guard let login else {
      try store.engine.run(
        "DELETE FROM rotations WHERE name = \(place) AND last_user = \(chosen)")
      return
    }
    try store.engine.run(
      """
      UPDATE rotations SET last_user = (SELECT id FROM users WHERE login = \(login))
      WHERE name = \(place) AND last_user = \(chosen)
        AND EXISTS (SELECT 1 FROM users WHERE login = \(login))
      """)
  }
}
