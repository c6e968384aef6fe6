import CRMDomain
import CRMStore
import Platform
import SQL
import Web
import Wording

/// Files what came through forms, within one transaction: the request first, then its one outcome,
/// then the rules (F028–F030).
struct FormFiling {
  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// What is to become of an entry.
  private struct Decision {
    var outcome: String
    var links = LetterLinks()
    var reason: Text
    var notes: [Text] = []
  }

  /// Files one request and counts it.
  func file(_ arrival: FormArrival, _ report: inout FormReport) throws(Failure) {
    operation.sparesRules = true
    let form = try operation.form(arrival.form)
    guard try !isKnown(arrival) else { return report.count("known") }
    let bytes = arrival.request.written
    let hash = SHA256.hex(bytes)
    let body: FormBody
    do {
      body = try FormFiling.body(arrival.request)
    } catch {
      let decision = Decision(
        outcome: "error", reason: Text("it could not be read", "не удалось прочитать"),
        notes: [error.message])
      try keep(hash, bytes)
      let id = try write(decision, nil, form, arrival, hash)
      report.entries.append(id)
      return try settle(arrival, form, hash, id, "error", &report)
    }
    let aliases = FormAliases(form[Form.aliases].list, honeypot: form[Form.honeypot].text)
    let facts = FormFacts(body, arrival.request, aliases, store.session)
    if facts.isProbe { return try settle(arrival, form, hash, nil, "probe", &report) }
    if let same = try duplicate(of: facts, form.id, arrival) {
      return try settle(arrival, form, hash, same, "duplicate", &report)
    }
    let decision = try decide(facts, form, arrival)
    try keep(hash, bytes)
    let id = try write(decision, facts, form, arrival, hash)
    report.entries.append(id)
    try settle(arrival, form, hash, id, decision.outcome, &report)
  }

  /// The answers of a request; one whose body is shorter than announced is not whole.
  private static func body(_ request: HTTPRequest) throws(Failure) -> FormBody {
    if let announced = request.announcedLength, announced > request.body.count {
      let (there, all) = (request.body.count, announced)
      throw Failure(
        .data, "form.short",
        Text("\(there) bytes of \(all) came", "пришло байт: \(there) из \(all)"))
    }
    return try FormBody(request.body, type: request.header("Content-Type"))
  }

  private func isKnown(_ arrival: FormArrival) throws(Failure) -> Bool {
    try store.engine.first(
      """
      SELECT 1 FROM form_arrivals
      WHERE source = \(arrival.source) AND place = \(arrival.place)
      """) != nil
  }

  /// The entry of which this one is a repetition: by the sender's number, or with the same contents
  /// within ten minutes.
  private func duplicate(
    of facts: FormFacts, _ form: Int64, _ arrival: FormArrival
  ) throws(Failure) -> Int64? {
    if let number = facts.externalID {
      return try store.engine.value(
        """
        SELECT MIN(id) FROM submissions WHERE form = \(form) AND external_id = \(number)
        """
      ).integer
    }
    let at = arrival.receivedAt.seconds
    return try store.engine.value(
      """
      SELECT MIN(id) FROM submissions WHERE form = \(form) AND content = \(facts.content)
        AND received_at BETWEEN \(at - 600) AND \(at + 600)
      """
    ).integer
  }

  private func keep(_ hash: String, _ bytes: [UInt8]) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO form_requests (hash, size, bytes, stored_at)
      VALUES (\(hash), \(bytes.count), \(SQLValue.blob(bytes)), \(operation.now.seconds))
      ON CONFLICT DO NOTHING
      """)
  }

  private func settle(
    _ arrival: FormArrival, _ form: Record, _ hash: String, _ entry: Int64?, _ outcome: String,
    _ report: inout FormReport
  ) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO form_arrivals (source, place, form, hash, submission, outcome, remote, seen_at)
      VALUES (\(arrival.source), \(arrival.place), \(form.id), \(hash), \(entry), \(outcome),
        \(arrival.remote), \(arrival.receivedAt.seconds))
      """)
    report.count(outcome)
    // The program acts, not who runs it: he is told of new requests like everybody else.
    try store.unrestricted { () throws(Failure) in try RuleEngine(operation).settle() }
  }

  // MARK: The decision

  private func decide(
    _ facts: FormFacts, _ form: Record, _ arrival: FormArrival
  ) throws(Failure) -> Decision {
    if let doubt = try FormJudge(store).doubt(facts, form, arrival) {
      return Decision(outcome: "quarantine", reason: doubt, notes: [doubt])
    }
    return try match(facts)
  }

  /// Where it belongs: by e-mail first, then by phone; nobody known makes a lead.
  private func match(_ facts: FormFacts) throws(Failure) -> Decision {
    let finder = LinkFinder(operation)
    if let email = facts.email, let owner = try finder.owner(of: email) {
      return attached(owner, Text("the e-mail belongs to ", "адрес почты: "))
    }
    var notes: [Text] = []
    for number in facts.phones.map(\.e164) {
      let contacts = try store.owners(of: .phone, number, kind: Contact.kind.name)
      if contacts.count > 1 {
        let list = contacts.map(String.init).joined(separator: ", ")
        notes.append(
          Text("the number is that of contacts \(list)", "номер есть у контактов \(list)"))
      } else if let owner = try finder.owner(by: .phone, number) {
        return attached(owner, Text("the phone belongs to ", "телефон: "))
      }
    }
    return Decision(
      outcome: "lead",
      reason: Text(
        "nobody is known by these contacts", "никто с такими контактами не известен"),
      notes: notes)
  }

  private func attached(_ owner: LinkFinder.Owner, _ how: Text) -> Decision {
    var decision = Decision(
      outcome: "attached", links: owner.links, reason: how + owner.kind.called(owner.id))
    let deals = owner.links.choice.map(String.init).joined(separator: ", ")
    if !deals.isEmpty {
      decision.notes = [
        Text("several open deals: \(deals)", "несколько открытых сделок: \(deals)")
      ]
    }
    return decision
  }

  // MARK: Writing

  private func write(
    _ decision: Decision, _ facts: FormFacts?, _ form: Record, _ arrival: FormArrival,
    _ hash: String
  ) throws(Failure) -> Int64 {
    let language = try store.ownLanguage()
    let outer = operation.cause
    operation.cause = Cause(reason: decision.reason[language])
    defer { operation.cause = outer }
    var links = decision.links
    if decision.outcome == "lead", let facts { links.lead = try addLead(facts, form) }
    var draft: Draft = [
      Submission.form: .integer(form.id), Submission.outcome: .text(decision.outcome),
      Submission.remote: .optional(arrival.remote),
      Submission.receivedAt: .integer(arrival.receivedAt.seconds),
    ]
    draft["content"] = .text(facts?.content ?? hash)
    draft["raw"] = .text(hash)
    let note = decision.notes.joined(separator: "; ")[language]
    draft[Submission.note] = .optional(note.isEmpty ? nil : note)
    if let facts { fill(&draft, facts) }
    links.fill(&draft)
    return try operation.add(Submission.kind, draft)
  }

  private func fill(_ draft: inout Draft, _ facts: FormFacts) {
    draft[Submission.person] = .optional(facts.person)
    draft[Submission.email] = .optional(facts.email)
    draft[Submission.phone] = .optional(facts.phone?.stored)
    draft[Submission.text] = .optional(facts.text)
    draft[Submission.page] = .optional(facts.page)
    draft[Submission.utm] = .list(facts.utm)
    draft[Submission.answers] = .list(facts.others)
    draft[Submission.externalID] = .optional(facts.externalID)
  }

  private func addLead(_ facts: FormFacts, _ form: Record) throws(Failure) -> Int64 {
    let name = form[Form.name].text ?? ""
    let title = [facts.subject, facts.interest, facts.person, facts.company].compactMap(\.self)
      .first
    let language = try store.ownLanguage()
    return try operation.addChecked(
      Lead.kind,
      [
        Lead.name: .text(
          title ?? Text("Request by the form \(name)", "Заявка с формы \(name)")[language]),
        Lead.person: .optional(facts.person), Lead.company: .optional(facts.company),
        Lead.inn: .optional(facts.inn), Lead.emails: .list(facts.email.map { [$0] } ?? []),
        Lead.phones: .list(facts.phones.map(\.stored)), Lead.channel: .text("form"),
        Lead.source: .optional(form[Form.source].text ?? name),
        Lead.interest: .optional(facts.interest), Lead.need: .optional(facts.need),
      ], allowDuplicate: true)
  }

  /// Files an entry out of quarantine as if it came now.
  func release(_ id: Int64) throws(Failure) -> String {
    let entry = try operation.raw(Submission.kind, id)
    guard let formID = entry[Submission.form].integer,
      let request = HTTPRequest.read(try store.requestBytes(of: id))
    else { throw .bug("a form entry without a request") }
    let form = try operation.raw(Form.kind, formID)
    let aliases = FormAliases(form[Form.aliases].list, honeypot: form[Form.honeypot].text)
    let facts = FormFacts(try FormFiling.body(request), request, aliases, store.session)
    let decision = try match(facts)
    var links = decision.links
    let outer = operation.cause
    operation.cause = Cause(reason: decision.reason[try store.ownLanguage()])
    defer { operation.cause = outer }
    if decision.outcome == "lead" { links.lead = try addLead(facts, form) }
    var draft: Draft = [Submission.outcome: .text(decision.outcome)]
    links.fill(&draft)
    try operation.set(Submission.kind, id, draft)
    return decision.outcome
  }
}
