import Platform

/// Reads reports of failed delivery: RFC 3464 where there is one, and the prose of mail servers.
struct BounceReader {
  /// A recipient while what is known of it is put together.
  private struct Draft {
    var address: String
    var status = ""
    var diagnostic = ""
    var isDelayed = false
  }

  let letter: Letter
  let body: String
  /// The text above the copy of our letter.
  let report: String

  private init(_ letter: Letter) {
    self.letter = letter
    body = letter.text
    report = BounceReader.report(letter.text)
  }

  /// The bounce that `letter` is, or nil. `isMachine` says that its header is a program's.
  static func read(_ letter: Letter, isMachine: Bool) -> Bounce? {
    let hasReport = letter.parts.contains { $0.type.hasSuffix("delivery-status") }
    guard isMachine || hasReport else { return nil }
    let reader = BounceReader(letter)
    if let drafts = reader.reportedRecipients() {
      return drafts.isEmpty ? nil : reader.bounce(drafts)
    }
    guard isMachine, reader.looksLikeFailure else { return nil }
    let drafts = reader.recipientsInProse()
    // Some reports name nobody, but answer the letter that failed.
    return drafts.isEmpty && letter.inReplyTo.isEmpty ? nil : reader.bounce(drafts)
  }

  private func bounce(_ drafts: [Draft]) -> Bounce {
    var recipients: [BouncedRecipient] = []
    let refusedContent = refusedContent
    for draft in drafts.prefix(500) {
      let said = draft.diagnostic.onOneLine
      var status = draft.status
      if status.isEmpty || StatusCode.isGeneral(status), let better = StatusCode.enhanced(in: said)
      {
        status = better
      }
      var reason = BounceDiagnosis.reason(said, status: status)
      if reason == .userUnknown, refusedContent, !status.hasPrefix("5.1.") { reason = .filtered }
      recipients.append(
        BouncedRecipient(
          address: draft.address, status: status, reason: reason,
          diagnostic: String(said.prefix(500)),
          isDelayed: draft.isDelayed || BounceReader.delays.occurs(in: said.lowercased())))
    }
    return Bounce(recipients: recipients, originalMessageID: originalMessageID())
  }

  // MARK: - RFC 3464

  /// The recipients of the machine-readable report; empty where it tells of success; nil without one.
  private func reportedRecipients() -> [Draft]? {
    guard
      let part = letter.parts.first(where: {
        $0.type == "message/delivery-status" || $0.type == "message/global-delivery-status"
      })
    else { return nil }
    let report = part.encoding.decode(letter.buffer[part.body])
    var drafts: [Draft] = []
    var sawAction = false
    for fields in BounceReader.groups(report) {
      guard let address = BounceReader.address(fields) else { continue }
      let action = fields.value("action")?.trimmed.loweredText ?? "failed"
      sawAction = true
      if ["delivered", "relayed", "expanded"].contains(where: { action.hasPrefix($0) }) {
        continue
      }
      var draft = Draft(address: address)
      draft.status =
        fields.value("status").flatMap {
          StatusCode.enhanced(in: String(decoding: $0, as: UTF8.self))
        } ?? ""
      draft.diagnostic = BounceReader.diagnostic(fields)
      if draft.diagnostic.isEmpty { draft.diagnostic = prose(about: address, among: [address]) }
      draft.isDelayed = action.hasPrefix("delay")
      if draft.isDelayed, draft.diagnostic.isEmpty { draft.diagnostic = "delivery delayed" }
      if !drafts.contains(where: { $0.address == address }) { drafts.append(draft) }
    }
    return sawAction ? drafts : nil
  }

  /// The groups of fields, parted by blank lines.
  private static func groups(_ report: Bytes) -> [[HeaderField]] {
    var groups: [[HeaderField]] = []
    var position = report.startIndex
    while position < report.endIndex, groups.count < 1_000 {
      let header = HeaderBlock(report, from: position, isTop: false)
      let fields = header.fields(hint: nil)
      if !fields.isEmpty { groups.append(fields) }
      position = max(header.bodyStart, report.lineEnd(from: position))
    }
    return groups
  }

  private static func address(_ fields: [HeaderField]) -> String? {
    for name: StaticString in ["final-recipient", "original-recipient", "x-actual-recipient"] {
      guard let value = fields.value(name) else { continue }
      let rest = value.firstIndex(of: Octet.semicolon).map { value[($0 + 1)...] } ?? value
      if let mailbox = AddressList.parse(rest, limit: 1).first, mailbox.address.contains("@") {
        return mailbox.address
      }
    }
    return nil
  }

  private static func diagnostic(_ fields: [HeaderField]) -> String {
    guard let field = fields.first("diagnostic-code") else { return "" }
    let text = field.decoded
    guard let mark = text.firstIndex(of: ";"), text.distance(from: text.startIndex, to: mark) < 20
    else {
      return text
    }
    return String(text[text.index(after: mark)...])
  }

  // MARK: - Prose

  /// The part of `body` above the copy of our letter.
  private static func report(_ body: String) -> String {
    let low = body.utf8.map(\.lowered)
    // A mark at the very top is the title of the report.
    guard let end = copyMarks.firstPlace(in: low, from: 40) else { return body }
    return String(decoding: body.utf8.prefix(end), as: UTF8.self)
  }

  private static let copyMarks = PhraseList([
    "this is a copy of the message", "below this line is a copy", "original message follows",
    "----- original message -----", "unsent message follows", "message follows -----",
    "---- original message", "original message headers",
    "--- the header of the original", "return-path:", "\nreceived: from",
  ])

  private var looksLikeFailure: Bool {
    if letter.header("X-Failed-Recipients") != nil { return true }
    let subject = letter.subject.lowercased()
    if BounceReader.subjects.occurs(in: subject) { return true }
    let text = body.prefix(3_000).lowercased()
    return BounceReader.openings.occurs(in: text)
  }

  private static let subjects = PhraseList([
    "failure notice", "undeliver", "delivery fail", "delivery status", "returned mail",
    "mail failure",
    "delivery notification", "could not send", "non-delivery", "nondeliver", "delivery report",
    "not delivered", "returned to sender", "mail system error", "delivery problem", "bounced",
    "rejected", "недоставлен", "не доставлено", "не доставлен", "ошибка доставки", "возврат письма",
    "delivery incomplete", "warning: message", "could not be delivered", "error sending",
    "failed mail",
    "mail delivery", "message delivery", "sender notify", "returning message", "mail error",
    "undelivered", "delayed mail", "email delivery", "unable to deliver",
  ])
  private static let openings = PhraseList([
    "could not be delivered", "wasn't able to deliver", "was not able to deliver",
    "not be delivered",
    "unable to deliver", "delivery has failed", "delivery failed", "undeliverable",
    "was not delivered",
    "permanent error", "fatal errors", "не может быть доставлено", "не удалось доставить",
    "не было доставлено", "message was undeliverable", "failed to deliver", "user unknown",
    "returned to you", "returned to sender", "mailbox unavailable",
    "did not reach the following",
  ])

  /// What servers say that have not given up.
  private static let delays = PhraseList([
    "will continue trying", "will keep trying", "still being retried", "not been delivered yet",
    "delivery delayed", "will be retried",
  ])

  /// The recipients named in prose, each with what is said after it.
  private func recipientsInProse() -> [Draft] {
    let own = Set((letter.to + letter.cc).map(\.key) + letter.from.map(\.key))
    var addresses: [String] = []
    if let field = letter.headers.first("x-failed-recipients") {
      addresses = AddressList.parse(field.unfolded[...]).map(\.address).filter { $0.contains("@") }
    }
    if addresses.isEmpty {
      addresses = BounceAddresses.listed(report).filter { isForeign($0, own) }
    }
    if addresses.isEmpty {
      addresses = BounceAddresses.all(in: report, limit: 20).filter { isForeign($0, own) }
      addresses = Array(addresses.prefix(1))
    }
    if addresses.isEmpty, let original = originalRecipient() { addresses = [original] }
    var drafts: [Draft] = []
    for address in addresses where !drafts.contains(where: { $0.address == address }) {
      let said = prose(about: address, among: addresses)
      drafts.append(
        Draft(address: address, status: StatusCode.enhanced(in: said) ?? "", diagnostic: said))
    }
    return drafts
  }

  /// Whether an address in a report may be the one that failed.
  private func isForeign(_ address: String, _ own: Set<String>) -> Bool {
    let low = address.lowercased()
    return !own.contains(low) && !low.hasPrefix("postmaster@") && !low.hasPrefix("mailer-daemon@")
  }

  /// What the report says after it names `address`: up to the next of `others`, or 1,500 bytes.
  private func prose(about address: String, among others: [String]) -> String {
    let low = Array(report.lowercased().utf8)[...]
    let head = String(decoding: low.prefix(3_000), as: UTF8.self)
    guard let place = low.firstIndex(of: Array(address.lowercased().utf8)) else { return head }
    var out: [UInt8] = []
    let rest = others.filter { $0 != address }.map { Array($0.lowercased().utf8) }.prefix(20)
    for (number, line) in low[place...].prefix(1_500).lines.enumerated() {
      if number > 0, rest.contains(where: { line.firstIndex(of: $0) != nil }) { break }
      out += line
      out.append(Octet.space)
    }
    let after = String(decoding: out, as: UTF8.self)
    let saysMuch = StatusCode.enhanced(in: after) != nil || StatusCode.reply(in: after) != nil
    return saysMuch || BounceDiagnosis.reason(after, status: "") != .other
      ? after : after + " " + head
  }

  /// Whether the server took the address and refused the letter itself, so that even «no such user»
  /// does not tell that the address is dead.
  private var refusedContent: Bool {
    BounceReader.dataMarks.occurs(in: report.lowercased())
  }

  private static let dataMarks = PhraseList([
    ">>> data", "end of data", "final data", "smtp command\ndata",
  ])
}
