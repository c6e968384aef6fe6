import CRMDomain
public import CRMStore
import SQL
public import Wording

/// The figures of one manager, beside those of the period that is compared with.
public struct ManagerRow: Sendable {
  /// His number; nil for what belongs to nobody.
  public let user: Int64?
  /// His login.
  public let login: String?
  /// His name.
  public let name: String?
  /// His department.
  public let department: String?
  /// The figures.
  public let figures: Figures
  /// Those of the other period, where one is compared with.
  public let before: Figures?
}

/// How the managers work: requests, answers, deals, money, and what is late (F306–F311).
public struct ManagerReport: Sendable {
  /// The managers, whoever sold most first.
  public let rows: [ManagerRow]
  /// All of them together, with the median over all their leads where it was asked for.
  public let total: ManagerRow
  /// The currency of the sums.
  public let currency: String

  /// Counts the work of a scope in a period, and in the one that it is compared with. The median of
  /// the total costs another look at all leads.
  public static func make(
    _ store: Store, period: Period = .always, scope: Scope = .all, against other: Period? = nil,
    hasTotalMedian: Bool = true
  ) throws(Failure) -> ManagerReport {
    let scope = scope.ended(period.end(store.session))
    let reader = FigureReader(store: store, scope: scope, period: period)
    let now = try reader.byUser()
    let past = other.map {
      FigureReader(store: store, scope: scope.ended($0.end(store.session)), period: $0)
    }
    let before = try past.map { reader throws(Failure) in try reader.byUser() }
    var rows = try people(store, scope, period.end(store.session), now, before)
    rows.sort(by: isBetter)
    var total = now.values.reduce(Figures(), +)
    var totalBefore = before?.values.reduce(Figures(), +)
    if hasTotalMedian {
      total.response = try reader.response()
      totalBefore?.response = try past.flatMap { reader throws(Failure) in try reader.response() }
    }
    return ManagerReport(
      rows: rows,
      total: ManagerRow(
        user: nil, login: nil, name: nil, department: nil, figures: total, before: totalBefore),
      currency: store.session.currency)
  }

  /// Those who sell, and whoever else has figures.
  private static func people(
    _ store: Store, _ scope: Scope, _ end: Instant?, _ now: [Int64?: Figures],
    _ before: [Int64?: Figures]?
  ) throws(Failure) -> [ManagerRow] {
    func row(_ user: Colleague?) -> ManagerRow {
      ManagerRow(
        user: user?.id, login: user?.login, name: user?.name, department: user?.department,
        figures: now[user?.id] ?? Figures(), before: before.map { $0[user?.id] ?? Figures() })
    }
    let reached = try store.engine.all(
      "SELECT t.id FROM users t WHERE \(try scope.condition("t.id", store))"
    ).map { $0.integer(0) }
    let seen = Set(reached)
    var rows: [ManagerRow] = []
    for one in try store.colleagues(before: end) where seen.contains(one.id) {
      let row = row(one)
      if one.isSeller || !row.isEmpty { rows.append(row) }
    }
    let nobodys = row(nil)
    return nobodys.isEmpty ? rows : rows + [nobodys]
  }

  private static func isBetter(_ left: ManagerRow, _ right: ManagerRow) -> Bool {
    guard let one = left.login, let other = right.login else { return left.login != nil }
    let (mine, theirs) = (left.figures, right.figures)
    return (theirs.sum, theirs.won, theirs.taken, one) < (mine.sum, mine.won, mine.taken, other)
  }
}

extension ManagerRow {
  var isEmpty: Bool { figures.isEmpty && before?.isEmpty ?? true }
}
