/// Finds the codes of mail servers in their prose: `550`, `5.1.1`, `(#5.1.1)`, `X-5.7.1`.
enum StatusCode {
  /// The enhanced code of RFC 3463 in `text`: one right after a reply code, which is the remote
  /// server's own; or else the first that says more than «failed»; or else the first.
  static func enhanced(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var fallback: String?
    var special: String?
    var index = 0
    while index + 4 < bytes.count {
      guard let end = code(bytes, at: index) else {
        index += 1
        continue
      }
      let found = String(decoding: bytes[index..<end], as: UTF8.self)
      if !isGeneral(found) {
        if followsReply(bytes, at: index) { return found }
        special = special ?? found
      }
      fallback = fallback ?? found
      index = end
    }
    return special ?? fallback
  }

  /// Whether a reply code stands before `start`, with at most three signs between.
  private static func followsReply(_ bytes: [UInt8], at start: Int) -> Bool {
    var index = start
    while index > 0, start - index < 3, !bytes[index - 1].isDigit, !bytes[index - 1].isLetter {
      index -= 1
    }
    guard index >= 3, index < start else { return false }
    return bytes[(index - 3)..<index].allSatisfy(\.isDigit)
      && (bytes[index - 3] == 0x34 || bytes[index - 3] == 0x35)
  }

  /// Whether `code` is x.0.0, which says nothing beyond its class.
  static func isGeneral(_ code: String) -> Bool {
    code.hasSuffix(".0.0")
  }

  /// The end of a code `[245].d{1,3}.d{1,3}` at `start` that is not part of a longer number.
  private static func code(_ bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start] == 0x34 || bytes[start] == 0x35, bytes[start + 1] == Octet.dot else {
      return nil
    }
    if start > 0 {
      let before = bytes[start - 1]
      if before.isDigit || before == Octet.dot || before.isLetter { return nil }
    }
    var index = start + 2
    let subject = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard (1...3).contains(index - subject), index < bytes.count, bytes[index] == Octet.dot else {
      return nil
    }
    index += 1
    let detail = index
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard (1...3).contains(index - detail), index - start <= 9 else { return nil }
    if index < bytes.count {
      let after = bytes[index]
      if after == Octet.dot, index + 1 < bytes.count, bytes[index + 1].isDigit { return nil }
      if after.isLetter || after == Octet.slash { return nil }
    }
    return index
  }

  /// The first reply code of SMTP in `text`, 4xx or 5xx, as a word of its own.
  static func reply(in text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 2 < bytes.count {
      let isCode =
        (bytes[index] == 0x34 || bytes[index] == 0x35) && (0x30...0x35).contains(bytes[index + 1])
        && bytes[index + 2].isDigit
      let startsWord =
        index == 0
        || !(bytes[index - 1].isDigit || bytes[index - 1].isLetter
          || bytes[index - 1] == Octet.dot || bytes[index - 1] == Octet.hyphen)
      let endsWord =
        index + 3 == bytes.count
        || !(bytes[index + 3].isDigit
          || bytes[index + 3].isLetter || bytes[index + 3] == Octet.dot)
      if isCode, startsWord, endsWord {
        return String(decoding: bytes[index..<index + 3], as: UTF8.self)
      }
      index += 1
    }
    return nil
  }
}
