/// How many columns of a terminal a text takes: 0, 1 or 2 a scalar, as `wcwidth` counts.
public enum DisplayWidth {
  /// The columns of a text of one line.
  public static func of(_ text: String) -> Int {
    QuickScan.columns(text) ?? text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
    }
    // Greek, Cyrillic and general punctuation are what the texts here are made of.
    if (0x370..<0x483).contains(value) || (0x48A..<0x590).contains(value) { return 1 }
    if (0x2010..<0x2028).contains(value) { return 1 }
    if value >= 0x1100 && isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator, .surrogate: return 0
    case .format: return (0x600...0x605).contains(value) || value == 0x6DD ? 1 : 0
    default: break
    }
    // Vowels and finals of Hangul join the syllable before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return 0 }
    let isFlagHalf = (0x1F1E6...0x1F1FF).contains(value)
    return scalar.properties.isEmojiPresentation && !isFlagHalf ? 2 : 1
  }

  /// Cuts a text to `width` columns, the last of which is `…` where something went.
  public static func cut(_ text: String, to width: Int) -> String {
    // Bytes are never fewer than columns, so a short text needs no look.
    if text.utf8.count <= width { return text }
    var used = 0
    var fitting = text.unicodeScalars.startIndex
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      used += of(scalars[index])
      if used <= width - 1 { fitting = scalars.index(after: index) }
      if used > width { return String(scalars[..<fitting]) + (width > 0 ? "…" : "") }
    }
    return text
  }

  /// Adds spaces up to `width` columns, behind the text or before it.
  public static func pad(
    _ text: String, to width: Int, _ alignment: Column.Alignment = .left
  ) -> String {
    let missing = width - of(text)
    guard missing > 0 else { return text }
    let blank = String(repeating: " ", count: missing)
    return alignment == .left ? text + blank : blank + text
  }

  /// East Asian wide and fullwidth blocks (Unicode 15.1, EastAsianWidth.txt), joined where nothing but
  /// unassigned code points lies between; wide signs elsewhere are emoji, which the caller asks about.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3098,
      0x309B...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x16FF1,
      0x17000...0x18CFF, 0x1AFF0...0x1B2FB, 0x1F200...0x1F202, 0x1F210...0x1F23B,
      0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x1F3FB...0x1F3FF,
      0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }
}
