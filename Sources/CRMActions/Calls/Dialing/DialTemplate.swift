import CRMDomain
import Platform
import Telephony
import Web
import Wording

/// How any HTTP API is asked to call: a request with places, and what its answer means.
public struct DialTemplate: Sendable {
  /// How a service wants its requests signed.
  public enum Signature: String, CaseIterable, Sendable {
    /// Mango: a form with its key, the JSON, and SHA-256 over both and the salt.
    case mango
    /// Zadarma: a header with the HMAC-SHA1 of path and query.
    case zadarma
  }

  /// The request.
  public var request: RequestTemplate
  /// The name that goes with the secret, for `{user}`.
  public var user = ""
  /// Where `{password}` comes from.
  public var secret: SecretSource?
  /// How the request is signed.
  public var signature: Signature?
  /// A field of the answer and its value, as `status=success`, without which the API has refused.
  public var success: String?
  /// The field of the answer that says why.
  public var error: String?
  /// The field of the answer that names the call.
  public var name: String?
  /// The file of the authorities whose certificates count.
  public var authorities: String?
  /// How many seconds the API may take.
  public var patience = 15

  /// A template for an address.
  public init(url: String) {
    request = RequestTemplate(url: url, .json)
  }

  /// Asks for a call; returns its name.
  func dial(_ request: CallRequest) throws(Failure) -> String? {
    let answer = try WebClient.send(try call(request))
    let fields = NoticeReader.fields(Array(answer.body.utf8))?.first ?? NoticeFields()
    guard (200..<300).contains(answer.status), isSuccess(fields) else {
      let why = error.map { fields[$0] } ?? ""
      let said = why.isEmpty ? "HTTP \(answer.status)" : AsteriskAccess.cleaned(why)
      throw AsteriskAccess.refused(said)
    }
    return name.map { fields[$0] }
  }

  private func isSuccess(_ fields: NoticeFields) -> Bool {
    guard let success else { return true }
    let parts = success.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    return fields[String(parts[0])].lowercased() == (parts.count > 1 ? parts[1].lowercased() : "")
  }

  /// The request, everything put in as the place of it asks for, and signed.
  func call(_ wish: CallRequest) throws(Failure) -> WebCall {
    let word = try secret.map { source throws(Failure) in
      try source.word(of: Text("[dial.api]", "[dial.api]"))
    }
    let others = ["password": word ?? "", "user": user]
    var call = try request.call { text, escape throws(Failure) in
      try wish.filled(text, others, escape)
    }
    call.patience = patience
    call.authorities = authorities
    try sign(&call, word ?? "")
    return call
  }

  private func sign(_ call: inout WebCall, _ secret: String) throws(Failure) {
    switch signature {
    case nil: return
    case .mango:
      let json = String(decoding: call.body ?? [], as: UTF8.self)
      let digest = SHA256.hex(Array((user + json + secret).utf8))
      let pairs = [("vpbx_api_key", user), ("sign", digest), ("json", json)]
      let text = pairs.map { "\($0.0)=\(PercentText.encoded($0.1))" }.joined(separator: "&")
      call.body = Array(text.utf8)
      call.headers.removeAll { $0.name.lowercased() == "content-type" }
      call.headers.append(("Content-Type", "application/x-www-form-urlencoded"))
    case .zadarma:
      let parts = call.address.path.split(separator: "?", maxSplits: 1).map(String.init)
      let query = (parts.count > 1 ? parts[1] : "").split(separator: "&").sorted()
        .joined(separator: "&")
      let text = parts[0] + query + MD5.hex(Array(query.utf8))
      let digest = SHA1.keyed(Array(text.utf8), key: Array(secret.utf8))
      let word = Base64Letters.text(Hexadecimal.text(digest).utf8)
      call.headers.append(("Authorization", "\(user):\(word)"))
    }
  }
}
