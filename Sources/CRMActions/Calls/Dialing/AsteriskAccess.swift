import CRMDomain
import Platform
import Telephony
public import Web
import Wording

/// How Asterisk is reached, over its REST interface (ARI) or its manager interface (AMI).
public struct AsteriskAccess: Sendable {
  /// Where it answers.
  public let address: WebAddress
  /// The account.
  public var user = ""
  /// Where its password comes from.
  public var secret: SecretSource?
  /// The file of the authorities whose certificates count.
  public var authorities: String?
  /// The channel of an extension, as `PJSIP/{extension}`.
  public var channel = "PJSIP/{extension}"
  /// The context in which numbers are dialled.
  public var context = "from-internal"
  /// How many seconds it may be silent.
  public var patience = 10

  /// A way to an address.
  public init(_ address: WebAddress) {
    self.address = address
  }

  /// The same, ringing a channel in a context.
  public func ringing(_ channel: String, in context: String) -> AsteriskAccess {
    var access = self
    (access.channel, access.context) = (channel, context)
    return access
  }

  private func password() throws(Failure) -> String {
    try secret?.word(of: Text("the exchange", "АТС")) ?? ""
  }

  // MARK: ARI

  /// `POST /channels/{id}`: the same channel twice is one call, however often it is asked for.
  func askREST(_ request: CallRequest) throws(Failure) {
    let pairs = [
      ("endpoint", try request.filled(channel)), ("extension", request.digits),
      ("context", context), ("priority", "1"), ("callerId", "CRM <\(request.ext)>"),
      ("timeout", "30"),
    ]
    let query = pairs.map { "\($0.0)=\(PercentText.encoded($0.1))" }.joined(separator: "&")
    let base = address.text.hasSuffix("/") ? String(address.text.dropLast()) : address.text
    var call = WebCall(try WebAddress("\(base)/channels/\(request.reference)?\(query)"))
    call.method = "POST"
    call.login = (user, try password())
    call.authorities = authorities
    call.patience = patience
    call.headers = [("Content-Type", "application/json")]
    call.body = Array(#"{"variables":{"CDR(userfield)":"\#(request.reference)"}}"#.utf8)
    let answer = try WebClient.send(call)
    // A channel of that name is there already: the call is under way.
    guard !(200..<300).contains(answer.status), answer.status != 409 else { return }
    let fields = NoticeReader.fields(Array(answer.body.utf8))?.first ?? NoticeFields()
    let said = fields["message"].isEmpty ? fields["error"] : fields["message"]
    throw Self.refused(said.isEmpty ? "HTTP \(answer.status)" : Self.cleaned(said))
  }

  // MARK: AMI

  /// The secret is not sent: its digest with the server's challenge is.
  func askManager(_ request: CallRequest) throws(Failure) {
    let secret = try password()
    let stream = try ServerStream(address, patience: patience, authorities: authorities)
    var session = ManagerSession(
      send: { bytes throws(Failure) in try stream.send(bytes) },
      receive: { () throws(Failure) in try stream.receive() })
    try session.logIn(user: user) { MD5.hex(Array(($0 + secret).utf8)) }
    try session.originate(
      ManagerCall(
        channel: try request.filled(channel), context: context, number: request.digits,
        ext: request.ext, reference: request.reference))
    session.logOff()
  }

  // MARK: Refusals

  /// What a server said, on one line of plain characters.
  static func cleaned(_ line: String) -> String {
    String(line.unicodeScalars.prefix(200).map { $0.value < 0x20 ? " " : Character($0) })
  }

  static func refused(_ said: String) -> Failure {
    Failure(
      .unavailable, "call.refused",
      Text("the exchange refuses: \(said)", "АТС отказала: \(said)"))
  }
}
