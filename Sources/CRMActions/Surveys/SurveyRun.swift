import CRMDomain
import CRMStore
import SQL
public import Wording

/// What a run over the surveys did.
public struct SurveyRunReport: Sendable {
  /// Letters that were planned and went into the outbox.
  public internal(set) var sent = 0
  /// Reminders.
  public internal(set) var reminded = 0
  /// Planned letters that nobody needs any more.
  public internal(set) var dropped = 0
}

extension Desk {
  /// So many seconds after its time a planned letter or a reminder is not sent any more: 14 days.
  fileprivate static let patience: Int64 = 14 * 86_400

  /// Sends the letters of surveys that rules have planned, and reminds once of those without answer.
  ///
  /// Each is a change of its own, so that a failure stops nobody else's letter; the state changes
  /// with the outbox in one transaction, so that two runs at once send nothing twice.
  public func runSurveys(_ office: SurveyOffice) throws(Failure) -> SurveyRunReport {
    var report = SurveyRunReport()
    guard !dryRun else { return report }
    for id in try plannedInvitations() {
      let isSent = try attempt(givingUp: id, [Invitation.state: .text("dropped")]) {
        () throws(Failure) in try sendPlanned(id, office)
      }
      switch isSent {
      case true?: report.sent += 1
      case false?: report.dropped += 1
      case nil: continue
      }
    }
    for (survey, questions) in try remindingSurveys() {
      for id in try silentInvitations(survey, questions) {
        let isReminded = try attempt(
          givingUp: id, [Invitation.remindedAt: .integer(now.seconds)]
        ) { () throws(Failure) in try remind(id, questions, office) }
        if isReminded == true { report.reminded += 1 }
      }
    }
    return report
  }

  /// The surveys that remind, read.
  private func remindingSurveys() throws(Failure) -> [(id: Int64, Questionnaire)] {
    let rows = try store.engine.all(
      "SELECT id FROM surveys WHERE enabled = 1 AND removed = 0 ORDER BY id")
    var surveys: [(id: Int64, Questionnaire)] = []
    for row in rows {
      let questions = try store.questionnaire(row.integer(0))
      if questions.remind != nil { surveys.append((row.integer(0), questions)) }
    }
    return surveys
  }

  /// Does the work on one invitation. One that cannot be written is given up, by a change that no rule
  /// looks at, and keeps nobody else waiting; what ails the program or the store is a failure.
  private func attempt(
    givingUp id: Int64, _ draft: Draft, _ work: () throws(Failure) -> Bool?
  ) throws(Failure) -> Bool? {
    do throws(Failure) {
      return try work()
    } catch {
      guard [.data, .usage, .noInput].contains(error.exit) else { throw error }
    }
    return try store.unrestricted { () throws(Failure) in
      try change { operation throws(Failure) in
        operation.isQuiet = true
        try operation.set(Invitation.kind, id, draft)
        return false
      }
    }
  }

  private func plannedInvitations() throws(Failure) -> [Int64] {
    try store.engine.all(
      """
      SELECT id FROM survey_invitations
      WHERE state = 'planned' AND removed = 0 AND send_at <= \(now.seconds) ORDER BY send_at, id
      """
    ).map { $0.integer(0) }
  }

  /// Sends one; nil where another run has taken it, false where it is not wanted any more.
  private func sendPlanned(_ id: Int64, _ office: SurveyOffice) throws(Failure) -> Bool? {
    try store.unrestricted { () throws(Failure) in
      try change { operation throws(Failure) in
        let invitation = try operation.raw(Invitation.kind, id)
        guard invitation[Invitation.state].text == "planned",
          let survey = invitation[Invitation.survey].integer
        else { return nil }
        guard try operation.isWanted(invitation, survey) else {
          try operation.set(Invitation.kind, id, [Invitation.state: .text("dropped")])
          return false
        }
        let inviting = try Inviting(operation, survey: survey)
        try SurveyLetter(operation, inviting.survey, office, dryRun: false).send(id)
        try inviting.makeTask(id, isByCall: false)
        return true
      }
    }
  }

  /// Letters of a survey that have left and were not answered, without those that are too old to be
  /// reminded of.
  private func silentInvitations(
    _ survey: Int64, _ questions: Questionnaire
  ) throws(Failure) -> [Int64] {
    guard let due = try reminder(questions, sent: now) else { return [] }
    // Months and clocks differ by a few days from sending to sending.
    let earliest = now.seconds - (due.seconds - now.seconds) - Desk.patience - 5 * 86_400
    return try store.engine.all(
      """
      SELECT i.id FROM survey_invitations i JOIN outbox o ON o.id = i.delivery
      WHERE i.survey = \(survey) AND i.state IN ('asked', 'begun') AND i.removed = 0
        AND i.reminded_at IS NULL AND o.state = 'sent'
        AND i.sent_at > \(earliest) AND i.sent_at < \(now.seconds - 3_600)
        AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.thread = i.message AND m.removed = 0
          AND m.direction = 'in' AND m.outcome <> 'auto-reply')
      ORDER BY i.id
      """
    ).map { $0.integer(0) }
  }

  /// When a letter that was sent then is reminded of.
  private func reminder(_ questions: Questionnaire, sent: Instant) throws(Failure) -> Instant? {
    try questions.remind?.instant(now: sent, zone: store.session.zone, defaultSecond: 36_000)
  }

  private func remind(
    _ id: Int64, _ questions: Questionnaire, _ office: SurveyOffice
  ) throws(Failure) -> Bool {
    let invitation = try store.unrestricted { () throws(Failure) in
      try store.record(Invitation.kind, id)
    }
    guard let survey = invitation[Invitation.survey].integer,
      let sent = invitation[Invitation.sentAt].integer,
      let due = try reminder(questions, sent: Instant(sent))
    else { return false }
    guard due <= now, now.seconds - due.seconds <= Desk.patience else { return false }
    return try store.unrestricted { () throws(Failure) in
      try change { operation throws(Failure) in
        let current = try operation.raw(Invitation.kind, id)
        guard current[Invitation.remindedAt] == .null,
          ["asked", "begun"].contains(current[Invitation.state].text),
          try operation.isWelcome(current, survey)
        else { return false }
        try SurveyLetter(operation, questions, office, dryRun: false).remind(id)
        return true
      }
    }
  }
}

extension Operation {
  /// Whether a planned letter is still to be sent: the survey is on, the deal stands as it did, the
  /// person has not refused, and its time is not long over.
  fileprivate func isWanted(_ invitation: Record, _ survey: Int64) throws(Failure) -> Bool {
    if let due = invitation[Invitation.sendAt].integer, now.seconds - due > Desk.patience {
      return false
    }
    guard try isWelcome(invitation, survey) else { return false }
    if let deal = invitation[Invitation.deal].integer {
      let record = try raw(Deal.kind, deal)
      if try isRemoved(Deal.kind, deal) { return false }
      let stage = record[Deal.stage].text ?? ""
      let kind = try store.stage(stage, of: record[Deal.pipeline].text ?? "")?.kind
      guard Inviting.outcome(ofStage: kind) == invitation[Invitation.outcome].text else {
        return false
      }
    }
    return true
  }

  /// Whether the survey is on, and the person still has an address that is right and no objection.
  fileprivate func isWelcome(_ invitation: Record, _ survey: Int64) throws(Failure) -> Bool {
    guard try raw(Survey.kind, survey)[Survey.enabled] == .integer(1) else { return false }
    let links = LetterLinks(invitation: invitation)
    let inviting = try Inviting(self, survey: survey)
    if try inviting.hasRefused(links, isByCall: false) { return false }
    return try inviting.refusal(ofLetterTo: links) == nil
  }
}
