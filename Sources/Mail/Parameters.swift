import Platform

/// A value with parameters: Content-Type and Content-Disposition (RFC 2045, RFC 2183, RFC 2231).
struct Parameters {
  /// The value before the first semicolon, in lower case without blanks: `text/plain`.
  private(set) var value = ""
  private var entries: [(name: String, value: Bytes)] = []
  private var hint: String?

  /// Reads an unfolded header value; `hint` is the charset for raw eight-bit names.
  init(_ text: Bytes, hint: String? = nil) {
    self.hint = hint
    var index = Parameters.endOfValue(text)
    value = text[text.startIndex..<index].filter { !$0.isSpace }.map { $0 }.loweredText
    while index < text.endIndex {
      index = readEntry(text, from: index)
    }
  }

  /// The same with another charset for raw eight-bit names.
  func hinted(_ hint: String?) -> Parameters {
    var copy = self
    copy.hint = hint
    return copy
  }

  /// The first value of `name` as text of ASCII, blanks at the ends removed.
  func plain(_ name: String) -> String? {
    guard let bytes = bytes(name) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first value of `name` as it stands; continuations of RFC 2231 are joined.
  func bytes(_ name: String) -> Bytes? {
    if let entry = entries.first(where: { $0.name == name }) { return entry.value }
    return continued(name).map { $0.bytes[...] }
  }

  /// A value that people read, such as a file name: the starred form wins over the plain one, and
  /// encoded words, percent signs and raw eight-bit bytes are read in the plain one.
  func text(_ name: String) -> String? {
    if let whole = continued(name) {
      if whole.isExtended {
        return Charset.decode(whole.bytes[...], from: whole.charset, hint: hint)
      }
      return EncodedWord.decode(whole.bytes[...], hint: hint)
    }
    guard let entry = entries.first(where: { $0.name == name }) else { return nil }
    if let extended = Parameters.extended(entry.value), Charset.isKnown(extended.charset) {
      return Charset.decode(extended.bytes[...], from: extended.charset)
    }
    return EncodedWord.decode(entry.value, hint: hint)
  }

  // MARK: - Continuations

  /// `name*=charset'language'text`, or the pieces `name*0*=`, `name*1=`… put together by number.
  private func continued(_ name: String) -> (bytes: [UInt8], charset: String?, isExtended: Bool)? {
    if let whole = entries.first(where: { $0.name == name + "*" }) {
      guard let extended = Parameters.extended(whole.value) else {
        return (Parameters.percentDecoded(whole.value), nil, true)
      }
      return (extended.bytes, extended.charset, true)
    }
    var pieces: [(number: Int, isStarred: Bool, value: Bytes)] = []
    for entry in entries where entry.name.hasPrefix(name + "*") {
      var rest = entry.name.dropFirst(name.count + 1)
      let isStarred = rest.hasSuffix("*")
      if isStarred { rest = rest.dropLast() }
      guard let number = Int(rest), number >= 0,
        !pieces.contains(where: { $0.number == number })
      else { continue }
      pieces.append((number, isStarred, entry.value))
      if pieces.count >= 500 { break }
    }
    guard !pieces.isEmpty else { return nil }
    pieces.sort { $0.number < $1.number }
    var bytes: [UInt8] = []
    var charset: String?
    for (index, piece) in pieces.enumerated() {
      guard piece.isStarred else {
        bytes += piece.value
        continue
      }
      if index == 0, let extended = Parameters.extended(piece.value) {
        charset = extended.charset
        bytes += extended.bytes
      } else {
        bytes += Parameters.percentDecoded(piece.value)
      }
    }
    return (bytes, charset, pieces.contains { $0.isStarred })
  }

  /// `charset'language'percent-text`, if `value` is that.
  private static func extended(_ value: Bytes) -> (charset: String, bytes: [UInt8])? {
    guard let first = value.firstIndex(of: Octet.apostrophe), first - value.startIndex <= 40,
      let second = value[(first + 1)...].firstIndex(of: Octet.apostrophe), second - first <= 20
    else { return nil }
    return (value[value.startIndex..<first].loweredText, percentDecoded(value[(second + 1)...]))
  }

  private static func percentDecoded(_ text: Bytes) -> [UInt8] {
    var out: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == Octet.percent, index + 2 < text.endIndex,
        let high = text[index + 1].hexValue, let low = text[index + 2].hexValue
      {
        out.append(high << 4 | low)
        index += 3
      } else {
        out.append(text[index])
        index += 1
      }
    }
    return out
  }

  // MARK: - Reading

  private static func endOfValue(_ text: Bytes) -> Int {
    let end = text.firstIndex(of: Octet.semicolon) ?? text.endIndex
    // `text/plain charset=…`, with the semicolon forgotten.
    if let slash = text[..<end].firstIndex(of: Octet.slash),
      let blank = text[slash..<end].firstIndex(where: \.isSpace),
      text[blank..<end].contains(Octet.equals)
    {
      return blank
    }
    return end
  }

  /// Reads `; name=value` from `start` on and gives the place after it.
  private mutating func readEntry(_ text: Bytes, from start: Int) -> Int {
    var index = start
    while index < text.endIndex, text[index].isSpace || text[index] == Octet.semicolon {
      index += 1
    }
    index = Parameters.skipComment(text, from: index)
    let nameStart = index
    while index < text.endIndex, text[index] != Octet.equals, text[index] != Octet.semicolon {
      index += 1
    }
    let name = text[nameStart..<index].trimmed.loweredText
    guard index < text.endIndex, text[index] == Octet.equals else { return max(index, start + 1) }
    index += 1
    while index < text.endIndex, text[index].isSpace { index += 1 }
    if index < text.endIndex, text[index] == Octet.quote {
      let (value, end) = Parameters.quoted(text, from: index)
      add(name, value)
      return Parameters.afterQuoted(text, from: end)
    }
    let valueStart = index
    while index < text.endIndex, text[index] != Octet.semicolon { index += 1 }
    var value = text[valueStart..<index].trimmed
    // `charset=utf-8 (comment)`, and `charset=us-ascii name=x` with the semicolon forgotten.
    if name != "name" && name != "filename", let blank = value.firstIndex(where: \.isSpace) {
      if value[blank...].contains(Octet.equals) { index = blank }
      value = value[value.startIndex..<blank]
    }
    add(name, value)
    return index
  }

  private mutating func add(_ name: String, _ value: Bytes) {
    guard !name.isEmpty, entries.count < 1_000 else { return }
    entries.append((name, value))
  }

  /// Goes to the next semicolon, if there is nothing of weight before it.
  private static func afterQuoted(_ text: Bytes, from start: Int) -> Int {
    var index = start
    while index < text.endIndex, text[index].isSpace { index += 1 }
    return index
  }

  private static func skipComment(_ text: Bytes, from start: Int) -> Int {
    guard start < text.endIndex, text[start] == Octet.open else { return start }
    var index = start
    while index < text.endIndex, text[index] != Octet.close { index += 1 }
    while index < text.endIndex, text[index].isSpace || text[index] == Octet.close { index += 1 }
    return index
  }

  /// A quoted string that begins at `start`: its contents and the place after it.
  private static func quoted(_ text: Bytes, from start: Int) -> (Bytes, Int) {
    var out: [UInt8] = []
    var index = start + 1
    while index < text.endIndex, text[index] != Octet.quote {
      let next = index + 1
      // A backslash escapes a quote or itself; elsewhere it is a path written by an old program.
      if text[index] == Octet.backslash, next < text.endIndex,
        text[next] == Octet.quote || text[next] == Octet.backslash
      {
        index = next
      }
      out.append(text[index])
      index += 1
    }
    return (out[...], min(index + 1, text.endIndex))
  }
}
