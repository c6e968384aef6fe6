import Platform

/// The login of HTTP (RFC 7617).
public enum BasicLogin {
  /// The header that says who one is.
  public static func header(user: String, password: String) -> String {
    "Basic " + Base64Letters.text("\(user):\(password)".utf8)
  }

  /// Whether a header says just that; takes as long for any wrong one.
  public static func isRight(_ header: String?, user: String, password: String) -> Bool {
    let expected = BasicLogin.header(user: user, password: password)
    let words = (header ?? "").split(separator: " ")
    let isBasic = words.count == 2 && words[0].lowercased() == "basic"
    return Secret.isRight(isBasic ? "Basic \(words[1])" : "", Secret.hash(expected))
  }
}
