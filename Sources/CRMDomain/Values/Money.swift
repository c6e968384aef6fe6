public import Wording

/// A sum of money: whole minor units of one currency.
public struct Money: Sendable, Hashable {
  /// Kopeks, cents: hundredths of the currency.
  public let minor: Int64
  /// The ISO 4217 code, as `RUB`.
  public let currency: String

  /// Makes a sum.
  public init(minor: Int64, currency: String) {
    self.minor = minor
    self.currency = currency
  }

  /// The number alone with two decimals: `170000.00`.
  public var plain: String { Amounts.plain(minor) }

  /// Reads what `Amounts.readMinor` reads, with a currency before or after it (`1.5m USD`, `$100`,
  /// `100 руб.`); without one it is in `defaultCurrency`.
  ///
  /// Fails with `money.unreadable`.
  public static func read(_ text: String, defaultCurrency: String) throws(Failure) -> Money {
    let folded = Fold.key(text)
    if let minor = Amounts.minor(folded[...]) {
      return Money(minor: minor, currency: defaultCurrency)
    }
    guard let (number, currency) = parts(folded), let minor = Amounts.minor(number) else {
      throw Amounts.unreadable(text)
    }
    return Money(minor: minor, currency: currency)
  }

  /// Splits a currency off either end; folded text.
  private static func parts(_ folded: String) -> (number: Substring, currency: String)? {
    let isMark: (Character) -> Bool = { !($0.isASCII && $0.isNumber) && $0 != "-" && $0 != " " }
    let front = folded.prefix { isMark($0) && $0 != "." && $0 != "," }
    if !front.isEmpty {
      guard let code = Currency.code(String(front)) else { return nil }
      var number = folded.dropFirst(front.count)
      if number.first == "." { number = number.dropFirst() }
      return (number.drop { $0 == " " }, code)
    }
    let tail = folded.reversed().prefix(while: isMark)
    // The longest ending that is a currency: «5млнруб» has both a unit and a currency.
    for length in stride(from: min(tail.count, 12), to: 0, by: -1) {
      guard let code = Currency.code(String(folded.suffix(length))) else { continue }
      var number = folded.dropLast(length)
      if number.last == " " { number = number.dropLast() }
      return (number, code)
    }
    return nil
  }
}
