public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// The levels of the escalation and the calendar by which their delays are counted, as the store
/// holds them.
public struct EscalationPlan: Sendable {
  /// One level.
  public struct Level: Sendable {
    /// Its number, from 1.
    public let number: Int64
    /// How long a record lies untouched before.
    public let delay: Delay
    /// The delay as it is written.
    public let written: String
    /// Whom it reaches: a word of the rules, or a login.
    public let to: String
    /// Whether it makes a task.
    public let makesTask: Bool
    /// What is said in place of the usual words.
    public let text: String?
  }

  /// The levels in their order.
  public let levels: [Level]
  /// When people work.
  public let calendar: WorkCalendar

  /// Reads the plan of a store.
  public init(_ store: Store) throws(Failure) {
    var levels: [Level] = []
    let rows = try store.engine.all(
      """
      SELECT "level", "after", "to", "action", "text" FROM escalation_levels
      WHERE removed = 0 ORDER BY "level"
      """)
    for row in rows {
      levels.append(
        Level(
          number: row.integer(0), delay: try Delay.read(row.text(1)), written: row.text(1),
          to: row.text(2), makesTask: row.text(3) == "task", text: row[4].text))
    }
    self.levels = levels
    calendar = try store.calendar()
  }

  /// When a level is reached by what lies untouched since a moment.
  public func moment(of level: Level, since: Instant, _ zone: ZoneRule) -> Instant {
    calendar.moment(level.delay, after: since, zone)
  }
}

extension Store {
  /// The working calendar; without a line every hour counts.
  public func calendar() throws(Failure) -> WorkCalendar {
    var calendar = WorkCalendar()
    let rows = try engine.all(#"SELECT "day", hours FROM workdays WHERE removed = 0"#)
    for row in rows { try calendar.add(row.text(0), row.text(1)) }
    return calendar
  }
}

/// What the program starts with: the head after a day, the director on the next one (F081–F083).
enum ShippedEscalation {
  private static let levels: [(level: Int64, delay: String, to: String, action: String)] = [
    (1, "1d", "head", "task"), (2, "2d", "director", "notify"),
  ]

  static var records: [ShippedRecord] {
    levels.map { level in
      ShippedRecord(
        kind: EscalationLevel.kind, key: EscalationLevel.level,
        draft: [
          EscalationLevel.level: .integer(level.level), EscalationLevel.after: .text(level.delay),
          EscalationLevel.to: .text(level.to), EscalationLevel.action: .text(level.action),
        ])
    }
  }
}
