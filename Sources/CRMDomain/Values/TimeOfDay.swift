/// Times of day as seconds since local midnight.
public enum TimeOfDay {
  /// Reads `9:05`, `09:05`, `09:05:30` or `09:05:30.250` (the fraction is dropped); hours 0 to 23.
  ///
  /// `leapSecond` also lets the seconds be 60, as RFC 3339 does.
  static func scan(_ scanner: inout ByteScanner, leapSecond: Bool = false) -> Int? {
    let colon = UInt8(ascii: ":")
    guard let hour = scanner.digits(1, 2), hour < 24, scanner.take(colon),
      let minute = scanner.digits(2, 2), minute < 60
    else { return nil }
    var second = 0
    if scanner.take(colon) {
      guard let read = scanner.digits(2, 2), read < (leapSecond ? 61 : 60) else { return nil }
      second = read
      if scanner.take(UInt8(ascii: ".")), scanner.skipDigits() == 0 { return nil }
    }
    return hour * 3_600 + minute * 60 + second
  }

  /// `09:05`.
  public static func clock(_ second: Int) -> String {
    let (hour, minute) = (second / 3_600, second / 60 % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }

  /// Writes `09:05:30`.
  static func write(_ second: Int, to writer: inout DigitWriter) {
    writer.append(second / 3_600, width: 2)
    writer.append(":")
    writer.append(second / 60 % 60, width: 2)
    writer.append(":")
    writer.append(second % 60, width: 2)
  }
}
