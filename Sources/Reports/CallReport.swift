public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Calls by seller and week (F064, F341).
public struct CallReport: Sendable {
  /// The calls of one user in one week.
  public struct Row: Sendable, Equatable {
    /// The login; nil where nobody took the calls.
    public let login: String?
    /// The week, as `2026-W47`.
    public let week: String
    /// All of them.
    public internal(set) var calls = 0
    /// Those that we made.
    public internal(set) var outgoing = 0
    /// Those that we were called by.
    public internal(set) var incoming = 0
    /// Those in which people talked.
    public internal(set) var answered = 0
    /// Incoming ones that nobody took.
    public internal(set) var missed = 0
    /// Missed ones after which somebody talked to the client.
    public internal(set) var returned = 0
    /// How long people talked.
    public internal(set) var talk = Span(seconds: 0)
  }

  /// The rows by user, then by week.
  public let rows: [Row]

  /// Counts the calls of a scope.
  public static func make(
    _ store: Store, period: Period = .always, scope: Scope = .all
  ) throws(Failure) -> CallReport {
    var rows: [Row] = []
    let owner: SQL = #"t."user""#
    try store.engine.each(
      """
      SELECT u.login, t.started_at, t.direction, t.outcome, COALESCE(t.talk_time, 0), t.returned_at
      FROM calls t LEFT JOIN users u ON u.id = \(owner)
      WHERE t.removed = 0 AND t.direction <> 'internal' AND t.outcome <> 'planned'
        AND \(Basis.within("t.started_at", period)) AND \(try scope.condition(owner, store))
      ORDER BY u.login IS NULL, u.login, t.started_at
      """
    ) { row in
      let login = row[0].text
      let week = Self.week(of: store.session.zone.day(Instant(row.integer(1))))
      if rows.last?.login != login || rows.last?.week != week {
        rows.append(Row(login: login, week: week))
      }
      rows[rows.count - 1].count(
        isOutgoing: row.text(2) == "out", isAnswered: row.text(3) == "answered",
        talk: row.integer(4), isReturned: row[5] != .null)
    }
    return CallReport(rows: rows)
  }

  /// The week of a day as ISO 8601 numbers it: it belongs to the year of its Thursday.
  static func week(of day: Day) -> String {
    let thursday = day.adding(days: 4 - day.weekday)
    let week = (thursday.number - thursday.yearStart.number) / 7 + 1
    return "\(thursday.year)-W" + (week < 10 ? "0" : "") + String(week)
  }
}

extension CallReport.Row {
  fileprivate mutating func count(
    isOutgoing: Bool, isAnswered: Bool, talk seconds: Int64, isReturned: Bool
  ) {
    calls += 1
    if isOutgoing { outgoing += 1 } else { incoming += 1 }
    if isAnswered {
      answered += 1
      talk = Span(seconds: talk.seconds + seconds)
    } else if !isOutgoing {
      missed += 1
      if isReturned { returned += 1 }
    }
  }
}
