public import CRMDomain
public import CRMStore
import Platform
import SQL
public import Telephony
public import Web
public import Wording

/// Notices that hosted exchanges send.
extension Desk {
  /// Takes in a request that an exchange sent: as it came first, then what it says of a call. The same
  /// one changes nothing a second time.
  public func takeNotice(
    _ request: HTTPRequest, _ setup: ExchangeSetup, receivedAt: Instant? = nil
  ) throws(Failure) -> CallIntakeReport {
    try takeNotice(request, source: setup.source, receivedAt: receivedAt) { setup }
  }

  /// The same where it is not yet known whether notices can be read: a slip in `setup` is one in the
  /// settings, and loses no notice.
  public func takeNotice(
    _ request: HTTPRequest, source: String, receivedAt: Instant? = nil,
    _ setup: () throws(Failure) -> ExchangeSetup
  ) throws(Failure) -> CallIntakeReport {
    let bytes = NoticeFields.bytes(of: request)
    let received = receivedAt ?? now
    try keep(bytes, source, received)
    let known: ExchangeSetup
    do {
      known = try setup()
    } catch {
      throw Failure(.config, error.id, error.message, hint: error.hint).at(Text(verbatim: source))
    }
    return try ingestCalls([.notice(bytes, receivedAt: received.seconds)], known)
  }

  /// The notice stays, whatever is understood of it.
  private func keep(
    _ bytes: [UInt8], _ source: String, _ received: Instant
  ) throws(Failure) {
    let (hash, size) = (SHA256.hex(bytes), bytes.count)
    guard !dryRun, size > 0 else { return }
    try store.engine.run(
      """
      INSERT INTO call_notices (source, hash, bytes, received_at)
      VALUES (\(source), \(hash), \(SQLValue.blob(bytes)), \(received.seconds))
      ON CONFLICT DO NOTHING
      """)
  }
}

extension Store {
  /// Who is behind a number, for an exchange that asks while it rings: the name, and the login of who
  /// looks after him.
  public func caller(_ number: String) throws(Failure) -> (name: String, owner: String?)? {
    guard let phone = session.readPhones(number).first(where: { $0.e164.hasPrefix("+") }) else {
      return nil
    }
    for kind in [Contact.kind, Lead.kind, Company.kind] {
      // The newest is the one that is talked about; two people with one number are nobody's guess.
      let found = try owners(of: .phone, phone.e164, kind: kind.name)
      guard let id = found.last else { continue }
      if found.count > 1, kind.name != Lead.kind.name { return nil }
      return try unrestricted { () throws(Failure) in
        let owner = try record(kind, id)["owner"].integer
        let login = try owner.flatMap { id throws(Failure) in
          try find(User.kind, id)?[User.login].text
        }
        return (try title(kind, id), login)
      }
    }
    return nil
  }
}

extension HTTPRequest {
  /// Whether the exchange only tries the address: nothing is said but, maybe, a word to send back.
  public var isTrialNotice: Bool {
    let body = self.body.filter { $0 > 0x20 }
    guard body.isEmpty || body == Array("{}".utf8) || body == Array("[]".utf8) else { return false }
    let names = query.split(separator: "&").map { $0.prefix { $0 != "=" } }
    return names.allSatisfy { ["token", "zd_echo"].contains($0) }
  }

  /// The word that Zadarma wants back when its address is set up.
  public var echoedWord: String? {
    guard let word = queryValue("zd_echo"), (1...100).contains(word.utf8.count),
      word.utf8.allSatisfy({ $0.isAlphanumeric })
    else { return nil }
    return word
  }

  /// The number of which MegaFon's exchange asks whose it is, so that it may ring who knows him; nil
  /// where it asks nothing.
  public var askedNumber: String? {
    let fields = NoticeFields.first(of: self)
    return fields["cmd"] == "contact" ? fields["phone"] : nil
  }

  /// What it asks of Bitrix24's REST interface, and the fields with which it does; nil for a notice.
  public var externalCall: (call: ExternalCall, fields: NoticeFields)? {
    guard let word = path.split(separator: "/").last, let call = ExternalCall(method: word) else {
      return nil
    }
    return (call, NoticeFields.first(of: self))
  }

  /// Whether it is a notice of Sipuni, which sends no more of them until one is answered as it likes.
  public var isSipuni: Bool {
    let fields = NoticeFields.first(of: self)
    return ["1", "2", "3", "4"].contains(fields["event"]) && fields.has("call_id")
  }
}

extension UInt8 {
  fileprivate var isAlphanumeric: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
