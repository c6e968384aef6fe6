public import Wording

/// The code of a Russian bank (БИК): 9 digits without a check digit.
public enum BIK {
  /// The digits; fails with `bik.malformed`.
  ///
  /// Source: regulation of the Bank of Russia on its directory of bank codes (732-П of 24.09.2020).
  public static func check(_ text: String) throws(Failure) -> String {
    guard let digits = DigitText.digits(text), digits.count == 9 else {
      throw DigitText.malformed(
        "bik.malformed", Text("БИК", "БИК"), text, Text("9 digits", "9 цифр"))
    }
    return DigitText.text(digits)
  }
}
