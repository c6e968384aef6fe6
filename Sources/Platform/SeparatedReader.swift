public import Wording

/// Reads tables of comma-, semicolon- or tab-separated values (RFC 4180 and what spreadsheets make
/// of it), record by record, in bounded memory.
///
///     record = cell *(separator cell) (CRLF / LF / CR / end)
///     cell   = quoted / plain
///     quoted = '"' *(any / '""') '"'          separators and line ends stand for themselves
///     plain  = *(any but separator and line end)
///
/// A quotation mark inside a plain cell stands for itself; what follows a closing one is added to
/// the cell. The separator is the one of the three that the first record holds most; a first line
/// `sep=;`, which Excel writes, names it. In escaped tables (`crm … --format tsv`) tabs separate,
/// marks mean nothing, and `\t`, `\n`, `\r`, `\\` stand for what they name. Empty lines are passed
/// over. It lives here because whoever reads bytes of strangers may need it, and it knows no word of
/// the trade.
public struct SeparatedReader {
  /// One record.
  public struct Row: Sendable, Equatable {
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// Its cells.
    public let cells: [String]
  }

  private enum State { case start, plain, quoted, closed }

  private let text: TextInput
  private let isEscaped: Bool
  private var separator: UInt8
  private var piece: [UInt8] = []
  private var position = 0
  private var line = 1
  private var wasReturn = false

  /// Reads `text`; without a separator it is recognised.
  public init(
    _ text: TextInput, separator: UInt8? = nil, isEscaped: Bool = false
  ) throws(Failure) {
    self.text = text
    self.isEscaped = isEscaped
    self.separator = isEscaped ? UInt8(ascii: "\t") : separator ?? 0
    if self.separator == 0 { try recognise() }
  }

  /// The next record; nil at the end. A quotation mark that nothing closes is a failure (65).
  public mutating func next() throws(Failure) -> Row? {
    while true {
      let start = line
      guard let cells = try record() else { return nil }
      if cells.count > 1 || cells.first?.isEmpty == false { return Row(line: start, cells: cells) }
    }
  }

  private mutating func record() throws(Failure) -> [String]? {
    let start = line
    var cells: [String] = []
    var cell: [UInt8] = []
    var state = State.start
    var size = 0
    while let byte = try nextByte() {
      size += 1
      guard size <= TextInput.lineLimit else {
        throw TextInput.tooLong.at(SeparatedReader.place(start))
      }
      if state == .quoted {
        if byte == UInt8(ascii: "\"") { state = .closed } else { cell.append(byte) }
        continue
      }
      switch byte {
      case separator:
        cells.append(try finished(&cell, start))
        state = .start
      case UInt8(ascii: "\n"):
        cells.append(try finished(&cell, start))
        return cells
      case UInt8(ascii: "\"") where !isEscaped && state != .plain:
        // The second of two marks inside quotes is a mark.
        if state == .closed { cell.append(byte) }
        state = .quoted
      default:
        cell.append(byte)
        state = .plain
      }
    }
    if state == .quoted { throw SeparatedReader.unclosed.at(SeparatedReader.place(start)) }
    guard size > 0 else { return nil }
    cells.append(try finished(&cell, start))
    return cells
  }

  /// The next byte, with every sort of line end as one `\n`.
  private mutating func nextByte() throws(Failure) -> UInt8? {
    while true {
      if position == piece.count {
        guard let more = try text.nextPiece() else { return nil }
        piece = more
        position = 0
        continue
      }
      let byte = piece[position]
      position += 1
      let followsReturn = wasReturn
      wasReturn = byte == UInt8(ascii: "\r")
      if byte == UInt8(ascii: "\n"), followsReturn { continue }
      if byte == UInt8(ascii: "\n") || wasReturn {
        line += 1
        return UInt8(ascii: "\n")
      }
      return byte
    }
  }

  private func finished(_ cell: inout [UInt8], _ line: Int) throws(Failure) -> String {
    defer { cell.removeAll(keepingCapacity: true) }
    let bytes = isEscaped ? SeparatedReader.unescaped(cell) : cell
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw JSONReader.badBytes.at(SeparatedReader.place(line))
    }
    return text
  }

  private static func unescaped(_ cell: [UInt8]) -> [UInt8] {
    guard cell.contains(UInt8(ascii: "\\")) else { return cell }
    var bytes: [UInt8] = []
    var isAfterMark = false
    for byte in cell {
      if !isAfterMark, byte == UInt8(ascii: "\\") {
        isAfterMark = true
        continue
      }
      switch byte {
      case UInt8(ascii: "t") where isAfterMark: bytes.append(9)
      case UInt8(ascii: "n") where isAfterMark: bytes.append(10)
      case UInt8(ascii: "r") where isAfterMark: bytes.append(13)
      default: bytes.append(byte)
      }
      isAfterMark = false
    }
    return bytes
  }

  // MARK: The separator

  private mutating func recognise() throws(Failure) {
    while piece.count < TextInput.lineLimit, SeparatedReader.headEnd(piece) == nil,
      let more = try text.nextPiece()
    {
      piece += more
    }
    let head = piece[..<(SeparatedReader.headEnd(piece) ?? piece.count)]
    if head.count == 5, head.starts(with: "sep=".utf8), let named = head.last {
      separator = named
      _ = try record()
      return
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    separator = UInt8(ascii: ",")
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    where counts[candidate] ?? 0 > counts[separator] ?? 0 {
      separator = candidate
    }
  }

  /// Where the first record ends.
  private static func headEnd(_ bytes: [UInt8]) -> Int? {
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return index }
    }
    return nil
  }

  // MARK: What is said

  static func place(_ line: Int) -> Text { Text("line \(line)", "строка \(line)") }

  private static let unclosed = Failure(
    .data, "csv.unclosed",
    Text("a quotation mark is never closed", "кавычка не закрыта"),
    hint: Text(
      "the file may be cut off; a mark inside quotes is written twice",
      "возможно, файл обрезан; кавычка внутри кавычек пишется дважды"))
}
