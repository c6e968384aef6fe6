public import Wording

/// A JSON value as it was read; numbers keep their digits, as no type holds all of them.
public indirect enum JSONValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// Whether two values are the same, members in the same order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.flag(let one), .flag(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one == other
    case (.list(let one), .list(let other)): one == other
    case (.object(let one), .object(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}

/// Reads one JSON text (RFC 8259) strictly: nothing before or after it, no trailing commas, no
/// comments, no lone surrogates, valid UTF-8, at most 64 levels deep.
///
/// A file of one object a line is read line by line with `TextInput.nextLine`, so that memory stays
/// bounded. It lives here beside the other readers of strangers' bytes: imports, webhooks and forms
/// all need it, and it knows no word of the trade. FoundationEssentials' decoder would cost 10 µs a
/// row and lose the order of the members.
public struct JSONReader {
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The one value in `bytes`; a failure (65) names the byte where it stops to be JSON.
  public static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.unexpected() }
    return value
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth <= JSONReader.depthLimit else { throw failure("json.too-deep", JSONReader.tooDeep) }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [(name: String, value: JSONValue)] = []
    skipBlanks()
    if take("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard peek == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw unexpected() }
      members.append((name, try value(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw unexpected() }
    return .object(members)
  }

  private mutating func list(_ depth: Int) throws(Failure) -> JSONValue {
    position += 1
    var members: [JSONValue] = []
    skipBlanks()
    if take("]") { return .list(members) }
    repeat {
      members.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw unexpected() }
    return .list(members)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue
  {
    let matches = word.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw unexpected() }
    position += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Failure) -> String {
    let start = position
    _ = take("-")
    let whole = position
    guard skipDigits() > 0 else { throw unexpected() }
    if bytes[whole] == UInt8(ascii: "0"), position - whole > 1 {
      position = whole
      throw unexpected()
    }
    if take(".") { guard skipDigits() > 0 else { throw unexpected() } }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard skipDigits() > 0 else { throw unexpected() }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    if take("\"") { return try text(bytes[start..<(position - 1)]) }
    var words = Array(bytes[start..<position])
    while true {
      guard let byte = peek, byte >= 0x20 else { throw unexpected() }
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(words[...])
      case UInt8(ascii: "\\"): try escape(into: &words)
      default: words.append(byte)
      }
    }
  }

  private mutating func escape(into words: inout [UInt8]) throws(Failure) {
    guard let byte = peek else { throw unexpected() }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): words.append(byte)
    case UInt8(ascii: "b"): words.append(8)
    case UInt8(ascii: "f"): words.append(12)
    case UInt8(ascii: "n"): words.append(10)
    case UInt8(ascii: "r"): words.append(13)
    case UInt8(ascii: "t"): words.append(9)
    case UInt8(ascii: "u"): words.append(contentsOf: try scalar().utf8)
    default:
      position -= 1
      throw unexpected()
    }
  }

  /// The character after `\u`, which may take a pair of surrogates.
  private mutating func scalar() throws(Failure) -> String {
    let first = try unit()
    guard (0xD800...0xDFFF).contains(first) else {
      return String(decoding: [first], as: UTF16.self)
    }
    guard first < 0xDC00, take("\\"), take("u") else { throw unexpected() }
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second) else { throw unexpected() }
    return String(decoding: [first, second], as: UTF16.self)
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count else { throw unexpected() }
    var value: UInt16 = 0
    for byte in bytes[position..<(position + 4)] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: throw unexpected()
      }
      value = value << 4 | UInt16(digit)
    }
    position += 4
    return value
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(Failure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw JSONReader.badBytes }
    return text
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == sign.value else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || (9...10).contains(byte) || byte == 13 { position += 1 }
  }

  // MARK: What is said

  static let badBytes = Failure(
    .data, "text.not-utf8", Text("the text is not valid UTF-8", "текст не в кодировке UTF-8"),
    hint: Text(
      "name the charset, as --encoding windows-1251",
      "назовите кодировку, например --encoding windows-1251"))

  private static let tooDeep = Text(
    "JSON of more than \(depthLimit) levels", "JSON глубже \(depthLimit) уровней")

  private func failure(_ id: String, _ message: Text) -> Failure { Failure(.data, id, message) }

  private func unexpected() -> Failure {
    if position >= bytes.count {
      return failure(
        "json.cut", Text("the JSON ends in the middle", "JSON обрывается на середине"))
    }
    return failure(
      "json.unreadable",
      Text("no JSON at byte \(position + 1)", "не JSON, начиная с байта \(position + 1)"))
  }
}
