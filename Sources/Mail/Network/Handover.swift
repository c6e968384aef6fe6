import CCurl
public import Wording

/// What a server said to a letter, or whoever else takes deliveries to one.
public enum Handover: Sendable {
  /// It was taken.
  case taken
  /// It may be taken later.
  case later(Failure)
  /// It will never be taken; the failure is `server.no-address` where there is nobody to take it.
  case never(Failure)
  /// It was handed over whole, but the answer was lost: it may have been taken.
  case unknown(Failure)
}

extension MailServer {
  /// Hands a letter over to an SMTP server. A server that cannot be reached is a failure.
  public static func handOver(
    _ bytes: [UInt8], from: String, to: [String], _ access: ServerAccess
  ) throws(Failure) -> Handover {
    for address in [from] + to where !LetterBuilder.isAddress(address) {
      throw LetterBuilder.unsafe(address)
    }
    let connection = try Connection(access)
    // A large letter may take its time as long as it moves.
    connection.set(CURLOPT_TIMEOUT, 0)
    connection.set(CURLOPT_LOW_SPEED_LIMIT, 1)
    connection.set(CURLOPT_LOW_SPEED_TIME, access.patience)
    connection.set(CURLOPT_MAIL_FROM, "<\(from)>")
    var recipients: UnsafeMutableRawPointer?
    for address in to { recipients = crm_curl_append(recipients, "<\(address)>") }
    defer { crm_curl_free(recipients) }
    _ = crm_curl_set_list(connection.handle, CURLOPT_MAIL_RCPT, recipients)
    var talk = crm_curl_talk()
    let code = bytes.withUnsafeBufferPointer { buffer in
      talk.bytes = buffer.baseAddress
      talk.count = buffer.count
      return crm_curl_upload(connection.handle, &talk)
    }
    if code == 0 { return .taken }
    return try judge(code, connection, talk)
  }

  private static func judge(
    _ code: Int32, _ connection: Connection, _ talk: crm_curl_talk
  ) throws(Failure) -> Handover {
    let reply = crm_curl_reply(connection.handle)
    let said = Connection.cleaned(talk.heard)
    let failure = connection.failure(code, said)
    switch reply {
    case 354 where talk.sent == talk.count: return .unknown(failure)
    // A refused login is the account's fault, not the letter's.
    case 530, 534, 535, 538: throw failure
    case 500...599:
      let reason = BounceDiagnosis.reason(said, status: StatusCode.enhanced(in: said) ?? "")
      // A full mailbox is emptied some day.
      if reason == .mailboxFull { return .later(refused(connection, said, isFinal: false)) }
      return .never(refused(connection, said, isFinal: true, isDead: reason.isPermanent))
    case 400...499: return .later(refused(connection, said, isFinal: false))
    default: throw failure
    }
  }

  private static func refused(
    _ connection: Connection, _ said: String, isFinal: Bool, isDead: Bool = false
  ) -> Failure {
    let name = connection.access.address.name
    return Failure(
      isFinal ? .data : .tryAgain,
      isDead ? "server.no-address" : isFinal ? "server.never" : "server.later",
      Text("\(name) does not take the letter: \(said)", "\(name) не принимает письмо: \(said)"))
  }
}
