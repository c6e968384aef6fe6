public import CRMDomain
import CRMStore
import SQL
public import Wording

/// Asks people: who may be, who was already, and what is written.
struct Inviting {
  let operation: Operation
  let survey: Questionnaire
  let surveyID: Int64
  private var store: Store { operation.store }

  init(_ operation: Operation, survey id: Int64) throws(Failure) {
    self.operation = operation
    surveyID = id
    survey = try operation.store.questionnaire(id)
  }

  // MARK: Who

  /// Looks at one occasion: whom it would ask, or why nobody.
  func look(at link: Link, isByCall: Bool) throws(Failure) -> (invited: Invited, LetterLinks) {
    var invited = Invited(on: link)
    guard let kind = Kinds.named(link.kind), LetterLinks.kinds.contains(kind.name) else {
      throw LetterFailure.kind(link)
    }
    _ = try operation.present(kind, link.id)
    let links = try LinkFinder(operation).exactLinks(of: kind, link.id)
    guard let (personKind, person) = Inviting.person(links) else {
      invited.refusal = .nobody
      return (invited, links)
    }
    invited.person = try operation.personName(personKind, person)
    invited.address = try address(links) { kind, id throws(Failure) in
      try store.find(kind, id)
    }
    if try hasRefused(links, isByCall: isByCall) {
      invited.refusal = .optedOut
    } else if try wasAsked(link, personKind, person) {
      invited.refusal = .asked
    } else if !isByCall {
      invited.refusal = try refusal(ofLetterTo: links)
      if invited.refusal == nil, try wasWritten(to: links, besides: personKind, person) {
        invited.refusal = .sameAddress
      }
    }
    return (invited, links)
  }

  /// Who the person is that a letter on a record goes to.
  static func person(_ links: LetterLinks) -> (RecordKind, Int64)? {
    if let contact = links.contact { return (Contact.kind, contact) }
    if let lead = links.lead { return (Lead.kind, lead) }
    return links.company.map { (Company.kind, $0) }
  }

  /// Why no letter can go to somebody; nil where one can.
  func refusal(ofLetterTo links: LetterLinks) throws(Failure) -> Invited.Refusal? {
    guard let address = try address(links) else { return .noAddress }
    return try WrongAddresses(operation).isRight(address) ? nil : .wrongAddress
  }

  /// The address that a letter goes to.
  private func address(_ links: LetterLinks) throws(Failure) -> String? {
    try address(links) { kind, id throws(Failure) in try operation.raw(kind, id) }
  }

  /// The address that a letter goes to; who only looks reads it as the policy lets him.
  private func address(
    _ links: LetterLinks, read: (RecordKind, Int64) throws(Failure) -> Record?
  ) throws(Failure) -> String? {
    let places: [(RecordKind, Int64?)] = [
      (Contact.kind, links.contact), (Lead.kind, links.lead), (Company.kind, links.company),
    ]
    for (kind, id) in places {
      if let id, let address = try read(kind, id)?["email"].text { return address }
    }
    return nil
  }

  /// Whether the person has said no: to everything, to surveys, to this topic, or to this way.
  func hasRefused(_ links: LetterLinks, isByCall: Bool) throws(Failure) -> Bool {
    try Consents(operation).refuse(
      links, address: try address(links), topics: [Questionnaire.anyTopic, survey.topic],
      isByCall: isByCall)
  }

  /// One invitation per person and survey, until the survey says that he may be asked again; for one
  /// occasion only ever one.
  private func wasAsked(
    _ link: Link, _ kind: RecordKind, _ person: Int64
  ) throws(Failure) -> Bool {
    // Two questions, each with an index of its own; the sign keeps that of the survey out, which
    // would lead to everybody who was ever asked.
    let here = try store.engine.first(
      """
      SELECT 1 FROM survey_invitations WHERE "on" = \(link.text) AND +survey = \(surveyID)
        AND removed = 0 AND state <> 'dropped' LIMIT 1
      """)
    if here != nil { return true }
    return try wasAsked(kind, person)
  }

  /// Whether another person was asked by a letter to the same address: whoever reads it gets one.
  private func wasWritten(
    to links: LetterLinks, besides own: RecordKind, _ person: Int64
  ) throws(Failure) -> Bool {
    guard let key = try address(links).flatMap(LinkFinder.key) else { return false }
    for (kind, id) in try WrongAddresses(operation).holders(key)
    where kind.name != own.name || id != person {
      guard try operation.raw(kind, id)["email"].text.flatMap(LinkFinder.key) == key else {
        continue
      }
      if try wasAsked(kind, id, byLetter: true) { return true }
    }
    return false
  }

  /// Whether a person was asked, and is not to be asked again yet; by a letter that went to himself
  /// alone, where that is the question.
  private func wasAsked(
    _ kind: RecordKind, _ person: Int64, byLetter: Bool = false
  ) throws(Failure) -> Bool {
    // Letters to people without an address went to that of their company.
    let alone: SQL =
      switch kind.name {
      case Contact.kind.name: ""
      case Lead.kind.name: "AND contact IS NULL"
      default:
        """
        AND lead IS NULL AND (contact IS NULL
          OR contact IN (SELECT id FROM contacts WHERE email IS NULL))
        """
      }
    let letter: SQL = byLetter ? "AND way = 'letter' \(alone)" : ""
    let rows = try store.engine.all(
      """
      SELECT COALESCE(sent_at, created_at) FROM survey_invitations
      WHERE \(name: kind.name) = \(person) AND +survey = \(surveyID)
        AND removed = 0 AND state <> 'dropped' \(letter)
      """)
    for row in rows {
      guard let again = survey.again else { return true }
      let earliest = try again.instant(
        now: Instant(row.integer(0)), zone: store.session.zone, defaultSecond: 0)
      if operation.now < earliest { return true }
    }
    return false
  }

  // MARK: Asking

  /// Asks one person; the letter goes into the outbox, the manager gets his task.
  func ask(
    _ link: Link, _ wish: SurveyWish, _ office: SurveyOffice?, dryRun: Bool
  ) throws(Failure) -> Invited {
    var (invited, links) = try look(at: link, isByCall: wish.isByCall)
    guard invited.refusal == nil else { return invited }
    let id = try add(invited, links, wish, state: "asked", sendAt: nil)
    invited.invitation = id
    if !wish.isByCall, let office {
      try SurveyLetter(operation, survey, office, dryRun: dryRun).send(id)
    } else {
      try operation.set(
        Invitation.kind, id, [Invitation.sentAt: .integer(operation.now.seconds)])
    }
    if wish.isByCall || wish.makesTask { try makeTask(id, isByCall: wish.isByCall) }
    return invited
  }

  /// Plans a letter for later, as rules do; nothing where the person is not to be asked.
  func plan(_ link: Link, at moment: Instant) throws(Failure) {
    let (invited, links) = try look(at: link, isByCall: false)
    guard invited.refusal == nil else { return }
    _ = try add(
      invited, links, SurveyWish(survey: surveyID), state: "planned", sendAt: moment)
  }

  private func add(
    _ invited: Invited, _ links: LetterLinks, _ wish: SurveyWish, state: String, sendAt: Instant?
  ) throws(Failure) -> Int64 {
    let store = operation.store
    let language = if let chosen = wish.language { chosen } else { try store.ownLanguage() }
    var draft: Draft = [
      Invitation.survey: .integer(surveyID), Invitation.on: .text(invited.on.text),
      Invitation.person: .optional(invited.person), Invitation.state: .text(state),
      Invitation.way: .text(wish.isByCall ? "call" : "letter"),
      Invitation.language: .text(language.rawValue),
      Invitation.sendAt: .optional(sendAt?.seconds),
    ]
    if let kind = Kinds.named(invited.on.kind) {
      draft[Invitation.seller] = .optional(try store.owner(of: kind, invited.on.id))
    }
    if let deal = links.deal { try tell(&draft, of: deal) }
    draft[Invitation.deal] = .optional(links.deal)
    draft[Invitation.lead] = .optional(links.lead)
    draft[Invitation.contact] = .optional(links.contact)
    draft[Invitation.company] = .optional(links.company)
    return try operation.add(Invitation.kind, draft)
  }

  /// How the deal stands now; of a lost one, where it was lost.
  private func tell(_ draft: inout Draft, of deal: Int64) throws(Failure) {
    let record = try operation.raw(Deal.kind, deal)
    let key = record[Deal.stage].text ?? ""
    let kind = try store.stage(key, of: record[Deal.pipeline].text ?? "")?.kind
    draft[Invitation.outcome] = .text(Inviting.outcome(ofStage: kind))
    draft[Invitation.stage] = .text(key)
    guard kind == "lost" else { return }
    let before = try store.engine.value(
      """
      SELECT before FROM changes WHERE kind = 'deal' AND record = \(deal) AND field = 'stage'
        AND after = \(key) ORDER BY id DESC LIMIT 1
      """
    ).text
    if let before { draft[Invitation.stage] = .text(before) }
  }

  static func outcome(ofStage kind: String?) -> String {
    ["won", "done", "lost"].first { $0 == kind } ?? "open"
  }

  // MARK: The call

  /// The task to call beside the letter, unless a call is planned there already (F268).
  func makeTask(_ invitation: Int64, isByCall: Bool) throws(Failure) {
    let record = try operation.raw(Invitation.kind, invitation)
    guard let on = record[Invitation.on].text, isByCall || survey.call != nil else { return }
    let isPlanned = try store.engine.first(
      """
      SELECT 1 FROM tasks WHERE "on" = \(on) AND kind = 'call' AND status = 'open' AND removed = 0
      """)
    if isPlanned != nil, !isByCall { return }
    let when = if let call = survey.call { call } else { try TimeWord.read("+1d") }
    let due = try when.instant(
      now: operation.now, zone: store.session.zone, defaultSecond: 43_200)
    let language = try store.ownLanguage()
    let title = Text(
      "Ask by telephone: «\(survey.title.en)» (crm survey answer \(invitation))",
      "Опросить по телефону: «\(survey.title.ru)» (crm survey answer \(invitation))")
    let task = try operation.addTask(
      title[language], "call", on: on,
      for: record[Invitation.seller].integer ?? store.actor?.id, due: due)
    try operation.set(Invitation.kind, invitation, [Invitation.task: .integer(task)])
  }
}

extension Operation {
  /// What a person is called: of a lead its contact person, where he is named.
  func personName(_ kind: RecordKind, _ id: Int64) throws(Failure) -> String {
    if kind.name == Lead.kind.name, let person = try raw(kind, id)[Lead.person].text {
      return person
    }
    return try store.title(kind, id)
  }
}

extension Desk {
  /// Asks the people of several occasions; returns what became of each.
  ///
  /// `office` is needed for letters; a call needs none.
  public func invite(
    _ links: [Link], _ wish: SurveyWish, _ office: SurveyOffice?
  ) throws(Failure) -> [Invited] {
    let survey = try store.record(Survey.kind, wish.survey)
    guard survey[Survey.enabled] == .integer(1) else {
      throw Failure(
        .data, "survey.disabled",
        Text("the survey '\(survey.title)' is switched off", "опрос «\(survey.title)» выключен"),
        hint: Text(
          "crm survey enable \(survey.title)", "crm survey enable \(survey.title)"))
    }
    return try change { operation throws(Failure) in
      let inviting = try Inviting(operation, survey: wish.survey)
      var all: [Invited] = []
      for link in links {
        guard let kind = Kinds.named(link.kind) else { throw LetterFailure.kind(link) }
        if links.count > 1, !LetterLinks.kinds.contains(kind.name) {
          throw LetterFailure.kind(link)
        }
        do throws(Failure) {
          try store.demandChange(try operation.present(kind, link.id))
        } catch {
          guard error.exit == .noPermission, links.count > 1 else { throw error }
          var invited = Invited(on: link)
          invited.refusal = .foreign
          all.append(invited)
          continue
        }
        all.append(try inviting.ask(link, wish, office, dryRun: dryRun))
      }
      return all
    }
  }
}
