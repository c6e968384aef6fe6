public import Wording

/// A calendar day of the proleptic Gregorian calendar, years 1 to 9999, bound to no zone.
public struct Day: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// 0001-01-01.
  public static let first = Day(unchecked: 1, 1, 1)
  /// 9999-12-31.
  public static let last = Day(unchecked: 9_999, 12, 31)

  /// Makes a day, or nothing when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9_999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Makes the day that is `number` days after 1970-01-01; numbers beyond the years 1 to 9999 give
  /// the first or the last day.
  public init(number: Int) {
    // Days are counted from 1 March of year 0, so that the leap day ends its year; 146 097 days
    // make one 400-year era, and 153 days make five months from March or August on.
    let shifted = min(max(number, Day.first.number), Day.last.number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      unchecked: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// Days since 1970-01-01; the inverse of `init(number:)`.
  public var number: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// ISO 8601, as `2026-11-21`.
  public var iso: String {
    var writer = DigitWriter(capacity: 10)
    write(to: &writer)
    return writer.string
  }

  func write(to writer: inout DigitWriter) {
    writer.append(year, width: 4)
    writer.append("-")
    writer.append(month, width: 2)
    writer.append("-")
    writer.append(day, width: 2)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { (number + 719_468 + 2) % 7 + 1 }

  /// How many days the month of this day has.
  public var monthLength: Int { Day.length(ofMonth: month, year: year) }

  /// The first day of the same month.
  public var monthStart: Day { Day(unchecked: year, month, 1) }

  /// The first day of the same year.
  public var yearStart: Day { Day(unchecked: year, 1, 1) }

  /// The day so many days later, or earlier for a negative count; stays within years 1 to 9999.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    if overflow { return days < 0 ? .first : .last }
    return Day(number: sum)
  }

  /// The same day of the month so many months later, or the last day of a shorter month; stays
  /// within years 1 to 9999.
  public func adding(months: Int) -> Day {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow || sum < 12 || sum >= 120_000 { return months < 0 ? .first : .last }
    let target = (year: sum / 12, month: sum % 12 + 1)
    let length = Day.length(ofMonth: target.month, year: target.year)
    return Day(unchecked: target.year, target.month, min(day, length))
  }

  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Reads `2026-11-21` and nothing else.
  ///
  /// Fails with `time.unreadable`.
  public static func readISO(_ text: String) throws(Failure) -> Day {
    var scanner = ByteScanner(text)
    guard let day = scan(&scanner), scanner.isAtEnd else { throw TimeWord.unreadable(text) }
    return day
  }

  static func scan(_ scanner: inout ByteScanner) -> Day? {
    let dash = UInt8(ascii: "-")
    guard let year = scanner.digits(4, 4), scanner.take(dash),
      let month = scanner.digits(2, 2), scanner.take(dash),
      let day = scanner.digits(2, 2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
