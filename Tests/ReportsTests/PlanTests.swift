import CRMDomain
import CRMStore
import Foundation
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

  private func movementPlan(_ store: Store) throws -> [String] {
    let states = DealStates(
      store: store, pipeline: "sales", open: ["analysis"],
      then: try store.rows(of: Deal.kind, before: nil))
    let query: SQL = "EXPLAIN QUERY PLAN \(try states.changes(since: Instant(1_000), .all))"
    return try store.engine.all(query).map { $0.text(3) }
  }

  @Test("the movement of a period reads what has changed since it began, by the moments")
  func movement() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/crm-plan-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let office = try Office(path: folder + "/crm.db")
    office.now += 10
    _ = try office.lead("petr", at: office.now)
    let past = try office.past(office.now - 5, "dana")
    for plan in [try movementPlan(try office.store("dana")), try movementPlan(past)] {
      #expect(plan.first?.contains("operations_at (at>?)") == true, "\(plan)")
      #expect(
        plan.contains { $0.contains("USING INDEX changes_operation (operation=?)") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN") && !$0.contains("past_cut") }, "\(plan)")
    }
  }

  /// What is asked of the lenders of the morning page, by how many facts each gives.
  private func lent(_ request: ReportRequest, _ store: Store) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    try Report.lend(store, request) { lender, _, _ in counts[lender.name, default: 0] += 1 }
    return counts
  }

  @Test("the morning page asks a report only for what it shows of it")
  func lenders() throws {
    var dice = Dice(seed: 7)
    let office = try Office.random(&dice)
    let store = try office.store("dana")
    let request = try ReportRequest(store, period: Period(range: Instant(0)..<Instant(9_000)))
    let all = try lent(request, store)
    #expect(Set(all.keys).isSuperset(of: ["overdue", "leads", "managers", "movement", "gaps"]))
    let page = Report.dashboard.measures
    func sorts(_ names: String...) -> Set<Int> {
      Set(page.filter { names.contains($0.name) }.flatMap(\.sum.sorts))
    }
    let won = try lent(request.wanting(sorts("won", "sum")), store)
    let closed = try store.engine.value(
      "SELECT COUNT(*) FROM deals WHERE won_at IS NOT NULL AND removed = 0")
    #expect(won == ["managers": Int(closed.integer ?? 0)])
    #expect(try lent(request.wanting([]), store).isEmpty)
    let figures = try lent(
      request.wanting(Set(page.filter { !$0.isOfNow }.flatMap(\.sum.sorts))), store)
    #expect(figures["overdue"] == nil && figures["gaps"] == nil && figures["forecast"] == nil)
    #expect((figures["managers"] ?? 0) < (all["managers"] ?? 0))
  }
}
