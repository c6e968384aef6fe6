public import Wording

/// What a person typed about time, read without a clock and resolved later against now and a zone.
///
/// `2026-11-21`, `2026-11-21 10:00`, RFC 3339, `21.11.2026`, `21.11`, `2026-11`, `2026`, `10:00`,
/// `today`, `mon`, `+3d`, `tomorrow 10:00`, and the same in Russian. A month is `mo`, a minute `min`:
/// a bare `m` would mean either.
public struct TimeWord: Sendable, Hashable {
  /// Which of several fitting days is meant, where the word leaves it open.
  public enum Preference: Sendable {
    /// The next one: a time still ahead today, the next 21.11, the next Monday.
    case future
    /// The last one: a time already over today, the last 21.11, the last Monday.
    case past
    /// A time of today, 21.11 of this year, the next Monday.
    case current
  }

  enum DateWord: Sendable, Hashable {
    case day(Day)
    case yearly(month: Int, day: Int)
    case month(Day)
    case year(Day)
    case fromToday(days: Int, months: Int)
    case weekday(Int)
  }

  enum Shape: Sendable, Hashable {
    case instant(Instant)
    case fromNow(Int64)
    case time(Int)
    case date(DateWord, second: Int?)
  }

  /// The word as it was typed.
  public let word: String
  let shape: Shape

  /// Reads a word; fails with `time.unreadable`, also for `03/04`, `31.02` and `25:00`.
  public static func read(_ text: String) throws(Failure) -> TimeWord {
    guard let shape = TimeWordReader.shape(Fold.key(text)) else { throw unreadable(text) }
    return TimeWord(word: text, shape: shape)
  }

  /// The moment meant; a bare day takes `defaultSecond` of that day (0 for a start, 64 800 for a
  /// deadline at 18:00).
  ///
  /// Fails with `time.not-a-day` for a whole month or year.
  public func instant(
    now: Instant, zone: ZoneRule, defaultSecond: Int, preferring preference: Preference = .future
  ) throws(Failure) -> Instant {
    switch shape {
    case .instant(let instant): return instant
    case .fromNow(let seconds): return now.adding(seconds: seconds)
    case .time(let second): return nearest(second, now, zone, preference)
    case .date(let date, let second):
      guard let day = day(of: date, second, now, zone, preference) else { throw notADay() }
      return zone.instant(day, second: second ?? defaultSecond)
    }
  }

  /// The local day meant; fails with `time.not-a-day` for a whole month or year.
  public func day(
    now: Instant, zone: ZoneRule, preferring preference: Preference = .current
  ) throws(Failure) -> Day {
    if case .date(let date, let second) = shape {
      guard let day = day(of: date, second, now, zone, preference) else { throw notADay() }
      return day
    }
    return zone.day(
      try instant(now: now, zone: zone, defaultSecond: 0, preferring: preference))
  }

  /// The half-open range meant, for filters: a day, a month, a year, or one second.
  public func range(
    now: Instant, zone: ZoneRule, preferring preference: Preference = .current
  ) -> Range<Instant> {
    let start: Instant
    switch shape {
    case .instant(let instant): start = instant
    case .fromNow(let seconds): start = now.adding(seconds: seconds)
    case .time(let second): start = nearest(second, now, zone, preference)
    case .date(let date, let second?):
      let day = day(of: date, second, now, zone, preference) ?? zone.day(now)
      start = zone.instant(day, second: second)
    case .date(_, nil):
      let days = dayRange(now: now, zone: zone, preferring: preference)
      let start = zone.start(of: days.lowerBound)
      return start..<max(start, zone.start(of: days.upperBound))
    }
    return start..<start.adding(seconds: 1)
  }

  /// The half-open range of local days meant, for filters on days.
  public func dayRange(
    now: Instant, zone: ZoneRule, preferring preference: Preference = .current
  ) -> Range<Day> {
    let day: Day
    switch shape {
    case .instant(let instant): day = zone.day(instant)
    case .fromNow(let seconds): day = zone.day(now.adding(seconds: seconds))
    case .time(let second): day = zone.day(nearest(second, now, zone, preference))
    case .date(.month(let first), _): return first..<first.adding(months: 1)
    case .date(.year(let first), _): return first..<first.adding(months: 12)
    case .date(let date, let second):
      day = self.day(of: date, second, now, zone, preference) ?? zone.day(now)
    }
    return day..<day.adding(days: 1)
  }

  static func unreadable(_ text: String) -> Failure {
    Failure(
      .data, "time.unreadable",
      quoted(text) + Text(" is not a date or time", " – не дата и не время"),
      hint: Text(
        "write 2026-11-21, 2026-11-21 10:00, 21.11.2026, 21.11, 2026-11, 10:00, today, tomorrow "
          + "10:00, mon, +3d, -7d, +2w, +1mo, +4h or +90min",
        "пишите 2026-11-21, 2026-11-21 10:00, 21.11.2026, 21.11, 2026-11, 10:00, сегодня, "
          + "завтра 10:00, пн, +3д, -7д, +2н, +1мес, +4ч или +90мин"))
  }

  private func notADay() -> Failure {
    Failure(
      .data, "time.not-a-day",
      quoted(word) + Text(" is longer than a day", " – больше одного дня"),
      hint: Text("name one day, as 2026-11-21", "назовите один день, например 2026-11-21"))
  }
}

extension TimeWord {
  /// The moment of a bare time of day.
  private func nearest(
    _ second: Int, _ now: Instant, _ zone: ZoneRule, _ preference: Preference
  ) -> Instant {
    let today = zone.day(now)
    let moment = zone.instant(today, second: second)
    if preference == .future, moment <= now {
      return zone.instant(today.adding(days: 1), second: second)
    }
    if preference == .past, moment > now {
      return zone.instant(today.adding(days: -1), second: second)
    }
    return moment
  }

  /// The day of a date word; nothing for a month or a year.
  private func day(
    of date: DateWord, _ second: Int?, _ now: Instant, _ zone: ZoneRule, _ preference: Preference
  ) -> Day? {
    let today = zone.day(now)
    switch date {
    case .day(let day): return day
    case .month, .year: return nil
    case .fromToday(let days, let months): return today.adding(months: months).adding(days: days)
    case .yearly(let month, let day): return yearly(month, day, today, preference)
    case .weekday(let weekday):
      let ahead = (weekday - today.weekday + 7) % 7
      let moment = second.map { zone.instant(today, second: $0) }
      if preference == .past {
        let isOver = moment.map { $0 <= now } ?? false
        return ahead == 0 && isOver ? today : today.adding(days: ahead - 7)
      }
      let isAhead = moment.map { $0 > now } ?? false
      return today.adding(days: ahead == 0 && !isAhead ? 7 : ahead)
    }
  }

  /// A day of every year; 29.02 waits for a leap year, at most eight years away.
  private func yearly(_ month: Int, _ day: Int, _ today: Day, _ preference: Preference) -> Day {
    let step = preference == .past ? -1 : 1
    for distance in 0...8 {
      guard let found = Day(year: today.year + step * distance, month: month, day: day) else {
        continue
      }
      switch preference {
      case .future where found < today, .past where found > today: continue
      default: return found
      }
    }
    return today
  }
}
