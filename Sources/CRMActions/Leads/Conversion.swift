public import CRMDomain
import CRMStore
import SQL
public import Wording

/// What a conversion is asked to do (Z5, Z6).
public struct ConversionRequest: Sendable {
  /// Goods with quantities and prices.
  public var items: [ItemRequest] = []
  /// The name of the company, or a reference to one.
  public var company: String?
  /// The company's ИНН.
  public var inn: String?
  /// The name of the contact, or a reference to one.
  public var contact: String?
  /// The title of the deal.
  public var title: String?
  /// Why it goes on without goods.
  public var withoutItemsReason: String?
  /// Whether to stop before the deal.
  public var stopsBeforeDeal = false
  /// When to meet the customer.
  public var meeting: Instant?

  /// A request without anything.
  public init() {}
}

/// What a conversion made or found.
public struct Conversion: Sendable {
  /// A record that the conversion used.
  public struct Part: Sendable {
    /// The record.
    public let id: Int64
    /// Whether it was there before.
    public let isReused: Bool
  }

  /// The lead.
  public let lead: Int64
  /// The company; none for a private person.
  public let company: Part?
  /// The contact.
  public let contact: Part
  /// The deal, unless it was not wanted.
  public let deal: Int64?
}

extension Desk {
  /// Makes contact, company and deal of each lead, all in one transaction (F100–F101, F115–F117).
  public func convert(
    _ ids: [Int64], _ request: ConversionRequest
  ) throws(Failure) -> [Conversion] {
    try change(note: request.withoutItemsReason) { operation throws(Failure) in
      try ids.map { id throws(Failure) in try Converter(operation, request).convert(id) }
    }
  }

  /// Makes contact, company and deal of one lead.
  public func convert(
    _ id: Int64, _ request: ConversionRequest
  ) throws(Failure) -> Conversion {
    guard let done = try convert([id], request).first else { throw .bug("nothing converted") }
    return done
  }
}

/// Converts one lead.
private struct Converter {
  let operation: Operation
  let request: ConversionRequest
  var store: Store { operation.store }

  init(_ operation: Operation, _ request: ConversionRequest) {
    self.operation = operation
    self.request = request
  }

  func convert(_ id: Int64) throws(Failure) -> Conversion {
    let lead = try operation.demandOpenLead(id)
    try demandGoods(id)
    let company = try company(of: lead)
    let contact = try contact(of: lead, company?.id)
    let deal =
      request.stopsBeforeDeal ? nil : try openDeal(lead, company: company?.id, contact: contact.id)
    try finish(lead, contact: contact.id, deal: deal)
    if let meeting = request.meeting { try plan(meeting, lead, deal) }
    return Conversion(lead: id, company: company, contact: contact, deal: deal)
  }

  /// What, how much and at what price must be known (Z5).
  private func demandGoods(_ id: Int64) throws(Failure) {
    if request.stopsBeforeDeal || !request.items.isEmpty { return }
    if let reason = request.withoutItemsReason, !reason.isEmpty { return }
    throw Failure(
      .data, "lead.no-items",
      Lead.kind.called(id)
        + Text(
          " cannot be converted: goods, quantities and prices are not named",
          " нельзя конвертировать: не указаны товары, количество и цены"),
      hint: Text(
        "add --item SKU:QTY[:PRICE], or go on with --without-items --reason TEXT",
        "добавьте --item АРТИКУЛ:КОЛ-ВО[:ЦЕНА] или --without-items --reason ТЕКСТ"))
  }

  private func company(of lead: Record) throws(Failure) -> Conversion.Part? {
    let word = request.company ?? lead[Lead.company].text
    let inn = try request.inn.map { text throws(Failure) in try INN.check(text) }
    let known = inn ?? lead[Lead.inn].text
    if let named = request.company, let link = Link(named), link.kind == Company.kind.name {
      return .init(id: try store.resolve(Company.kind.name, named), isReused: true)
    }
    if let same = try sameCompany(word, known, lead) {
      if let known, try operation.raw(Company.kind, same)[Company.inn] == .null {
        try operation.set(Company.kind, same, [Company.inn: .text(known)])
      }
      return .init(id: same, isReused: true)
    }
    guard word != nil || known != nil else { return nil }
    var draft: Draft = [
      Company.name: .optional(word ?? known), Company.inn: .optional(known),
      Company.owner: owner(of: lead),
    ]
    // A person's own addresses stay with the person; a company without a person takes the lead's.
    if lead[Lead.person].isEmpty, request.contact == nil {
      draft[Company.phones] = lead[Lead.phones]
      draft[Company.emails] = lead[Lead.emails]
      draft[Company.wrongEmails] = lead[Lead.wrongEmails]
    }
    draft = try operation.carrying(lead, into: draft, of: Company.kind)
    return .init(
      id: try operation.addChecked(Company.kind, draft, allowDuplicate: true), isReused: false)
  }

  /// The company that the duplicate keys say is the same; an ИНН decides before the name, and the name
  /// before the addresses and numbers of the lead.
  private func sameCompany(
    _ name: String?, _ inn: String?, _ lead: Record
  ) throws(Failure) -> Int64? {
    if let inn {
      let found = try store.owners(of: .inn, inn, kind: Company.kind.name)
      if let first = found.first { return first }
    }
    var found: [Int64] = []
    if let name {
      found = try store.owners(of: .name, CompanyName.key(name), kind: Company.kind.name)
    }
    // A name that was asked for by hand is meant, whoever has the number.
    if request.company == nil { found += try sharing(lead, Company.kind) }
    for id in found {
      let theirs = try operation.raw(Company.kind, id)[Company.inn].text
      if inn == nil || theirs == nil || theirs == inn { return id }
    }
    return nil
  }

  /// The records of a kind with an address or number of the lead.
  private func sharing(_ lead: Record, _ kind: RecordKind) throws(Failure) -> [Int64] {
    var found: [Int64] = []
    for address in lead[Lead.emails].list {
      found += try store.owners(of: .email, EmailAddress.read(address).key, kind: kind.name)
    }
    for line in lead[Lead.phones].list {
      found += try store.owners(of: .line, line, kind: kind.name)
    }
    return found
  }

  private func contact(of lead: Record, _ company: Int64?) throws(Failure) -> Conversion.Part {
    if let word = request.contact, let link = Link(word), link.kind == Contact.kind.name {
      let id = try store.resolve(Contact.kind.name, word)
      return try reuse(id, lead, company)
    }
    if let same = try sharing(lead, Contact.kind).first { return try reuse(same, lead, company) }
    let name = request.contact ?? lead[Lead.person].text ?? lead[Lead.name].text
    var draft: Draft = [
      Contact.name: .optional(name), Contact.emails: lead[Lead.emails],
      Contact.phones: lead[Lead.phones], Contact.wrongEmails: lead[Lead.wrongEmails],
      Contact.owner: owner(of: lead),
      Contact.companies: .list(company.map { [String($0)] } ?? []),
    ]
    draft = try operation.carrying(lead, into: draft, of: Contact.kind)
    return .init(
      id: try operation.addChecked(Contact.kind, draft, allowDuplicate: true), isReused: false)
  }

  /// Adds to a known contact what the lead knows more.
  private func reuse(
    _ id: Int64, _ lead: Record, _ company: Int64?
  ) throws(Failure) -> Conversion.Part {
    let known = try operation.raw(Contact.kind, id)
    func joined(_ field: Field, _ more: [String]) -> Value {
      .list(known[field].list + more.filter { !known[field].list.contains($0) })
    }
    try operation.set(
      Contact.kind, id,
      [
        Contact.emails: joined(Contact.emails, lead[Lead.emails].list),
        Contact.phones: joined(Contact.phones, lead[Lead.phones].list),
        Contact.wrongEmails: joined(Contact.wrongEmails, lead[Lead.wrongEmails].list),
        Contact.companies: joined(Contact.companies, company.map { [String($0)] } ?? []),
      ])
    return .init(id: id, isReused: true)
  }

  private func owner(of lead: Record) -> Value {
    lead[Lead.owner] == .null ? .optional(store.actor?.id) : lead[Lead.owner]
  }

  private func openDeal(
    _ lead: Record, company: Int64?, contact: Int64
  ) throws(Failure) -> Int64 {
    let category =
      try company.map { id throws(Failure) in
        try operation.raw(Company.kind, id)[Company.category]
      } ?? .null
    let draft: Draft = [
      Deal.title: .optional(request.title ?? lead[Lead.name].text),
      Deal.company: .optional(company), Deal.contact: .integer(contact),
      Deal.lead: .integer(lead.id), Deal.owner: owner(of: lead), Deal.category: category,
      Deal.currency: lead[Lead.currency], Deal.amount: lead[Lead.amount],
    ]
    let deal = try operation.addChecked(
      Deal.kind, try operation.carrying(lead, into: draft, of: Deal.kind), allowDuplicate: true)
    for item in request.items { try operation.addItem(item, to: deal) }
    return deal
  }

  /// The lead is done: its letters and open tasks go on with the deal.
  private func finish(_ lead: Record, contact: Int64, deal: Int64?) throws(Failure) {
    let stage = try operation.leadStage(kind: "converted")
    try operation.touch(lead)
    try operation.set(
      Lead.kind, lead.id,
      [
        Lead.status: .text(stage.key), Lead.convertedAt: .integer(operation.now.seconds),
        Lead.contact: .integer(contact), Lead.deal: .optional(deal), Lead.wakeOn: .null,
        Lead.reason: .optional(request.withoutItemsReason),
      ])
    let link = Lead.kind.reference(lead.id)
    let outcome = stage.label[store.session.language]
    try operation.closeTasks(on: link, kinds: ["process", "assign", "document"], outcome: outcome)
    try operation.passOn(lead: lead.id, contact: contact, deal: deal)
  }

  private func plan(_ at: Instant, _ lead: Record, _ deal: Int64?) throws(Failure) {
    let link = deal.map(Deal.kind.reference) ?? Lead.kind.reference(lead.id)
    let title = Text("Meeting: ", "Встреча: ")[try store.ownLanguage()]
    try operation.addChecked(
      FollowUp.kind,
      [
        FollowUp.title: .text(title + (lead[Lead.name].text ?? "")),
        FollowUp.kind_: .text("meeting"), FollowUp.on: .text(link),
        FollowUp.assignee: owner(of: lead), FollowUp.dueAt: .integer(at.seconds),
      ], allowDuplicate: true)
  }
}

extension Operation {
  /// The letters, calls and form entries of a converted lead, and its open tasks, go on with what came of it; those that
  /// have gone on already stay where they are, where `spares` says so.
  func passOn(
    lead: Int64, contact: Int64?, deal: Int64?, sparing spares: Bool = false
  ) throws(Failure) {
    for kind in [Message.kind, Call.kind, Submission.kind] {
      let talks = try store.engine.all(
        """
        SELECT id, contact, deal FROM \(name: kind.table)
        WHERE lead = \(lead) AND removed = 0 ORDER BY id
        """)
      for talk in talks {
        var draft = Draft()
        if let contact, !spares || talk[1] == .null { draft["contact"] = .integer(contact) }
        if let deal, !spares || talk[2] == .null { draft["deal"] = .integer(deal) }
        try set(kind, talk.integer(0), draft)
      }
    }
    guard let deal else { return }
    let link = Lead.kind.reference(lead)
    let tasks = try store.engine.all(
      #"SELECT id FROM tasks WHERE "on" = \#(link) AND status = 'open' AND removed = 0"#)
    for task in tasks {
      try set(FollowUp.kind, task.integer(0), [FollowUp.on: .text(Deal.kind.reference(deal))])
    }
  }
}
