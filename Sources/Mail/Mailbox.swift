/// A person's or program's address with the name shown beside it.
public struct Mailbox: Sendable, Hashable {
  /// The name as decoded text; empty where there is none.
  public let name: String
  /// The address as it was written, `user@host`; empty where a name stands without one.
  public let address: String

  /// Makes a mailbox.
  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  /// The address for comparing: lower case, without a dot at the end of the host.
  public var key: String {
    let lower = address.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }
}

extension String {
  /// The text on one line: whitespace and control characters become single spaces.
  ///
  /// Encoded words can hold line ends; a subject with one of them could pass for a header.
  var onOneLine: String {
    var copy = self
    return copy.withUTF8 { bytes in
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var pending = false
      var index = 0
      while index < bytes.count {
        let length = String.controlLength(bytes, at: index)
        if length > 0 {
          pending = true
          index += length
          continue
        }
        if pending, !out.isEmpty { out.append(Octet.space) }
        pending = false
        out.append(bytes[index])
        index += 1
      }
      return out.elementsEqual(bytes) ? nil : String(decoding: out, as: UTF8.self)
    } ?? self
  }

  /// The bytes of a blank, a control character (C0, DEL, C1), or U+2028 and U+2029; 0 for others.
  private static func controlLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte <= Octet.space || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return 2 }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
    {
      return 3
    }
    return 0
  }
}
