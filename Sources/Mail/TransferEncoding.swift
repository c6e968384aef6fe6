/// How the body of a part is written so that it passes through seven-bit mail (RFC 2045, 6).
///
/// Every reader here takes what it can get: foreign characters are skipped, padding may stand in the
/// middle, and what does not read as an escape stays as it is.
enum TransferEncoding: Equatable {
  case identity
  case base64
  case quotedPrintable
  case unixToUnix
  /// A name that means nothing; the body is taken as it stands.
  case unknown

  /// Reads the value of Content-Transfer-Encoding.
  init(_ value: Bytes?) {
    guard let value else {
      self = .identity
      return
    }
    let name = value.drop { !$0.isLetter && !$0.isDigit }
      .prefix { $0.isLetter || $0.isDigit || $0 == Octet.hyphen }.loweredText
    switch name {
    case "7bit", "8bit", "binary", "", "7-bit", "8-bit", "7bits", "8bits", "none": self = .identity
    case "base64", "base-64", "b64", "b": self = .base64
    case "quoted-printable", "quotedprintable", "quoted-printables", "qp", "q":
      self = .quotedPrintable
    case "x-uuencode", "uuencode", "x-uue", "x-uu", "uue": self = .unixToUnix
    default: self = .unknown
    }
  }

  /// The bytes that `body` stands for.
  func decode(_ body: Bytes) -> Bytes {
    switch self {
    case .identity, .unknown: body
    case .base64: Base64.decode(body)[...]
    case .quotedPrintable: QuotedPrintable.decode(body)[...]
    case .unixToUnix: (UnixToUnix.decode(body).map { $0.content[...] }) ?? body
    }
  }

  /// How many bytes `decode` would give.
  func decodedCount(_ body: Bytes) -> Int {
    self == .base64 ? Base64.decodedCount(body) : decode(body).count
  }
}

/// Base64 of RFC 2045, read with tolerance.
enum Base64 {
  private static let skipped: UInt8 = 0xFF
  private static let padding: UInt8 = 0xFE

  /// The value of each byte: 0–63, padding, or skipped. The two letters of the URL alphabet count too.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: skipped, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, letter) in alphabet.utf8.enumerated() { values[Int(letter)] = UInt8(value) }
    values[Int(Octet.hyphen)] = 62
    values[Int(Octet.underscore)] = 63
    values[Int(Octet.equals)] = padding
    return values
  }()

  /// What may follow on a line after padding: more Base64 at once, or, after a blank, only words
  /// that do not count.
  private enum Remainder {
    case none
    case padded
    case words

    /// Moves on over `byte` and says whether it is such a word's.
    mutating func skips(_ byte: UInt8, isPadding: Bool) -> Bool {
      switch self {
      case .none:
        if isPadding { self = .padded }
        return false
      case .padded:
        if byte.isBlank { self = .words } else if !isPadding { self = .none }
        return false
      case .words:
        guard byte == Octet.lineFeed else { return true }
        self = .none
        return false
      }
    }
  }

  /// The bytes that `text` stands for. Padding ends a group and not the whole: writers that encode
  /// in chunks pad each of them.
  static func decode(_ text: Bytes) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count / 4 * 3 + 3)
    text.withUnsafeBufferPointer { text in
      values.withUnsafeBufferPointer { values in
        var group: UInt32 = 0
        var held = 0
        var rest = Remainder.none
        for byte in text {
          let value = values[Int(byte)]
          if rest.skips(byte, isPadding: value == padding) { continue }
          if value < 64 {
            group = group << 6 | UInt32(value)
            held += 1
            if held == 4 {
              out.append(UInt8(truncatingIfNeeded: group >> 16))
              out.append(UInt8(truncatingIfNeeded: group >> 8))
              out.append(UInt8(truncatingIfNeeded: group))
              held = 0
            }
          } else if value == padding {
            flush(group, held, &out)
            held = 0
          }
        }
        flush(group, held, &out)
      }
    }
    return out
  }

  private static func flush(_ group: UInt32, _ held: Int, _ out: inout [UInt8]) {
    if held == 2 {
      out.append(UInt8(truncatingIfNeeded: group >> 4))
    } else if held == 3 {
      out.append(UInt8(truncatingIfNeeded: group >> 10))
      out.append(UInt8(truncatingIfNeeded: group >> 2))
    }
  }

  /// The length of `decode`'s result, without making it.
  static func decodedCount(_ text: Bytes) -> Int {
    text.withUnsafeBufferPointer { text in
      values.withUnsafeBufferPointer { values in
        var total = 0
        var held = 0
        var rest = Remainder.none
        for byte in text {
          let value = values[Int(byte)]
          if rest.skips(byte, isPadding: value == padding) { continue }
          if value < 64 {
            held += 1
          } else if value == padding {
            total += held / 4 * 3 + max(0, held % 4 - 1)
            held = 0
          }
        }
        return total + held / 4 * 3 + max(0, held % 4 - 1)
      }
    }
  }

  /// Whether `text` looks like Base64 at all: hardly anything outside the alphabet.
  static func isPlausible(_ text: Bytes) -> Bool {
    var foreign = 0
    var total = 0
    for byte in text.prefix(4_000) where !byte.isSpace {
      total += 1
      if values[Int(byte)] == skipped { foreign += 1 }
    }
    return foreign * 20 <= total
  }
}

/// Quoted-printable of RFC 2045, and the Q of encoded words.
enum QuotedPrintable {
  /// The bytes that `text` stands for.
  static func decode(_ text: Bytes, inWord: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == Octet.equals {
        if index + 1 < text.endIndex, let high = text[index].hexValue,
          let low = text[index + 1].hexValue
        {
          out.append(high << 4 | low)
          index += 2
        } else if !inWord, let next = softBreak(text, at: index) {
          index = next
        } else {
          out.append(byte)
        }
      } else if inWord {
        out.append(byte == Octet.underscore ? Octet.space : byte)
      } else if byte == Octet.lineFeed {
        endLine(&out)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  /// Where the next line begins, if nothing but blanks stands between `=` and the line's end.
  private static func softBreak(_ text: Bytes, at start: Int) -> Int? {
    var index = start
    while index < text.endIndex, text[index].isBlank || text[index] == Octet.carriageReturn {
      index += 1
    }
    if index == text.endIndex { return index }
    return text[index] == Octet.lineFeed ? index + 1 : nil
  }

  /// Ends a line; blanks before its end were added on the way (RFC 2045, 6.7, rule 3).
  private static func endLine(_ out: inout [UInt8]) {
    let hasReturn = out.last == Octet.carriageReturn
    if hasReturn { out.removeLast() }
    while let last = out.last, last.isBlank { out.removeLast() }
    if hasReturn { out.append(Octet.carriageReturn) }
    out.append(Octet.lineFeed)
  }
}

/// The uuencode of old Unix mail, as a part of its own or in the middle of plain text.
enum UnixToUnix {
  /// One encoded file: where it stands in the text, its name and its bytes.
  struct File {
    let range: Range<Int>
    let name: Bytes
    let content: [UInt8]
  }

  /// The first file in `text`: `begin 644 name`, lines, `end`.
  static func decode(_ text: Bytes) -> File? {
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.lineEnd(from: start)
      if text[start] == 0x62, let name = fileName(text[start..<end].trimmed),
        let file = content(text, from: end, begin: start, name: name)
      {
        return file
      }
      start = end
    }
    return nil
  }

  /// The name in `begin 644 name`.
  private static func fileName(_ line: Bytes) -> Bytes? {
    guard line.begins(with: "begin "), line.first == 0x62 else { return nil }
    let rest = line.dropFirst(6)
    let mode = rest.prefix { $0 >= 0x30 && $0 <= 0x37 }
    let name = rest[mode.endIndex...]
    guard (3...4).contains(mode.count), let blank = name.first, blank.isBlank else { return nil }
    return name.trimmed
  }

  private static func content(_ text: Bytes, from start: Int, begin: Int, name: Bytes) -> File? {
    var out: [UInt8] = []
    var index = start
    var lines = 0
    while index < text.endIndex {
      let end = text.lineEnd(from: index)
      let line = text[index..<end].trimmed
      if line.isSame(as: "end") { return File(range: begin..<end, name: name, content: out) }
      guard let first = text[index..<end].first, first >= 0x20, first <= 0x60 else { break }
      append(text[index..<end], to: &out)
      lines += 1
      index = end
    }
    return lines > 0 && !out.isEmpty ? File(range: begin..<index, name: name, content: out) : nil
  }

  /// One line: a length byte, then four characters for three bytes.
  private static func append(_ line: Bytes, to out: inout [UInt8]) {
    guard let head = line.first else { return }
    var left = Int((head &- 0x20) & 0x3F)
    var index = line.startIndex + 1
    func value(_ offset: Int) -> UInt32 {
      let place = index + offset
      guard place < line.endIndex, line[place] >= 0x20 else { return 0 }
      return UInt32((line[place] &- 0x20) & 0x3F)
    }
    while left > 0, index < line.endIndex {
      let group = value(0) << 18 | value(1) << 12 | value(2) << 6 | value(3)
      for shift in [16, 8, 0] where left > 0 {
        out.append(UInt8(truncatingIfNeeded: group >> UInt32(shift)))
        left -= 1
      }
      index += 4
    }
  }
}
