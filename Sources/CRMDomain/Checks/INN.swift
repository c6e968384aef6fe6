public import Wording

/// The taxpayer's number (ИНН): 10 digits for a legal entity, 12 for a person.
public enum INN {
  private static let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

  /// The digits of a right number; fails with `inn.malformed` or `inn.wrong`.
  ///
  /// Each check digit is Σ digit × weight mod 11 mod 10 over the digits before it, with the last of
  /// the weights above. Source: order of the tax service ММВ-7-6/435@ of 29.06.2012; the formula as in
  /// «РегламентированныеДанныеКлиентСервер» of 1С:БСП (CC BY 4.0).
  public static func check(_ text: String) throws(Failure) -> String {
    guard let digits = DigitText.digits(text), [10, 12].contains(digits.count),
      !(digits[0] == 0 && digits[1] == 0)
    else {
      throw DigitText.malformed(
        "inn.malformed", name, text,
        Text("10 or 12 digits that do not begin with 00", "10 или 12 цифр, не с 00 в начале"))
    }
    let plain = DigitText.text(digits)
    let places = digits.count == 10 ? [9] : [10, 11]
    for place in places where checkDigit(digits.prefix(place)) != digits[place] {
      throw DigitText.wrongCheck("inn.wrong", name, plain)
    }
    return plain
  }

  private static let name = Text("ИНН", "ИНН")

  private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
    DigitText.weighted(digits, weights.suffix(digits.count)) % 11 % 10
  }
}
