public import Wording

/// What can be asked of a mail server in one go.
public enum MailServer {
  /// Connects and logs in, and no more.
  public static func tryLogin(_ access: ServerAccess) throws(Failure) {
    _ = try NetworkStream(access)
  }
}
