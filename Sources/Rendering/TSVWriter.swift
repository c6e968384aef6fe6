/// Tab-separated values, one record a line: tab, line feed, carriage return and backslash become
/// `\t`, `\n`, `\r` and `\\`.
struct TSVWriter: RowWriter {
  private let look: Look
  private let pieces: Pieces
  private var count = 0

  init(_ look: Look, _ pieces: Pieces) {
    self.look = look
    self.pieces = pieces
  }

  mutating func begin(_ columns: [Column]) {
    count = columns.count
    if look.header ?? false { row(columns.map { Cell(.text($0.name)) }) }
  }

  mutating func row(_ cells: [Cell]) {
    for index in 0..<count {
      if index > 0 { pieces.bytes.append(UInt8(ascii: "\t")) }
      if index < cells.count { TSVWriter.append(cells[index].value, look, to: pieces) }
    }
    pieces.endLine()
  }

  mutating func end() {
    pieces.flush()
  }

  static func append(_ value: CellValue, _ look: Look, to pieces: Pieces) {
    guard let words = PlainValue.words(value, look) else {
      return PlainValue.append(value, to: &pieces.bytes)
    }
    let isSpecial = PlainValue.contains(words) { byte in
      byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard isSpecial else { return pieces.add(words) }
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\t"): pieces.add("\\t")
      case UInt8(ascii: "\n"): pieces.add("\\n")
      case UInt8(ascii: "\r"): pieces.add("\\r")
      case UInt8(ascii: "\\"): pieces.add("\\\\")
      default: pieces.bytes.append(byte)
      }
    }
  }
}
