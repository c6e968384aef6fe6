import Platform

/// One property of a vCard: `item1.TEL;TYPE=cell:+7 916 123-45-67`.
struct CardProperty {
  /// The name in capitals, without its group.
  let name: String
  /// The value as it stands.
  let value: String

  /// Takes a whole line apart; nil where it is none.
  init?(_ bytes: [UInt8]) {
    guard let colon = CardProperty.colon(in: bytes) else { return nil }
    let head = String(decoding: bytes[..<colon], as: UTF8.self).uppercased()
    var words = head.split(separator: ";", omittingEmptySubsequences: false)
    let full = words.removeFirst()
    name = String(full.split(separator: ".").last ?? full)
    let raw = bytes[(colon + 1)...]
    guard words.contains(where: { $0 == "QUOTED-PRINTABLE" || $0 == "ENCODING=QUOTED-PRINTABLE" })
    else {
      value = String(decoding: raw, as: UTF8.self)
      return
    }
    let charset = words.first { $0.hasPrefix("CHARSET=") }?.dropFirst("CHARSET=".count)
    value = Charset.decode(CardProperty.unquoted(raw), from: charset.map(String.init) ?? "utf-8")
  }

  /// The colon before the value: parameters may hold others in quotes.
  private static func colon(in bytes: [UInt8]) -> Int? {
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ":"), !isQuoted { return index }
    }
    return bytes.firstIndex(of: UInt8(ascii: ":"))
  }

  /// Whether a line of quoted-printable goes on in the next.
  static func continues(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == UInt8(ascii: "="), let colon = colon(in: bytes) else { return false }
    return String(decoding: bytes[..<colon], as: UTF8.self).uppercased()
      .split(separator: ";").contains { $0.hasSuffix("QUOTED-PRINTABLE") }
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "="), index + 1 < bytes.endIndex,
        let value = UInt8(String(decoding: bytes[index...(index + 1)], as: UTF8.self), radix: 16)
      else {
        result.append(byte)
        continue
      }
      result.append(value)
      index += 2
    }
    return result
  }

  /// The value with its escapes resolved.
  var text: String { CardProperty.split(value, at: []).first ?? "" }

  /// The parts that semicolons separate.
  var parts: [String] { CardProperty.split(value, at: [";"]) }

  /// The members that commas separate.
  var members: [String] { CardProperty.split(value, at: [","]) }

  /// The value without the scheme of a URI.
  func bare(_ scheme: String) -> String {
    value.lowercased().hasPrefix(scheme) ? String(value.dropFirst(scheme.count)) : text
  }

  /// The number as people write it: `tel:+7-916-123-45-67;ext=12` becomes `+7-916-123-45-67 ext. 12`.
  var telephone: String {
    let parts = bare("tel:").split(separator: ";").map(String.init)
    let number = parts.first ?? ""
    let mark = parts.first { $0.lowercased().hasPrefix("ext=") }?.dropFirst(4)
    return mark.map { "\(number) ext. \($0)" } ?? number
  }

  private static func split(_ value: String, at separators: Set<Unicode.Scalar>) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        part.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if separators.contains(scalar) {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      } else {
        part.append(scalar)
      }
    }
    return parts + [String(part)]
  }
}
