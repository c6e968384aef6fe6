import Wording

/// Writes roff with the `man` macros, for mandoc and groff alike.
struct Roff {
  private(set) var text = ""

  /// Begins a page; whoever reads one with letters beyond ASCII is told how they are encoded.
  init(_ language: Language) {
    if language != .en { text = "'\\\" -*- coding: UTF-8 -*-\n" }
  }

  /// Escapes text so that it comes out as it is, wherever on a line it stands.
  ///
  /// ASCII quotes, carets and tildes are named, because groff prints other letters for them; a
  /// dash becomes a minus, so that options can be copied out of the page.
  static func escape(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\(rs"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\"": escaped += "\\(dq"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `text` in bold, escaped.
  static func bold(_ text: some StringProtocol) -> String { "\\fB" + escape(text) + "\\fR" }

  /// `text` in italics, escaped.
  static func italic(_ text: some StringProtocol) -> String { "\\fI" + escape(text) + "\\fR" }

  /// Prose with its marks in bold.
  static func prose(_ text: String) -> String {
    Prose.pieces(text).map { $0.isFlag ? bold($0.text) : escape($0.text) }.joined()
  }

  /// A line that begins with a macro; `arguments` are quoted and must be escaped.
  mutating func macro(_ name: String, _ arguments: String...) {
    text += "." + name + arguments.map { " \"" + $0 + "\"" }.joined() + "\n"
  }

  /// Text, already escaped, broken into short lines of source; a dot at the start is protected.
  mutating func line(_ escaped: String) {
    for line in escaped.split(separator: "\n") {
      for part in TextWrap.lines(String(line), width: 80) { kept(part) }
    }
  }

  /// One line of text, already escaped, as it is; what begins it cannot be taken for a macro.
  mutating func kept(_ escaped: String) {
    text += (escaped.hasPrefix(".") || Self.looksLong(escaped) ? "\\&" : "") + escaped + "\n"
  }

  /// Whether mandoc would call a line too long: it counts eight bytes for each letter beyond ASCII,
  /// but passes over lines that begin with an escape.
  private static func looksLong(_ line: String) -> Bool {
    guard let first = line.unicodeScalars.first, first.isASCII, first != "\\" else { return false }
    return line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) } > 80
  }

  /// A term and what it means.
  mutating func item(_ term: String, _ about: String) {
    macro("TP")
    line(term)
    line(about.isEmpty ? "\\&" : about)
  }

  /// Lines that keep their breaks.
  ///
  /// Directly below a heading no paragraph is opened: mandoc warns of one without words.
  mutating func verbatim(_ lines: [String], belowHeading: Bool = false) {
    if !belowHeading { macro("PP") }
    text += ".nf\n.RS 4\n"
    for part in lines { kept(part.isEmpty ? "\\&" : part) }
    text += ".RE\n.fi\n"
  }

  /// Paragraphs and kept lines of `prose`; the first paragraph has no break before it.
  mutating func blocks(of prose: String) {
    for (index, block) in Prose.blocks(prose).enumerated() {
      switch block {
      case .paragraph(let words):
        if index > 0 { macro("PP") }
        line(Self.prose(words))
      case .verbatim(let lines):
        verbatim(lines.map { Self.prose(String($0.dropFirst(2))) }, belowHeading: index == 0)
      }
    }
  }
}
