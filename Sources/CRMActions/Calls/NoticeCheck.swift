import Platform
import Telephony
public import Web
import Wording

/// How the notices of a hosted exchange prove that they are its own.
public struct NoticeCheck: Sendable, CustomStringConvertible {
  /// The ways that exchanges know.
  public enum Way: String, CaseIterable, Sendable {
    /// A word in the address, a header, or a field of the notice.
    case token
    /// A name and a password in the header `Authorization`.
    case basic
    /// Mango: SHA-256 over its key, the JSON as it came, and the salt.
    case mango
    /// Zadarma: a header with the HMAC-SHA1 of some fields.
    case zadarma
    /// Nothing: for an exchange behind the same wall.
    case none
  }

  /// What a look at a notice says.
  public enum Verdict: Sendable, Equatable {
    /// It is the exchange's own.
    case own
    /// Somebody else sent it, or the secret is wrong.
    case foreign
    /// Nobody signs such a notice, and nothing is done with it.
    case idle
  }

  /// The way.
  public let way: Way
  /// The name of `basic`, or Mango's key.
  public let user: String
  private let secret: String

  /// Puts a check together.
  public init(_ way: Way, user: String = "", secret: String = "") {
    self.way = way
    self.user = user
    self.secret = secret
  }

  /// The way alone: the secret is never shown.
  public var description: String { way.rawValue }

  /// Whether a notice is the exchange's own; a wrong secret takes as long as a right one.
  public func verdict(_ request: HTTPRequest) -> Verdict {
    guard way == .none || !secret.isEmpty else { return .foreign }
    switch way {
    case .none: return .own
    case .token: return hasToken(request) ? .own : .foreign
    case .basic:
      let header = request.header("Authorization")
      return BasicLogin.isRight(header, user: user, password: secret) ? .own : .foreign
    case .mango: return isMango(request) ? .own : .foreign
    case .zadarma: return zadarma(request)
    }
  }

  /// The places in which services let one put a word of one's own: the path is that of Bitrix24's
  /// REST, `/call/NAME/TOKEN/telephony.externalcall.register`.
  private func hasToken(_ request: HTTPRequest) -> Bool {
    let fields = NoticeFields.first(of: request)
    let path = request.path.split(separator: "/").map(String.init)
    let words = [
      path.count > 3 ? path[2] : nil, request.queryValue("token"), request.header("X-Token"),
      Self.bearer(of: request), fields["token"], fields["crm_token"],
      fields["auth.application_token"],
    ]
    return words.compactMap(\.self).contains { Secret.isSame($0, secret) }
  }

  /// The token in `Authorization`.
  private static func bearer(of request: HTTPRequest) -> String? {
    let parts = request.header("Authorization")?.split(separator: " ", maxSplits: 1) ?? []
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return String(parts[1])
  }

  /// The JSON is signed as it came: to read and write it again would change it. It stands in a form: a
  /// body that would be read as JSON itself is none of Mango's.
  private func isMango(_ request: HTTPRequest) -> Bool {
    guard let first = request.body.first(where: { $0 > 0x20 }),
      first != UInt8(ascii: "{"), first != UInt8(ascii: "[")
    else { return false }
    let fields = NoticeFields(urlencoded: request.body)
    let key = fields["vpbx_api_key"]
    let wanted = SHA256.hex(Array((key + fields["json"] + secret).utf8))
    let isSigned = Secret.isSame(fields["sign"].lowercased(), wanted)
    return isSigned && (user.isEmpty || Secret.isSame(key, user))
  }

  /// One signature is that of one notice.
  private func zadarma(_ request: HTTPRequest) -> Verdict {
    let notices = NoticeReader.fields(NoticeFields.bytes(of: request)) ?? []
    guard notices.count < 2 else { return .foreign }
    let fields = notices.first ?? NoticeFields()
    guard let names = Self.signed[fields["event"]] else { return .idle }
    let text = names.map { fields[$0] }.joined()
    // The digest is written in hexadecimal digits first, then those in base64.
    let digest = SHA1.keyed(Array(text.utf8), key: Array(secret.utf8))
    let wanted = Base64Letters.text(Hexadecimal.text(digest).utf8)
    return Secret.isSame(request.header("Signature") ?? "", wanted) ? .own : .foreign
  }

  /// Which fields Zadarma signs, by the event.
  private static let signed: [String: [String]] = {
    let incoming = ["caller_id", "called_did", "call_start"]
    let outgoing = ["internal", "destination", "call_start"]
    return [
      "NOTIFY_START": incoming, "NOTIFY_INTERNAL": incoming, "NOTIFY_END": incoming,
      "NOTIFY_IVR": incoming, "NOTIFY_ANSWER": ["caller_id", "destination", "call_start"],
      "NOTIFY_OUT_START": outgoing, "NOTIFY_OUT_END": outgoing,
      "NOTIFY_RECORD": ["pbx_call_id", "call_id_with_rec"],
    ]
  }()
}

extension NoticeFields {
  /// The bytes of a request that are its notice: the body, or the query of a GET.
  static func bytes(of request: HTTPRequest) -> [UInt8] {
    request.body.contains { $0 > 0x20 } ? request.body : Array(request.query.utf8)
  }

  /// The fields of the first notice in a request.
  static func first(of request: HTTPRequest) -> NoticeFields {
    NoticeReader.fields(bytes(of: request))?.first ?? NoticeFields()
  }
}
