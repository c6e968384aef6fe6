import CRMDomain
import CRMStore
import Platform
import SQL
import Wording

/// Writes the letters of one campaign: who gets one, what it says, when it leaves.
struct CampaignWriting {
  let operation: Operation
  let campaign: Record
  let office: SurveyOffice
  /// The year, of what comes every year; empty otherwise.
  var occasion = ""
  private let kind: RecordKind
  private let template: Record
  private let language: Language
  private let colleagues: Set<String>
  private let goods = GoodsPlaces()
  private var store: Store { operation.store }

  init(_ operation: Operation, _ id: Int64, _ office: SurveyOffice) throws(Failure) {
    self.operation = operation
    self.office = office
    let store = operation.store
    campaign = try operation.present(Campaign.kind, id)
    guard let kind = Kinds.named(campaign[Campaign.kind_].text ?? "") else {
      throw .bug("a campaign to nothing")
    }
    self.kind = kind
    let chosen = campaign[Campaign.language].text.flatMap(Language.init(rawValue:))
    let wanted = if let chosen { chosen } else { try store.ownLanguage() }
    template = try store.template(campaign[Campaign.template].text ?? "", wanted)
    language = Language(rawValue: template[Template.language].text ?? "") ?? wanted
    colleagues = try store.colleagueAddresses()
  }

  /// The records that it goes to.
  func audience() throws(Failure) -> Selection {
    var selection = try store.audience(kind, campaign[Campaign.filters].list)
    selection.fields = ["id"]
    return selection
  }

  // MARK: Who

  /// Looks at one record: what it would get, or why nothing.
  func look(at id: Int64) throws(Failure) -> Addressed {
    var one = Addressed(on: Link(kind.name, id))
    let record = try store.record(kind, id)
    guard try store.isWhole(record) else {
      one.refusal = .foreign
      return one
    }
    let links = try LinkFinder(operation).exactLinks(of: kind, id)
    guard let (personKind, person) = Inviting.person(links) else {
      one.refusal = .noAddress
      return one
    }
    one.person = try operation.personName(personKind, person)
    one.refusal = try refusal(&one, links, try operation.raw(personKind, person))
    guard one.refusal == nil else { return one }
    try fill(&one, record)
    return one
  }

  private func refusal(
    _ one: inout Addressed, _ links: LetterLinks, _ person: Record
  ) throws(Failure) -> Addressed.Refusal? {
    let wrong = Set(person["wrong_emails"].list.compactMap(LinkFinder.key))
    let addresses = person["emails"].list
    let right = addresses.first { LinkFinder.key($0).map { !wrong.contains($0) } ?? false }
    one.address = right ?? addresses.first
    guard let address = right, let key = LinkFinder.key(address) else {
      return addresses.isEmpty ? .noAddress : .wrongAddress
    }
    if try WrongAddresses(operation).record(marking: address) != nil { return .wrongAddress }
    if colleagues.contains(key) { return .own }
    if let refusal = try consent(links, address) { return refusal }
    return try known(key, one.on)
  }

  /// Why consent keeps a letter away; nil where it does not.
  func consent(_ links: LetterLinks, _ address: String) throws(Failure) -> Addressed.Refusal? {
    let topic = campaign[Campaign.topic].text ?? ""
    let consents = Consents(operation)
    if try consents.refuse(links, address: address, topics: [topic]) { return .optedOut }
    guard campaign[Campaign.optIn] == .integer(1) else { return nil }
    return try consents.agree(links, address: address, topic: topic) ? nil : .noConsent
  }

  /// Whether he, or his address, has a letter of this campaign.
  private func known(_ key: String, _ link: Link) throws(Failure) -> Addressed.Refusal? {
    let rows = try store.engine.all(
      """
      SELECT "on" FROM campaign_recipients
      WHERE campaign = \(campaign.id) AND occasion = \(occasion) AND removed = 0
        AND (recipient = \(key) OR "on" = \(link.text))
      """)
    guard !rows.isEmpty else { return nil }
    return rows.contains { $0.text(0) == link.text } ? .already : .duplicate
  }

  // MARK: What

  private func fill(_ one: inout Addressed, _ record: Record) throws(Failure) {
    let name = template[Template.kind_].text ?? ""
    guard let root = try TemplateFilling.root(name, of: record, store) else {
      one.refusal = .noRecord
      return
    }
    let filling = TemplateFilling(store, root, language, goods)
    func filled(_ text: String) throws(Failure) -> String {
      try Blank.closing(text) { place throws(Failure) in
        let value = try filling.value(of: place)
        return value.isEmpty ? nil : value
      }
    }
    let subject = campaign[Campaign.subject].text ?? template[Template.subject].text ?? ""
    one.subject = try filled(subject)
    one.text = try filled(template[Template.body].text ?? "")
  }

  /// What stands below every letter: how to get no more of them.
  func footer(_ page: String?) -> String {
    guard let page else {
      return Text(
        "To get no more letters of this sort, answer \"stop\".",
        "Чтобы больше не получать таких писем, ответьте «стоп».")[language]
    }
    return Text(
      "To get no more letters of this sort: \(page)\nor answer \"stop\".",
      "Чтобы больше не получать таких писем: \(page)\nили ответьте «стоп».")[language]
  }

  // MARK: Writing

  /// Writes the letter of one record, unless something speaks against it.
  func write(_ id: Int64, _ slots: inout SendingSlots) throws(Failure) -> Addressed {
    var one = try look(at: id)
    guard one.refusal == nil, let address = one.address, let key = LinkFinder.key(address) else {
      return one
    }
    one.leavesAt = slots.next()
    let token = try token()
    let links = try LinkFinder(operation).exactLinks(of: kind, id)
    var draft: Draft = [
      CampaignRecipient.campaign: .integer(campaign.id),
      CampaignRecipient.occasion: .text(occasion), CampaignRecipient.on: .text(one.on.text),
      CampaignRecipient.person: .optional(one.person), CampaignRecipient.address: .text(address),
      CampaignRecipient.seller: .optional(try store.owner(of: kind, id)),
    ]
    draft["recipient"] = .text(key)
    draft["token"] = .text(token)
    var text = one.text ?? ""
    if office.tracksLinks {
      let tracked = TrackedLinks(text) { office.link(token, $0) }
      text = tracked.text
      draft[CampaignRecipient.links] = .list(tracked.links)
    }
    let delivery = try queue(one, text, links, token)
    let message = try operation.raw(Outgoing.kind, delivery)[Outgoing.message].integer
    draft[CampaignRecipient.delivery] = .integer(delivery)
    draft[CampaignRecipient.message] = .optional(message)
    draft[CampaignRecipient.deal] = .optional(links.deal)
    draft[CampaignRecipient.lead] = .optional(links.lead)
    draft[CampaignRecipient.contact] = .optional(links.contact)
    draft[CampaignRecipient.company] = .optional(links.company)
    one.recipient = try operation.add(CampaignRecipient.kind, draft)
    return one
  }

  /// The number makes it unlike any other even where chance repeats itself, as in tests.
  private func token() throws(Failure) -> String {
    let last = try store.engine.value("SELECT MAX(id) FROM campaign_recipients").integer ?? 0
    let word = "\(office.chance())-campaign-\(last + 1)"
    return String(SHA256.hex(Array(word.utf8)).prefix(32))
  }

  private func queue(
    _ one: Addressed, _ text: String, _ links: LetterLinks, _ token: String
  ) throws(Failure) -> Int64 {
    var sending = LetterSending(
      operation, try office.account.sender(), purpose: Campaign.purpose(campaign.id))
    sending.notBefore = one.leavesAt
    var wish = LetterWish(chance: String(office.chance().prefix(20)))
    wish.to = [one.address].compactMap(\.self)
    wish.text = text + "\n\n" + footer(office.unsubscription(token)) + "\n"
    return try sending.queue(
      wish, subject: one.subject ?? "", links, on: one.on, answering: nil,
      fields: office.unsubscriptionFields(token))
  }

  /// Writes a letter to an address of our own that nobody counts.
  func writeTest(to address: String, for id: Int64?) throws(Failure) -> Int64 {
    let chosen = if let id { id } else { try firstRecord() }
    var one = Addressed(on: Link(kind.name, chosen))
    try fill(&one, try store.record(kind, chosen))
    guard let subject = one.subject, let text = one.text else {
      throw TemplateFailure.otherKind(template, try store.record(kind, chosen))
    }
    let sending = LetterSending(
      operation, try office.account.sender(), purpose: "campaign-test")
    var wish = LetterWish(chance: String(office.chance().prefix(20)))
    wish.to = [address]
    wish.text =
      text + "\n\n" + footer(office.unsubscription(String(repeating: "0", count: 32))) + "\n"
    let mark = Text("[Test] ", "[Проба] ")[language]
    return try sending.queue(
      wish, subject: mark + subject, LetterLinks(), on: Link(Campaign.kind.name, campaign.id),
      answering: nil, fields: [("Auto-Submitted", "auto-generated")])
  }

  private func firstRecord() throws(Failure) -> Int64 {
    var selection = try audience()
    selection.limit = 1
    guard let first = try store.all(selection).first else { throw CampaignFailure.nobody(kind) }
    return first.id
  }
}

extension Store {
  /// The folded addresses of the users and of our mailboxes.
  fileprivate func colleagueAddresses() throws(Failure) -> Set<String> {
    let rows = try engine.all("SELECT email FROM users WHERE email IS NOT NULL AND removed = 0")
    return Set(rows.compactMap { LinkFinder.key($0.text(0)) }).union(session.correspondence.own)
  }
}

extension SurveyOffice {
  /// The page on which a recipient says that he wants no more.
  func unsubscription(_ token: String) -> String? { base.map { "\($0)/unsubscribe/\(token)" } }

  /// Where a link of a letter leads first, so that it is counted.
  func link(_ token: String, _ place: Int) -> String { "\(base ?? "")/c/\(token)/\(place)" }

  /// Whether opened links are counted: switched on, and there is a page that can.
  var tracksLinks: Bool { countsLinks && base != nil }

  /// How the program of the recipient unsubscribes for him (RFC 2369, RFC 8058), and that nobody
  /// should answer by program.
  func unsubscriptionFields(_ token: String) -> [(name: String, value: String)] {
    let letter = "<mailto:\(account.address)?subject=unsubscribe%20\(token)>"
    var fields = [
      (name: "Auto-Submitted", value: "auto-generated"), (name: "Precedence", value: "bulk"),
      (name: "X-Auto-Response-Suppress", value: "OOF, AutoReply"),
    ]
    guard let page = unsubscription(token) else {
      return fields + [(name: "List-Unsubscribe", value: letter)]
    }
    fields.append((name: "List-Unsubscribe", value: "<\(page)>, \(letter)"))
    fields.append((name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click"))
    return fields
  }
}
