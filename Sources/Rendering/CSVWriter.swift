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
    if look.header ?? true { line(columns.map(\.name)) }
  }

  mutating func row(_ cells: [Cell]) {
    line((0..<count).map { $0 < cells.count ? PlainValue.cell(cells[$0].value, look) : "" })
  }

  mutating func end() {
    pieces.flush()
  }

  private func line(_ words: [String]) {
    for (index, word) in words.enumerated() {
      if index > 0 { pieces.text += "," }
      append(word, isOnly: words.count == 1)
    }
    pieces.text += "\n"
    pieces.rowEnded()
  }

  private func append(_ word: String, isOnly: Bool) {
    let special = word.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    // A line with one empty cell would be an empty line, which readers skip.
    guard special || (isOnly && word.isEmpty) else {
      pieces.text += word
      return
    }
    pieces.text += "\""
    for scalar in word.unicodeScalars {
      if scalar == "\"" { pieces.text += "\"" }
      pieces.text.unicodeScalars.append(scalar)
    }
    pieces.text += "\""
  }
}
