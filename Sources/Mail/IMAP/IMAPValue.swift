/// A value in a server's answer.
enum IMAPValue: Sendable, Equatable {
  /// A bare word, such as `UID` or `17`.
  case word(String)
  /// A quoted string or a literal.
  case bytes([UInt8])
  /// NIL.
  case nothing
  /// What stands in brackets.
  case list([IMAPValue])

  /// The number that a word is; a server may write it with a fraction or an exponent.
  var number: Int64? {
    guard case .word(let text) = self else { return nil }
    return Int64(text) ?? Double(text).flatMap { Int64(exactly: $0.rounded()) }
  }

  /// The text of a word or string.
  var text: String? {
    switch self {
    case .word(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .nothing, .list: nil
    }
  }

  /// The members of a list.
  var members: [IMAPValue] {
    if case .list(let members) = self { members } else { [] }
  }
}

/// A line of an answer: text with the literals that stand in it.
struct IMAPLine: Sendable {
  /// A run of text, or a literal.
  enum Piece: Sendable {
    case text([UInt8])
    case literal([UInt8])
  }

  var pieces: [Piece] = []

  /// The text before the first literal.
  var head: String {
    if case .text(let bytes)? = pieces.first { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  /// The values of the line after its first `skipped` words; what cannot be read is left out.
  func values(after skipped: Int) -> [IMAPValue] {
    var reader = IMAPValueReader(pieces)
    var values: [IMAPValue] = []
    while let value = reader.next(depth: 0) { values.append(value) }
    return Array(values.dropFirst(skipped))
  }
}

/// Reads values out of the pieces of a line; nothing makes it fail.
private struct IMAPValueReader {
  private let pieces: [IMAPLine.Piece]
  private var piece = 0
  private var text: [UInt8] = []
  private var place = 0

  init(_ pieces: [IMAPLine.Piece]) {
    self.pieces = pieces
    load()
  }

  private mutating func load() {
    place = 0
    text = []
    if piece < pieces.count, case .text(let bytes) = pieces[piece] { text = bytes }
  }

  /// The next value; nil at the end or at a closing bracket.
  mutating func next(depth: Int) -> IMAPValue? {
    while place < text.count, text[place].isBlank { place += 1 }
    guard place < text.count else { return nextPiece(depth) }
    switch text[place] {
    case Octet.open:
      place += 1
      // Brackets within brackets without end are nobody's mail.
      guard depth < 30 else { return nil }
      var members: [IMAPValue] = []
      while let member = next(depth: depth + 1) { members.append(member) }
      return .list(members)
    case Octet.close:
      place += 1
      return depth > 0 ? nil : next(depth: depth)
    case Octet.quote: return .bytes(quoted())
    default: return word()
    }
  }

  private mutating func nextPiece(_ depth: Int) -> IMAPValue? {
    guard piece < pieces.count else { return nil }
    if case .literal(let bytes) = pieces[piece] {
      piece += 1
      load()
      return .bytes(bytes)
    }
    piece += 1
    load()
    return piece < pieces.count ? next(depth: depth) : nil
  }

  private mutating func quoted() -> [UInt8] {
    place += 1
    var bytes: [UInt8] = []
    while place < text.count, text[place] != Octet.quote {
      if text[place] == Octet.backslash, place + 1 < text.count { place += 1 }
      bytes.append(text[place])
      place += 1
    }
    place += 1
    return bytes
  }

  private mutating func word() -> IMAPValue {
    let start = place
    var brackets = 0
    while place < text.count {
      let byte = text[place]
      if byte == 0x5B { brackets += 1 }
      if byte == 0x5D { brackets -= 1 }
      if brackets <= 0, byte.isBlank || byte == Octet.open || byte == Octet.close { break }
      place += 1
    }
    let word = String(decoding: text[start..<place], as: UTF8.self)
    return word.uppercased() == "NIL" ? .nothing : .word(word)
  }
}
