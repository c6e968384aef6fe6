public import CRMDomain
import CRMStore
import SQL
public import Wording

/// What people agreed to and what they do not want: the one place that knows, for surveys and
/// campaigns alike.
///
/// A fact counts for the person and for the address that it was said of, so that another record with
/// the same address, also one that comes in later, is left in peace. The words in `consent` of a
/// contact (`no-all`, `no-mail`, `no-TOPIC`) are what a manager notes on the card: they refuse as well.
struct Consents {
  /// Words on a card that refuse everything.
  private static let refusals = ["нет", "отказ"]

  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  // MARK: What holds

  /// Whether somebody refuses letters or calls on one of the topics.
  func refuse(
    _ links: LetterLinks, address: String?, topics: [String], isByCall: Bool = false
  ) throws(Failure) -> Bool {
    let asked = topics + [Consent.everything, Consent.way(isByCall: isByCall)]
    let card = try words(of: links)
    if card.contains(where: { Consents.refusals.contains($0) }) { return true }
    if card.contains(where: { word in asked.contains { word == Consent.refusal($0) } }) {
      return true
    }
    return try newest(links, address, asked).contains { $0.value == "withdrawn" }
  }

  /// Whether somebody has agreed to a topic, and did not take it back since.
  func agree(_ links: LetterLinks, address: String?, topic: String) throws(Failure) -> Bool {
    let newest = try newest(links, address, [topic, Consent.everything])
    if let own = newest[topic] { return own == "given" }
    if newest[Consent.everything] == "given" { return true }
    return try words(of: links).contains(Fold.key(topic))
  }

  private func words(of links: LetterLinks) throws(Failure) -> [String] {
    guard let contact = links.contact else { return [] }
    return try operation.raw(Contact.kind, contact)[Contact.consent].list.map { Fold.key($0) }
  }

  /// The newest fact of each topic.
  private func newest(
    _ links: LetterLinks, _ address: String?, _ topics: [String]
  ) throws(Failure) -> [String: String] {
    var places: [SQL] = []
    if let key = address.flatMap(LinkFinder.key) { places.append("address_key = \(key)") }
    if let lead = links.lead { places.append("lead = \(lead)") }
    if let contact = links.contact { places.append("contact = \(contact)") }
    if let company = links.company, links.contact == nil, links.lead == nil {
      places.append("company = \(company)")
    }
    var newest: [String: String] = [:]
    guard !places.isEmpty else { return newest }
    let keys = topics.map { Fold.key($0) }
    let rows = try store.engine.all(
      """
      SELECT topic, state FROM consents WHERE (\(places.joined(" OR "))) AND removed = 0
      ORDER BY "at", id
      """)
    for row in rows where keys.contains(row.text(0)) {
      // Who agrees to everything takes back what he had refused.
      if row.text(0) == Consent.everything, row.text(1) == "given" { newest = [:] }
      newest[row.text(0)] = row.text(1)
    }
    return newest
  }

  // MARK: What is said

  /// Something that somebody said of his letters and calls.
  struct Saying {
    /// Whether he agrees.
    let isGiven: Bool
    let topic: String
    /// Where it comes from, in words.
    var source: String?
    /// When, where it was not now.
    var at: Instant?
    /// The address that it is about; all of the record where nil.
    var address: String?
  }

  /// Writes down what somebody said; returns the new facts.
  @discardableResult
  func note(_ saying: Saying, _ kind: RecordKind, _ id: Int64) throws(Failure) -> [Int64] {
    let record = try operation.raw(kind, id)
    var addresses: [String?] = saying.address.map { [$0] } ?? record["emails"].list
    if addresses.isEmpty { addresses = [nil] }
    var facts: [Int64] = []
    for address in addresses {
      var draft: Draft = [
        Consent.state: .text(saying.isGiven ? "given" : "withdrawn"),
        Consent.topic: .text(Fold.key(saying.topic)), Consent.on: .text(kind.reference(id)),
        Consent.address: .optional(address),
        Consent.at: .integer((saying.at ?? operation.now).seconds),
        Consent.source: .optional(saying.source), Consent.author: .optional(store.actor?.id),
      ]
      draft[kind.name] = .integer(id)
      draft["address_key"] = .optional(address.flatMap(LinkFinder.key))
      facts.append(try operation.add(Consent.kind, draft))
    }
    if kind.name == Contact.kind.name { try tell(saying, on: record) }
    return facts
  }

  /// The card says the same.
  private func tell(_ saying: Saying, on contact: Record) throws(Failure) {
    let refusal = Consent.refusal(saying.topic)
    let words = contact[Contact.consent].list
    var kept = words.filter { Fold.key($0) != refusal && Fold.key($0) != Fold.key(saying.topic) }
    if saying.isGiven {
      if saying.topic == Consent.everything {
        kept.removeAll { word in
          Consents.refusals.contains(Fold.key(word)) || Fold.key(word).hasPrefix("no-")
        }
      }
    } else {
      kept.append(refusal)
    }
    if kept != words {
      try operation.set(Contact.kind, contact.id, [Contact.consent: .list(kept)])
    }
  }
}

extension Desk {
  /// Writes down that people agree to a topic, or do not any more; returns the new facts.
  public func noteConsent(
    _ isGiven: Bool, topic: String, of links: [Link], source: String?, at: Instant?
  ) throws(Failure) -> [Int64] {
    let topic = Fold.key(topic)
    guard Consent.isTopic(topic) else { throw ConsentFailure.topic(topic) }
    if let at, at > now { throw ConsentFailure.future }
    return try change { operation throws(Failure) in
      var facts: [Int64] = []
      for link in links {
        guard let kind = Kinds.named(link.kind), ConsentFailure.holders.contains(kind.name) else {
          throw ConsentFailure.kind(link)
        }
        try store.demandChange(try operation.present(kind, link.id))
        let saying = Consents.Saying(isGiven: isGiven, topic: topic, source: source, at: at)
        facts += try Consents(operation).note(saying, kind, link.id)
      }
      return facts
    }
  }
}

/// Why a consent cannot be written down.
enum ConsentFailure {
  static let holders = [Lead.kind.name, Contact.kind.name, Company.kind.name]

  static func topic(_ word: String) -> Failure {
    Failure(
      .usage, "consent.topic", Text("'\(word)' is no topic", "«\(word)» – не рубрика"),
      hint: Text(
        "one word, as news or promo; all, mail and call mean everything of that sort",
        "одно слово: news, акции; all, mail и call – всё, все письма, все звонки"))
  }

  static let future = Failure(
    .usage, "consent.future",
    Text("a consent cannot be of the future", "согласие не может быть из будущего"),
    hint: Text("leave --at out", "уберите --at"))

  static func kind(_ link: Link) -> Failure {
    Failure(
      .usage, "consent.kind",
      Text("nobody can agree for '\(link.text)'", "у записи «\(link.text)» не бывает согласий"),
      hint: Text(
        "name a lead, a contact or a company, as contact/7",
        "укажите лид, контакт или компанию: contact/7"))
  }
}
