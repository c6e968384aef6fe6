public import Wording

/// The state registration number: ОГРН of 13 digits, ОГРНИП of 15 for a sole proprietor.
public enum OGRN {
  /// The digits of a right number; fails with `ogrn.malformed` or `ogrn.wrong`.
  ///
  /// The last digit is the number before it mod 11 (13 digits) or mod 13 (15 digits), mod 10.
  /// Source: rules of the state registers ЕГРЮЛ and ЕГРИП (order of the Ministry of Finance 165н of
  /// 30.10.2017); the formula as in «РегламентированныеДанныеКлиентСервер» of 1С:БСП (CC BY 4.0).
  public static func check(_ text: String) throws(Failure) -> String {
    guard let digits = DigitText.digits(text), [13, 15].contains(digits.count) else {
      throw DigitText.malformed(
        "ogrn.malformed", Text("ОГРН", "ОГРН"), text, Text("13 or 15 digits", "13 или 15 цифр"))
    }
    let plain = DigitText.text(digits)
    let body = digits.dropLast().reduce(0) { $0 * 10 + $1 }
    guard body % (digits.count - 2) % 10 == digits.last else {
      throw DigitText.wrongCheck("ogrn.wrong", Text("ОГРН", "ОГРН"), plain)
    }
    return plain
  }
}
