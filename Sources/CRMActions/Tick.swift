import CRMDomain
import CRMStore
import SQL
public import Wording

/// What a run of `crm tick` did.
public struct TickReport: Sendable {
  /// How many times each rule fired.
  public internal(set) var fired: [(rule: String, count: Int)] = []
}

extension Desk {
  /// Does everything that is due: reminders, overdue notices, leads and deals that wake.
  ///
  /// Each rule fires once for each date of a record, so that a missed tick is made up for by the
  /// next, and two at once do nothing twice.
  public func tick() throws(Failure) -> TickReport {
    try change { operation throws(Failure) in
      var report = TickReport()
      let engine = RuleEngine(operation)
      for rule in try store.enabledRules() {
        guard case .due(let name, let fieldName) = rule.trigger, let kind = Kinds.named(name),
          let field = kind.field(fieldName)
        else { continue }
        var count = 0
        for (id, date) in try due(field, kind) {
          if try engine.fire(rule, kind, id, event: "\(field.name)=\(date)", depth: 0) {
            count += 1
          }
        }
        if count > 0 { report.fired.append((rule.name, count)) }
      }
      return report
    }
  }

  /// The records whose date has come.
  private func due(
    _ field: Field, _ kind: RecordKind
  ) throws(Failure) -> [(Int64, String)] {
    let limit: SQLValue =
      field.type == .day ? .text(store.session.today.iso) : .integer(now.seconds)
    let rows = try store.engine.all(
      """
      SELECT id, CAST(\(name: field.name) AS TEXT) FROM \(name: kind.table)
      WHERE \(name: field.name) <= \(limit) AND removed = 0 ORDER BY \(name: field.name), id
      """)
    return rows.map { ($0.integer(0), $0.text(1)) }
  }
}
