/// Goes over TOML without understanding it: where lines, words and values end.
struct PolicyScan {
  private let bytes: [UInt8]
  private var place = 0
  /// The line that the scan stands on.
  private(set) var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }

  /// Passes over blank lines and comments; the first byte of what follows.
  mutating func nextLine() -> UInt8? {
    while let byte = current {
      switch byte {
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): step()
      default: return byte
      }
    }
    return nil
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    step()
    return true
  }

  mutating func skipsBlanks() -> Bool {
    while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { step() }
    return true
  }

  /// A bare key.
  mutating func word() -> String? {
    let start = place
    while let byte = current, PolicyScan.isBare(byte) { step() }
    return place > start ? String(decoding: bytes[start..<place], as: UTF8.self) : nil
  }

  static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether nothing but a comment follows on the line.
  mutating func endsLine() -> Bool {
    _ = skipsBlanks()
    if current == UInt8(ascii: "\r") { step() }
    guard let byte = current, byte != UInt8(ascii: "\n") else { return true }
    guard byte == UInt8(ascii: "#") else { return false }
    skipLine()
    return true
  }

  mutating func skipLine() {
    while let byte = current, byte != UInt8(ascii: "\n") { step() }
  }

  /// Passes over a value, however many lines it takes; false where it does not end.
  mutating func skipValue() -> Bool {
    var depth = 0
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard skipText(byte) else { return false }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        // The parser goes down with each of them.
        guard depth <= 64 else { return false }
        step()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        step()
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "\n") where depth <= 0: return true
      default: step()
      }
    }
    return depth <= 0
  }

  private mutating func skipText(_ quote: UInt8) -> Bool {
    let isLong = bytes[place...].starts(with: [quote, quote, quote])
    step(isLong ? 3 : 1)
    while let byte = current {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        step(2)
      } else if isLong, bytes[place...].starts(with: [quote, quote, quote]) {
        step(3)
        // Up to two quotes may stand right before the closing ones.
        while current == quote { step() }
        return true
      } else if !isLong, byte == quote {
        step()
        return true
      } else if !isLong, byte == UInt8(ascii: "\n") {
        return false
      } else {
        step()
      }
    }
    return false
  }
}
