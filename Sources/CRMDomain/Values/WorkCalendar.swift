public import Wording

/// When people work: hours of the weekdays, and of days that are different. Without any line every
/// hour counts.
public struct WorkCalendar: Sendable, Hashable {
  /// The seconds of a day in which people work; nil for a day off.
  public typealias Hours = Range<Int>?

  private var weekdays: [Int: Hours] = [:]
  private var days: [Day: Hours] = [:]

  /// A calendar in which every hour counts.
  public init() {}

  /// Whether every hour counts.
  public var isClock: Bool { weekdays.isEmpty }

  /// Whether somebody works on some weekday.
  public var hasHours: Bool { weekdays.values.contains { $0 != nil } }

  /// Adds a line: `mon` to `sun` or a date, and `09:00-18:00` or `off`.
  public mutating func add(_ day: String, _ hours: String) throws(Failure) {
    let hours = try WorkCalendar.hours(hours)
    if let weekday = Workday.weekdays.firstIndex(of: day) {
      weekdays[weekday + 1] = .some(hours)
    } else {
      days[try Day.readISO(day)] = .some(hours)
    }
  }

  /// The weekday of a word, Monday being 1: `mon`, `Monday`, `пн`, `понедельник`; nil where it is none.
  public static func weekday(_ word: String) -> Int? { TimeWordReader.weekday(Fold.key(word)) }

  /// The weekdays of a word: one, or two with a hyphen: `mon-fri`, `пн-пт`; nil where they are none.
  public static func weekdays(_ word: String) -> ClosedRange<Int>? {
    let days = Fold.key(word).split(separator: "-", omittingEmptySubsequences: false)
      .map { TimeWordReader.weekday($0) }
    guard (1...2).contains(days.count), let first = days[0], let last = days[days.count - 1],
      first <= last
    else { return nil }
    return first...last
  }

  /// Reads `09:00-18:00` or `off`.
  public static func hours(_ text: String) throws(Failure) -> Hours {
    if ["off", "вых", "выходной"].contains(Fold.key(text)) { return nil }
    var scanner = ByteScanner(text)
    guard let from = TimeOfDay.scan(&scanner), scanner.take(UInt8(ascii: "-")) else {
      throw unreadable(text)
    }
    let to: Int
    if text.hasSuffix("-24:00") {
      to = 86_400
    } else {
      guard let end = TimeOfDay.scan(&scanner), scanner.isAtEnd else { throw unreadable(text) }
      to = end
    }
    guard from < to else { throw unreadable(text) }
    return from..<to
  }

  /// The hours as they are kept: `09:00-18:00`, `off`.
  public static func written(_ hours: Hours) -> String {
    guard let hours else { return "off" }
    return TimeOfDay.clock(hours.lowerBound) + "-" + TimeOfDay.clock(hours.upperBound)
  }

  private static func unreadable(_ text: String) -> Failure {
    Failure(
      .data, "calendar.hours",
      Text("'\(text)' are no working hours", "«\(text)» – не рабочие часы"),
      hint: Text("write 09:00-18:00 or off", "пишите 09:00-18:00 или off"))
  }

  /// The hours of a day.
  public func hours(of day: Day) -> Hours {
    if isClock { return 0..<86_400 }
    if let known = days[day] { return known }
    return weekdays[day.weekday] ?? nil
  }

  /// The moment when a delay from `start` on has passed.
  public func moment(_ delay: Delay, after start: Instant, _ zone: ZoneRule) -> Instant {
    guard !isClock, let begin = opening(start, zone) else {
      return start.adding(seconds: delay.seconds)
    }
    var moment = begin
    for _ in 0..<delay.days {
      let (day, second) = zone.local(moment)
      guard let next = workday(after: day), let hours = hours(of: next) else { break }
      let clipped = min(max(second, hours.lowerBound), hours.upperBound)
      moment = WorkCalendar.instant(next, clipped, zone)
    }
    return advanced(moment, by: delay.rest, zone)
  }

  /// The moment itself, or when work begins next; nil where nobody ever works.
  private func opening(_ moment: Instant, _ zone: ZoneRule) -> Instant? {
    let (day, second) = zone.local(moment)
    if let hours = hours(of: day), second < hours.upperBound {
      return second >= hours.lowerBound
        ? moment : WorkCalendar.instant(day, hours.lowerBound, zone)
    }
    guard let next = workday(after: day), let hours = hours(of: next) else { return nil }
    return WorkCalendar.instant(next, hours.lowerBound, zone)
  }

  private func workday(after day: Day) -> Day? {
    (1...400).lazy.map { day.adding(days: $0) }.first { hours(of: $0) != nil }
  }

  private func advanced(_ start: Instant, by seconds: Int64, _ zone: ZoneRule) -> Instant {
    var left = seconds
    var moment = start
    while left > 0, let open = opening(moment, zone) {
      let (day, second) = zone.local(open)
      guard let hours = hours(of: day) else { break }
      let rest = Int64(hours.upperBound - second)
      if left <= rest { return open.adding(seconds: left) }
      left -= rest
      guard let next = workday(after: day), let later = self.hours(of: next) else { break }
      moment = WorkCalendar.instant(next, later.lowerBound, zone)
    }
    return moment.adding(seconds: left)
  }

  private static func instant(_ day: Day, _ second: Int, _ zone: ZoneRule) -> Instant {
    second < 86_400 ? zone.instant(day, second: second) : zone.start(of: day.adding(days: 1))
  }
}

/// How long something may take: days and the rest. A working day is one step of the calendar, an hour
/// an hour of work.
public struct Delay: Sendable, Hashable {
  /// The whole length by the clock.
  public let seconds: Int64
  /// The days that were written as days.
  public let days: Int
  /// What is left besides the days.
  public var rest: Int64 { seconds - Int64(days) * 86_400 }

  /// Reads `24h`, `1d`, `2d4h`.
  public static func read(_ text: String) throws(Failure) -> Delay {
    let span = try Span.read(text)
    let isInDays = Fold.key(text).contains { "dwдн".contains($0) }
    let days = isInDays ? Int(clamping: span.seconds / 86_400) : 0
    guard span.seconds > 0, days <= 3_660 else {
      throw Failure(
        .data, "delay.unreadable",
        Text("'\(text)' is no delay", "«\(text)» – не срок"),
        hint: Text("write 4h, 24h or 2d", "пишите 4ч, 24ч или 2д"))
    }
    return Delay(seconds: span.seconds, days: days)
  }
}
