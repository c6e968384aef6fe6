public import CRMDomain
public import CRMStore
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
    let zone = store.session.zone
    let request = try ReportRequest(store, period: period, scope: scope)
    var rows: [Int64?: [String: Row]] = [:]
    var last: (at: Int64, week: String)?
    try Report.calls.facts(store, request) { fact throws(Failure) in
      let isSame = last?.at == fact.at
      let week = isSame ? last?.week ?? "" : Self.week(of: zone.day(Instant(fact.at)))
      last = (fact.at, week)
      let login = try fact.owner.map { id throws(Failure) in try store.title(User.kind, id) }
      rows[fact.owner, default: [:]][week, default: Row(login: login, week: week)].count(fact)
    }
    return CallReport(
      rows: rows.values.flatMap(\.values).sorted {
        ($0.login == nil ? 1 : 0, $0.login ?? "", $0.week)
          < ($1.login == nil ? 1 : 0, $1.login ?? "", $1.week)
      })
  }

  /// The week of a day as ISO 8601 numbers it: it belongs to the year of its Thursday.
  static func week(of day: Day) -> String {
    let thursday = day.adding(days: 4 - day.weekday)
    let week = (thursday.number - thursday.yearStart.number) / 7 + 1
    return "\(thursday.year)-W" + (week < 10 ? "0" : "") + String(week)
  }
}

extension CallReport.Row {
  fileprivate mutating func count(_ fact: Fact) {
    switch CallSort(rawValue: fact.sort) {
    case .call: calls += 1
    case .out: outgoing += 1
    case .inward: incoming += 1
    case .answered:
      answered += 1
      talk = Span(seconds: talk.seconds + (fact.seconds ?? 0))
    case .missed: missed += 1
    case .returned: returned += 1
    case .unreturned, nil: break
    }
  }
}
