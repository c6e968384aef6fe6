import Platform
import Wording

/// The letters of an mbox, read piece by piece.
///
/// A letter begins with a line `From ADDRESS … HH:MM …` at the start or after an empty line; that
/// line and the empty one before it are no part of a letter. `>From` loses one `>`, as writers of
/// mboxrd put it there.
final class MboxReader {
  private let input: Input
  private var piece: [UInt8]
  private var position = 0
  /// The beginning of a line whose end is not read yet.
  private var line: [UInt8] = []
  private var letter: [UInt8] = []
  private var isInLetter = false
  private var isAfterBlank = true
  private var offset = 0
  private var start = 0
  private var isOver = false
  private var isTooLarge = false

  /// Reads letters out of `input`, of which `read` was taken already.
  init(_ input: Input, read: [UInt8] = []) {
    self.input = input
    piece = read
  }

  /// Whether a line, with or without its end, begins a letter.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "From ".utf8), line.count < 1_000 else { return false }
    let colon = UInt8(ascii: ":")
    return line.indices.dropFirst(2).dropLast(2).contains { index in
      line[index] == colon && isDigit(line[index - 1]) && isDigit(line[index + 1])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The next letter and where it begins in the file; nil at the end.
  func next() throws(Failure) -> (offset: Int, bytes: [UInt8])? {
    while !isOver {
      guard try fill() else { break }
      let rest = piece[position...]
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
        line += rest
        position = piece.count
        continue
      }
      line += rest[...end]
      position = end + 1
      if let found = try takeLine() { return found }
    }
    if isOver { return nil }
    isOver = true
    if !line.isEmpty, let found = try takeLine() {
      // A separator in the last line begins a letter without content.
      return found
    }
    return try finish()
  }

  private func fill() throws(Failure) -> Bool {
    if position < piece.count { return true }
    guard let more = try input.nextPiece() else { return false }
    piece = more
    position = 0
    return true
  }

  /// Looks at a whole line; gives the letter that it ends.
  private func takeLine() throws(Failure) -> (offset: Int, bytes: [UInt8])? {
    defer {
      offset += line.count
      line.removeAll(keepingCapacity: true)
    }
    if isAfterBlank, MboxReader.isSeparator(line[...]) {
      let found = try finish()
      isInLetter = true
      start = offset
      isAfterBlank = false
      return found
    }
    isAfterBlank = line == [0x0A] || line == [0x0D, 0x0A]
    guard isInLetter else { return nil }
    if letter.count + line.count > LetterStream.limit {
      isTooLarge = true
    } else {
      letter += line.first == UInt8(ascii: ">") ? MboxReader.unquoted(line) : line[...]
    }
    return nil
  }

  private static func unquoted(_ line: [UInt8]) -> ArraySlice<UInt8> {
    let rest = line.drop { $0 == UInt8(ascii: ">") }
    return rest.starts(with: "From ".utf8) ? line.dropFirst() : line[...]
  }

  private func finish() throws(Failure) -> (offset: Int, bytes: [UInt8])? {
    guard isInLetter else { return nil }
    isInLetter = false
    defer { letter = [] }
    if isTooLarge {
      isTooLarge = false
      throw Failure(
        .data, "mail.too-large",
        Text(
          "the letter at byte \(start) is too large", "письмо с байта \(start) слишком велико"))
    }
    if letter.suffix(3) == [0x0A, 0x0D, 0x0A] { letter.removeLast(2) }
    if letter.suffix(2) == [0x0A, 0x0A] { letter.removeLast() }
    return (start, letter)
  }
}
