/// Rows as JSON objects whose keys are the column names, in column order.
struct JSONWriter: RowWriter {
  enum Frame {
    case object
    case array
    case lines
  }

  private let frame: Frame
  private let pieces: Pieces
  private var keys: [[UInt8]] = []
  private var count = 0

  init(_ frame: Frame, _ pieces: Pieces) {
    self.frame = frame
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    keys = columns.enumerated().map { index, column in
      Array("\(index == 0 ? "{" : ",")\(JSON.text(.text(column.name))):".utf8)
    }
    if frame == .array { pieces.add("[") }
  }

  mutating func row(_ cells: [Cell]) {
    if frame == .array && count > 0 {
      pieces.add(",")
      pieces.endLine()
    }
    if frame == .object && count > 0 { return }
    count += 1
    for (index, key) in keys.enumerated() {
      pieces.bytes.append(contentsOf: key)
      JSON.append(index < cells.count ? cells[index].value : .null, to: &pieces.bytes)
    }
    pieces.add(keys.isEmpty ? "{}" : "}")
    if frame != .array { pieces.endLine() }
  }

  mutating func end() {
    if frame == .array { pieces.add("]\n") }
    if frame == .object && count == 0 { pieces.add("null\n") }
    pieces.flush()
  }
}
