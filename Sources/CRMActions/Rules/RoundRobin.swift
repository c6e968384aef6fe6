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
    guard let turn = try next() else { return nil }
    let outer = operation.cause
    operation.cause = Cause(rule: rule, reason: turn.stored)
    defer { operation.cause = outer }
    var draft: Draft = [Lead.owner: .integer(turn.chosen.id)]
    if kind.field("assigned_at") != nil { draft[Lead.assignedAt] = .integer(operation.now.seconds) }
    try operation.set(kind, id, draft)
    try store.engine.run(
      """
      INSERT INTO rotations (name, last_user) VALUES (\(place), \(turn.chosen.id))
      ON CONFLICT (name) DO UPDATE SET last_user = excluded.last_user
      """)
    return turn
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

  /// Puts the turn back to where it stood before an operation that was undone, unless some of what it
  /// gave away stays or somebody had a turn since.
  func goBack(over target: Int64, _ results: [Undone]) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT kind, record, after, reason FROM changes
      WHERE operation = \(target) AND field = 'owner' AND reason LIKE 'turn:%' ORDER BY id
      """)
    guard let last = rows.last else { return }
    let undone = Set(results.filter { $0.outcome == .undone }.map(\.link))
    let isWhole = rows.allSatisfy { undone.contains(Link($0.text(0), $0.integer(1))) }
    let later = try store.engine.first(
      """
      SELECT 1 FROM changes c JOIN operations o ON o.id = c.operation AND o.undone IS NULL
      WHERE c.operation > \(target) AND c.field = 'owner' AND c.reason LIKE 'turn:%'
      """)
    guard isWhole, later == nil else { return }
    let (_, team) = Turn.before(last.text(3))
    let sameTeam = rows.first { Turn.before($0.text(3)).team == team } ?? last
    let place = RoundRobin.place(team)
    guard let login = Turn.before(sameTeam.text(3)).last else {
      try store.engine.run(
        "DELETE FROM rotations WHERE name = \(place) AND last_user = \(Int64(last.text(2)))")
      return
    }
    try store.engine.run(
      """
      UPDATE rotations SET last_user = (SELECT id FROM users WHERE login = \(login))
      WHERE name = \(place) AND last_user = \(Int64(last.text(2)))
        AND EXISTS (SELECT 1 FROM users WHERE login = \(login))
      """)
  }
}
