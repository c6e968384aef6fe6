import CRMDomain
import CRMStore
import Wording

/// What a rule fails to do costs nobody his request: the step is taken back, and the head is told.
///
/// So it is where something comes from outside or is due, whatever the step; an acknowledgement is
/// worth no request at all. A person who changes something is told at once and changes nothing.
extension RuleEngine {
  /// Whether a failure is that of a rule, a template, a survey, and not of a store that cannot be
  /// written.
  static func isOwn(_ failure: Failure) -> Bool {
    let own: [ExitCode] = [.data, .noInput, .usage, .config, .internal]
    return own.contains(failure.exit)
      || failure.exit == .noPermission && !failure.id.hasPrefix("store.")
  }

  /// Takes a step; where it may fail, it fails alone.
  func take(
    _ step: Rule.Step, of rule: Rule, on kind: RecordKind, _ id: Int64, _ due: Lateness?
  ) throws(Failure) {
    guard spares(step) else { return try run(step, of: rule, on: kind, id, due) }
    do {
      try operation.attempt { () throws(Failure) in try run(step, of: rule, on: kind, id, due) }
    } catch {
      try tell(error, of: rule, kind, id)
    }
  }

  /// Whether a step may fail without what set it off.
  private func spares(_ step: Rule.Step) -> Bool {
    if case .acknowledge = step { return true }
    return operation.sparesRules
  }

  /// Tells the head what a rule could not do; fails where the rule is not to blame.
  func tell(
    _ failure: Failure, of rule: Rule, _ kind: RecordKind, _ id: Int64
  ) throws(Failure) {
    guard RuleEngine.isOwn(failure) else { throw failure }
    let words =
      Text(
        "the rule '\(rule.name)' did not do its part: ",
        "правило «\(rule.name)» не выполнено: ") + failure.message
    if !operation.sparesRules { operation.warnings.append(words) }
    // The word itself sets nothing off: what is broken must not begin anew with it.
    let (outer, isQuiet) = (operation.cause, operation.isQuiet)
    (operation.cause, operation.isQuiet) = (Cause(rule: rule.name), true)
    defer { (operation.cause, operation.isQuiet) = (outer, isQuiet) }
    let text = words + Text(verbatim: " (\(kind.reference(id)))")
    let language = try operation.store.ownLanguage()
    try notify(
      [.head], text[language], event: rule.name, on: kind, id, sparesActor: false)
  }
}

extension RuleEngine {
  /// What a question gives that a rule asks of the whole store; nil where it cannot be asked, of which
  /// the head is told once a day.
  func asking<Answer>(
    _ rule: Rule, _ question: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer? {
    do {
      return try question()
    } catch {
      let event = "fault/\(operation.store.session.today.iso)"
      let isNew = try operation.store.claim(
        rule: rule.id, RuleRecord.kind, rule.id, event: event)
      guard isNew || !RuleEngine.isOwn(error) else { return nil }
      try tell(error, of: rule, RuleRecord.kind, rule.id)
      return nil
    }
  }
}
