/// Takes out of foreign text what could act on a terminal or deceive its reader.
public enum Sanitize {
  /// The text in one line: escape sequences, control, bidirectional and invisible characters go, tabs
  /// and line ends become spaces.
  public static func terminal(_ text: String) -> String {
    clean(text, keepsLines: false)
  }

  /// The same over several lines: `\n` stays, other line ends become `\n`, a tab four spaces.
  public static func lines(_ text: String) -> String {
    clean(text, keepsLines: true)
  }

  /// Whether a scalar must not reach a terminal: controls, line and paragraph separators, and the
  /// invisible format characters, among them the bidirectional overrides and zero widths.
  public static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (0x7F...0x9F).contains(value) { return true }
    if value < 0xAD { return false }
    // The rest of Latin, Greek, Cyrillic and Armenian holds no such character.
    if (0xAE...0x58F).contains(value) { return false }
    switch scalar.properties.generalCategory {
    case .format: return !isVisibleFormat(value)
    case .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// Number and verse signs of Arabic, Syriac and Kaithi: called format characters, but drawn.
  private static func isVisibleFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func clean(_ text: String, keepsLines: Bool) -> String {
    if QuickScan.columns(text) != nil { return text }
    let scalars = Array(text.unicodeScalars)
    var scan = EscapeScan(scalars)
    var result = String.UnicodeScalarView()
    var marks = 0
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      let escape = scan.length(at: at)
      if escape > 0 {
        at += escape
        continue
      }
      at += 1
      if appendBlank(scalar, next: at < scalars.count ? scalars[at] : nil, keepsLines, &result) {
        continue
      }
      if isDangerous(scalar) { continue }
      // Heaps of accents on one letter run over the lines above and below; no script has eight.
      marks = DisplayWidth.of(scalar) == 0 ? marks + 1 : 0
      if marks <= 8 { result.append(scalar) }
    }
    return String(result)
  }

  /// Deals with tabs and line ends; false for all else.
  private static func appendBlank(
    _ scalar: Unicode.Scalar, next: Unicode.Scalar?, _ keepsLines: Bool,
    _ result: inout String.UnicodeScalarView
  ) -> Bool {
    switch scalar {
    case "\r" where next == "\n": return true
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
      result.append(keepsLines ? "\n" : " ")
    case "\t": result.append(contentsOf: (keepsLines ? "    " : " ").unicodeScalars)
    default: return false
    }
    return true
  }
}
