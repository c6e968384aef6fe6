/// Walks over the bytes of a short text, for readers that must never trap.
struct ByteScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position >= bytes.count }

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Steps over one byte when it is `byte`.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Reads at least `least` and at most `most` ASCII digits; `most` stays below 19 to fit `Int`.
  mutating func digits(_ least: Int, _ most: Int) -> Int? {
    var value = 0
    var count = 0
    while count < most, let byte = next, byte.isDigit {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      position += 1
      count += 1
    }
    return count >= least ? value : nil
  }

  /// Steps over all following ASCII digits and says how many there were.
  mutating func skipDigits() -> Int {
    let start = position
    while let byte = next, byte.isDigit { position += 1 }
    return position - start
  }

  /// The rest, from the current place to the end.
  mutating func rest() -> String {
    defer { position = bytes.count }
    return String(decoding: bytes[min(position, bytes.count)...], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// The value of an ASCII digit; meaningless for other bytes.
  var digitValue: Int { Int(self) - Int(UInt8(ascii: "0")) }
}

/// Text of known digits written straight into its storage: interpolation costs ten times as much.
struct DigitWriter {
  private var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// A number from 0 on in `width` decimal digits; higher ones are lost.
  mutating func append(_ number: Int, width: Int) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 48 + number / divisor % 10))
      divisor /= 10
    }
  }

  mutating func append(_ sign: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: sign.value))
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}
