import CRMDomain
public import CRMStore
import Mail
import SQL
public import Web
public import Wording

/// Takes in what comes of a campaign: answers, letters that come back, complaints, unsubscriptions.
struct CampaignReplies {
  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Looks at a letter that was filed.
  func take(_ incoming: IncomingLetter, _ decision: FilingDecision) throws(Failure) {
    if let token = CampaignReplies.token(inSubject: incoming.letter.subject) {
      try unsubscribe(token, Text("by letter", "письмом"), by: "mail")
    }
    if let complaint = incoming.letter.complaint { return try complain(complaint) }
    guard let thread = decision.thread, let id = try recipient(ofMessage: thread) else { return }
    switch decision.outcome {
    case "bounce": try mark(id, CampaignRecipient.bouncedAt)
    case "attached":
      try mark(id, CampaignRecipient.answeredAt)
      if AnswerLetter.isRefusal(incoming.ownText) {
        try unsubscribe(id: id, Text("by an answer", "ответом на письмо"))
      }
    default: return
    }
  }

  /// `unsubscribe TOKEN`: what the programs of recipients send to the address of List-Unsubscribe.
  private static func token(inSubject subject: String) -> String? {
    let words = subject.split(separator: " ")
    guard let place = words.firstIndex(where: { $0.lowercased() == "unsubscribe" }),
      words.indices.contains(place + 1)
    else { return nil }
    let word = String(words[place + 1])
    return Token.isOne(word) ? word : nil
  }

  private func recipient(ofMessage message: Int64) throws(Failure) -> Int64? {
    try store.engine.value(
      "SELECT id FROM campaign_recipients WHERE message = \(message) AND removed = 0"
    ).integer
  }

  private func complain(_ complaint: Complaint) throws(Failure) {
    guard let original = complaint.originalMessageID else { return }
    let message = try store.engine.value(
      """
      SELECT MAX(id) FROM messages
      WHERE message_id = \(original) AND direction = 'out' AND removed = 0
      """
    ).integer
    guard let message else { return }
    guard let id = try recipient(ofMessage: message) else {
      return try Answering(operation).complain(ofMessage: message)
    }
    try mark(id, CampaignRecipient.complainedAt)
    // Who calls one letter spam wants no other ones either.
    try withdraw(id, topic: Consent.way(isByCall: false), Text("a complaint", "жалоба на спам"))
  }

  private func mark(_ id: Int64, _ field: Field) throws(Failure) {
    guard try operation.raw(CampaignRecipient.kind, id)[field] == .null else { return }
    var draft = Draft()
    draft[field] = .integer(operation.now.seconds)
    try operation.set(CampaignRecipient.kind, id, draft)
  }

  // MARK: Unsubscribing

  /// Withdraws the consent of the recipient of a campaign or survey with that token; nothing where
  /// there is none.
  func unsubscribe(_ token: String, _ words: Text, by way: String) throws(Failure) {
    let id = try store.engine.value(
      "SELECT id FROM campaign_recipients WHERE token = \(token) AND removed = 0"
    ).integer
    if let id { return try unsubscribe(id: id, words) }
    try Answering(operation).unsubscribe(token, by: way)
  }

  private func unsubscribe(id: Int64, _ way: Text) throws(Failure) {
    let recipient = try operation.raw(CampaignRecipient.kind, id)
    guard let campaign = recipient[CampaignRecipient.campaign].integer else { return }
    try mark(id, CampaignRecipient.unsubscribedAt)
    let topic = try operation.raw(Campaign.kind, campaign)[Campaign.topic].text ?? ""
    // Who has agreed again since, and presses the same link once more, means it.
    let links = LetterLinks(
      lead: recipient[CampaignRecipient.lead].integer,
      contact: recipient[CampaignRecipient.contact].integer,
      company: recipient[CampaignRecipient.company].integer)
    let isKnown = try Consents(operation).refuse(
      links, address: recipient[CampaignRecipient.address].text, topics: [topic])
    if !isKnown { try withdraw(id, topic: topic, way) }
  }

  private func withdraw(_ id: Int64, topic: String, _ way: Text) throws(Failure) {
    let recipient = try operation.raw(CampaignRecipient.kind, id)
    let campaign = recipient[CampaignRecipient.campaign].integer ?? 0
    let name = try store.title(Campaign.kind, campaign)
    let source = Text("campaign «\(name)», ", "рассылка «\(name)», ") + way
    let saying = Consents.Saying(
      isGiven: false, topic: topic, source: source[try store.ownLanguage()],
      address: recipient[CampaignRecipient.address].text)
    let people: [(RecordKind, Field)] = [
      (Contact.kind, CampaignRecipient.contact), (Lead.kind, CampaignRecipient.lead),
      (Company.kind, CampaignRecipient.company),
    ]
    for (kind, field) in people {
      guard let person = recipient[field].integer else { continue }
      try Consents(operation).note(saying, kind, person)
      return
    }
  }
}

/// What the addresses in a letter end with.
public enum Token {
  /// Whether a word can be one.
  public static func isOne(_ word: String) -> Bool {
    word.utf8.count == 32
      && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Desk {
  /// Takes one waiting unsubscription in: `/unsubscribe/TOKEN`.
  @Sendable public static func takeUnsubscription(
    _ desk: Desk, _ item: Spool.Item
  ) throws(Failure) {
    try desk.takeUnsubscription(item.request)
  }

  /// Withdraws the consent of whom a token belongs to; one that nobody has does nothing.
  public func takeUnsubscription(_ request: HTTPRequest) throws(Failure) {
    let words = request.path.split(separator: "/").map(String.init)
    guard words.count == 2, Token.isOne(words[1]) else { return }
    // The recipient acts, whoever runs the program.
    try store.unrestricted { () throws(Failure) in
      try change { operation throws(Failure) in
        try CampaignReplies(operation).unsubscribe(
          words[1], Text("on the page", "на странице отписки"), by: "page")
      }
    }
  }

  /// Counts that a link was opened.
  public func noteOpened(_ recipient: Int64) throws(Failure) {
    try store.unrestricted { () throws(Failure) in
      try change { operation throws(Failure) in
        let field = CampaignRecipient.openedAt
        guard try operation.raw(CampaignRecipient.kind, recipient)[field] == .null else { return }
        try operation.set(CampaignRecipient.kind, recipient, [field: .integer(now.seconds)])
      }
    }
  }
}

extension Store {
  /// Where a counted link leads: to an address that stood in the letter, and nowhere else.
  public func trackedLink(
    _ token: String, _ place: Int
  ) throws(Failure) -> (recipient: Int64, address: String)? {
    guard Token.isOne(token) else { return nil }
    let row = try engine.first(
      "SELECT id, links FROM campaign_recipients WHERE token = \(token) AND removed = 0")
    guard let row else { return nil }
    let links = (row[1].text ?? "").unicodeScalars.split(separator: "\n").map { String($0) }
    return links.indices.contains(place) ? (row.integer(0), links[place]) : nil
  }
}
