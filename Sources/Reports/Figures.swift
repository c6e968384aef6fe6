public import CRMDomain
import CRMStore
import SQL
import Wording

/// The figures of one manager, or of all of them together.
public struct Figures: Sendable, Equatable {
  /// Leads given to him.
  public internal(set) var taken = 0
  /// Of these, answered ones.
  public internal(set) var answered = 0
  /// The median time from the request to the first answer.
  public internal(set) var response: Span?
  /// Of the leads, those that became deals.
  public internal(set) var converted = 0
  /// Deals won.
  public internal(set) var won = 0
  /// Their sum, in minor units of the store's currency.
  public internal(set) var sum: Int64 = 0
  /// Won deals in other currencies, which are in no sum.
  public internal(set) var leftOut = 0
  /// Deals lost.
  public internal(set) var lost = 0
  /// Their sum, in minor units of the store's currency.
  public internal(set) var lostSum: Int64 = 0
  /// Deals that are open now.
  public internal(set) var open = 0
  /// Their sum, in minor units of the store's currency.
  public internal(set) var openSum: Int64 = 0
  /// Tasks that are overdue now.
  public internal(set) var overdue = 0

  /// The share of the leads that became deals.
  public var conversion: Percent? { FunnelTally.share(converted, of: taken) }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { self == Figures() }

  /// The sums of counts; a median is no sum and stays away.
  static func + (left: Figures, right: Figures) -> Figures {
    var sum = left
    sum.taken += right.taken
    sum.answered += right.answered
    sum.converted += right.converted
    sum.won += right.won
    sum.sum = Tally.saturated(left.sum, right.sum)
    sum.leftOut += right.leftOut
    sum.lost += right.lost
    sum.lostSum = Tally.saturated(left.lostSum, right.lostSum)
    sum.open += right.open
    sum.openSum = Tally.saturated(left.openSum, right.openSum)
    sum.overdue += right.overdue
    sum.response = nil
    return sum
  }
}

/// Counts figures by user, a handful of grouped queries whatever there is to count.
struct FigureReader {
  let store: Store
  let scope: Scope
  let period: Period

  /// The figures of everybody who has some; those of nobody's records under nil.
  func byUser() throws(Failure) -> [Int64?: Figures] {
    var figures: [Int64?: Figures] = [:]
    try leads(&figures)
    try deals(.won, &figures) { figures, count, sum, leftOut in
      (figures.won, figures.sum, figures.leftOut) = (count, sum, leftOut)
    }
    try deals(.lost, &figures) { figures, count, sum, _ in
      (figures.lost, figures.lostSum) = (count, sum)
    }
    try deals(.open, &figures) { figures, count, sum, _ in
      (figures.open, figures.openSum) = (count, sum)
    }
    let overdue = try Indicator.overdue.basis(period, store)
    try store.engine.each(
      """
      SELECT \(overdue.group), COUNT(*) \(try overdue.rows(scope, store)) GROUP BY \(overdue.group)
      """
    ) { row in figures[row[0].integer, default: Figures()].overdue = Int(row.integer(1)) }
    return figures
  }

  private func leads(_ figures: inout [Int64?: Figures]) throws(Failure) {
    let taken = try Indicator.taken.basis(period, store)
    try store.engine.each(
      """
      SELECT \(taken.group), COUNT(*), COUNT(t.first_response_at), COUNT(t.deal)
      \(try taken.rows(scope, store)) GROUP BY \(taken.group)
      """
    ) { row in
      figures[row[0].integer, default: Figures()].taken = Int(row.integer(1))
      figures[row[0].integer, default: Figures()].answered = Int(row.integer(2))
      figures[row[0].integer, default: Figures()].converted = Int(row.integer(3))
    }
    let response = try Indicator.response.basis(period, store)
    try medians(response, by: response.group) { user, span in
      figures[user, default: Figures()].response = span
    }
  }

  private func deals(
    _ indicator: Indicator, _ figures: inout [Int64?: Figures],
    _ put: (inout Figures, Int, Int64, Int) -> Void
  ) throws(Failure) {
    let currency = store.session.currency
    let basis = try indicator.basis(period, store)
    try store.engine.each(
      """
      SELECT \(basis.group), COUNT(*),
        COALESCE(SUM(CASE WHEN COALESCE(t.currency, \(currency)) = \(currency) THEN t.amount END), 0),
        COUNT(CASE WHEN t.amount IS NOT NULL AND t.currency <> \(currency) THEN 1 END)
      \(try basis.rows(scope, store)) GROUP BY \(basis.group)
      """
    ) { row in
      put(
        &figures[row[0].integer, default: Figures()], Int(row.integer(1)), row.integer(2),
        Int(row.integer(3)))
    }
  }

  /// The median time to the first answer over everybody's leads.
  func response() throws(Failure) -> Span? {
    var median: Span?
    try medians(try Indicator.response.basis(period, store), by: "0") { _, span in median = span }
    return median
  }

  /// The middle of the times of each group; of an even number, half-way between the two in the middle.
  private func medians(
    _ basis: Basis, by group: SQL, _ body: (Int64?, Span) -> Void
  ) throws(Failure) {
    try store.engine.each(
      """
      SELECT g, (MIN(seconds) + MAX(seconds)) / 2 FROM
        (SELECT g, seconds, ROW_NUMBER() OVER (PARTITION BY g ORDER BY seconds) AS place,
            COUNT(*) OVER (PARTITION BY g) AS size
          FROM (SELECT \(group) AS g, \(basis.seconds) AS seconds \(try basis.rows(scope, store))) a
        ) b
      WHERE place IN ((size + 1) / 2, (size + 2) / 2) GROUP BY g
      """
    ) { row in body(row[0].integer, Span(seconds: max(0, row.integer(1)))) }
  }
}
