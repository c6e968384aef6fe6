/// The fields of a notice by flat names: `data[CALL_ID]` and JSON's nested members are `data.CALL_ID`.
public struct NoticeFields: Sendable {
  private var values: [String: String] = [:]

  /// No fields.
  public init() {}

  /// The value of a field; empty where there is none.
  public subscript(name: String) -> String {
    get { values[name] ?? "" }
    set { if values[name] == nil { values[name] = newValue } }
  }

  /// Whether the field was sent.
  public func has(_ name: String) -> Bool { values[name] != nil }

  /// All fields, by name.
  public var all: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Reads `a=1&b=2`; a bad percent sequence stays as it is.
  public init(urlencoded bytes: [UInt8]) {
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(parts[0])
      self[Self.flat(name)] = parts.count > 1 ? Self.decoded(parts[1]) : ""
    }
  }

  /// `data[CALL_ID]` as `data.CALL_ID`.
  private static func flat(_ name: String) -> String {
    name.split { $0 == "[" || $0 == "]" }.joined(separator: ".")
  }

  /// Text whose `%41` and `+` stand for bytes and blanks.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    var plain: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        plain.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), rest.count >= 2,
        let high = hex(rest[rest.startIndex]), let low = hex(rest[rest.startIndex + 1])
      {
        plain.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
