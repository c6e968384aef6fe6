import CRMDomain
import CRMStore
import Reports
import SQL
import Testing
import Wording

/// The records behind the figures of the funnel.
@Suite("funnel, explained")
struct FunnelEvidenceTests {
  private func ids(_ word: String, _ store: Store, _ period: Period) throws -> [Int64] {
    var ids: [Int64] = []
    try FunnelReport.explain(word, store, period: period) { ids.append($0.id) }
    return ids
  }

  @Test("every number is as large as the list behind it", arguments: 0..<4)
  func numbers(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let office = try Office()
    let stages = Office.stages.map(\.0)
    for _ in 0..<30 {
      let owner = ["petr", "ivan", "zoya"].randomElement(using: &dice)
      var time = Int64.random(in: 1..<4_000, using: &dice)
      let deal = try office.deal(
        owner, at: time, amount: 5, currency: Bool.random(using: &dice) ? "RUB" : "USD")
      _ = try office.lead(owner, at: time, deal: Bool.random(using: &dice) ? deal : nil)
      for _ in 0..<Int.random(in: 0..<4, using: &dice) {
        time += Int64.random(in: 1..<900, using: &dice)
        let stage = stages.randomElement(using: &dice) ?? "won"
        let step = try office.move([deal], to: stage, at: time, reason: "x")
        if Int.random(in: 0..<5, using: &dice) == 0 { _ = try? office.undo(step) }
      }
    }
    office.now = 9_000
    for reader in ["dana", "olga", "petr"] {
      let store = try office.store(reader)
      for period in [Period.always, Period(range: Instant(1_000)..<Instant(3_500))] {
        let report = try FunnelReport.make(store, period: period)
        #expect(try ids("received", store, period).count == report.received)
        #expect(try ids("with_deal", store, period).count == report.withDeal)
        for step in report.leads + report.deals {
          let stage = "\(step.stage.pipeline)/\(step.stage.key)"
          for (figure, count) in [
            ("", step.reached), (":reached", step.reached), (":standing", step.standing),
            (":left_out", step.leftOut), (":lost", step.lost),
            (":lost_from", step.isLoss ? step.reached : 0),
          ] {
            let found = try ids(stage + figure, store, period)
            #expect(found.count == count, "\(stage)\(figure)")
            #expect(Set(found).count == found.count)
          }
        }
      }
    }
  }

  @Test(
    "what is no figure is refused",
    arguments: [
      ("", "explain.unknown"), (":", "explain.unknown"), ("won:nothing", "explain.unknown"),
      ("won:received", "explain.unknown"), ("nothing", "stage.unknown"),
      ("nowhere/won", "stage.unknown"),
    ])
  func refused(word: String, id: String) throws {
    let store = try Office().store("dana")
    let failure = #expect(throws: Failure.self) { try ids(word, store, .always) }
    #expect(failure?.id == id)
  }
}
