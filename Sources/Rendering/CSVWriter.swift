/// Comma-separated values: RFC 4180 but for line ends, which are those of the system (LF).
struct CSVWriter: RowWriter {
  private let look: Look
  private let pieces: Pieces
  private var count = 0

  init(_ look: Look, _ pieces: Pieces) {
    self.look = look
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    count = columns.count
    if look.header ?? true { row(columns.map { Cell(.text($0.name)) }) }
  }

  mutating func row(_ cells: [Cell]) {
    for index in 0..<count {
      if index > 0 { pieces.bytes.append(UInt8(ascii: ",")) }
      let value = index < cells.count ? cells[index].value : .null
      if let words = PlainValue.words(value, look) {
        append(words)
      } else if value == .null && count == 1 {
        // A line with one empty cell would be an empty line, which readers skip.
        pieces.add("\"\"")
      } else {
        PlainValue.append(value, to: &pieces.bytes)
      }
    }
    pieces.endLine()
  }

  mutating func end() {
    pieces.flush()
  }

  private func append(_ words: String) {
    let isSpecial = PlainValue.contains(words) { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard isSpecial || (count == 1 && words.isEmpty) else { return pieces.add(words) }
    pieces.bytes.append(UInt8(ascii: "\""))
    for byte in words.utf8 {
      if byte == UInt8(ascii: "\"") { pieces.bytes.append(byte) }
      pieces.bytes.append(byte)
    }
    pieces.bytes.append(UInt8(ascii: "\""))
  }
}
