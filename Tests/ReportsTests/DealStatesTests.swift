import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// Deals at two moments are read backwards, from what they are now; here the journal is read forwards,
/// from its first line.
@Suite("deals at two moments")
struct DealStatesTests {
  /// What the journal makes of a deal up to a moment, without it; nil where it was not there yet.
  private func forwards(_ deal: Int64, until end: Int64, _ office: Office) throws -> [String:
    String]?
  {
    var state: [String: String] = [:]
    let rows = try office.engine.all(
      """
      SELECT c.field, c.after, o.at, c.first_values FROM changes c
      JOIN operations o ON o.id = c.operation
      WHERE c.kind = 'deal' AND c.record = \(deal) AND o.at < \(end) ORDER BY c.id
      """)
    guard !rows.isEmpty else { return nil }
    for row in rows {
      let field = row.text(0)
      if field == "id" { state["created"] = String(row.integer(2)) }
      if ["stage", "removed"].contains(field) { state["since"] = String(row.integer(2)) }
      for line in row.text(3).split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { state[String(parts[0])] = String(parts[1]) }
      }
      if field != "id" { state[field] = row[1].text }
    }
    return state
  }

  private func words(_ state: DealState) -> [String?] {
    [
      state.stage, state.pipeline, state.amount.map(String.init), state.currency,
      state.expectedOn, state.isRemoved ? "removed" : nil,
    ]
  }

  private func words(_ state: [String: String]) -> [String?] {
    ["stage", "pipeline", "amount", "currency", "expected_on"].map { state[$0] }
      + [state["removed"] == nil ? nil : "removed"]
  }

  @Test("a deal that was brought in stands where it stands since the day that it says")
  func broughtIn() throws {
    let office = try Office()
    func old(_ stage: String, _ title: String) throws -> Int64 {
      try office.change { operation throws(Failure) in
        let id = try operation.add(
          Deal.kind,
          [
            Deal.title: .text(title), Deal.stage: .text("analysis"), Deal.type: .text("manual"),
            Deal.pipeline: .text("sales"), Deal.amount: .integer(500), Deal.currency: .text("RUB"),
            Deal.createdAt: .integer(2_000),
            Deal.closedAt: .optional(stage == "lost" ? 3_000 : nil),
          ])
        try operation.set(Deal.kind, id, [Deal.stage: .text(stage)])
        return id
      }
    }
    office.now = 10_000
    let (open, lost) = (try old("invoiced", "open"), try old("lost", "lost"))
    office.now = 20_000
    try office.change { operation throws(Failure) in
      try operation.set(Deal.kind, open, [Deal.amount: .integer(900)])
      try operation.set(Deal.kind, lost, [Deal.amount: .integer(900)])
    }
    let untouched = try old("invoiced", "untouched")
    office.now = 30_000
    let store = try office.store("dana")
    let states = DealStates(
      store: store, pipeline: "sales", open: ["analysis", "invoiced"],
      then: try store.rows(of: Deal.kind, before: nil))
    func since(_ low: Int64) throws -> [Int64: Int64] {
      var since: [Int64: Int64] = [:]
      try states.each(from: Instant(low), to: Instant(31_000), .all) {
        since[$0.id] = $0.after.since
      }
      return since
    }
    #expect(try since(15_000) == [open: 2_000, lost: 3_000, untouched: 2_000])
    #expect(try since(25_000) == [open: 2_000, untouched: 2_000])
  }

  @Test("backwards and forwards say the same of random lives", arguments: 0..<6)
  func bothWays(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 90)
    let office = try Office()
    let born = office.now
    var life = OfficeLife(office)
    for _ in 0..<150 { try life.step(&dice) }
    let store = try office.store("dana")
    let open = ["analysis", "invoiced", "negotiation"]
    var found = 0
    for _ in 0..<12 {
      let low = Int64.random(in: born - 10...office.now, using: &dice)
      let high = Int64.random(in: low + 1...office.now + 2, using: &dice)
      var seen: Set<Int64> = []
      let states = DealStates(
        store: store, pipeline: "sales", open: open,
        then: try store.rows(of: Deal.kind, before: nil))
      try states.each(from: Instant(low), to: Instant(high), .all) { pair in
        seen.insert(pair.id)
        found += 1
        let after = (try? forwards(pair.id, until: high, office)) ?? [:]
        let before = try? forwards(pair.id, until: low, office)
        #expect(words(pair.after) == words(after), "deal \(pair.id), \(low)..<\(high)")
        #expect(pair.after.since == Int64(after["since"] ?? ""))
        #expect((pair.before.map(words)) == before.map { words($0) })
        if pair.before == nil { #expect(pair.created == Int64(after["created"] ?? "")) }
      }
      // Those that are passed over were no open deals of the pipeline at either moment.
      for row in try office.engine.all("SELECT id FROM deals") where !seen.contains(row.integer(0))
      {
        for moment in [low, high] {
          let state = try forwards(row.integer(0), until: moment, office)
          let isOpen = state?["removed"] == nil && open.contains(state?["stage"] ?? "")
          #expect(state == nil || !isOpen || state?["pipeline"] != "sales")
        }
      }
    }
    #expect(found > 20)
  }
}
