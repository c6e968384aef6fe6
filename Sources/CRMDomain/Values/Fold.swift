/// Search and duplicate keys: what two spellings of the same words have in common.
///
/// Lower case, ё as е, marks composed with their letters (stress marks dropped), all blanks as single
/// spaces, all quotation marks and dashes alike, invisible characters gone.
public enum Fold {
  /// The key of a text; folding a key again gives the same key.
  public static func key(_ text: String) -> String {
    var folding = Folding(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { folding.append(scalar) }
    return folding.string
  }

  /// The words of a text as keys: runs of letters and digits.
  public static func words(_ text: String) -> [String] {
    pieces(of: key(text)[...])
  }

  /// Cuts a key at everything that is neither letter nor digit.
  static func pieces(of key: Substring) -> [String] {
    key.unicodeScalars.split { !isWord($0) }.map(String.init)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x430...0x44F: true
    case 0...0x7F: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  /// Whether the key of `text` holds the key of `part`; an empty part is in every text.
  public static func contains(_ text: String, _ part: String) -> Bool {
    let pattern = Array(key(part).utf8)
    guard !pattern.isEmpty else { return true }
    // Knuth–Morris–Pratt, so that hostile text and pattern stay linear.
    var fallback = [0]
    var matched = 0
    for byte in pattern.dropFirst() {
      while matched > 0, pattern[matched] != byte { matched = fallback[matched - 1] }
      if pattern[matched] == byte { matched += 1 }
      fallback.append(matched)
    }
    matched = 0
    for byte in key(text).utf8 {
      while matched > 0, pattern[matched] != byte { matched = fallback[matched - 1] }
      if pattern[matched] == byte { matched += 1 }
      if matched == pattern.count { return true }
    }
    return false
  }

  /// Lower case and composed marks, with nothing else changed: for names where ё and е differ.
  static func lower(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var result = FoldedText()
    for scalar in text.lowercased().unicodeScalars {
      if FoldedText.isMark(scalar) { result.merge(scalar) } else { result.append(scalar) }
    }
    return result.string
  }
}

/// One run of folding, scalar by scalar.
private struct Folding {
  private var output = FoldedText()
  private var hasPendingSpace = false

  init(capacity: Int) { output.reserve(capacity) }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39, 0x430...0x44F: add(scalar.value)
    case 0x41...0x5A, 0x410...0x42F: add(scalar.value + 32)
    case 0x401, 0x451: add(0x435)
    case 0...0x20, 0x7F...0xA0: hasPendingSpace = true
    case 0x60: add(0x27)
    case 0x21...0x7E: add(scalar.value)
    default: appendRare(scalar)
    }
  }

  var string: String { output.string }

  private mutating func appendRare(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x300...0x36F: addMark(scalar)
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0x275D, 0x275E, 0xFF02: add(0x22)
    case 0xB4, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x275B, 0x275C, 0xFF07: add(0x27)
    case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: add(0x2D)
    default: appendByProperties(scalar)
    }
  }

  private mutating func appendByProperties(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: hasPendingSpace = true
    case .format: break
    default:
      if properties.isDefaultIgnorableCodePoint { return }
      for lower in properties.lowercaseMapping.unicodeScalars {
        if FoldedText.isMark(lower) { addMark(lower) } else { add(lower.value) }
      }
    }
  }

  private mutating func addMark(_ mark: Unicode.Scalar) {
    guard !hasPendingSpace else { return }
    output.merge(mark)
    // е with a diaeresis is ё, and ё is folded.
    if output.last == "ё" {
      output.removeLast()
      output.append("е")
    }
  }

  private mutating func add(_ value: UInt32) {
    if hasPendingSpace {
      hasPendingSpace = false
      if output.last != nil { output.append(" ") }
    }
    if let scalar = Unicode.Scalar(value) { output.append(scalar) }
  }
}

/// UTF-8 in the making, which knows its last scalar; many times faster than a growing string.
private struct FoldedText {
  private var bytes: [UInt8] = []
  private(set) var last: Unicode.Scalar?

  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    last = scalar
    switch value {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// Takes back the last scalar, once.
  mutating func removeLast() {
    guard let scalar = last else { return }
    bytes.removeLast(UTF8.width(scalar))
    last = nil
  }

  /// Joins a mark with the last letter where Unicode has one character for both, or drops it.
  mutating func merge(_ mark: Unicode.Scalar) {
    guard let last else { return }
    var pair = String.UnicodeScalarView()
    pair.append(last)
    pair.append(mark)
    let decomposed = String(pair)
    guard decomposed.count == 1, let letter = decomposed.first,
      let index = Self.composed.firstIndex(of: letter),
      let whole = Self.composed[index].unicodeScalars.first
    else { return }
    removeLast()
    append(whole)
  }

  /// Composed Latin, Greek and Cyrillic letters. The library compares characters by canonical
  /// equivalence, so a decomposed letter finds its composed twin in this set.
  private static let composed: Set<Character> = {
    var letters: Set<Character> = []
    for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for value in range {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
        letters.insert(Character(scalar))
      }
    }
    return letters
  }()
}
