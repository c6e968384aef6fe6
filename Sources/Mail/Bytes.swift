/// A piece of a letter as it came; indices are those of the whole buffer.
typealias Bytes = ArraySlice<UInt8>

/// The bytes that mail syntax is made of.
enum Octet {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let percent: UInt8 = 0x25
  static let apostrophe: UInt8 = 0x27
  static let open: UInt8 = 0x28
  static let close: UInt8 = 0x29
  static let star: UInt8 = 0x2A
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
  static let at: UInt8 = 0x40
  static let backslash: UInt8 = 0x5C
  static let underscore: UInt8 = 0x5F
}

extension UInt8 {
  /// Space or tab.
  var isBlank: Bool { self == Octet.space || self == Octet.tab }
  /// Space, tab, or part of a line's end.
  var isSpace: Bool { isBlank || self == Octet.lineFeed || self == Octet.carriageReturn }
  /// An ASCII digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// The small letter of an ASCII capital, and every other byte as it is.
  var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  /// The value of a hexadecimal digit.
  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension Collection<UInt8> {
  /// Whether the bytes are those of `text`, ASCII letters compared without case.
  func isSame(as text: StaticString) -> Bool {
    text.withUTF8Buffer { other in
      count == other.count && zip(self, other).allSatisfy { $0.lowered == $1.lowered }
    }
  }

  /// Whether the bytes begin with `text`, ASCII letters compared without case.
  func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { other in
      var index = startIndex
      for byte in other {
        guard index != endIndex, self[index].lowered == byte.lowered else { return false }
        index = self.index(after: index)
      }
      return true
    }
  }

  /// The bytes as ASCII in lower case.
  var loweredText: String { String(decoding: map(\.lowered), as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  /// The bytes without space, tab and line ends at both ends.
  var trimmed: ArraySlice<UInt8> {
    var from = startIndex
    var to = endIndex
    while from < to, self[from].isSpace { from += 1 }
    while to > from, self[to - 1].isSpace { to -= 1 }
    return self[from..<to]
  }

  /// Where `needle` first begins, searched from `start` on.
  func firstIndex(of needle: StaticString, from start: Int? = nil) -> Int? {
    needle.withUTF8Buffer { place(of: $0, from: start ?? startIndex) }
  }

  /// Where `needle` first begins.
  func firstIndex(of needle: [UInt8]) -> Int? {
    needle.withUnsafeBufferPointer { place(of: $0, from: startIndex) }
  }

  private func place(of needle: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let head = needle.first else { return nil }
    return withUnsafeBufferPointer { buffer in
      var index = start - startIndex
      while index + needle.count <= buffer.count {
        if buffer[index] == head {
          var length = 1
          while length < needle.count, buffer[index + length] == needle[length] { length += 1 }
          if length == needle.count { return index + startIndex }
        }
        index += 1
      }
      return nil
    }
  }

  /// The end of the line that begins at `start`, its line feed included.
  func lineEnd(from start: Int) -> Int {
    withUnsafeBufferPointer { buffer in
      var index = start - startIndex
      while index < buffer.count, buffer[index] != Octet.lineFeed { index += 1 }
      return Swift.min(index + 1, buffer.count) + startIndex
    }
  }

  /// The lines, each without its end.
  var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = startIndex
    while start < endIndex {
      let end = lineEnd(from: start)
      var last = end
      if last > start, self[last - 1] == Octet.lineFeed { last -= 1 }
      if last > start, self[last - 1] == Octet.carriageReturn { last -= 1 }
      lines.append(self[start..<last])
      start = end
    }
    return lines
  }
}
