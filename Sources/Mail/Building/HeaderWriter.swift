import Wording

/// Writes header fields in seven bits: encoded words (RFC 2047), parameters (RFC 2231), folded lines.
struct HeaderWriter {
  /// A line of a header should not be longer.
  private static let width = 76

  private(set) var bytes: [UInt8] = []

  /// Adds a field whose value is plain already, folded at its blanks.
  mutating func add(_ name: String, plain value: String) {
    var line = name + ":"
    for word in value.split(separator: " ") {
      if line.utf8.count + 1 + word.utf8.count > HeaderWriter.width,
        line.utf8.count > name.utf8.count + 1
      {
        end(line)
        line = ""
      }
      line += " " + word
    }
    end(line)
  }

  /// Adds a field of free text.
  mutating func add(_ name: String, text: String) {
    if HeaderWriter.isPlain(text) {
      add(name, plain: text)
    } else {
      add(name, plain: HeaderWriter.encodedWords(text).joined(separator: " "))
    }
  }

  private mutating func end(_ line: String) {
    bytes += Array(line.utf8) + [Octet.carriageReturn, Octet.lineFeed]
  }

  /// `Name <address>`, the name quoted or encoded as it needs.
  static func mailbox(_ name: String, _ address: String) -> String {
    if name.isEmpty { return address }
    if !isPlain(name) { return encodedWords(name).joined(separator: " ") + " <\(address)>" }
    if name.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == Octet.space || $0 == Octet.hyphen }
    ) {
      return "\(name) <\(address)>"
    }
    let quoted = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(String(quoted))\" <\(address)>"
  }

  /// Parameters that name a file: the words of RFC 2047 for old programs, RFC 2231 for all others.
  static func fileName(_ parameter: String, _ name: String) -> String {
    if isPlain(name) {
      let safe = name.filter { $0 != "\"" && $0 != "\\" }
      return "\(parameter)=\"\(safe)\""
    }
    if parameter == "name" {
      return "name=\"\(encodedWords(name).joined(separator: " "))\""
    }
    var pieces: [String] = []
    var piece = ""
    for byte in name.utf8 {
      let isKept = byte.isLetter || byte.isDigit || byte == Octet.dot || byte == Octet.hyphen
      piece += isKept ? String(UnicodeScalar(byte)) : "%" + hex(byte)
      if piece.utf8.count > 50 {
        pieces.append(piece)
        piece = ""
      }
    }
    if !piece.isEmpty || pieces.isEmpty { pieces.append(piece) }
    if pieces.count == 1 { return "\(parameter)*=UTF-8''\(pieces[0])" }
    return pieces.enumerated().map { number, piece in
      "\(parameter)*\(number)*=\(number == 0 ? "UTF-8''" : "")\(piece)"
    }.joined(separator: "; ")
  }

  /// Printable ASCII that no reader takes for an encoded word.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
      && !text.split(separator: " ").contains { $0.utf8.count > 70 }
  }

  /// The text in base64 words of at most 75 characters, cut between characters.
  static func encodedWords(_ text: String) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if piece.count + next.count > 42 {
        words.append(word(piece))
        piece = []
      }
      piece += next
    }
    if !piece.isEmpty { words.append(word(piece)) }
    return words
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?" + String(decoding: BodyWriter.base64(bytes), as: UTF8.self) + "?="
  }

  static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
