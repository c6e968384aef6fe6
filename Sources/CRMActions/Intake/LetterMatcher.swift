import CRMDomain
import CRMStore
import Mail
import SQL
import Wording

/// Decides what becomes of a letter (F022–F026, F032–F033): it only reads.
///
/// The order: letters of colleagues by their recipient; the letter that is answered; a number in the
/// subject, if the sender has to do with it; the sender's address. Machines, bounces and spam make no
/// lead.
struct LetterMatcher {
  let operation: Operation
  /// The folded addresses of the users.
  let colleagues: Set<String>
  let finder: LinkFinder
  private var store: Store { operation.store }

  init(_ operation: Operation, colleagues: Set<String>) {
    self.operation = operation
    self.colleagues = colleagues
    finder = LinkFinder(operation)
  }

  /// What becomes of a letter that is neither known nor unreadable.
  func decide(_ incoming: IncomingLetter) throws(Failure) -> FilingDecision {
    let letter = incoming.letter
    if case .bounce(let bounce) = letter.kind, !incoming.policy.isSent {
      return try decide(bounce, incoming)
    }
    let address = incoming.sender?.address ?? ""
    if incoming.policy.isSent || LinkFinder.key(address).map(colleagues.contains) ?? false {
      return try decideOutgoing(letter)
    }
    var decision = try match(letter, address)
    let isSpammer = try isSpammer(address)
    if isSpammer || letter.spamFlag && decision.links.isEmpty {
      return FilingDecision(
        outcome: "spam", thread: decision.thread,
        reason: isSpammer
          ? Text("the sender was marked as a spammer", "отправитель помечен как спамер")
          : Text("a spam filter marked it", "помечено спам-фильтром"))
    }
    if letter.spamFlag {
      decision.notes.append(
        Text("a spam filter marked it", "помечено спам-фильтром"))
    }
    switch letter.kind {
    case .machine:
      decision.outcome = "auto-reply"
      decision.links.choice = []
      decision.notes.append(signals(letter))
    case .bulk where decision.links.isEmpty:
      decision.outcome = "auto-reply"
      decision.reason = Text("sent to many", "массовая рассылка")
      decision.notes.append(
        Text("a mailing to many, ", "рассылка, ") + signals(letter))
    default: break
    }
    return decision
  }

  private func signals(_ letter: Letter) -> Text {
    let words = String((letter.signals.first ?? "").prefix(120))
    return Text("sent by a program: \(words)", "отправлено программой: \(words)")
  }

  // MARK: Where it belongs

  private func match(_ letter: Letter, _ address: String) throws(Failure) -> FilingDecision {
    var notes: [Text] = []
    let parent = try parent(of: letter)
    let thread = parent?.thread
    if let parent, let links = try links(of: parent) {
      return FilingDecision(
        outcome: "attached", links: links, thread: thread,
        reason: Text("answers letter \(parent.id)", "ответ на письмо \(parent.id)"))
    }
    for number in letter.requestNumbers.prefix(5) {
      guard let id = Int64(exactly: number) else { continue }
      if try finder.isKnown(address, onLead: id), let links = try finder.links(of: Lead.kind, id) {
        return FilingDecision(
          outcome: "attached", links: links, thread: thread,
          reason: Text(
            "the subject names [#\(id)], and the sender has to do with it",
            "в теме указан [#\(id)], и отправитель с ним связан"))
      }
      notes.append(
        Text(
          "the subject names [#\(id)], but the sender has nothing to do with it",
          "в теме указан [#\(id)], но отправитель с ним не связан"))
    }
    if let owner = try finder.owner(of: address) {
      let whose = owner.kind.called(owner.id)
      return FilingDecision(
        outcome: "attached", links: owner.links, thread: thread,
        reason: Text("the sender's address belongs to ", "адрес отправителя: ") + whose,
        notes: notes + choiceNotes(owner.links))
    }
    notes += try domainHint(address)
    return FilingDecision(
      outcome: "lead", thread: thread,
      reason: Text("nobody is known by the sender's address", "адрес отправителя неизвестен"),
      notes: notes)
  }

  private func choiceNotes(_ links: LetterLinks) -> [Text] {
    guard !links.choice.isEmpty else { return [] }
    let deals = links.choice.map(String.init).joined(separator: ", ")
    return [Text("several open deals: \(deals)", "несколько открытых сделок: \(deals)")]
  }

  /// A company of the same domain is worth a look, but its letters are not all about one thing.
  private func domainHint(_ address: String) throws(Failure) -> [Text] {
    guard let domain = (try? EmailAddress.read(address))?.domainKey else { return [] }
    let companies = try store.owners(of: .domain, domain, kind: Company.kind.name)
    guard let company = companies.first else { return [] }
    let name = try store.title(Company.kind, company)
    let whose = Company.kind.called(company) + Text(verbatim: " «\(name)»")
    return [Text("the domain is that of ", "домен тот же, что у записи ") + whose]
  }

  private func isSpammer(_ address: String) throws(Failure) -> Bool {
    guard let key = LinkFinder.key(address) else { return false }
    return try store.engine.first("SELECT 1 FROM spammers WHERE address = \(key)") != nil
  }

  // MARK: Threads

  /// A letter that is stored.
  private struct Stored {
    let id: Int64
    let thread: Int64
    let links: [(kind: RecordKind, id: Int64)]
  }

  /// The stored letter that this one answers: In-Reply-To first, then the thread from its end.
  private func parent(of letter: Letter) throws(Failure) -> Stored? {
    var seen: Set<String> = []
    var first: Stored?
    for id in (letter.inReplyTo + letter.references.reversed()).prefix(50)
    where seen.insert(id).inserted {
      guard let found = try stored(id) else { continue }
      if !found.links.isEmpty { return found }
      if first == nil { first = found }
    }
    return first
  }

  private func stored(_ messageID: String) throws(Failure) -> Stored? {
    let row = try store.engine.first(
      """
      SELECT id, thread, deal, lead, contact, company FROM messages
      WHERE message_id = \(messageID) AND removed = 0 ORDER BY id DESC LIMIT 1
      """)
    guard let row else { return nil }
    var links: [(kind: RecordKind, id: Int64)] = []
    for (index, kind) in [Deal.kind, Lead.kind, Contact.kind, Company.kind].enumerated() {
      if let id = row[index + 2].integer { links.append((kind, id)) }
    }
    let id = row.integer(0)
    return Stored(id: id, thread: row[1].integer ?? id, links: links)
  }

  private func links(of parent: Stored) throws(Failure) -> LetterLinks? {
    for link in parent.links {
      if let links = try finder.links(of: link.kind, link.id) { return links }
    }
    return nil
  }

  // MARK: Letters of our own, and those that come back

  private func decideOutgoing(_ letter: Letter) throws(Failure) -> FilingDecision {
    let parent = try parent(of: letter)
    var decision = FilingDecision(
      outcome: "attached", isOutgoing: true, thread: parent?.thread,
      reason: Text(
        "written by a colleague to nobody known", "написано сотрудником, адресат неизвестен"))
    if let parent, let links = try links(of: parent) {
      decision.links = links
      decision.links.choice = []
      decision.reason = Text(
        "a colleague's answer to letter \(parent.id)", "ответ сотрудника на письмо \(parent.id)")
      return decision
    }
    for mailbox in (letter.to + letter.cc).prefix(40) {
      guard let owner = try finder.owner(of: mailbox.address) else { continue }
      decision.links = owner.links
      decision.links.choice = []
      decision.reason =
        Text("written by a colleague to ", "написано сотрудником, адресат: ")
        + owner.kind.called(owner.id)
      break
    }
    return decision
  }

  private func decide(
    _ bounce: Bounce, _ incoming: IncomingLetter
  ) throws(Failure) -> FilingDecision {
    var decision = FilingDecision(
      outcome: "bounce",
      reason: Text("reports a letter that did not arrive", "сообщает о недоставленном письме"))
    let original = try bounce.originalMessageID.flatMap { id throws(Failure) in try stored(id) }
    let wrong = WrongAddresses(operation)
    let dead = try wrong.believed(bounce.recipients.filter(\.permanent), original: original?.id)
    decision.wrong = dead.map { ($0.address, "\($0.status) \($0.reason.rawValue)") }
    for recipient in bounce.recipients.prefix(3) {
      decision.notes.append(LetterMatcher.told(recipient, isDead: dead.contains(recipient)))
    }
    let soft = bounce.recipients.filter(\.temporary)
    for recipient in try wrong.believed(soft, original: original?.id) {
      try SoftBounces(operation).judge(recipient, bounce, incoming, &decision)
    }
    if let original {
      decision.thread = original.thread
      if let links = try links(of: original) {
        decision.links = links
        decision.links.choice = []
        return decision
      }
    }
    for recipient in bounce.recipients.prefix(10) {
      guard let owner = try finder.owner(of: recipient.address) else { continue }
      decision.links = owner.links
      decision.links.choice = []
      break
    }
    return decision
  }

  private static func told(_ recipient: BouncedRecipient, isDead: Bool) -> Text {
    let what = [recipient.address, recipient.status, recipient.reason.rawValue]
    let words = what.filter { !$0.isEmpty }.joined(separator: " ")
    return isDead
      ? Text("the address is wrong: \(words)", "неверный адрес: \(words)")
      : Text("not delivered to \(words)", "не доставлено: \(words)")
  }
}
