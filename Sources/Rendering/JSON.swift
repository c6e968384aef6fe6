public import Wording

/// Values as JSON text (RFC 8259) without any space between tokens.
public enum JSON {
  /// The text of one value.
  public static func text(_ value: CellValue) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A failure as the one line that scripts read on standard error, without its end.
  public static func text(_ failure: Failure, _ language: Language) -> String {
    let hint = failure.hint.map { CellValue.text($0[language]) } ?? .null
    return text(
      .object([
        (
          "error",
          .object([
            ("id", .text(failure.id)), ("exit", .integer(Int64(failure.exit.rawValue))),
            ("message", .text(failure.message[language])), ("hint", hint),
          ])
        )
      ]))
  }

  static func append(_ value: CellValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .text(let words), .day(let words): appendString(words, to: &bytes)
    case .integer(let number): Digits.append(number, to: &bytes)
    case .decimal(let units, let scale): Digits.append(units, scale: scale, to: &bytes)
    case .instant(let instant):
      bytes.append(UInt8(ascii: "\""))
      Digits.append(instant: instant, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        append(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendString(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(member.1, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A quoted string. Besides what JSON asks for, everything is escaped that a terminal or a
  /// JavaScript reader might act on: the value is the same, the text is harmless.
  private static func appendString(_ words: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if QuickScan.columns(words, asJSON: true) != nil {
      bytes.append(contentsOf: words.utf8)
    } else {
      for scalar in words.unicodeScalars { append(scalar, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where Sanitize.isDangerous(scalar):
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
        bytes.append(contentsOf: digits.utf8)
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
