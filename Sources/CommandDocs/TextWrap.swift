/// Lays out text for a terminal of a given width.
enum TextWrap {
  /// The columns that `text` takes: two for wide East Asian letters and pictures, one for others.
  ///
  /// Pages of help are written by us, so control characters and zero-width ones are not expected.
  static func width(of text: some StringProtocol) -> Int {
    text.reduce(0) { sum, letter in sum + (isWide(letter) ? 2 : 1) }
  }

  private static func isWide(_ letter: Character) -> Bool {
    guard let scalar = letter.unicodeScalars.first?.value, scalar >= 0x1100 else { return false }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(scalar) }
  }

  /// `text` padded with spaces on the right.
  static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Self.width(of: text)))
  }

  /// Breaks `text` at spaces into lines of at most `width` columns; a longer word stands alone.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let columns = Self.width(of: word)
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += used > 0 ? " " + word : String(word)
      used += used > 0 ? columns + 1 : columns
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// Terms on the left, what they mean on the right; a term that is too long has its own line.
  static func table(_ rows: [(term: String, about: String)], width: Int) -> [String] {
    let indent = 2
    let longest = width * 2 / 5
    let terms = rows.map { Self.width(of: $0.term) }.filter { $0 <= longest }.max() ?? 4
    let column = indent + terms + 2
    let margin = String(repeating: " ", count: column)
    var lines: [String] = []
    for row in rows {
      let first = "  " + row.term
      let about = Self.lines(row.about, width: max(20, width - column))
      if Self.width(of: row.term) > terms {
        lines.append(first)
        lines += about.map { margin + $0 }
      } else {
        lines.append(about.isEmpty ? first : pad(first, to: column) + about[0])
        lines += about.dropFirst().map { margin + $0 }
      }
    }
    return lines
  }
}
