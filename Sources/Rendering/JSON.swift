public import Wording

/// Values as JSON text (RFC 8259) without any space between tokens.
public enum JSON {
  /// The text of one value.
  public static func text(_ value: CellValue) -> String {
    var text = ""
    append(value, to: &text)
    return text
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

  static func append(_ value: CellValue, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .text(let words): appendString(words, to: &text)
    case .integer(let number): text += String(number)
    case .decimal(let units, let scale): text += Amount.plain(units, scale: scale)
    case .instant(let instant):
      text += "\""
      text += Times.rfc3339(instant)
      text += "\""
    case .day(let day): appendString(day, to: &text)
    case .flag(let flag): text += flag ? "true" : "false"
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        append(value, to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        appendString(member.0, to: &text)
        text += ":"
        append(member.1, to: &text)
      }
      text += "}"
    }
  }

  /// A quoted string. Besides what JSON asks for, everything is escaped that a terminal or a
  /// JavaScript reader might act on: the value is the same, the text is harmless.
  static func appendString(_ words: String, to text: inout String) {
    text += "\""
    if Sanitize.isHarmless(words, except: [UInt8(ascii: "\""), UInt8(ascii: "\\")]) {
      text += words
    } else {
      for scalar in words.unicodeScalars { append(scalar, to: &text) }
    }
    text += "\""
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where Sanitize.isDangerous(scalar):
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: text.unicodeScalars.append(scalar)
    }
  }
}
