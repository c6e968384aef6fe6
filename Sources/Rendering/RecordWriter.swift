import Wording

/// One record for a person: a line a field, with the values below one another.
struct RecordWriter: RowWriter {
  private let look: Look
  private let pieces: Pieces
  private var titles: [String] = []
  private var count = 0

  init(_ look: Look, _ pieces: Pieces) {
    self.look = look
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    titles = columns.map { Sanitize.terminal($0.title[look.language]) }
  }

  mutating func row(_ cells: [Cell]) {
    if count > 0 { pieces.endLine() }
    count += 1
    let indent = (titles.map(DisplayWidth.of).max() ?? 0) + 2
    for (index, title) in titles.enumerated() {
      let cell = index < cells.count ? cells[index] : Cell(.null)
      let room = look.width > 0 ? Swift.max(20, look.width - indent) : 0
      let lines = TextWrap.lines(Presentation.lines(cell, look), width: room)
      for (number, line) in lines.enumerated() {
        let start = DisplayWidth.pad(number == 0 ? title : "", to: line.isEmpty ? 0 : indent)
        pieces.add(Style.paint(start, .dim, look.color && number == 0))
        pieces.add(Style.paint(line, Presentation.label(cell), look.color))
        pieces.endLine()
      }
    }
  }

  mutating func end() {
    pieces.flush()
  }
}
