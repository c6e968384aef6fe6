import CRMDomain
import CRMStore
import Mail
import Platform
import SQL
import Wording

/// Tells somebody who asked that the request is taken up, and its number (F039–F042).
///
/// Written only where the settings describe a mailbox that sends, or something that sends SMS to who
/// left no address. Nothing is answered that a program
/// sent, that went to many, that comes from ourselves or is old; a request is acknowledged once, an
/// address once in a while, so that two programs never answer one another for long.
struct Acknowledgement {
  /// What the outbox calls it.
  static let purpose = "acknowledgement"
  /// Letters older than this are not acknowledged: a first run takes in those of weeks.
  private static let freshness: Int64 = 3 * 86_400

  let operation: Operation
  private var store: Store { operation.store }
  private var ways: Correspondence { store.session.correspondence }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// The letter that a request came by.
  private struct Request {
    let message: Int64
    let mailbox: String?
    let thread: Int64?
    let letter: Letter
  }

  /// Whether there is any way to write to who asked.
  var isPossible: Bool { ways.acknowledges && (!ways.senders.isEmpty || ways.sendsTexts) }

  /// Writes the acknowledgement of a lead into the outbox, unless something speaks against it.
  func write(_ template: String, lead id: Int64) throws(Failure) {
    guard isPossible else { return }
    let lead = try operation.raw(Lead.kind, id)
    guard try !isDone(id) else { return }
    guard let address = lead[Lead.email].text else { return try writeText(template, lead) }
    let request = try request(of: id)
    if let request, !isAnswerable(request) { return }
    guard let sender = ways.sender(request?.mailbox), try isAllowed(address) else { return }
    try send(template, lead, to: address, by: sender, request)
  }

  /// Whether the request was acknowledged before.
  private func isDone(_ lead: Int64) throws(Failure) -> Bool {
    try store.engine.first(
      """
      SELECT 1 FROM outbox WHERE purpose = \(Acknowledgement.purpose)
        AND "on" = \(Lead.kind.reference(lead)) AND removed = 0
      """) != nil
  }

  private func request(of lead: Int64) throws(Failure) -> Request? {
    let row = try store.engine.first(
      """
      SELECT id, mailbox, thread FROM messages
      WHERE lead = \(lead) AND direction = 'in' AND removed = 0 ORDER BY id LIMIT 1
      """)
    guard let row else { return nil }
    return Request(
      message: row.integer(0), mailbox: row[1].text, thread: row[2].integer,
      letter: Letter.parse(try store.letterBytes(of: row.integer(0))))
  }

  private func isAnswerable(_ request: Request) -> Bool {
    let letter = request.letter
    guard letter.mayBeAnswered, !letter.spamFlag else { return false }
    guard let date = letter.date else { return true }
    return operation.now.seconds - date < Acknowledgement.freshness
  }

  /// Never to ourselves, and not to one address again and again.
  private func isAllowed(_ address: String) throws(Failure) -> Bool {
    guard let key = LinkFinder.key(address), !ways.own.contains(key) else { return false }
    let users = try store.engine.all(
      "SELECT email FROM users WHERE email IS NOT NULL AND removed = 0")
    guard !users.contains(where: { LinkFinder.key($0.text(0)) == key }) else { return false }
    guard try WrongAddresses(operation).record(marking: address) == nil else { return false }
    // The folded address: one that is spelt anew each time is one all the same.
    return try !wasTold(key)
  }

  private func wasTold(_ recipient: String) throws(Failure) -> Bool {
    let since = operation.now.seconds - ways.pause
    return try store.engine.first(
      """
      SELECT 1 FROM outbox WHERE purpose = \(Acknowledgement.purpose)
        AND recipient = \(recipient) AND removed = 0 AND created_at > \(since)
      """) != nil
  }

  /// An SMS to who left no more than a telephone number.
  private func writeText(_ name: String, _ lead: Record) throws(Failure) {
    guard ways.sendsTexts,
      let number = lead[Lead.phones].list.map({ PhoneNumber(stored: $0) }).first(where: takesTexts),
      try !wasTold(number.e164)
    else { return }
    let (_, filled) = try filled(name, try store.ownLanguage(), for: lead)
    var draft: Draft = [
      Outgoing.channel: .text(TextDelivery.channel), Outgoing.to: .text(number.e164),
      Outgoing.body: .text(filled.text), Outgoing.on: .text(lead.reference),
      Outgoing.key: .text("sms/\(Identifiers.random.next())"), Outgoing.state: .text("queued"),
      Outgoing.attempts: .integer(0), Outgoing.purpose: .text(Acknowledgement.purpose),
    ]
    draft["recipient"] = .text(number.e164)
    try operation.add(Outgoing.kind, draft)
  }

  /// The template with everything put in: nobody is sent the braces of what is empty.
  private func filled(
    _ name: String, _ language: Language, for lead: Record
  ) throws(Failure) -> (template: Record, filled: FilledTemplate) {
    let template = try store.template(name, language)
    let filled = try store.unrestricted { () throws(Failure) in
      try store.filled(template, for: lead)
    }
    guard filled.empty.isEmpty else { throw TemplateFailure.empty(template, filled.empty) }
    return (template, filled)
  }

  /// Numbers of the fixed network read no SMS; of foreign ones nothing is known.
  private func takesTexts(_ number: PhoneNumber) -> Bool {
    guard number.e164.hasPrefix("+"), number.ext == nil else { return false }
    guard number.e164.hasPrefix("+7") else { return true }
    return ["9", "7"].contains(number.e164.dropFirst(2).first)
  }

  private func send(
    _ name: String, _ lead: Record, to address: String, by sender: Correspondence.Sender,
    _ request: Request?
  ) throws(Failure) {
    let language = try store.ownLanguage()
    let (template, filled) = try filled(name, sender.language ?? language, for: lead)
    let sending = LetterSending(operation, sender, purpose: Acknowledgement.purpose)
    var wish = LetterWish(chance: String(Identifiers.random.next().prefix(20)))
    wish.to = [address]
    wish.text = filled.text
    let asked = request?.letter.subject ?? ""
    let answer = asked.lowercased().hasPrefix("re:") ? asked : "Re: " + asked
    let subject = asked.isEmpty ? filled.subject ?? template.title : answer
    let parent = request.map {
      LetterSending.Parent(
        id: $0.message, thread: $0.thread ?? $0.message,
        references: ($0.letter.references + [$0.letter.messageID].compactMap(\.self)).suffix(20))
    }
    _ = try sending.queue(
      wish, subject: sending.numbered(subject, lead.id), LetterLinks(lead: lead.id),
      on: Link(Lead.kind.name, lead.id), answering: parent,
      fields: [
        ("Auto-Submitted", request == nil ? "auto-generated" : "auto-replied"),
        ("X-Auto-Response-Suppress", "All"),
      ])
  }
}
