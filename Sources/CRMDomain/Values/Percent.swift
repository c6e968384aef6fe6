public import Wording

/// A share from 0 to 100 per cent in whole hundredths of a per cent.
public struct Percent: Sendable, Hashable, Comparable {
  /// Hundredths of a per cent, 0 to 10 000.
  public let hundredths: Int64

  /// Makes a share, or nothing outside 0 to 100 per cent.
  public init?(hundredths: Int64) {
    guard (0...10_000).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  private init(unchecked hundredths: Int64) {
    self.hundredths = hundredths
  }

  /// Nothing at all.
  public static let zero = Percent(unchecked: 0)

  /// The number without the sign and without trailing zeros: `12.5`.
  public var plain: String { DecimalText.text(hundredths, scale: 2, places: 0) }

  /// Smaller shares come first.
  public static func < (left: Percent, right: Percent) -> Bool {
    left.hundredths < right.hundredths
  }

  /// Reads `10`, `12.5`, `10%`, `12,5 %`; two decimals at most. Fails with `percent.unreadable`.
  public static func read(_ text: String) throws(Failure) -> Percent {
    var folded = Fold.key(text)[...]
    if folded.last == "%" { folded = folded.dropLast() }
    if folded.last == " " { folded = folded.dropLast() }
    guard let value = DecimalText(folded)?.scaled(2), let percent = Percent(hundredths: value)
    else {
      throw Failure(
        .data, "percent.unreadable",
        quoted(text)
          + Text(" is not a share of 0 to 100 per cent", " – не доля от 0 до 100 процентов"),
        hint: Text("write 10, 12.5 or 10%", "пишите 10, 12,5 или 10%"))
    }
    return percent
  }
}
