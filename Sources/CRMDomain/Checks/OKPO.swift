public import Wording

/// The statistics code of an enterprise (ОКПО): 8 digits, or 10 for a sole proprietor.
public enum OKPO {
  /// The digits of a right code; fails with `okpo.malformed` or `okpo.wrong`.
  ///
  /// The last digit is Σ digit × weight mod 11 with weights 1, 2, … 10, 1, …; where that gives 10,
  /// again with weights from 3 on; where that too gives 10, it is 0. Source: Росстат's rules for check
  /// numbers of classifiers (ПР 50.1.024-2005); the formula as in «РегламентированныеДанныеКлиентСервер»
  /// of 1С:БСП (CC BY 4.0).
  public static func check(_ text: String) throws(Failure) -> String {
    guard let digits = DigitText.digits(text), [8, 10].contains(digits.count) else {
      throw DigitText.malformed(
        "okpo.malformed", Text("ОКПО", "ОКПО"), text, Text("8 or 10 digits", "8 или 10 цифр"))
    }
    let plain = DigitText.text(digits)
    let body = digits.dropLast()
    let sums = [0, 2].map { shift in
      DigitText.weighted(body, body.indices.map { ($0 + shift) % 10 + 1 }) % 11
    }
    guard (sums.first { $0 < 10 } ?? 0) == digits.last else {
      throw DigitText.wrongCheck("okpo.wrong", Text("ОКПО", "ОКПО"), plain)
    }
    return plain
  }
}
