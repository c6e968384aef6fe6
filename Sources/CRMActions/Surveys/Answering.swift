public import CRMDomain
import CRMStore
import SQL
public import Wording

/// Takes answers in, by whichever way they come.
struct Answering {
  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Keeps what was answered; the invitation is answered when nothing that is required is missing.
  /// Answers that are complete are changed by managers alone. Returns the state.
  @discardableResult
  func take(
    _ id: Int64, _ sheet: AnswerSheet, _ survey: Questionnaire, by way: String,
    isHalf: Bool = false
  ) throws(Failure) -> String {
    let invitation = try operation.raw(Invitation.kind, id)
    let state = invitation[Invitation.state].text ?? ""
    if way != "manager", state == "answered" || state == "declined" { return state }
    let isComplete = !isHalf && sheet.missing(survey).isEmpty
    // Who has refused, or has answered all there was to answer, is not asked on by half an answer.
    let next = isComplete ? "answered" : ["answered", "declined"].contains(state) ? state : "begun"
    var draft: Draft = [
      Invitation.answers: .list(sheet.stored(survey)), Invitation.state: .text(next),
    ]
    draft[Invitation.score] = .optional(sheet.score(survey).map(Int64.init))
    if isComplete {
      // Who fills in or corrects does not become the one who answered.
      if state != "answered" { draft[Invitation.answeredBy] = .text(way) }
      draft[Invitation.low] = .integer(sheet.isLow(survey) ? 1 : 0)
      if invitation[Invitation.answeredAt] == .null {
        draft[Invitation.answeredAt] = .integer(operation.now.seconds)
      }
    }
    try operation.set(Invitation.kind, id, draft)
    if isComplete { try closeTask(invitation) }
    return next
  }

  /// The person does not want to answer; by letter or page he is not asked by any survey again.
  func decline(_ id: Int64, by way: String) throws(Failure) {
    let invitation = try operation.raw(Invitation.kind, id)
    if way != "manager" { try keepRefusal(invitation, by: way) }
    guard !["answered", "declined"].contains(invitation[Invitation.state].text) else { return }
    try operation.set(
      Invitation.kind, id,
      [Invitation.state: .text("declined"), Invitation.answeredBy: .text(way)])
    try closeTask(invitation)
  }

  /// Keeps a refusal, however far the invitation has come: the letter promises that it is heard.
  private func keepRefusal(_ invitation: Record, by way: String) throws(Failure) {
    let links = LetterLinks(invitation: invitation)
    guard let (kind, id) = Inviting.person(links), try !operation.isRemoved(kind, id),
      try !Consents(operation).refuse(links, address: nil, topics: [Questionnaire.anyTopic])
    else { return }
    let source = Text(
      "survey invitation \(invitation.id), by \(way)",
      "приглашение на опрос \(invitation.id), \(way)")
    let saying = Consents.Saying(
      isGiven: false, topic: Questionnaire.anyTopic, source: source[try store.ownLanguage()])
    try Consents(operation).note(saying, kind, id)
  }

  /// Whoever got the letter with that token wants no more of them; nothing where there is none.
  func unsubscribe(_ token: String, by way: String) throws(Failure) {
    let row = try store.engine.first(
      "SELECT id, removed FROM survey_invitations WHERE token = \(token)")
    guard let row else { return }
    guard row.integer(1) == 0 else {
      return try keepRefusal(try operation.raw(Invitation.kind, row.integer(0)), by: way)
    }
    try decline(row.integer(0), by: way)
  }

  /// Whoever calls a letter of a survey spam gets no more letters of any sort.
  func complain(ofMessage message: Int64) throws(Failure) {
    let row = try store.engine.first(
      """
      SELECT i.id, i.removed FROM messages m
        JOIN survey_invitations i ON i.message = COALESCE(m.thread, m.id)
      WHERE m.id = \(message) ORDER BY i.removed, i.id
      """)
    guard let row else { return }
    let invitation = try operation.raw(Invitation.kind, row.integer(0))
    if let (kind, id) = Inviting.person(LetterLinks(invitation: invitation)),
      try !operation.isRemoved(kind, id)
    {
      let source = Text(
        "survey invitation \(invitation.id), a complaint",
        "приглашение на опрос \(invitation.id), жалоба на спам")
      let saying = Consents.Saying(
        isGiven: false, topic: Consent.way(isByCall: false),
        source: source[try store.ownLanguage()])
      try Consents(operation).note(saying, kind, id)
    }
    if row.integer(1) == 0 { try decline(invitation.id, by: "mail") }
  }

  /// Nobody needs to call any more whom to ask the same.
  private func closeTask(_ invitation: Record) throws(Failure) {
    guard let task = invitation[Invitation.task].integer,
      try operation.raw(FollowUp.kind, task)[FollowUp.status].text == "open"
    else { return }
    let words = Text("the customer has answered", "клиент ответил")
    try operation.set(
      FollowUp.kind, task,
      [
        FollowUp.status: .text("done"), FollowUp.doneAt: .integer(operation.now.seconds),
        FollowUp.outcome: .text(words[try store.ownLanguage()]),
      ])
  }

  /// Reads the answers in a letter, where it answers a survey's letter.
  func takeLetter(thread: Int64, _ text: String) throws(Failure) {
    let row = try store.engine.first(
      """
      SELECT id, survey, removed FROM survey_invitations WHERE message = \(thread)
      ORDER BY removed, id LIMIT 1
      """)
    guard let row else { return }
    let survey = try store.questionnaire(row.integer(1))
    let letter = AnswerLetter(text, survey)
    guard row.integer(2) == 0 else {
      // Off the list, but the letter that promised it has been read.
      if letter.isRefusal {
        try keepRefusal(try operation.raw(Invitation.kind, row.integer(0)), by: "mail")
      }
      return
    }
    if letter.isRefusal { return try decline(row.integer(0), by: "mail") }
    guard !letter.sheet.isEmpty else { return }
    var sheet = AnswerSheet(
      stored: try operation.raw(Invitation.kind, row.integer(0))[Invitation.answers].list)
    sheet.merge(letter.sheet)
    try take(row.integer(0), sheet, survey, by: "mail")
  }
}

extension Operation {
  /// Whether the actor alone wrote the answers down: those of the customer or of a colleague, by which
  /// he may be judged, are the seniors' to correct.
  fileprivate func wroteAnswers(of invitation: Record) throws(Failure) -> Bool {
    guard [nil, "manager"].contains(invitation[Invitation.answeredBy].text) else { return false }
    return try store.engine.first(
      """
      SELECT 1 FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = 'invitation' AND c.record = \(invitation.id) AND c.field = 'answers'
        AND COALESCE(o."user", 0) <> \(store.actor?.id ?? 0) LIMIT 1
      """) == nil
  }

  /// Refuses to take answers and refusals off the list, but for seniors.
  func demandUnanswered(_ invitation: Record) throws(Failure) {
    guard invitation.kind.name == Invitation.kind.name else { return }
    let state = invitation[Invitation.state].text
    if ["begun", "answered", "declined"].contains(state) { try store.demandSupervisor() }
  }
}

extension Desk {
  /// Writes down what somebody answered on the telephone, over what is known already. Returns the
  /// questions that are still open.
  public func answerSurvey(
    _ id: Int64, _ sheet: AnswerSheet
  ) throws(Failure) -> [Questionnaire.Question] {
    try change { operation throws(Failure) in
      let invitation = try operation.present(Invitation.kind, id)
      try store.demandChange(invitation)
      guard let number = invitation[Invitation.survey].integer else {
        throw .bug("an invitation without a survey")
      }
      let survey = try store.questionnaire(number)
      var full = AnswerSheet(stored: invitation[Invitation.answers].list)
      if try !operation.wroteAnswers(of: invitation), full.changes(under: sheet) {
        try store.demandSupervisor()
      }
      full.merge(sheet)
      try Answering(operation).take(id, full, survey, by: "manager")
      return full.missing(survey)
    }
  }

  /// Writes down that somebody does not want to answer.
  public func declineSurvey(_ id: Int64) throws(Failure) {
    try change { operation throws(Failure) in
      let invitation = try operation.present(Invitation.kind, id)
      try store.demandChange(invitation)
      guard invitation[Invitation.state].text != "answered" else {
        throw Failure(
          .data, "invitation.answered",
          Invitation.kind.called(id) + Text(" was answered already", " – ответ уже получен"))
      }
      try Answering(operation).decline(id, by: "manager")
    }
  }

  /// Invites somebody who is on the telephone right now, where he was not asked yet; otherwise the
  /// invitation that he has.
  public func invitation(
    to link: Link, survey: Int64
  ) throws(Failure) -> Int64 {
    let known = try store.engine.value(
      """
      SELECT id FROM survey_invitations WHERE survey = \(survey) AND "on" = \(link.text)
        AND removed = 0 AND state <> 'dropped' ORDER BY id DESC LIMIT 1
      """
    ).integer
    guard let known else {
      throw Failure(
        .noInput, "invitation.none",
        Text("nobody was asked on \(link.text)", "по записи \(link.text) никого не спрашивали"),
        hint: Text(
          "'crm survey send \(try store.title(Survey.kind, survey)) --on \(link.text) --by call'",
          "'crm survey send \(try store.title(Survey.kind, survey)) --on \(link.text) --by call'"))
    }
    return known
  }
}
