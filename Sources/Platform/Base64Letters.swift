/// Bytes as the letters of base64 (RFC 4648, section 4).
public enum Base64Letters {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

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
