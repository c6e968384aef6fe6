/// How to log in to a server: the name and the secret, which is never shown.
public struct Login: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  /// What proves who one is.
  public enum Secret: Sendable {
    /// A password.
    case password(String)
    /// A token of OAuth 2.
    case token(String)
  }

  /// The account.
  public let user: String
  let secret: Secret

  /// A login.
  public init(user: String, secret: Secret) {
    self.user = user
    self.secret = secret
  }

  /// The account alone.
  public var description: String { user }
  /// The account alone.
  public var debugDescription: String { user }
}
