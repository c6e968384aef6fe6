import CRMDomain
import CRMStore
public import Wording

/// What a run of `crm tick` did.
public struct TickReport: Sendable {
  /// How many times each rule fired.
  public internal(set) var fired: [(rule: String, count: Int)] = []
  /// Why rules cannot be read, which are passed over.
  public internal(set) var faults: [Failure] = []
}

extension Desk {
  /// Does everything that is due: ends absences, reminds, tells of what is overdue, wakes leads and
  /// deals.
  ///
  /// Each rule fires once for each date of a record, so that a missed tick is made up for by the
  /// next, and two at once do nothing twice.
  public func tick() throws(Failure) -> TickReport {
    try change { operation throws(Failure) in
      var report = TickReport()
      operation.sparesRules = true
      let ended = try Substitution(operation).endDue()
      if ended > 0 { report.fired.append((Substitution.rule, ended)) }
      let engine = RuleEngine(operation)
      let book = try RuleBook(store)
      report.faults = book.allFaults()
      for rule in book.dueRules() {
        guard case .due(let name, let fieldName) = rule.trigger,
          let kind = try store.kind(named: name),
          let field = kind.field(fieldName)
        else { continue }
        var count = 0
        let found = try engine.asking(rule) { () throws(Failure) in try due(rule, field, kind) }
        for (id, date) in found ?? [] {
          let event = "\(field.name)=\(date)"
          let lateness = lateness(field, date)
          if try engine.fire(rule, kind, id, event: event, depth: 0, due: lateness) { count += 1 }
        }
        if count > 0 { report.fired.append((rule.name, count)) }
      }
      let steps = try EscalationRun(operation).run()
      if steps > 0 { report.fired.append((EscalationRun.rule, steps)) }
      return report
    }
  }

  /// The records whose date has come and of which the rule's conditions hold: those that are done
  /// with are not looked at one by one, however many there are.
  private func due(
    _ rule: Rule, _ field: Field, _ kind: RecordKind
  ) throws(Failure) -> [(Int64, String)] {
    let limit = field.type == .day ? store.session.today.iso : now.rfc3339
    let term = FilterTerm(path: [field.name], op: .range, high: limit, raw: ".." + limit)
    let selection = Selection(
      kind, terms: rule.conditions + [term], order: [field.name], fields: [field.name],
      includesHidden: true)
    do {
      let records = try store.unrestricted { () throws(Failure) in try store.all(selection) }
      return records.map { ($0.id, $0[field].stored ?? "") }
    } catch  where RuleEngine.isOfNothing(error) {
      return []
    }
  }

  /// A reminder comes a quarter of an hour ahead (F067): later than that it is too late for it.
  private func lateness(_ field: Field, _ date: String) -> RuleEngine.Lateness {
    guard field == FollowUp.remindAt, let seconds = Int64(date) else { return .inTime }
    return now.seconds(since: Instant(seconds)) > 900 ? .late : .inTime
  }
}
