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
    let reader = FigureReader(store: store, scope: scope, period: period)
    let now = try reader.byUser()
    let past = other.map { FigureReader(store: store, scope: scope, period: $0) }
    let before = try past.map { reader throws(Failure) in try reader.byUser() }
    var rows = try people(store, scope, now, before)
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
    _ store: Store, _ scope: Scope, _ now: [Int64?: Figures], _ before: [Int64?: Figures]?
  ) throws(Failure) -> [ManagerRow] {
    func row(_ user: Int64?, _ login: String?, _ name: String?, _ department: String?) -> ManagerRow
    {
      ManagerRow(
        user: user, login: login, name: name, department: department,
        figures: now[user] ?? Figures(), before: before.map { $0[user] ?? Figures() })
    }
    var rows: [ManagerRow] = []
    try store.engine.each(
      """
      SELECT t.id, t.login, t.name, t.department,
        CASE WHEN t.active = 1 AND t."role" = 'seller' THEN 1 ELSE 0 END
      FROM users t WHERE t.removed = 0 AND \(try scope.condition("t.id", store))
      """
    ) { found in
      let row = row(found.integer(0), found.text(1), found[2].text, found[3].text)
      if found.integer(4) == 1 || !row.isEmpty { rows.append(row) }
    }
    let nobodys = row(nil, nil, nil, nil)
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
