import CRMDomain
import CRMStore
import SQL
import Wording

/// Whether a letter of a survey may still leave: asked again at the moment of sending, however long
/// it has waited.
struct SurveyGate {
  let desk: Desk

  /// Whether a letter may leave; letters that belong to no survey may.
  func readiness(of delivery: Record) throws(Failure) -> Readiness {
    guard delivery[Outgoing.purpose].text == SurveyLetter.purpose else { return .ready }
    return try desk.change { operation throws(Failure) in
      try operation.store.unrestricted { () throws(Failure) in
        guard let why = try operation.objection(toSurveyLetter: delivery) else { return .ready }
        return .pointless(why)
      }
    }
  }
}

extension Operation {
  /// What has come to speak against a letter of a survey since it was written. A person whose first
  /// letter stays here was not asked: another one may be written once nothing speaks against it.
  fileprivate func objection(toSurveyLetter delivery: Record) throws(Failure) -> Text? {
    let row = try store.engine.first(
      """
      SELECT i.id, i.delivery FROM messages m
        JOIN survey_invitations i ON i.message = COALESCE(m.thread, m.id)
      WHERE m.id = \(delivery[Outgoing.message].integer ?? 0) ORDER BY i.id
      """)
    guard let row else { return nil }
    let invitation = try raw(Invitation.kind, row.integer(0))
    guard let why = try objection(to: invitation, delivery[Outgoing.to].text ?? "") else {
      return nil
    }
    if row[1].integer == delivery.id, invitation[Invitation.state].text == "asked" {
      try set(Invitation.kind, invitation.id, [Invitation.state: .text("dropped")])
    }
    return why
  }

  private func objection(to invitation: Record, _ address: String) throws(Failure) -> Text? {
    guard let survey = invitation[Invitation.survey].integer else { return nil }
    if try isRemoved(Invitation.kind, invitation.id) {
      return Text("the invitation was removed", "приглашение удалено")
    }
    switch invitation[Invitation.state].text {
    case "answered": return Text("was answered meanwhile", "ответ уже получен")
    case "declined", "dropped": return Invited.Refusal.optedOut.label
    default: break
    }
    let record = try raw(Survey.kind, survey)
    guard record[Survey.enabled] == .integer(1) else {
      return Text(
        "the survey '\(record.title)' is switched off", "опрос «\(record.title)» выключен")
    }
    if let on = invitation[Invitation.on].text.flatMap({ Link($0) }),
      let kind = Kinds.named(on.kind), try isRemoved(kind, on.id)
    {
      return Text("the record was removed", "запись удалена")
    }
    if try WrongAddresses(self).record(marking: address) != nil {
      return Invited.Refusal.wrongAddress.label
    }
    let isRefused = try Consents(self).refuse(
      LetterLinks(invitation: invitation), address: address,
      topics: [Questionnaire.anyTopic, try store.questionnaire(survey).topic])
    return isRefused ? Invited.Refusal.optedOut.label : nil
  }
}

extension LetterLinks {
  /// The people that an invitation is for.
  init(invitation: Record) {
    self.init(
      lead: invitation[Invitation.lead].integer, contact: invitation[Invitation.contact].integer,
      company: invitation[Invitation.company].integer, deal: invitation[Invitation.deal].integer)
  }
}
