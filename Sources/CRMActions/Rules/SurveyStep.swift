import CRMDomain
import CRMStore
import Wording

/// The step `survey` of a rule: a letter is planned, which the tick sends where a mailbox can.
extension RuleEngine {
  /// Plans the letter; a survey that is gone or switched off asks nobody.
  func planSurvey(
    _ name: String, _ due: TimeWord?, on kind: RecordKind, _ id: Int64
  ) throws(Failure) {
    let store = operation.store
    guard let survey = try store.surveyID(name),
      try operation.raw(Survey.kind, survey)[Survey.enabled] == .integer(1)
    else { return }
    let moment = try due?.instant(
      now: operation.now, zone: store.session.zone, defaultSecond: 36_000)
    try Inviting(operation, survey: survey).plan(
      Link(kind.name, id), at: moment ?? operation.now)
  }
}
