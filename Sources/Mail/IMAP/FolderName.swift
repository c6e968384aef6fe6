/// Names of folders as IMAP writes them: modified UTF-7 (RFC 3501, 5.1.3).
///
///     name    = *( printable / "&-" / "&" base64 "-" )    base64 of UTF-16, "," for "/"
public enum FolderName {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

  /// The name as it goes over the wire.
  public static func encode(_ name: String) -> String {
    var encoded: [UInt8] = []
    var waiting: [UInt8] = []
    for unit in name.utf16 {
      if unit >= 0x20, unit < 0x7F {
        close(&waiting, &encoded)
        encoded.append(UInt8(unit))
        if unit == 0x26 { encoded.append(Octet.hyphen) }
      } else {
        waiting += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
    }
    close(&waiting, &encoded)
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The name as people read it; what is no modified UTF-7 stays as it is.
  public static func decode(_ wire: String) -> String {
    var units: [UInt16] = []
    var rest = Array(wire.utf8)[...]
    while let first = rest.popFirst() {
      guard first == 0x26 else {
        units.append(UInt16(first))
        continue
      }
      guard let end = rest.firstIndex(of: Octet.hyphen) else { return wire }
      let inner = rest[..<end]
      rest = rest[(end + 1)...]
      guard !inner.isEmpty else {
        units.append(0x26)
        continue
      }
      guard let part = unpacked(inner) else { return wire }
      units += part
    }
    // A server that speaks UTF-8 needs no decoding.
    return wire.utf8.allSatisfy({ $0 < 0x80 }) ? String(decoding: units, as: UTF16.self) : wire
  }

  private static func close(_ waiting: inout [UInt8], _ encoded: inout [UInt8]) {
    guard !waiting.isEmpty else { return }
    encoded.append(0x26)
    var bits: UInt32 = 0
    var count = 0
    for byte in waiting {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        encoded.append(alphabet[Int(bits >> UInt32(count) & 63)])
      }
    }
    if count > 0 { encoded.append(alphabet[Int(bits << UInt32(6 - count) & 63)]) }
    encoded.append(Octet.hyphen)
    waiting = []
  }

  private static func unpacked(_ text: ArraySlice<UInt8>) -> [UInt16]? {
    var units: [UInt16] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 16 {
        count -= 16
        units.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return units
  }
}
