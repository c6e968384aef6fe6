/// A value as machines read it outside JSON: plain digits, RFC 3339 in UTC, `true` and `false`,
/// nothing for what is absent.
enum PlainValue {
  /// The words of a cell under `look`, or nil where the value is no text: then `append` writes it, and
  /// nothing in it needs quoting.
  static func words(_ value: CellValue, _ look: Look) -> String? {
    switch value {
    case .text(let words): return foreign(words, look)
    case .day(let words): return words
    case .list(let values): return joined(values) ?? JSON.text(value)
    case .object: return JSON.text(value)
    case .null, .integer, .decimal, .instant, .flag: return nil
    }
  }

  /// Writes a number, an instant, a flag, or nothing.
  static func append(_ value: CellValue, to bytes: inout [UInt8]) {
    switch value {
    case .integer(let number): Digits.append(number, to: &bytes)
    case .decimal(let units, let scale): Digits.append(units, scale: scale, to: &bytes)
    case .instant(let instant): Digits.append(instant: instant, to: &bytes)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null, .text, .day, .list, .object: break
    }
  }

  /// Whether `bytes` holds any byte that `isSpecial` names.
  static func contains(_ words: String, where isSpecial: (UInt8) -> Bool) -> Bool {
    words.utf8.withContiguousStorageIfAvailable { $0.contains(where: isSpecial) }
      ?? words.utf8.contains(where: isSpecial)
  }

  /// Simple values with commas between them, as filters and imports read them; nil where that would
  /// be ambiguous.
  private static func joined(_ values: [CellValue]) -> String? {
    var words: [String] = []
    for value in values {
      switch value {
      case .list, .object, .null: return nil
      case .text(let word), .day(let word):
        if word.isEmpty || word.utf8.contains(UInt8(ascii: ",")) { return nil }
        words.append(word)
      default:
        var bytes: [UInt8] = []
        append(value, to: &bytes)
        words.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return words.joined(separator: ",")
  }

  private static func foreign(_ words: String, _ look: Look) -> String {
    let words = look.terminal ? Sanitize.lines(words) : words
    guard look.safeCells, let first = words.utf8.first, formulaStarts.contains(first) else {
      return words
    }
    return "'" + words
  }

  /// What makes a spreadsheet take a cell for a formula (OWASP, «CSV Injection»).
  private static let formulaStarts = Array("=+-@\t\r".utf8)
}
