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
    pieces.text += "|"
    for word in words {
      pieces.text += word.isEmpty ? " |" : " " + word + " |"
    }
    pieces.text += "\n"
    pieces.rowEnded()
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

  private static let marks: Set<Unicode.Scalar> = ["\\", "|", "`", "*", "<", "[", "_"]

  private static func escaped(_ words: String) -> String {
    let clean = Sanitize.terminal(words)
    guard clean.unicodeScalars.contains(where: marks.contains) else { return clean }
    var text = ""
    for scalar in clean.unicodeScalars {
      if marks.contains(scalar) { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
