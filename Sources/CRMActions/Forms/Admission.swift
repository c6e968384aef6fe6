import CRMDomain
public import CRMStore
import SQL
public import Web
public import Wording

/// Whether a request may be sent to a form.
public enum Admission: Sendable {
  /// It may.
  case welcome
  /// There is no such form, or it is switched off.
  case unknown
  /// It does not know the secret.
  case wrongSecret
  /// Far too many came from its sender: more than a quarantine should hold.
  case tooMany
}

extension Store {
  /// Whether a request may be sent to a form; `remote` is counted where it is known.
  public func admission(
    of request: HTTPRequest, to name: String, from remote: String?
  ) throws(Failure) -> Admission {
    let row = try engine.first(
      """
      SELECT secret, per_address FROM forms WHERE name = \(name) AND enabled = 1 AND removed = 0
      """)
    guard let row else { return .unknown }
    if let hash = row[0].text, !hash.isEmpty {
      let bearer = request.header("Authorization").map { String($0.drop { $0 != " " }.dropFirst()) }
      let word = request.queryValue("token") ?? request.header("X-Token") ?? bearer ?? ""
      guard Secret.isRight(word, hash) else { return .wrongSecret }
    }
    guard let remote, let most = row[1].integer, most > 0 else { return .welcome }
    return try arrivals(from: remote, before: session.now) < most * 10 ? .welcome : .tooMany
  }

  /// The page that a form sends people to afterwards.
  public func redirect(of name: String) throws(Failure) -> String? {
    try engine.value("SELECT redirect FROM forms WHERE name = \(name) AND removed = 0").text
  }
}
