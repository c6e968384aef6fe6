import Platform

/// Reads encoded words (RFC 2047) in header text, with what real mail does to them.
///
///     word = "=?" charset ["*" language] "?" ("B" / "Q") "?" text "?="
///
/// Neighbouring words of one charset are joined as bytes before they become text, for a character
/// may be cut between them. A word may touch other text, hold blanks, or pad in the middle.
enum EncodedWord {
  /// One word: its place, charset and bytes.
  private struct Word {
    let end: Int
    let charset: String
    let isBase64: Bool
    let text: Bytes
  }

  /// The text of `value`, which has no line ends; `hint` is the charset for raw eight-bit bytes.
  static func decode(_ value: Bytes, hint: String? = nil) -> String {
    guard value.firstIndex(of: "=?") != nil else { return plain(value, hint: hint) }
    var out = ""
    var plainStart = value.startIndex
    var index = value.startIndex
    while let start = value.firstIndex(of: "=?", from: index) {
      guard let word = word(value, at: start) else {
        index = start + 2
        continue
      }
      out += plain(value[plainStart..<start], hint: hint)
      let (text, end) = run(value, from: word)
      out += text
      plainStart = end
      index = end
    }
    return out + plain(value[plainStart...], hint: hint)
  }

  /// Where the complete word that begins at `start` ends, if there is one.
  static func end(_ value: Bytes, at start: Int) -> Int? {
    guard value[start...].starts(with: [Octet.equals, Octet.question]) else { return nil }
    return word(value, at: start)?.end
  }

  private static func plain(_ bytes: Bytes, hint: String?) -> String {
    bytes.isEmpty ? "" : Charset.decode(bytes, from: nil, hint: hint)
  }

  /// The word that begins at `start`, if it is complete.
  private static func word(_ value: Bytes, at start: Int) -> Word? {
    guard let first = value[(start + 2)...].firstIndex(of: Octet.question) else { return nil }
    let charset = value[(start + 2)..<first]
    guard !charset.isEmpty, charset.count <= 40, !charset.contains(where: \.isSpace),
      first + 2 < value.endIndex, value[first + 2] == Octet.question
    else { return nil }
    let letter = value[first + 1].lowered
    guard letter == 0x62 || letter == 0x71,
      let end = value.firstIndex(of: "?=", from: first + 3)
    else { return nil }
    return Word(
      end: end + 2, charset: charset.loweredText, isBase64: letter == 0x62,
      text: value[(first + 3)..<end])
  }

  /// The text of a word and of all that follow it with nothing but blanks between.
  private static func run(_ value: Bytes, from first: Word) -> (String, Int) {
    var words = [first]
    var end = first.end
    while true {
      var next = end
      while next < value.endIndex, value[next].isBlank { next += 1 }
      guard value[next...].starts(with: [Octet.equals, Octet.question]),
        let word = word(value, at: next)
      else { break }
      words.append(word)
      end = word.end
    }
    var out = ""
    var index = 0
    while index < words.count {
      var same: [Word] = []
      while index < words.count,
        words[index].charset == words[same.isEmpty ? index : index - 1].charset
      {
        same.append(words[index])
        index += 1
      }
      out += text(of: same)
    }
    return (out, end)
  }

  /// The text of neighbouring words of one charset.
  private static func text(of words: [Word]) -> String {
    guard let charset = words.first?.charset else { return "" }
    var bytes: [UInt8] = []
    var carried: [UInt8] = []
    for (index, word) in words.enumerated() {
      guard word.isBase64 else {
        bytes += QuotedPrintable.decode(word.text, inWord: true)
        continue
      }
      let symbols = carried + word.text.filter { !$0.isSpace }
      carried = []
      // A word that ends within a group of four and is not padded was cut by length alone: its rest
      // is in the next word, if the two together make whole groups.
      if symbols.count % 4 != 0, symbols.last != Octet.equals, index + 1 < words.count,
        words[index + 1].isBase64,
        (symbols.count + words[index + 1].text.count) % 4 == 0
      {
        carried = symbols
      } else {
        bytes += Base64.decode(symbols[...])
      }
    }
    return Charset.decode(bytes[...], from: charset)
  }
}
