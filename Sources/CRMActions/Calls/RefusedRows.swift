import CRMDomain
public import CRMStore
import Platform
import SQL
public import Wording

/// A row of an exchange that could not be taken in.
public struct RefusedRow: Sendable {
  /// Why it was not.
  public enum Reason: String, Sendable {
    /// Nobody understands it: it is torn, has other columns, or no date.
    case unreadable
    /// It is of the future, or of a time before there were such exchanges.
    case time

    /// What a person reads.
    public var label: Text {
      switch self {
      case .unreadable: Text("cannot be read", "не читается")
      case .time: Text("of another time", "не того времени")
      }
    }
  }

  /// Its number.
  public let id: Int64
  /// The exchange that it came from.
  public let source: String
  /// Why it was not taken in.
  public let reason: Reason
  /// The file in which it stood.
  public let file: String
  /// When it was seen first, in UTC seconds.
  public let seenAt: Int64
  /// The bytes of it.
  public let bytes: [UInt8]
  /// The header without which it means nothing.
  let head: [UInt8]

  /// The row as a file of its own.
  var alone: [UInt8] {
    let line = bytes + [UInt8(ascii: "\n")]
    return head.isEmpty ? line : head + [UInt8(ascii: "\n")] + line
  }
}

/// The rows of one exchange that were refused: kept whole, and tried again when rows are read in another
/// way than before, when their time may have come, and once a day: after 23 hours, so that a line of cron
/// that comes some seconds early misses none.
struct RefusedRows {
  /// More of one exchange are not kept: that is a file of something else.
  private static let most: Int64 = 100_000

  let store: Store
  let source: String
  let way: String
  private var now: Int64 { store.session.now.seconds }

  /// A row that was refused just now.
  struct Fresh {
    let bytes: [UInt8]
    let head: [UInt8]
    let reason: RefusedRow.Reason
    let file: String
  }

  /// Keeps rows, each once.
  func keep(_ rows: [Fresh]) throws(Failure) {
    let kept = try store.engine.value(
      "SELECT COUNT(*) FROM call_refused WHERE source = \(source)"
    ).integer
    for row in rows.prefix(Int(max(0, Self.most - (kept ?? 0)))) {
      let head: SQLValue = row.head.isEmpty ? .null : .blob(row.head)
      try store.engine.run(
        """
        INSERT INTO call_refused (source, hash, line, head, reason, file, way, tried_at, seen_at)
        VALUES (\(source), \(SHA256.hex(row.head + row.bytes)), \(SQLValue.blob(row.bytes)), \(head),
          \(row.reason.rawValue), \(row.file), \(way), \(now), \(now))
        ON CONFLICT DO UPDATE SET reason = excluded.reason, way = excluded.way, tried_at = excluded.tried_at
        """)
    }
  }

  /// Those that may be understood now.
  func toTry() throws(Failure) -> [RefusedRow] {
    try store.refusedRows(
      """
      source = \(source) AND (way <> \(way) OR reason = 'time' OR tried_at <= \(now - 82_800))
      """)
  }

  /// Forgets what was taken in after all, and notes of the others that they were tried.
  func settle(taken: [Int64], tried: [Int64]) throws(Failure) {
    for id in taken { try store.engine.run("DELETE FROM call_refused WHERE id = \(id)") }
    for id in tried {
      try store.engine.run(
        "UPDATE call_refused SET way = \(way), tried_at = \(now) WHERE id = \(id)")
    }
  }
}

extension Store {
  /// The rows of exchanges that were refused, oldest first; of one exchange where it is named.
  public func refusedRows(of source: String?) throws(Failure) -> [RefusedRow] {
    try refusedRows(source.map { "source = \($0)" } ?? "1 = 1")
  }

  /// One refused row.
  public func refusedRow(_ id: Int64) throws(Failure) -> RefusedRow {
    guard let row = try refusedRows("id = \(id)").first else {
      throw Failure(
        .noInput, "call.no-refused",
        Text("there is no refused row \(id)", "нет непринятой строки \(id)"),
        hint: Text("see 'crm call refused list'", "см. crm call refused list"))
    }
    return row
  }

  fileprivate func refusedRows(_ condition: SQL) throws(Failure) -> [RefusedRow] {
    try engine.all(
      """
      SELECT id, source, reason, file, seen_at, line, head FROM call_refused
      WHERE \(condition) ORDER BY id
      """
    ).map { row in
      RefusedRow(
        id: row.integer(0), source: row.text(1),
        reason: RefusedRow.Reason(rawValue: row.text(2)) ?? .unreadable, file: row.text(3),
        seenAt: row.integer(4), bytes: row[5].blob ?? [], head: row[6].blob ?? [])
    }
  }
}

extension Desk {
  /// Forgets refused rows for good; each must be there.
  public func dropRefusedRows(_ ids: [Int64]) throws(Failure) {
    try store.engine.transaction { () throws(Failure) in
      for id in Set(ids).sorted() {
        _ = try store.refusedRow(id)
        guard !dryRun else { continue }
        try store.engine.run("DELETE FROM call_refused WHERE id = \(id)")
      }
    }
  }
}
