/// The login of HTTP (RFC 7617).
public enum BasicLogin {
  /// The header that says who one is.
  public static func header(user: String, password: String) -> String {
    "Basic " + base64(Array("\(user):\(password)".utf8))
  }

  /// Whether a header says just that; takes as long for any wrong one.
  public static func isRight(_ header: String?, user: String, password: String) -> Bool {
    let expected = BasicLogin.header(user: user, password: password)
    let words = (header ?? "").split(separator: " ")
    let isBasic = words.count == 2 && words[0].lowercased() == "basic"
    return Secret.isRight(isBasic ? "Basic \(words[1])" : "", Secret.hash(expected))
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let group = bytes[place..<min(place + 3, bytes.count)]
      var bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for index in 0..<4 {
        let isThere = index <= group.count
        text.append(
          isThere ? letters[Int(bits >> UInt32(18 - 6 * index) & 0x3F)] : UInt8(ascii: "="))
      }
      place += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
