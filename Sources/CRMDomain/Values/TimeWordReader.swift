/// Reads folded words about time.
///
///     word  = instant | span from now | date [time] | time
///     date  = YYYY-MM-DD | DD.MM.YYYY | DD.MM.YY | DD.MM | YYYY-MM | YYYY | name | weekday | +N unit
///     time  = H:MM[:SS], with «в» or «at» before it where a date stands first
enum TimeWordReader {
  static func shape(_ folded: String) -> TimeWord.Shape? {
    if let instant = Instant.parse(folded) { return .instant(instant) }
    var tokens = tokens(folded)
    guard let first = tokens.first, tokens.count <= 4 else { return nil }
    if tokens.count == 1, let second = time(first) { return .time(second) }
    if first == "now" || first == "сейчас" { return tokens.count == 1 ? .fromNow(0) : nil }
    // «+3 дня» is «+3дня».
    if tokens.count > 1, first.utf8.first.map(isSign) == true, first.utf8.last?.isDigit == true {
      tokens[0] += tokens.remove(at: 1)
    }
    if tokens.count == 1, let seconds = fromNow(tokens[0]) { return .fromNow(seconds) }
    guard let date = date(tokens[0]) else { return nil }
    return withTime(date, tokens.dropFirst())
  }

  private static func tokens(_ folded: String) -> [String] {
    let parts = folded.split(separator: " ", maxSplits: 5).map(String.init)
    // «2026-11-21T10:00» without an offset is a local time.
    let bytes = Array((parts.first ?? "").utf8)
    guard parts.count == 1, bytes.count > 11, bytes[10] == UInt8(ascii: "t"), bytes[0].isDigit
    else { return parts }
    return [
      String(decoding: bytes[..<10], as: UTF8.self), String(decoding: bytes[11...], as: UTF8.self),
    ]
  }

  private static func withTime(
    _ date: TimeWord.DateWord, _ rest: ArraySlice<String>
  ) -> TimeWord.Shape? {
    var rest = rest
    if rest.count == 2, rest.first == "в" || rest.first == "at" { rest = rest.dropFirst() }
    guard let word = rest.first else { return .date(date, second: nil) }
    guard rest.count == 1, let second = time(word) else { return nil }
    switch date {
    case .month, .year: return nil
    default: return .date(date, second: second)
    }
  }

  private static func time(_ word: String) -> Int? {
    var scanner = ByteScanner(word)
    guard let second = TimeOfDay.scan(&scanner), scanner.isAtEnd else { return nil }
    return second
  }

  private static func date(_ word: String) -> TimeWord.DateWord? {
    if let days = namedDays(word) { return .fromToday(days: days, months: 0) }
    if let weekday = weekday(word) { return .weekday(weekday) }
    if let offset = relative(word) { return offset }
    return dashed(word) ?? dotted(word)
  }

  private static func namedDays(_ word: String) -> Int? {
    switch word {
    case "today", "сегодня": 0
    case "tomorrow", "завтра": 1
    case "послезавтра": 2
    case "yesterday", "вчера": -1
    case "позавчера": -2
    default: nil
    }
  }

  /// Monday is 1; the word is folded.
  static func weekday(_ word: some StringProtocol) -> Int? {
    switch word {
    case "mon", "monday", "пн", "понедельник": 1
    case "tue", "tuesday", "вт", "вторник": 2
    case "wed", "wednesday", "ср", "среда", "среду": 3
    case "thu", "thursday", "чт", "четверг": 4
    case "fri", "friday", "пт", "пятница", "пятницу": 5
    case "sat", "saturday", "сб", "суббота", "субботу": 6
    case "sun", "sunday", "вс", "воскресенье": 7
    default: nil
    }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  /// A sign, one to six digits, and a unit.
  private static func signed(_ word: String) -> (count: Int, unit: String)? {
    var scanner = ByteScanner(word)
    let isBack = scanner.next == UInt8(ascii: "-")
    guard scanner.takeAny("+-"), let count = scanner.digits(1, 6) else { return nil }
    return (isBack ? -count : count, scanner.rest())
  }

  private static func fromNow(_ word: String) -> Int64? {
    guard let (count, unit) = signed(word) else { return nil }
    switch unit {
    case "h", "hour", "hours", "ч", "час", "часа", "часов": return Int64(count) * 3_600
    case "min", "minutes", "мин", "минут", "минуты", "минуту": return Int64(count) * 60
    case "s", "sec", "с", "сек": return Int64(count)
    default: return nil
    }
  }

  private static func relative(_ word: String) -> TimeWord.DateWord? {
    guard let (count, unit) = signed(word) else { return nil }
    switch unit {
    case "d", "day", "days", "д", "дн", "день", "дня", "дней":
      return .fromToday(days: count, months: 0)
    case "w", "week", "weeks", "н", "нед", "неделя", "неделю", "недели", "недель":
      return .fromToday(days: count * 7, months: 0)
    case "mo", "month", "months", "мес", "месяц", "месяца", "месяцев":
      return .fromToday(days: 0, months: count)
    case "y", "year", "years", "г", "год", "года", "лет":
      return .fromToday(days: 0, months: count * 12)
    default: return nil
    }
  }

  /// `2026-11-21`, `2026-11`, `2026`; a year alone lies between 1900 and 2999.
  private static func dashed(_ word: String) -> TimeWord.DateWord? {
    var scanner = ByteScanner(word)
    if let day = Day.scan(&scanner) { return scanner.isAtEnd ? .day(day) : nil }
    scanner = ByteScanner(word)
    guard let year = scanner.digits(4, 4), (1_900...2_999).contains(year) else { return nil }
    if scanner.isAtEnd { return Day(year: year, month: 1, day: 1).map { .year($0) } }
    guard scanner.take(UInt8(ascii: "-")), let month = scanner.digits(2, 2), scanner.isAtEnd
    else { return nil }
    return Day(year: year, month: month, day: 1).map { .month($0) }
  }

  /// `21.11.2026`, `21.11.26` (of this century), `21.11`.
  private static func dotted(_ word: String) -> TimeWord.DateWord? {
    let dot = UInt8(ascii: ".")
    var scanner = ByteScanner(word)
    guard let day = scanner.digits(1, 2), scanner.take(dot), let month = scanner.digits(1, 2)
    else { return nil }
    // 2000 is a leap year, so 29.02 passes here.
    if scanner.isAtEnd {
      return Day(year: 2_000, month: month, day: day).map { _ in .yearly(month: month, day: day) }
    }
    guard scanner.take(dot) else { return nil }
    let start = scanner.position
    guard let year = scanner.digits(2, 4), scanner.isAtEnd else { return nil }
    switch scanner.position - start {
    case 2: return Day(year: 2_000 + year, month: month, day: day).map { .day($0) }
    case 4: return Day(year: year, month: month, day: day).map { .day($0) }
    default: return nil
    }
  }
}
