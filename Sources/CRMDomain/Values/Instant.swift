public import Wording

/// A moment in time: whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since the epoch, UTC.
  public let seconds: Int64

  /// Makes an instant from seconds since the epoch.
  public init(_ seconds: Int64) {
    self.seconds = seconds
  }

  /// 0001-01-01T00:00:00Z, the first instant that can be written.
  public static let earliest = Instant(Int64(Day.first.number) * 86_400)
  /// 9999-12-31T23:59:59Z, the last instant that can be written.
  public static let latest = Instant(Int64(Day.last.number) * 86_400 + 86_399)

  /// The instant, or the nearest one whose year has four digits.
  public var clamped: Instant { min(max(self, .earliest), .latest) }

  /// RFC 3339 in UTC with whole seconds, as `2026-11-21T09:30:00Z`.
  public var rfc3339: String {
    let (day, second) = ZoneRule.utc.local(self)
    var writer = DigitWriter(capacity: 20)
    day.write(to: &writer)
    writer.append("T")
    TimeOfDay.write(second, to: &writer)
    writer.append("Z")
    return writer.string
  }

  /// The instant so many seconds later; stays within the years 1 to 9999.
  public func adding(seconds more: Int64) -> Instant {
    let (sum, overflow) = clamped.seconds.addingReportingOverflow(more)
    if overflow { return more < 0 ? .earliest : .latest }
    return Instant(sum).clamped
  }

  /// Whole seconds from `other` to this instant; negative when `other` is later.
  public func seconds(since other: Instant) -> Int64 {
    clamped.seconds - other.clamped.seconds
  }

  /// Earlier instants come first.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// Reads RFC 3339 with `Z` or an offset (`2026-11-21T12:30:00+03:00`); a fraction of a second is
  /// dropped, seconds may be left out.
  ///
  /// Fails with `time.unreadable`.
  public static func read(_ text: String) throws(Failure) -> Instant {
    guard let instant = parse(text) else { throw TimeWord.unreadable(text) }
    return instant
  }

  static func parse(_ text: String) -> Instant? {
    var scanner = ByteScanner(text)
    guard let day = Day.scan(&scanner), scanner.takeAny("Tt "),
      let second = TimeOfDay.scan(&scanner, leapSecond: true),
      let offset = scanOffset(&scanner), scanner.isAtEnd
    else { return nil }
    return Instant(Int64(day.number) * 86_400 + Int64(second) - Int64(offset)).clamped
  }

  private static func scanOffset(_ scanner: inout ByteScanner) -> Int? {
    if scanner.takeAny("Zz") { return 0 }
    let isWest = scanner.next == UInt8(ascii: "-")
    guard scanner.takeAny("+-"), let hours = scanner.digits(2, 2), hours < 24,
      scanner.take(UInt8(ascii: ":")), let minutes = scanner.digits(2, 2), minutes < 60
    else { return nil }
    let offset = hours * 3_600 + minutes * 60
    return isWest ? -offset : offset
  }
}

extension ByteScanner {
  /// Steps over one byte when it is among those of `choices`.
  mutating func takeAny(_ choices: StaticString) -> Bool {
    guard let byte = next else { return false }
    let known = choices.withUTF8Buffer { $0.contains(byte) }
    return known && take(byte)
  }
}
