public import Wording

/// A quantity of goods in whole thousandths of the unit; negative for returns.
public struct Quantity: Sendable, Hashable, Comparable {
  /// Thousandths of the unit.
  public let thousandths: Int64

  /// Makes a quantity from thousandths.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// One unit.
  public static let one = Quantity(thousandths: 1_000)

  /// Decimal text without trailing zeros: `2`, `1.5`, `0.125`.
  public var plain: String { DecimalText.text(thousandths, scale: 3, places: 0) }

  /// Smaller quantities come first.
  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.thousandths < right.thousandths
  }

  /// Reads `2`, `1,5`, `0.125`, `1 000`; three decimals at most. Fails with `quantity.unreadable`.
  public static func read(_ text: String) throws(Failure) -> Quantity {
    guard let value = DecimalText(Fold.key(text))?.scaled(3) else {
      throw Failure(
        .data, "quantity.unreadable",
        quoted(text) + Text(" is not a quantity", " – не количество"),
        hint: Text(
          "write 2, 1.5 or 0.125, with three decimals at most",
          "пишите 2, 1,5 или 0,125, не более трёх знаков после запятой"))
    }
    return Quantity(thousandths: value)
  }
}
