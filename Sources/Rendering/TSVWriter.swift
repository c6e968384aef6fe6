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
    if look.header ?? false { line(columns.map(\.name)) }
  }

  mutating func row(_ cells: [Cell]) {
    line((0..<count).map { $0 < cells.count ? PlainValue.cell(cells[$0].value, look) : "" })
  }

  mutating func end() {
    pieces.flush()
  }

  private func line(_ words: [String]) {
    for (index, word) in words.enumerated() {
      if index > 0 { pieces.text += "\t" }
      TSVWriter.append(word, to: &pieces.text)
    }
    pieces.text += "\n"
    pieces.rowEnded()
  }

  static func append(_ word: String, to text: inout String) {
    let special = word.utf8.contains { byte in
      byte == UInt8(ascii: "\\") || (9...13).contains(byte)
    }
    if !special {
      text += word
      return
    }
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
