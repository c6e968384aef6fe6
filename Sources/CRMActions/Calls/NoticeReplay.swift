import CRMDomain
import CRMStore
import SQL
import Telephony
public import Wording

extension Desk {
  /// Reads the notices again that a source has sent, with what is known of them today: all of it in one
  /// operation, so that no call is there twice at any moment.
  public func replayNotices(_ setup: ExchangeSetup) throws(Failure) -> CallIntakeReport {
    try store.demandAdministrator()
    let rows = try store.engine.all(
      """
      SELECT bytes, received_at FROM call_notices WHERE source = \(setup.source)
      ORDER BY received_at, hash
      """)
    let notices = rows.compactMap { row in
      row[0].blob.map { LegSource.notice($0, receivedAt: row.integer(1)) }
    }
    var again = setup
    again.replaces = true
    return try change { operation throws(Failure) in
      // A long replay must not leave its whole journal in memory; a dry run shows it.
      operation.isBulk = !dryRun
      let intake = try CallIntake(self, again)
      try intake.replay(notices, operation)
      return intake.report
    }
  }
}

extension CallIntake {
  /// Reads notices again, and takes back what they were understood to say before and do not say now.
  func replay(_ notices: [LegSource], _ operation: Operation) throws(Failure) {
    var seen: Set<String> = []
    var touched: [String] = []
    var told: [String: Set<String>] = [:]
    try read(notices) { legs throws(Failure) in
      for leg in legs {
        seen.insert(leg.key)
        if let notice { told[notice, default: []].insert(leg.call) }
        if try keep(leg, operation) { touched.append(leg.call) } else { try recognise(leg) }
      }
    }
    var former: [String: Set<String>] = [:]
    // What nobody understands today stays what it was.
    for row in try rowsOfNotices() where !seen.contains(row.text(0)) {
      guard let heirs = told[row.text(2)] else { continue }
      try operation.store.engine.run(
        """
        DELETE FROM call_legs WHERE source = \(setup.source) AND leg_key = \(row.text(0))
        """)
      former[row.text(1), default: []].formUnion(heirs)
    }
    for (call, heirs) in former.sorted(by: { $0.key < $1.key }) {
      if try !stored(call).isEmpty {
        touched.append(call)
      } else {
        try bequeath(call, heirs, operation)
      }
    }
    var known: Set<String> = []
    try file(touched.filter { known.insert($0).inserted }, operation)
    try file([CallLeg](), operation)
  }

  /// A row that is known; those of an older program do not name their notice yet.
  private func recognise(_ leg: CallLeg) throws(Failure) {
    report.known += 1
    try desk.store.engine.run(
      """
      UPDATE call_legs SET notice = \(notice)
      WHERE source = \(setup.source) AND leg_key = \(leg.key) AND notice IS NULL
      """)
  }

  private func rowsOfNotices() throws(Failure) -> [Row] {
    try desk.store.engine.all(
      """
      SELECT leg_key, call_key, notice FROM call_legs
      WHERE source = \(setup.source) AND notice IS NOT NULL ORDER BY leg_key
      """)
  }

  /// A call of which nothing tells any more is the one that its notices tell of now, with all that
  /// people wrote on it; it goes where that is there already.
  private func bequeath(
    _ call: String, _ heirs: Set<String>, _ operation: Operation
  ) throws(Failure) {
    let source = setup.source
    try desk.store.engine.run(
      "DELETE FROM call_waits WHERE source = \(source) AND call_key = \(call)")
    guard let id = try number(of: call) else { return }
    for heir in heirs.sorted() where try number(of: heir) == nil {
      _ = try operation.set(Call.kind, id, [Call.externalID: .text(heir)])
      report.changed += 1
      return
    }
    guard try desk.store.dependent(on: Call.kind, id) == nil else { return }
    // Its name is free again, should the notices say so once more.
    _ = try operation.set(Call.kind, id, [Call.externalID: .null])
    guard try !operation.isRemoved(Call.kind, id) else { return }
    try operation.removeParts(Call.kind, id)
    try operation.remove(Call.kind, id)
    report.changed += 1
  }

  private func number(of call: String) throws(Failure) -> Int64? {
    try desk.store.engine.value(
      "SELECT id FROM calls WHERE source = \(setup.source) AND external_id = \(call)"
    ).integer
  }
}
