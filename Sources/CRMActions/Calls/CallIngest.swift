import CRMDomain
import CRMStore
import SQL
public import Wording

extension Desk {
  /// Takes in rows of an exchange; running it again, in any order and any pieces, changes nothing.
  public func ingestCalls(
    _ sources: [LegSource], _ setup: ExchangeSetup
  ) throws(Failure) -> CallIntakeReport {
    let intake = try CallIntake(self, setup)
    guard dryRun else {
      try intake.run(sources) { legs throws(Failure) in
        try change { operation throws(Failure) in try intake.file(legs, operation) }
      }
      return intake.report
    }
    return try change { operation throws(Failure) in
      try intake.run(sources) { legs throws(Failure) in try intake.file(legs, operation) }
      return intake.report
    }
  }
}

extension Desk {
  /// Files the calls that waited for more rows and need wait no longer, of every exchange; returns how
  /// many there are. `setup` says what is known of an exchange; one of which that cannot be said waits
  /// on, and `failed` hears of it.
  public func settleCalls(
    _ setup: (_ source: String) throws(Failure) -> ExchangeSetup,
    failed: (Failure) -> Void = { _ in }
  ) throws(Failure) -> Int {
    let sources = try store.engine.all(
      """
      SELECT DISTINCT source FROM call_waits WHERE due_at <= \(now.seconds) ORDER BY source
      """)
    var count = 0
    for row in sources {
      let known: ExchangeSetup
      do {
        known = try setup(row.text(0))
      } catch {
        failed(error.at(Text(verbatim: row.text(0))))
        continue
      }
      count += try ingestCalls([], known).calls
    }
    return count
  }
}
