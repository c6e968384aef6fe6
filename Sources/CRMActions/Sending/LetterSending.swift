public import CRMDomain
import CRMStore
public import Mail
import Platform
import SQL
public import Wording

/// A letter that somebody wants to send.
public struct LetterWish: Sendable {
  /// The recipients; empty for the address of the record.
  public var to: [String] = []
  /// The recipients of copies.
  public var cc: [String] = []
  /// The subject; an answer has one of its own.
  public var subject: String?
  /// The text.
  public var text = ""
  /// The files.
  public var files: [LetterBuilder.File] = []
  /// What makes its identifier unlike any other.
  public let chance: String

  /// A wish that is still empty.
  public init(chance: String) {
    self.chance = chance
  }
}

extension Desk {
  /// The largest letter that is written, files and all.
  public static let largestLetter = 25 << 20

  /// Writes a letter on a record into the outbox; returns the number of the delivery.
  public func send(
    _ wish: LetterWish, on link: Link, by account: MailboxAccount
  ) throws(Failure) -> Int64 {
    guard let kind = Kinds.named(link.kind), LetterLinks.kinds.contains(kind.name) else {
      throw LetterFailure.kind(link)
    }
    guard let subject = wish.subject, !subject.isEmpty else { throw LetterFailure.noSubject }
    return try change { operation throws(Failure) in
      try store.demandChange(try operation.raw(kind, link.id))
      let sending = LetterSending(operation, account, dryRun: dryRun)
      let links = try LinkFinder(operation).exactLinks(of: kind, link.id)
      let to = wish.to.isEmpty ? try sending.address(of: links) : wish.to
      var wish = wish
      wish.to = to
      return try sending.queue(
        wish, subject: sending.numbered(subject, links.lead), links, on: link, answering: nil)
    }
  }

  /// Writes an answer to a letter into the outbox; returns the number of the delivery.
  public func answer(
    _ id: Int64, _ wish: LetterWish, by account: MailboxAccount
  ) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      let record = try store.record(Message.kind, id)
      let letter = Letter.parse(try store.letterBytes(of: id))
      var links = LetterLinks()
      links.lead = record[Message.lead].integer
      links.contact = record[Message.contact].integer
      links.company = record[Message.company].integer
      links.deal = record[Message.deal].integer
      var wish = wish
      if wish.to.isEmpty { wish.to = try LetterSending.answered(letter, record) }
      let isAnswer = letter.subject.lowercased().hasPrefix("re:")
      let subject = wish.subject ?? (isAnswer ? letter.subject : "Re: " + letter.subject)
      let parent = LetterSending.Parent(
        id: id, thread: record[Message.thread].integer ?? id,
        references: (letter.references + [letter.messageID].compactMap(\.self)).suffix(20))
      let target =
        links.deal.map { Link(Deal.kind.name, $0) } ?? links.lead.map { Link(Lead.kind.name, $0) }
        ?? links.contact.map { Link(Contact.kind.name, $0) } ?? Link(Message.kind.name, id)
      return try LetterSending(operation, account, dryRun: dryRun).queue(
        wish, subject: subject, links, on: target, answering: parent)
    }
  }
}

/// Puts a letter together and into the outbox, with its record.
struct LetterSending {
  /// The letter that is answered.
  struct Parent {
    let id: Int64
    let thread: Int64
    let references: [String]
  }

  let operation: Operation
  let account: MailboxAccount
  let dryRun: Bool
  /// Who signs it; who writes it where nil.
  var signer: Int64?
  private var store: Store { operation.store }

  init(_ operation: Operation, _ account: MailboxAccount, dryRun: Bool) {
    self.operation = operation
    self.account = account
    self.dryRun = dryRun
  }

  /// Who wrote the letter that is answered, or got it from us.
  static func answered(_ letter: Letter, _ record: Record) throws(Failure) -> [String] {
    let people =
      record[Message.direction].text == "out"
      ? letter.to : letter.replyTo.isEmpty ? letter.from : letter.replyTo
    let addresses = people.map(\.address).filter { $0.contains("@") }
    guard !addresses.isEmpty else { throw LetterFailure.noRecipient }
    return addresses
  }

  /// The address of the record, its contact or its company.
  func address(of links: LetterLinks) throws(Failure) -> [String] {
    let places: [(RecordKind, Int64?)] = [
      (Contact.kind, links.contact), (Lead.kind, links.lead), (Company.kind, links.company),
    ]
    for (kind, id) in places {
      if let id, let address = try operation.raw(kind, id)["email"].text { return [address] }
    }
    throw LetterFailure.noRecipient
  }

  /// The subject with the number by which an answer finds its request again.
  func numbered(_ subject: String, _ lead: Int64?) -> String {
    guard let lead, !subject.contains("[#\(lead)]") else { return subject }
    return "\(subject) [#\(lead)]"
  }

  /// Writes the letter, its record and its delivery.
  func queue(
    _ wish: LetterWish, subject: String, _ links: LetterLinks, on link: Link,
    answering parent: Parent?, fields: [(name: String, value: String)] = []
  ) throws(Failure) -> Int64 {
    guard account.smtp != nil else { throw LetterFailure.noServer(account) }
    let to = try recipients(wish.to)
    let cc = try recipients(wish.cc)
    let host = account.address.split(separator: "@").last.map(String.init) ?? "localhost"
    let now = operation.now.seconds
    var builder = LetterBuilder(
      from: .init(name: try author(), address: account.address), to: to, subject: subject,
      date: (now, store.session.zone.offset(now)),
      messageID: "crm.\(link.kind)-\(link.id).\(try next()).\(wish.chance)@\(host)",
      text: wish.text)
    builder.cc = cc
    builder.references = parent?.references ?? []
    builder.fields = fields
    builder.files = wish.files
    let bytes = try builder.bytes()
    guard bytes.count <= Desk.largestLetter else { throw LetterFailure.tooLarge }
    let message = try record(bytes, builder, links, parent)
    return try operation.add(
      Outgoing.kind,
      [
        Outgoing.channel: .text("mail"),
        Outgoing.to: .text((to + cc).map(\.address).joined(separator: ", ")),
        Outgoing.subject: .text(subject), Outgoing.body: .text(wish.text.isEmpty ? " " : wish.text),
        Outgoing.on: .text(link.text), Outgoing.key: .text(builder.messageID),
        Outgoing.state: .text("queued"), Outgoing.attempts: .integer(0),
        Outgoing.mailbox: .text(account.name), Outgoing.message: .integer(message),
      ])
  }

  /// The number of the delivery, which no other letter has.
  private func next() throws(Failure) -> Int64 {
    (try store.engine.value("SELECT MAX(id) FROM outbox").integer ?? 0) + 1
  }

  private func recipients(_ words: [String]) throws(Failure) -> [LetterBuilder.Person] {
    var people: [LetterBuilder.Person] = []
    for word in words {
      let address = try EmailAddress.read(word)
      guard !people.contains(where: { $0.address == address.text }) else { continue }
      people.append(.init(name: "", address: address.text))
    }
    return people
  }

  /// The name under which the letter is signed.
  private func author() throws(Failure) -> String {
    guard let signer = signer ?? store.actor?.id else { return "" }
    let row = try store.engine.first("SELECT name FROM users WHERE id = \(signer)")
    return row?[0].text ?? ""
  }

  private func record(
    _ bytes: [UInt8], _ builder: LetterBuilder, _ links: LetterLinks, _ parent: Parent?
  ) throws(Failure) -> Int64 {
    let found = FoundLetter(source: "outbox", place: builder.messageID, bytes: bytes)
    let incoming = IncomingLetter(
      found, hash: SHA256.hex(bytes), mailbox: account.name, policy: FilingPolicy(isSent: true))
    try store.keepLetter(incoming.hash, bytes, dryRun: dryRun)
    let decision = FilingDecision(
      outcome: "attached", isOutgoing: true, links: links, thread: parent?.thread,
      reason: Text("written here", "написано здесь"))
    return try LetterWriter(operation).write(
      decision, LetterFacts(incoming: incoming, session: store.session))
  }
}

/// Why a letter cannot be written.
enum LetterFailure {
  static func kind(_ link: Link) -> Failure {
    Failure(
      .usage, "mail.link-kind",
      Text(
        "a letter cannot belong to '\(link.text)'",
        "письмо нельзя прикрепить к записи «\(link.text)»"),
      hint: Text(
        "name a lead, contact, company or deal, as deal/7",
        "укажите лид, контакт, компанию или сделку: deal/7"))
  }

  static let noSubject = Failure(
    .usage, "mail.no-subject", Text("what is the letter about?", "какая у письма тема?"),
    hint: Text("give --subject TEXT", "укажите --subject ТЕМА"))

  static let noRecipient = Failure(
    .data, "mail.no-recipient", Text("nobody's address is known", "адрес получателя неизвестен"),
    hint: Text("give --to ADDRESS", "укажите --to АДРЕС"))

  static let tooLarge = Failure(
    .data, "mail.too-large", Text("the letter is larger than 25 MB", "письмо больше 25 МБ"),
    hint: Text("send a link instead", "отправьте ссылку"))

  static func noServer(_ account: MailboxAccount) -> Failure {
    Failure(
      .config, "mailbox.no-smtp",
      Text(
        "mailbox '\(account.name)' has no 'smtp' in the settings",
        "у ящика «\(account.name)» нет ключа smtp в настройках"))
  }
}
