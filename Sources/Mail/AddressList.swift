/// Reads the addresses of From, To, Cc and their like (RFC 5322, 3.4), as tolerantly as mail is bad.
///
///     list    = entry *(("," / ";") entry)
///     entry   = [phrase] "<" [route ":"] address ">" / address / phrase / group
///     group   = phrase ":" [list] ";"
///
/// Comments in parentheses give the name where there is no other. A phrase without an address that
/// stands before a comma belongs to the entry after it: «Petrov, Ivan <ivan@host>» unquoted.
struct AddressList {
  private let text: Bytes
  private let hint: String?
  private var index: Int
  private var found: [Mailbox] = []

  private var phrase: [UInt8] = []
  private var angle: Bytes?
  private var comment: [UInt8] = []
  /// A phrase that a comma cut off, waiting for its address.
  private var waiting: String?

  /// The mailboxes of an unfolded value, at most `limit` of them.
  static func parse(_ text: Bytes, hint: String? = nil, limit: Int = 2_000) -> [Mailbox] {
    var list = AddressList(text: text, hint: hint, index: text.startIndex)
    list.read(limit: limit)
    return list.found
  }

  private init(text: Bytes, hint: String?, index: Int) {
    self.text = text
    self.hint = hint
    self.index = index
  }

  private mutating func read(limit: Int) {
    while index < text.endIndex, found.count < limit {
      let byte = text[index]
      switch byte {
      case Octet.comma, Octet.semicolon:
        index += 1
        endEntry(atSemicolon: byte == Octet.semicolon)
      case Octet.quote: readQuoted()
      case Octet.open: readComment()
      case Octet.less: readAngle()
      case Octet.colon where angle == nil && !phrase.contains(Octet.at):
        // The name of a group is not an address.
        index += 1
        phrase = []
      case Octet.equals:
        let end = EncodedWord.end(text, at: index) ?? index + 1
        phrase += text[index..<end]
        index = end
      default:
        phrase.append(byte)
        index += 1
      }
    }
    if found.count < limit { endEntry(atSemicolon: true) }
  }

  private mutating func readQuoted() {
    let start = index
    index += 1
    var inside: [UInt8] = []
    while index < text.endIndex, text[index] != Octet.quote {
      if text[index] == Octet.backslash, index + 1 < text.endIndex { index += 1 }
      inside.append(text[index])
      index += 1
    }
    if index < text.endIndex {
      index += 1
    } else if text[start...].contains(Octet.less) {
      // The closing quote is missing: the quote is a stray one.
      index = start + 1
      return
    }
    // `"a b"@host` keeps its quotes, being an address.
    if index < text.endIndex, text[index] == Octet.at {
      phrase += text[start..<index]
    } else {
      if let last = phrase.last, !last.isSpace { phrase.append(Octet.space) }
      phrase += inside
      phrase.append(Octet.space)
    }
  }

  private mutating func readComment() {
    var depth = 0
    var inside: [UInt8] = []
    repeat {
      let byte = text[index]
      if byte == Octet.backslash, index + 1 < text.endIndex {
        index += 1
        inside.append(text[index])
      } else if byte == Octet.open {
        depth += 1
        if depth > 1 { inside.append(byte) }
      } else if byte == Octet.close {
        depth -= 1
        if depth > 0 { inside.append(byte) }
      } else {
        inside.append(byte)
      }
      index += 1
    } while index < text.endIndex && depth > 0
    if comment.isEmpty { comment = inside }
    phrase.append(Octet.space)
  }

  private mutating func readAngle() {
    index += 1
    let start = index
    while index < text.endIndex, text[index] != Octet.greater { index += 1 }
    let inside = text[start..<index]
    while index < text.endIndex, text[index] == Octet.greater { index += 1 }
    if angle == nil || !(angle?.contains(Octet.at) ?? false) { angle = inside }
  }

  private mutating func endEntry(atSemicolon: Bool) {
    defer {
      phrase = []
      angle = nil
      comment = []
    }
    var name = EncodedWord.decode(phrase[...], hint: hint).onOneLine
    let note = EncodedWord.decode(comment[...], hint: hint).onOneLine
    if let angle {
      if let first = waiting { name = name.isEmpty ? first : first + ", " + name }
      waiting = nil
      add(name: name.isEmpty ? note : name, address: AddressList.clean(angle))
      return
    }
    flushWaiting()
    if let (rest, address) = AddressList.bareAddress(phrase) {
      let restName = EncodedWord.decode(rest[...], hint: hint).onOneLine
      add(name: restName.isEmpty ? note : restName, address: address)
    } else if !name.isEmpty || !note.isEmpty {
      if atSemicolon {
        add(name: name.isEmpty ? note : name, address: "")
      } else {
        waiting = name.isEmpty ? note : name
      }
    }
  }

  private mutating func flushWaiting() {
    guard let name = waiting else { return }
    waiting = nil
    add(name: name, address: "")
  }

  private mutating func add(name: String, address: String) {
    var name = name
    if name.count > 1, name.hasPrefix("'"), name.hasSuffix("'") {
      name = String(name.dropFirst().dropLast())
    }
    if name == address { name = "" }
    if name.isEmpty, address.isEmpty { return }
    found.append(Mailbox(name: name, address: address))
  }

  /// The last word with `@` in a phrase, and what else the phrase holds.
  private static func bareAddress(_ phrase: [UInt8]) -> (rest: [UInt8], address: String)? {
    guard phrase.contains(Octet.at) else { return nil }
    let words = phrase.split(whereSeparator: \.isSpace)
    guard let place = words.lastIndex(where: { $0.contains(Octet.at) }) else { return nil }
    var rest: [UInt8] = []
    for (index, word) in words.enumerated() where index != place {
      if !rest.isEmpty { rest.append(Octet.space) }
      rest += word
    }
    return (rest, clean(words[place]))
  }

  /// An address without blanks, route, `mailto:` and stray brackets.
  private static func clean(_ bytes: Bytes) -> String {
    var inside = bytes.filter { !$0.isSpace && $0 != Octet.less && $0 != 0 }[...]
    if inside.begins(with: "mailto:") { inside = inside.dropFirst(7) }
    if inside.first == Octet.at, let colon = inside.firstIndex(of: Octet.colon) {
      inside = inside[(colon + 1)...]
    }
    if inside.first == Octet.quote, inside.last == Octet.quote, inside.count > 1 {
      inside = inside.dropFirst().dropLast()
    }
    return EncodedWord.decode(inside).onOneLine
  }
}
