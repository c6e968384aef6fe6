import CRMDomain
import CRMStore
import SQL
import Wording

/// Follows records to where their letters belong now: a converted lead to its deal, a contact to the
/// one deal that is open.
struct LinkFinder {
  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Where a record's letters belong; nil where the record was removed.
  func links(of kind: RecordKind, _ id: Int64) throws(Failure) -> LetterLinks? {
    guard let id = try living(kind, id) else { return nil }
    switch kind.name {
    case Lead.kind.name: return try links(ofLead: id)
    case Contact.kind.name: return try links(ofContact: id)
    case Company.kind.name: return try links(ofCompany: id)
    case Deal.kind.name: return try links(ofDeal: id)
    default: return nil
    }
  }

  /// The record itself and what belongs to it, without a look for open deals: a person has chosen.
  func exactLinks(of kind: RecordKind, _ id: Int64) throws(Failure) -> LetterLinks {
    switch kind.name {
    case Deal.kind.name: return try links(ofDeal: id)
    case Lead.kind.name:
      let lead = try operation.raw(Lead.kind, id)
      return LetterLinks(
        lead: id, contact: lead[Lead.contact].integer, deal: lead[Lead.deal].integer)
    case Contact.kind.name:
      let companies = try operation.raw(Contact.kind, id)[Contact.companies].list
      return LetterLinks(contact: id, company: companies.first.flatMap { Int64($0) })
    default: return LetterLinks(company: id)
    }
  }

  private func links(ofLead id: Int64) throws(Failure) -> LetterLinks {
    let lead = try operation.raw(Lead.kind, id)
    if let contact = lead[Lead.contact].integer, try isThere(Contact.kind, contact) {
      return try links(ofContact: contact)
    }
    if let deal = lead[Lead.deal].integer, try isThere(Deal.kind, deal) {
      return try links(ofDeal: deal)
    }
    return LetterLinks(lead: id)
  }

  private func links(ofDeal id: Int64) throws(Failure) -> LetterLinks {
    let deal = try operation.raw(Deal.kind, id)
    return LetterLinks(
      lead: deal[Deal.lead].integer, contact: deal[Deal.contact].integer,
      company: deal[Deal.company].integer, deal: id)
  }

  /// The contact's one open deal, else the one of its companies; several are nobody's guess.
  private func links(ofContact id: Int64) throws(Failure) -> LetterLinks {
    let companies = try operation.raw(Contact.kind, id)[Contact.companies].list.compactMap {
      Int64($0)
    }
    var deals = try openDeals("contact", [id])
    if deals.isEmpty { deals = try openDeals("company", companies) }
    if deals.count == 1 {
      var links = try links(ofDeal: deals[0])
      links.contact = id
      return links
    }
    return LetterLinks(contact: id, company: companies.first, choice: deals)
  }

  private func links(ofCompany id: Int64) throws(Failure) -> LetterLinks {
    let deals = try openDeals("company", [id])
    if deals.count == 1 { return try links(ofDeal: deals[0]) }
    return LetterLinks(company: id, choice: deals)
  }

  /// The deals that are not done or lost.
  private func openDeals(_ column: String, _ ids: [Int64]) throws(Failure) -> [Int64] {
    var deals: [Int64] = []
    for id in ids {
      let rows = try store.engine.all(
        """
        SELECT d.id FROM deals d
          JOIN stages s ON s.pipeline = d.pipeline AND s."key" = d.stage
        WHERE d.\(name: column) = \(id) AND d.removed = 0 AND s.kind NOT IN ('done', 'lost')
        ORDER BY d.id
        """)
      deals += rows.map { $0.integer(0) }.filter { !deals.contains($0) }
    }
    return deals
  }

  /// The record, or the one that it was merged into: customers go on naming the number they were
  /// told.
  private func living(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Int64? {
    if try isThere(kind, id) { return id }
    guard let into = try store.mergedInto(kind, id), try isThere(kind, into) else { return nil }
    return into
  }

  private func isThere(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Bool {
    let query: SQL = "SELECT 1 FROM \(name: kind.table) WHERE id = \(id) AND removed = 0"
    return try store.engine.first(query) != nil
  }
}

extension LinkFinder {
  /// Whose address it is, and where letters from it belong.
  struct Owner {
    let kind: RecordKind
    let id: Int64
    let links: LetterLinks
  }

  /// The record of an address: an open lead, else the contact, else a lead that has ended, else the
  /// company.
  func owner(of address: String) throws(Failure) -> Owner? {
    guard let key = LinkFinder.key(address) else { return nil }
    return try owner(by: .email, key)
  }

  /// The record that carries a key, in the same order.
  func owner(by type: KeyType, _ key: String) throws(Failure) -> Owner? {
    let leads = try store.owners(of: type, key, kind: Lead.kind.name)
    // The newest request is the one that is talked about.
    for lead in leads.reversed() where try !hasEnded(lead) { return try owner(Lead.kind, lead) }
    for kind in [Contact.kind, Lead.kind, Company.kind] {
      let found = try store.owners(of: type, key, kind: kind.name)
      let chosen = kind.name == Lead.kind.name ? found.last : found.first
      if let chosen, let owner = try owner(kind, chosen) { return owner }
    }
    return nil
  }

  /// Whose a telephone number is: like an address, but numbers are shared, and several people or
  /// companies are nobody's guess.
  func owner(ofPhone number: PhoneNumber) throws(Failure) -> (owner: Owner?, choice: [Link]) {
    func holders(_ kind: RecordKind) throws(Failure) -> [Int64] {
      try store.owners(of: .phone, number.e164, kind: kind.name)
    }
    let leads = try holders(Lead.kind)
    for lead in leads.reversed() where try !hasEnded(lead) {
      return (try owner(Lead.kind, lead), [])
    }
    for kind in [Contact.kind, Company.kind] {
      let found = try holders(kind)
      if found.count > 1 { return (nil, found.map { Link(kind.name, $0) }) }
      if let one = found.first, let owner = try owner(kind, one) { return (owner, []) }
    }
    return (try leads.last.flatMap { lead throws(Failure) in try owner(Lead.kind, lead) }, [])
  }

  /// The key of an address as records keep it; nil for what is no address.
  static func key(_ address: String) -> String? {
    // What is no address is nobody's.
    (try? EmailAddress.read(address))?.key
  }

  private func owner(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Owner? {
    guard let links = try links(of: kind, id) else { return nil }
    return Owner(kind: kind, id: id, links: links)
  }

  private func hasEnded(_ lead: Int64) throws(Failure) -> Bool {
    let status = try operation.raw(Lead.kind, lead)[Lead.status].text ?? ""
    let kind = try store.stage(status, of: Stage.leads)?.kind
    return kind == "failed" || kind == "converted"
  }

  /// Whether somebody with this address has to do with a lead: it is the lead's own, its contact's,
  /// or that of its deal's company or of a contact there.
  func isKnown(_ address: String, onLead id: Int64) throws(Failure) -> Bool {
    guard let key = LinkFinder.key(address), let id = try living(Lead.kind, id) else {
      return false
    }
    if try store.owners(of: .email, key, kind: Lead.kind.name).contains(id) { return true }
    let links = try links(ofLead: id)
    let contacts = try store.owners(of: .email, key, kind: Contact.kind.name)
    if let contact = links.contact, contacts.contains(contact) { return true }
    guard let company = links.company else { return false }
    if try store.owners(of: .email, key, kind: Company.kind.name).contains(company) { return true }
    for contact in contacts {
      let companies = try operation.raw(Contact.kind, contact)[Contact.companies].list
      if companies.contains(String(company)) { return true }
    }
    return false
  }
}
