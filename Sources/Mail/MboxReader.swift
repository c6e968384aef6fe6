/// Splits an mbox into letters, chunk by chunk, holding no more than one letter in memory.
///
///     mbox   = *(From_ letter)
///     From_  = "From " sender date line-end      at the beginning or after a blank line
///
/// A `>` that was put before «From » within a letter is taken off again (mboxrd; mboxo looks the
/// same but for lines that had a `>` of their own). A line «From the start …» in a text is no
/// separator, because it holds no time of day.
public struct MboxReader: Sendable {
  /// The longest letter that is kept; what goes beyond is dropped.
  private let limit: Int
  private var letter: [UInt8] = []
  private var line: [UInt8] = []
  private var isInside = false
  private var afterBlank = true
  private var isOverLimit = false
  /// How many letters were longer than the limit and lost their end.
  public private(set) var cutLetters = 0

  /// Makes a reader; `limit` is the longest letter in bytes.
  public init(limit: Int = 64 << 20) {
    self.limit = max(limit, 1)
  }

  /// Takes the next bytes of the file and gives the letters that end within them.
  public mutating func feed(_ chunk: some Sequence<UInt8>) -> [[UInt8]] {
    var done: [[UInt8]] = []
    for byte in chunk {
      // A line without an end must not fill the memory either.
      if line.count <= limit { line.append(byte) }
      if byte == Octet.lineFeed, let letter = endLine() { done.append(letter) }
    }
    return done
  }

  /// Ends the file and gives the last letter.
  public mutating func finish() -> [UInt8]? {
    if !line.isEmpty, let letter = endLine() { return letter }
    return takeLetter()
  }

  /// Handles a whole line; gives the letter that it ends, if it is a separator.
  private mutating func endLine() -> [UInt8]? {
    defer { line.removeAll(keepingCapacity: true) }
    if afterBlank, MboxReader.isSeparator(line) {
      afterBlank = false
      let letter = takeLetter()
      isInside = true
      return letter
    }
    afterBlank = line.allSatisfy { $0 == Octet.lineFeed || $0 == Octet.carriageReturn }
    // A file that does not begin with a separator is one letter all the same.
    isInside = isInside || !afterBlank
    guard isInside else { return nil }
    let content = MboxReader.isEscaped(line) ? line.dropFirst() : line[...]
    if letter.count + content.count <= limit {
      letter += content
    } else if !isOverLimit {
      isOverLimit = true
      cutLetters += 1
    }
    return nil
  }

  private mutating func takeLetter() -> [UInt8]? {
    defer {
      letter = []
      isInside = false
      isOverLimit = false
    }
    // The blank line before a separator is the file's and not the letter's.
    if letter.last == Octet.lineFeed {
      let tail = letter.suffix(4)
      if tail.suffix(2).elementsEqual([Octet.lineFeed, Octet.lineFeed]) {
        letter.removeLast()
      } else if tail.elementsEqual([
        Octet.carriageReturn, Octet.lineFeed, Octet.carriageReturn, Octet.lineFeed,
      ]) {
        letter.removeLast(2)
      }
    }
    return isInside && !letter.isEmpty ? letter : nil
  }

  /// `From `, and a time of day such as `12:34` later in the line.
  private static func isSeparator(_ line: [UInt8]) -> Bool {
    guard line.starts(with: [0x46, 0x72, 0x6F, 0x6D, Octet.space]), line.count < 1_000 else {
      return false
    }
    for index in line.indices.dropFirst(2).dropLast(2) where line[index] == Octet.colon {
      if line[index - 1].isDigit, line[index + 1].isDigit, line[index + 2].isDigit { return true }
    }
    return false
  }

  /// One or more `>`, then `From `.
  private static func isEscaped(_ line: [UInt8]) -> Bool {
    guard line.first == Octet.greater else { return false }
    return line.drop { $0 == Octet.greater }
      .starts(with: [0x46, 0x72, 0x6F, 0x6D, Octet.space])
  }
}
