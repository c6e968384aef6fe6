internal import Wording

/// Codes of digits as people paste them: blanks and dashes between, other scripts' digits not taken.
enum DigitText {
  /// The text without blanks and dashes, when only upper-case letters and digits are left.
  static func compact(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value == 0x2D || scalar.properties.isWhitespace { continue }
      guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else { return [] }
      bytes.append((0x61...0x7A).contains(byte) ? byte - 32 : byte)
    }
    return bytes
  }

  /// The digits alone; nothing when there is anything else.
  static func digits(_ text: String) -> [Int]? {
    let bytes = compact(text)
    guard !bytes.isEmpty, bytes.allSatisfy(\.isDigit) else { return nil }
    return bytes.map(\.digitValue)
  }

  static func text(_ digits: some Sequence<Int>) -> String {
    digits.map(String.init).joined()
  }

  /// Σ digit × weight over as many digits as there are weights.
  static func weighted(_ digits: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// A code whose length or characters are wrong.
  static func malformed(
    _ id: String, _ name: Text, _ text: String, _ rule: Text
  ) -> Failure {
    Failure(
      .data, id, name + Text(verbatim: " ") + quoted(text) + Text(" is not ", " – это не ") + rule)
  }

  /// A code of the right shape whose check digit does not fit.
  static func wrongCheck(_ id: String, _ name: Text, _ text: String) -> Failure {
    Failure(
      .data, id,
      Text("the ", "") + name
        + Text(" \(text) has a wrong check digit", " \(text): неверная контрольная цифра"),
      hint: Text("compare it with the document", "сверьте с документом"))
  }
}
