/// A value on its way to a reader, before any format is chosen.
public enum CellValue: Sendable, Equatable {
  /// Absent.
  case null
  /// Words.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// A number of `scale` decimals, counted in its smallest unit: 17 000 000 of scale 2 is 170000.00.
  case decimal(Int64, scale: Int)
  /// Seconds since 1970-01-01 00:00 UTC.
  case instant(Int64)
  /// A day of the calendar as `YYYY-MM-DD`.
  case day(String)
  /// Yes or no.
  case flag(Bool)
  /// Several values.
  case list([CellValue])
  /// Named values in their order.
  case object([(String, CellValue)])

  /// Whether two values are the same in kind and content.
  public static func == (left: CellValue, right: CellValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.text(let one), .text(let other)): one == other
    case (.integer(let one), .integer(let other)): one == other
    case (.decimal(let one, let scale), .decimal(let other, let otherScale)):
      one == other && scale == otherScale
    case (.instant(let one), .instant(let other)): one == other
    case (.day(let one), .day(let other)): one == other
    case (.flag(let one), .flag(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.object(let one), .object(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.0 == $1.0 && $0.1 == $1.1 }
    default: false
    }
  }
}
