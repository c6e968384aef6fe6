/// Bytes as the letters of base64 (RFC 4648, section 4).
public enum Base64Letters {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let padding: UInt8 = 0xFE
  private static let skipped: UInt8 = 0xFD
  private static let foreign: UInt8 = 0xFF

  /// What each byte stands for.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: foreign, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    // A form makes a blank of a plus that was not escaped.
    values[0x20] = 62
    values[Int(UInt8(ascii: "="))] = padding
    for letter: UInt8 in [0x09, 0x0A, 0x0D] { values[Int(letter)] = skipped }
    return values
  }()

  /// The bytes that letters stand for, nil where they stand for none: line ends may be among them, the
  /// padding may be missing.
  public static func bytes(_ letters: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3 + 3)
    var (bits, count, padded) = (UInt32(0), 0, 0)
    for letter in letters {
      let value = values[Int(letter)]
      switch value {
      case skipped: continue
      case padding: padded += 1
      case foreign: return nil
      default:
        guard padded == 0 else { return nil }
        bits = bits << 6 | UInt32(value)
        count += 1
        guard count == 4 else { continue }
        bytes += [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        (bits, count) = (0, 0)
      }
    }
    switch count {
    case 0 where padded == 0: break
    case 2 where [0, 2].contains(padded): bytes.append(UInt8(bits >> 4 & 255))
    case 3 where padded < 2: bytes += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)]
    default: return nil
    }
    return bytes
  }

  /// All bytes on one line.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    append(Array(bytes)[...], to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Puts the letters of some bytes behind others.
  public static func append(_ bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var rest = bytes
    while let first = rest.popFirst() {
      let second = rest.popFirst()
      let third = second == nil ? nil : rest.popFirst()
      let bits = UInt32(first) << 16 | UInt32(second ?? 0) << 8 | UInt32(third ?? 0)
      out.append(alphabet[Int(bits >> 18)])
      out.append(alphabet[Int(bits >> 12 & 63)])
      out.append(second == nil ? UInt8(ascii: "=") : alphabet[Int(bits >> 6 & 63)])
      out.append(third == nil ? UInt8(ascii: "=") : alphabet[Int(bits & 63)])
    }
  }
}
