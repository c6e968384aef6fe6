/// Rows as JSON objects whose keys are the column names, in column order.
struct JSONWriter: RowWriter {
  enum Frame {
    case object
    case array
    case lines
  }

  private let frame: Frame
  private let pieces: Pieces
  private var keys: [String] = []
  private var count = 0

  init(_ frame: Frame, _ pieces: Pieces) {
    self.frame = frame
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    keys = columns.enumerated().map { index, column in
      (index == 0 ? "{" : ",") + JSON.text(.text(column.name)) + ":"
    }
    if frame == .array { pieces.text += "[" }
  }

  mutating func row(_ cells: [Cell]) {
    if frame == .array && count > 0 { pieces.text += ",\n" }
    if frame == .object && count > 0 { return }
    count += 1
    for (index, key) in keys.enumerated() {
      pieces.text += key
      JSON.append(index < cells.count ? cells[index].value : .null, to: &pieces.text)
    }
    pieces.text += keys.isEmpty ? "{}" : "}"
    if frame != .array { pieces.text += "\n" }
    pieces.rowEnded()
  }

  mutating func end() {
    if frame == .array { pieces.text += "]\n" }
    if frame == .object && count == 0 { pieces.text += "null\n" }
    pieces.flush()
  }
}
