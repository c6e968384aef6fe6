import Platform

/// Percent-encoding as forms use it.
public enum PercentText {
  /// The bytes behind the escapes; a broken escape stays as it is.
  public static func bytes(_ text: some Sequence<UInt8>, plusIsSpace: Bool) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte == UInt8(ascii: "%"), place + 2 < text.count, let high = digit(text[place + 1]),
        let low = digit(text[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
        continue
      }
      bytes.append(byte == UInt8(ascii: "+") && plusIsSpace ? 0x20 : byte)
      place += 1
    }
    return bytes
  }

  /// The text behind the escapes, in UTF-8.
  public static func decode(_ text: some Sequence<UInt8>, plusIsSpace: Bool = true) -> String {
    String(decoding: bytes(text, plusIsSpace: plusIsSpace), as: UTF8.self)
  }

  /// A text as a value of a query or a form: everything escaped but letters, digits and `-._~`.
  public static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + Hexadecimal.text([byte])
      }
    }
    return result
  }

  /// A path with everything escaped that a request line cannot hold.
  static func encodePath(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x21, 0x24, 0x26...0x3B, 0x3D, 0x40...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + Hexadecimal.text([byte])
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
