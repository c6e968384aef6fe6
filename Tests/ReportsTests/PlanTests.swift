import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// Reports of a period, of what is open and of one's day look rows up, and do not read all there are.
@Suite("plans of reports")
struct PlanTests {
  private static let month = Period(range: Instant(1_000)..<Instant(2_000))

  private func plan(_ basis: Basis, _ store: Store) throws -> String {
    let query: SQL = "EXPLAIN QUERY PLAN SELECT t.id \(try basis.rows(.all, store))"
    return try store.engine.all(query).map { $0.text(3) }.joined(separator: "; ")
  }

  @Test("figures of a period go by an index", arguments: Indicator.allCases)
  func indicators(indicator: Indicator) throws {
    let store = try Office().store("dana")
    let plan = try plan(try indicator.basis(Self.month, store), store)
    // Deals that are open have stages of a few keys: they are looked up stage by stage.
    #expect(
      plan.contains("SEARCH t USING") || indicator == .open || indicator == .openSum, "\(plan)")
  }

  @Test("what a gap looks for beside a record goes by an index", arguments: Gap.allCases)
  func gaps(gap: Gap) throws {
    let store = try Office().store("dana")
    let plan = try plan(gap.basis(.always, store), store)
    #expect(!plan.contains("SCAN k") && !plan.contains("SCAN m"), "\(plan)")
  }
}
