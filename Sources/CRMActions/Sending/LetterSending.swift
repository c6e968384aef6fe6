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
  /// The template that gives the text, and the subject where none is given.
  public var template: String?
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
    try change { operation throws(Failure) in
      try LetterSending(operation, try account.sender(), dryRun: dryRun).write(wish, on: link)
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
      let sending = LetterSending(operation, try account.sender(), dryRun: dryRun)
      var wish = wish
      // An answer keeps the subject of what it answers, whatever its template says.
      let named = wish.subject
      try sending.fill(&wish, for: record)
      wish.subject = named
      if wish.to.isEmpty { wish.to = try LetterSending.answered(letter, record) }
      let isAnswer = letter.subject.lowercased().hasPrefix("re:")
      let subject = wish.subject ?? (isAnswer ? letter.subject : "Re: " + letter.subject)
      let parent = LetterSending.Parent(
        id: id, thread: record[Message.thread].integer ?? id,
        references: (letter.references + [letter.messageID].compactMap(\.self)).suffix(20))
      let target =
        links.deal.map { Link(Deal.kind.name, $0) } ?? links.lead.map { Link(Lead.kind.name, $0) }
        ?? links.contact.map { Link(Contact.kind.name, $0) } ?? Link(Message.kind.name, id)
      return try sending.queue(wish, subject: subject, links, on: target, answering: parent)
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
  let sender: Correspondence.Sender
  let dryRun: Bool
  /// Who signs it; who writes it where nil.
  var signer: Int64?
  /// What the program writes it for by itself; nil for a person's own words.
  let purpose: String?
  private var store: Store { operation.store }

  init(
    _ operation: Operation, _ sender: Correspondence.Sender, dryRun: Bool = false,
    purpose: String? = nil
  ) {
    self.operation = operation
    self.sender = sender
    self.dryRun = dryRun
    self.purpose = purpose
  }

  /// Writes a letter on a record.
  func write(_ wish: LetterWish, on link: Link) throws(Failure) -> Int64 {
    guard let kind = Kinds.named(link.kind), LetterSending.holders.contains(kind.name) else {
      throw LetterFailure.kind(link)
    }
    let record = try operation.present(kind, link.id)
    try store.demandChange(record)
    var wish = wish
    try fill(&wish, for: try store.record(kind, link.id))
    guard let subject = wish.subject, !subject.isEmpty else { throw LetterFailure.noSubject }
    let links = try self.links(of: record)
    if wish.to.isEmpty { wish.to = try address(of: links) }
    return try queue(
      wish, subject: numbered(subject, links.lead), links, on: link, answering: nil)
  }

  /// The kinds of records that a letter can be written on: a paper stands for its deal.
  static let holders =
    LetterLinks.kinds + [Quote.kind.name, Invoice.kind.name, Order.kind.name]

  /// Where a letter on a record belongs.
  func links(of record: Record) throws(Failure) -> LetterLinks {
    let finder = LinkFinder(operation)
    guard Papers.isStaged(record.kind.name) else {
      return try finder.exactLinks(of: record.kind, record.id)
    }
    var links = LetterLinks()
    if let deal = record[Quote.deal.name].integer {
      links = try finder.exactLinks(of: Deal.kind, deal)
    }
    if let contact = record[Quote.contact.name].integer { links.contact = contact }
    if let company = record[Quote.company.name].integer { links.company = company }
    return links
  }

  /// Puts the text of the template in, if the wish names one.
  func fill(_ wish: inout LetterWish, for record: Record) throws(Failure) {
    guard let name = wish.template else { return }
    let language = try store.ownLanguage()
    let template = try store.template(name, sender.language ?? language)
    let filled = try store.filled(template, for: record)
    guard filled.empty.isEmpty else { throw TemplateFailure.empty(template, filled.empty) }
    wish.text = filled.text
    if wish.subject == nil { wish.subject = filled.subject }
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
    let to = try recipients(wish.to)
    let cc = try recipients(wish.cc)
    var wish = wish
    if let signature = sender.signature { wish.text = LetterSending.signed(wish.text, signature) }
    let host = sender.address.split(separator: "@").last.map(String.init) ?? "localhost"
    let now = operation.now.seconds
    var builder = LetterBuilder(
      from: .init(name: try author(), address: sender.address), to: to, subject: subject,
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
    var draft: Draft = [
      Outgoing.channel: .text("mail"),
      Outgoing.to: .text((to + cc).map(\.address).joined(separator: ", ")),
      Outgoing.subject: .text(subject), Outgoing.body: .text(wish.text.isEmpty ? " " : wish.text),
      Outgoing.on: .text(link.text), Outgoing.key: .text(builder.messageID),
      Outgoing.state: .text("queued"), Outgoing.attempts: .integer(0),
      Outgoing.mailbox: .text(sender.mailbox), Outgoing.message: .integer(message),
    ]
    if let purpose {
      draft[Outgoing.purpose] = .text(purpose)
      draft["recipient"] = .optional(to.first.flatMap { LinkFinder.key($0.address) })
    }
    return try operation.add(Outgoing.kind, draft)
  }

  /// The text with the signature below it, behind the mark by which programs know it.
  private static func signed(_ text: String, _ signature: String) -> String {
    var text = text
    while text.last?.isNewline == true { text.removeLast() }
    return "\(text)\n\n-- \n\(signature)\n"
  }

  /// The number of the delivery, which no other letter has.
  private func next() throws(Failure) -> Int64 {
    (try store.engine.value("SELECT MAX(id) FROM outbox").integer ?? 0) + 1
  }

  private func recipients(_ words: [String]) throws(Failure) -> [LetterBuilder.Person] {
    var people: [LetterBuilder.Person] = []
    for word in words {
      let address = try EmailAddress.read(word)
      try WrongAddresses(operation).demandRight(address.text)
      guard !people.contains(where: { $0.address == address.text }) else { continue }
      people.append(.init(name: "", address: address.text))
    }
    return people
  }

  /// The name under which the letter is signed: that of the user who writes it, or the company's.
  private func author() throws(Failure) -> String {
    guard let person = signer ?? (purpose == nil ? store.actor?.id : nil) else {
      return store.session.correspondence.company ?? ""
    }
    let row = try store.engine.first("SELECT name FROM users WHERE id = \(person)")
    return row?[0].text ?? ""
  }

  private func record(
    _ bytes: [UInt8], _ builder: LetterBuilder, _ links: LetterLinks, _ parent: Parent?
  ) throws(Failure) -> Int64 {
    let found = FoundLetter(source: "outbox", place: builder.messageID, bytes: bytes)
    let incoming = IncomingLetter(
      found, hash: SHA256.hex(bytes), mailbox: sender.mailbox, policy: FilingPolicy(isSent: true))
    try store.keepLetter(incoming.hash, bytes, dryRun: dryRun)
    let decision = FilingDecision(
      outcome: "attached", isOutgoing: true, links: links, thread: parent?.thread,
      reason: purpose == nil
        ? Text("written here", "написано здесь")
        : Text("written by the program", "написано программой"), isAutomatic: purpose != nil)
    return try LetterWriter(operation).write(
      decision, LetterFacts(incoming: incoming, session: store.session))
  }
}
