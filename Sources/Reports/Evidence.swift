public import CRMDomain
import CRMStore
import SQL
import Wording

/// One record behind a figure of a report.
public struct Evidence: Sendable {
  /// The figure.
  public let what: String
  /// What kind of record it is.
  public let kind: RecordKind
  /// The record's number.
  public let id: Int64
  /// The login of whose it is.
  public let login: String?
  /// What names it to a person.
  public let title: String
  /// The moment that makes it count: when it was taken, won, due.
  public let at: Instant?
  /// Its amount, in minor units of `currency`.
  public let amount: Int64?
  /// The currency of the amount.
  public let currency: String?
  /// How long it took, in seconds, where that is what is counted.
  public let seconds: Int64?
}

/// What a figure counts: from which rows, under which condition, for whom. The count and the records
/// behind it come from the same words, so that they cannot differ.
struct Basis {
  /// The records' kind; its table has the alias `t`.
  let kind: RecordKind
  /// The column of whose a record is.
  let owner: SQL
  /// What holds for a record that counts.
  let condition: SQL
  /// The moment that makes it count.
  let at: SQL
  /// How long it took, where that is counted.
  var seconds: SQL = "NULL"
  /// What the rows are joined with to say whose they are.
  var join: SQL = ""
  /// The moment before which the rows are looked at; nil where they are as they are now.
  var end: Instant?

  var amount: SQL {
    kind.name == Deal.kind.name ? "t.amount, t.currency" : "NULL, NULL"
  }

  /// The condition that a moment lies in a period; that there is one, where the period has no end.
  static func within(_ column: SQL, _ period: Period) -> SQL {
    guard let range = period.range else { return "\(column) IS NOT NULL" }
    return """
      (\(column) >= \(range.lowerBound.seconds) AND \(column) < \(range.upperBound.seconds))
      """
  }

  /// The condition that a person wrote a letter that went out, and not the program.
  static func isByPerson(_ letter: SQL) -> SQL {
    """
    NOT EXISTS (SELECT 1 FROM outbox o
      WHERE o.message = \(letter).id AND o.purpose IS NOT NULL)
    """
  }

  /// The condition that a deal is open.
  static let openDeal: SQL = """
    (t.pipeline, t.stage) IN (SELECT s.pipeline, s."key" FROM stages s
      WHERE s.kind NOT IN ('done', 'lost'))
    """

  /// Whose a record is, for grouping. The sign keeps the engine from going through a table in the
  /// order of its owners, row by row, only because it is to be grouped by them.
  var group: SQL { "+(\(owner))" }

  /// The rows that count, as far as a scope reaches.
  func rows(_ scope: Scope, _ store: Store) throws(Failure) -> SQL {
    let reach = try scope.condition(owner, store)
    return """
      FROM \(try store.rows(of: kind, before: end).all) t \(join) WHERE t.removed = 0 AND \(condition) AND \(reach)
      """
  }

  /// The same, for what has been achieved: it is not the substitute's while its owner is away.
  func credited(_ store: Store) throws(Failure) -> Basis {
    guard try store.hasHandedOver() else { return self }
    return Basis(
      kind: kind, owner: "CASE WHEN h.substitute = t.owner THEN h.absent ELSE t.owner END",
      condition: condition, at: at, seconds: seconds,
      join: "LEFT JOIN (\(Store.handedOver(kind))) h ON h.record = t.id", end: end)
  }

  /// Hands over the records that count, by user, the oldest first.
  func each(
    _ what: String, _ scope: Scope, _ store: Store, _ body: (Evidence) throws(Failure) -> Void
  ) throws(Failure) {
    let query: SQL = """
      SELECT t.id, (SELECT u.login FROM users u WHERE u.id = \(owner)), t.\(name: kind.title), \(at),
        \(amount), \(seconds)
      \(try rows(scope, store)) ORDER BY \(owner) IS NULL, \(owner), 4, t.id
      """
    try store.engine.each(query) { row throws(Failure) in
      try body(
        Evidence(
          what: what, kind: kind, id: row.integer(0), login: row[1].text, title: row.text(2),
          at: row[3].integer.map { Instant($0) }, amount: row[4].integer, currency: row[5].text,
          seconds: row[6].integer))
    }
  }
}
