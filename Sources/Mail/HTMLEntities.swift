/// The character references of HTML that occur in letters.
enum HTMLEntities {
  private static let named: [String: UInt32] = [
    "nbsp": 0x20, "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "laquo": 0xAB,
    "raquo": 0xBB, "mdash": 0x2014, "ndash": 0x2013, "hellip": 0x2026, "copy": 0xA9, "reg": 0xAE,
    "trade": 0x2122, "bull": 0x2022, "middot": 0xB7, "deg": 0xB0, "sect": 0xA7, "para": 0xB6,
    "euro": 0x20AC, "pound": 0xA3, "yen": 0xA5, "cent": 0xA2, "curren": 0xA4, "times": 0xD7,
    "divide": 0xF7, "plusmn": 0xB1, "frac12": 0xBD, "frac14": 0xBC, "frac34": 0xBE, "sup1": 0xB9,
    "sup2": 0xB2, "sup3": 0xB3, "micro": 0xB5, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A,
    "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "lsaquo": 0x2039, "rsaquo": 0x203A,
    "ensp": 0x20, "emsp": 0x20, "thinsp": 0x20, "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192,
    "darr": 0x2193, "harr": 0x2194, "minus": 0x2212, "asymp": 0x2248, "ne": 0x2260, "le": 0x2264,
    "ge": 0x2265, "infin": 0x221E, "permil": 0x2030, "dagger": 0x2020, "numero": 0x2116,
    "iexcl": 0xA1, "iquest": 0xBF, "ordf": 0xAA, "ordm": 0xBA, "not": 0xAC, "brvbar": 0xA6,
    "Agrave": 0xC0, "Aacute": 0xC1, "Acirc": 0xC2, "Atilde": 0xC3, "Auml": 0xC4, "Aring": 0xC5,
    "AElig": 0xC6, "Ccedil": 0xC7, "Egrave": 0xC8, "Eacute": 0xC9, "Ecirc": 0xCA, "Euml": 0xCB,
    "Igrave": 0xCC, "Iacute": 0xCD, "Icirc": 0xCE, "Iuml": 0xCF, "Ntilde": 0xD1, "Ograve": 0xD2,
    "Oacute": 0xD3, "Ocirc": 0xD4, "Otilde": 0xD5, "Ouml": 0xD6, "Oslash": 0xD8, "Ugrave": 0xD9,
    "Uacute": 0xDA, "Ucirc": 0xDB, "Uuml": 0xDC, "szlig": 0xDF, "agrave": 0xE0, "aacute": 0xE1,
    "acirc": 0xE2, "atilde": 0xE3, "auml": 0xE4, "aring": 0xE5, "aelig": 0xE6, "ccedil": 0xE7,
    "egrave": 0xE8, "eacute": 0xE9, "ecirc": 0xEA, "euml": 0xEB, "igrave": 0xEC, "iacute": 0xED,
    "icirc": 0xEE, "iuml": 0xEF, "ntilde": 0xF1, "ograve": 0xF2, "oacute": 0xF3, "ocirc": 0xF4,
    "otilde": 0xF5, "ouml": 0xF6, "oslash": 0xF8, "ugrave": 0xF9, "uacute": 0xFA, "ucirc": 0xFB,
    "uuml": 0xFC, "yuml": 0xFF,
  ]

  /// References for characters that are not seen: soft hyphens, joiners, direction marks.
  private static let invisible: Set<String> = ["shy", "zwj", "zwnj", "lrm", "rlm"]

  /// The character that the reference after `&` at `start` stands for, and the place after it.
  static func read(_ text: Bytes, at start: Int) -> (character: [UInt8], end: Int)? {
    var index = start
    if index < text.endIndex, text[index] == 0x23 { return readNumber(text, at: index + 1) }
    while index < text.endIndex, index - start < 10, text[index].isLetter || text[index].isDigit {
      index += 1
    }
    guard index > start else { return nil }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    let end = index < text.endIndex && text[index] == Octet.semicolon ? index + 1 : index
    if let code = named[name] { return (utf8(code), end) }
    return end > index && invisible.contains(name) ? ([], end) : nil
  }

  private static func readNumber(_ text: Bytes, at start: Int) -> (character: [UInt8], end: Int)? {
    var index = start
    let isHex = index < text.endIndex && text[index].lowered == 0x78
    if isHex { index += 1 }
    var code: UInt32 = 0
    let first = index
    while index < text.endIndex, index - first < 9, let digit = text[index].hexValue,
      isHex || digit < 10
    {
      code = code &* (isHex ? 16 : 10) &+ UInt32(digit)
      index += 1
    }
    guard index > first else { return nil }
    if index < text.endIndex, text[index] == Octet.semicolon { index += 1 }
    return (utf8(code), index)
  }

  /// The character as UTF-8; nothing for what is not seen, a space for a no-break space.
  private static func utf8(_ code: UInt32) -> [UInt8] {
    switch code {
    case 0xA0, 0x2000...0x200A, 0x202F: return [Octet.space]
    case 0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: return []
    // Numbers of windows-1252, which old programs wrote as if they were Unicode.
    case 0x80...0x9F: return windows1252[Int(code) - 0x80]
    default: return Unicode.Scalar(code).map { Array(String($0).utf8) } ?? [0xEF, 0xBF, 0xBD]
    }
  }

  private static let windows1252: [[UInt8]] =
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ".unicodeScalars
    .map { Array(String($0).utf8) }
}
