import Wording

/// A table of GitHub Flavored Markdown; times are exact, as the text may be read much later.
struct MarkdownWriter: RowWriter {
  private let look: Look
  private let pieces: Pieces
  private var count = 0

  init(_ look: Look, _ pieces: Pieces) {
    self.look = look
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    count = columns.count
    line(columns.map { MarkdownWriter.escaped($0.title[look.language]) })
    line(columns.map { $0.alignment == .right ? "---:" : "---" })
  }

  mutating func row(_ cells: [Cell]) {
    line((0..<count).map { $0 < cells.count ? words(cells[$0]) : "" })
  }

  mutating func end() {
    pieces.flush()
  }

  private func line(_ words: [String]) {
    pieces.add("|")
    for word in words {
      pieces.add(word.isEmpty ? " |" : " \(word) |")
    }
    pieces.endLine()
  }

  private func words(_ cell: Cell) -> String {
    if let shown = cell.shown { return MarkdownWriter.escaped(shown) }
    switch cell.value {
    case .null: return ""
    case .instant(let instant): return Times.exact(instant, look)
    case .day(let day): return MarkdownWriter.escaped(day)
    default: return MarkdownWriter.escaped(Presentation.text(cell.value, look))
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func escaped(_ words: String) -> String {
    let clean = Sanitize.terminal(words)
    guard PlainValue.contains(clean, where: isMark) else { return clean }
    var bytes: [UInt8] = []
    for byte in clean.utf8 {
      if isMark(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
