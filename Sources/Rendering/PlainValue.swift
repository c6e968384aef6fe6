/// A value as machines read it outside JSON: plain digits, RFC 3339 in UTC, `true` and `false`,
/// nothing for what is absent.
enum PlainValue {
  static func append(_ value: CellValue, to text: inout String) {
    switch value {
    case .null: break
    case .text(let words), .day(let words): text += words
    case .integer(let number): text += String(number)
    case .decimal(let units, let scale): text += Amount.plain(units, scale: scale)
    case .instant(let instant): text += Times.rfc3339(instant)
    case .flag(let flag): text += flag ? "true" : "false"
    case .list(let values):
      guard let words = joined(values) else { return JSON.append(value, to: &text) }
      text += words
    case .object: JSON.append(value, to: &text)
    }
  }

  static func text(_ value: CellValue) -> String {
    if case .text(let words) = value { return words }
    var text = ""
    append(value, to: &text)
    return text
  }

  /// Simple values with commas between them, as filters and imports read them; nil where that would
  /// be ambiguous.
  private static func joined(_ values: [CellValue]) -> String? {
    var words: [String] = []
    for value in values {
      switch value {
      case .list, .object, .null: return nil
      default:
        let word = text(value)
        if word.isEmpty || word.utf8.contains(UInt8(ascii: ",")) { return nil }
        words.append(word)
      }
    }
    return words.joined(separator: ",")
  }

  /// The text of a cell for CSV and TSV under `look`.
  static func cell(_ value: CellValue, _ look: Look) -> String {
    var words = text(value)
    if case .text = value {
      if look.terminal { words = Sanitize.lines(words) }
      if look.safeCells, let first = words.utf8.first, formulaStarts.contains(first) {
        words = "'" + words
      }
    }
    return words
  }

  /// What makes a spreadsheet take a cell for a formula (OWASP, «CSV Injection»).
  private static let formulaStarts = Array("=+-@\t\r".utf8)
}
