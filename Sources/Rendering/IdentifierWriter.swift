/// One identifier a line: the column `id`, else the first column.
struct IdentifierWriter: RowWriter {
  private let look: Look
  private let pieces: Pieces
  private var place = 0

  init(_ look: Look, _ pieces: Pieces) {
    self.look = look
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    place = columns.firstIndex { $0.name == "id" } ?? 0
  }

  mutating func row(_ cells: [Cell]) {
    guard place < cells.count else { return }
    TSVWriter.append(cells[place].value, look, to: pieces)
    pieces.endLine()
  }

  mutating func end() {
    pieces.flush()
  }
}
