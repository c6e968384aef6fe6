public import Wording

/// The bytes of a text file as UTF-8, whatever charset the file is in, piece by piece.
///
/// A byte order mark settles the charset. Without one and without a label, the first piece that is
/// not ASCII does: valid UTF-8 is UTF-8, anything else the likeliest of the Cyrillic tables
/// (windows-1251, KOI8-R, cp866, ISO 8859-5). What is taken for UTF-8 is handed on unchecked, so
/// that the reader of its records can name the line where it is broken.
public final class TextInput {
  private enum Reading {
    case undecided
    case plain
    case table(SingleByteTable)
  }

  private var input: Input
  private var reading: Reading
  private let label: String?
  private var isBegun = false
  private var ahead: [UInt8]?
  private var line: [UInt8] = []
  private var piece: [UInt8] = []
  private var position = 0

  /// Bytes of one line at most: far more than any record that people keep.
  public static let lineLimit = 16 << 20
  /// Bytes of a file in a charset that cannot be read piece by piece (UTF-16) at most.
  public static let wholeLimit = 256 << 20

  /// Reads `input` in the charset `label`, or in the one that the bytes show; an unknown label is a
  /// failure (64).
  public init(_ input: Input, charset label: String? = nil) throws(Failure) {
    self.input = input
    self.label = label
    if let label, !Charset.isKnown(label) {
      throw Failure(
        .usage, "charset.unknown",
        Text("there is no charset '\(label)'", "нет кодировки «\(label)»"),
        hint: Text(
          "name utf-8, windows-1251, koi8-r, cp866 or utf-16",
          "укажите utf-8, windows-1251, koi8-r, cp866 или utf-16"))
    }
    reading = label == nil ? .undecided : label.flatMap(Charset.table).map(Reading.table) ?? .plain
  }

  /// The next piece as UTF-8; nil at the end.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    if !isBegun { try begin() }
    if position < piece.count {
      defer { position = piece.count }
      return Array(piece[position...])
    }
    return try read()
  }

  /// The bytes that come next, without reading on: to tell what sort of file it is.
  public func head() throws(Failure) -> [UInt8] {
    if !isBegun { try begin() }
    if position == piece.count, let next = try read() {
      piece = next
      position = 0
    }
    return Array(piece[position...].prefix(4_096))
  }

  /// The next line without its `\n` or `\r\n`; nil at the end. `isWhole` says whether the line had an
  /// end at all.
  public func nextLine() throws(Failure) -> (bytes: [UInt8], isWhole: Bool)? {
    if !isBegun { try begin() }
    line.removeAll(keepingCapacity: true)
    while true {
      if let end = piece[position...].firstIndex(of: UInt8(ascii: "\n")) {
        line += piece[position..<end]
        position = end + 1
        return (withoutReturn(line), true)
      }
      line += piece[position...]
      guard line.count <= TextInput.lineLimit else { throw TextInput.tooLong }
      guard let next = try read() else { break }
      piece = next
      position = 0
    }
    piece = []
    position = 0
    return line.isEmpty ? nil : (withoutReturn(line), false)
  }

  /// What is said of a record that is longer than any of a person's.
  static let tooLong = Failure(
    .data, "input.too-large",
    Text(
      "a record of more than \(lineLimit) bytes", "запись длиннее \(lineLimit) байт"))

  private func withoutReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
  }

  private func read() throws(Failure) -> [UInt8]? {
    if let held = ahead {
      ahead = nil
      return held.isEmpty ? try read() : held
    }
    guard var bytes = try input.nextPiece() else { return nil }
    if case .undecided = reading { try decide(&bytes) }
    if case .table(let table) = reading { return Array(table.decode(bytes[...]).utf8) }
    return bytes
  }

  /// Looks at the marks that stand before everything else.
  private func begin() throws(Failure) {
    isBegun = true
    guard var first = try input.nextPiece() else { return }
    while first.count < 4, let more = try input.nextPiece() { first += more }
    let isWide = first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
    if isWide || isWhole {
      let rest = try input.readAll(limit: TextInput.wholeLimit)
      ahead = Array(Charset.decode(first + rest, from: isWide ? "utf-16" : label).utf8)
      reading = .plain
      return
    }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      first.removeFirst(3)
      reading = .plain
    }
    if case .undecided = reading { try decide(&first) }
    if case .table(let table) = reading { first = Array(table.decode(first[...]).utf8) }
    ahead = first
  }

  /// Whether the charset has to be read at one go.
  private var isWhole: Bool {
    guard let label, case .plain = reading else { return false }
    return !Charset.isUTF8(label)
  }

  /// Settles the charset by the first bytes that are not ASCII; a character that the piece cuts off
  /// is waited for.
  private func decide(_ bytes: inout [UInt8]) throws(Failure) {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
    while bytes.count - first < 4096, let more = try input.nextPiece() { bytes += more }
    let survey = UTF8Survey(bytes[first...])
    reading =
      survey.invalid == 0 && survey.sequences > 0
      ? .plain : .table(CharsetGuess.table(for: bytes[first...]))
  }
}
