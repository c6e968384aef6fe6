public import Wording

/// Sums of money as text and as minor units (kopeks, cents), exact, never through floating point.
public enum Amounts {
  /// Reads `85000`, `85 000,50`, `85,000.50`, `100k`, `1.5m`, `100 тыс`, `1,5 млн`, `170 000.00 ₽`
  /// into minor units; a rouble mark may follow, other currencies are for `Money.read`.
  ///
  /// A single mark before three digits (`85.000`) is refused: it means a fraction to some and
  /// thousands to others. Fails with `money.unreadable`.
  public static func readMinor(_ text: String) throws(Failure) -> Int64 {
    let money = try Money.read(text, defaultCurrency: Currency.roubles)
    guard money.currency == Currency.roubles else { throw unreadable(text) }
    return money.minor
  }

  /// Minor units as plain text with two decimals: `170000.00`.
  public static func plain(_ minor: Int64) -> String {
    DecimalText.text(minor, scale: 2, places: 2)
  }

  static func unreadable(_ text: String) -> Failure {
    Failure(
      .data, "money.unreadable",
      quoted(text) + Text(" is not a sum of money", " – не сумма денег"),
      hint: Text(
        "write 85000, 85 000.50, 100k or 1.5m, with two decimals at most",
        "пишите 85000, 85 000,50, 100к или 1,5млн, не более двух знаков после запятой"))
  }

  /// Minor units of folded text without a currency.
  static func minor(_ folded: Substring) -> Int64? {
    if let number = DecimalText(folded) { return number.scaled(2) }
    var body = folded
    if body.last == "." { body = body.dropLast() }
    let unit = String(body.reversed().prefix { $0.isLetter }.reversed())
    guard let exponent = unit.isEmpty ? 0 : exponent(of: unit) else { return nil }
    body = body.dropLast(unit.count)
    if body.last == " " && !unit.isEmpty { body = body.dropLast() }
    if unit.isEmpty && folded.last == "." { return nil }
    return DecimalText(body)?.scaled(2 + exponent)
  }

  private static func exponent(of unit: String) -> Int? {
    switch unit {
    case "k", "к", "тыс", "тысяча", "тысячи", "тысяч": 3
    case "m", "м", "mln", "млн", "миллион", "миллиона", "миллионов": 6
    case "b", "bn", "млрд", "миллиард", "миллиарда", "миллиардов": 9
    default: nil
    }
  }
}
