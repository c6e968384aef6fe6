public import CRMDomain
import CRMStore
public import Wording

/// The stretch of time that a report covers: half open, in the company's zone.
public struct Period: Sendable {
  /// From the first instant to the one after the last; nil for all time.
  public let range: Range<Instant>?

  /// All time.
  public static let always = Period(range: nil)

  /// Makes a period.
  public init(range: Range<Instant>?) {
    self.range = range
  }

  /// Whether an instant lies in it.
  public func contains(_ instant: Instant) -> Bool {
    range?.contains(instant) ?? true
  }

  /// The end of a period that is over: its figures tell how things stood then, and whatever happens
  /// later does not change them. Nil while it goes on.
  func end(_ session: Session) -> Instant? {
    guard let range, range.upperBound <= session.now else { return nil }
    return range.upperBound
  }

  /// The moment that its figures tell of: its last second, or now while it goes on.
  func moment(_ session: Session) -> Instant {
    end(session)?.adding(seconds: -1) ?? session.now
  }

  /// Reads `2026-10`, `2026`, `2026-W47`, `today`, any other `TimeWord`, `week`, `month`, `quarter`,
  /// `year`, also with `this` or `last` before them (`last-month`), the same in Russian, and
  /// `from..to`, either end open.
  ///
  /// Fails with `time.unreadable`, and with `period.backwards` where the end lies before the start.
  public static func read(
    _ word: String, now: Instant, zone: ZoneRule
  ) throws(Failure) -> Period {
    guard let dots = word.firstRange(of: "..") else {
      return Period(range: try one(word, now, zone))
    }
    let (first, last) = (word[..<dots.lowerBound], word[dots.upperBound...])
    if first.isEmpty, last.isEmpty { _ = try TimeWord.read(word) }
    let low = first.isEmpty ? .earliest : try one(String(first), now, zone).lowerBound
    let high = last.isEmpty ? .latest : try one(String(last), now, zone).upperBound
    guard low < high else {
      throw Failure(
        .usage, "period.backwards",
        Text("'\(word)' ends before it begins", "«\(word)» кончается раньше, чем начинается"))
    }
    return Period(range: low..<high)
  }

  private static func one(
    _ word: String, _ now: Instant, _ zone: ZoneRule
  ) throws(Failure) -> Range<Instant> {
    if let days = isoWeek(Fold.key(word)) ?? named(Fold.key(word), today: zone.day(now)) {
      return zone.start(of: days.lowerBound)..<zone.start(of: days.upperBound)
    }
    return try TimeWord.read(word).range(now: now, zone: zone, preferring: .past)
  }

  /// `this month`, «прошлый квартал» and their like; nil for any other word.
  private static func named(_ folded: String, today: Day) -> Range<Day>? {
    let words = folded.split { $0 == " " || $0 == "-" }
    guard let unit = words.last, words.count <= 2 else { return nil }
    var steps = 0
    if words.count == 2 {
      switch words[0] {
      case "this", "этот", "эта", "текущий", "текущая": steps = 0
      case "last", "previous", "прошлый", "прошлая", "прошлую": steps = -1
      default: return nil
      }
    }
    switch unit {
    case "week", "неделя", "неделю":
      let monday = today.adding(days: 1 - today.weekday + 7 * steps)
      return monday..<monday.adding(days: 7)
    case "month", "месяц": return months(from: today.monthStart, 1, steps)
    case "quarter", "квартал":
      return months(from: today.monthStart.adding(months: -((today.month - 1) % 3)), 3, steps)
    case "year", "год": return months(from: today.yearStart, 12, steps)
    default: return nil
    }
  }

  /// `2026-w47`: the week that holds the year's 47th Thursday (ISO 8601); nil for any other word.
  private static func isoWeek(_ folded: String) -> Range<Day>? {
    let parts = folded.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3, parts[1].first == "w",
      let year = Int(parts[0]), let week = Int(parts[1].dropFirst()), (1...53).contains(week),
      let fourth = Day(year: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
    // A year of 52 weeks has no 53rd.
    guard monday.adding(days: 3).year == year else { return nil }
    return monday..<monday.adding(days: 7)
  }

  private static func months(from start: Day, _ length: Int, _ steps: Int) -> Range<Day> {
    let first = start.adding(months: length * steps)
    return first..<first.adding(months: length)
  }
}
