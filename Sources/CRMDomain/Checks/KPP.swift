public import Wording

/// The reason code of tax registration (КПП): four digits, two digits or letters A–Z, three digits.
public enum KPP {
  /// The code in upper case; fails with `kpp.malformed`.
  ///
  /// Source: order of the tax service ММВ-7-6/435@ of 29.06.2012: four digits of the office, two signs
  /// of the reason, three digits of the order; no check digit.
  public static func check(_ text: String) throws(Failure) -> String {
    let bytes = DigitText.compact(text)
    let isRight =
      bytes.count == 9
      && bytes.enumerated().allSatisfy { place, byte in
        byte.isDigit || ((4...5).contains(place) && (0x41...0x5A).contains(byte))
      }
    guard isRight else {
      throw DigitText.malformed(
        "kpp.malformed", Text("КПП", "КПП"), text,
        Text(
          "9 digits (the fifth and sixth may be Latin letters)",
          "9 цифр (пятая и шестая могут быть латинскими буквами)"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
