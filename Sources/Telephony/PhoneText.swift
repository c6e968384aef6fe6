/// A text that holds telephone numbers, brought to plain characters.
///
/// Digits of every script become ASCII, blanks a space, dashes `-`, letters lower case; invisible
/// characters go. URIs and `"Name" <number>` are reduced to the part that holds the number.
struct PhoneText {
  /// What is left to look for numbers in.
  let characters: [Unicode.Scalar]

  init(_ text: String) {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { PhoneText.append(scalar, to: &plain) }
    characters = PhoneText.withoutAddresses(PhoneText.bracketed(plain))
  }

  /// Whether there is any digit: words such as «anonymous» or «скрыт» stand alone and have none.
  var hasDigits: Bool { characters.contains(where: PhoneText.isDigit) }

  private static func append(_ scalar: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: plain.append("\n")
    case 0x20, 0x09, 0xA0: plain.append(" ")
    case 0x21...0x7E: plain.append(lower(scalar))
    case 0x430...0x44F: plain.append(scalar)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: break
    case 0x2212: plain.append("-")
    default: appendRare(scalar, to: &plain)
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x41...0x5A).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value + 32) ?? scalar
  }

  private static func appendRare(_ scalar: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber:
      let digits = "0123456789".unicodeScalars
      let value = properties.numericValue
      plain.append(digits.first { $0.properties.numericValue == value } ?? "0")
    case .dashPunctuation: plain.append("-")
    case .spaceSeparator: plain.append(" ")
    default:
      // Full-width forms of ASCII signs.
      if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        plain.append(lower(ascii))
      } else {
        plain.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      }
    }
  }

  /// What stands between the angle brackets at the end, as in `"Name" <number>`.
  private static func bracketed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let end = text.lastIndex(where: { $0 != " " && $0 != "\n" }), text[end] == ">",
      let start = text[..<end].lastIndex(of: "<")
    else { return text }
    let inside = text[(start + 1)..<end]
    return inside.contains(where: isDigit) || start == 0 ? Array(inside) : text
  }

  /// Words with `@`: a SIP address gives its user part when that is a number, others give nothing.
  private static func withoutAddresses(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains("@") else { return text }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" })
    let kept = words.map { $0.contains("@") ? userPart($0) : $0 }
    return Array(kept.joined(separator: [" "] as [Unicode.Scalar]))
  }

  private static func userPart(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var user = word.prefix { $0 != "@" }
    if let colon = user.firstIndex(of: ":") { user = user[(colon + 1)...] }
    if let bracket = user.lastIndex(of: "<") { user = user[(bracket + 1)...] }
    // Some exchanges append `_id…` and parameters to the number.
    user = user.prefix { $0 != "_" && $0 != ";" }
    let isNumber = user.allSatisfy { isDigit($0) || "+*#-.()".unicodeScalars.contains($0) }
    return isNumber ? user : []
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }
}
