import CRMDomain
import CRMStore
import Reports
import SQL
import Testing
import Wording

/// A step that was undone never happened, in a period that is over unless it was undone later.
@Suite("undone steps")
struct UndoneStepTests {
  private func reached(_ office: Office) throws -> [Int] {
    try FunnelReport.make(try office.store("dana")).deals.map(\.reached)
  }

  @Test("an undone step is no step, and the stay before it goes on")
  func undone() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000)
    let mistake = try office.move([deal], to: "invoiced", at: 2_000)
    office.now = 3_000
    _ = try office.undo(mistake)
    try office.move([deal], to: "won", at: 5_000)
    let report = try FunnelReport.make(try office.store("dana"))
    #expect(report.deals.map(\.reached) == [1, 0, 0, 1, 0, 0, 0])
    #expect(report.deals[0].medianStay?.seconds == 4_000)
  }

  @Test("an undo that was undone itself takes nothing back")
  func redone() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000)
    let step = try office.move([deal], to: "invoiced", at: 2_000)
    office.now = 3_000
    let undoing = try office.undo(step)
    #expect(try reached(office) == [1, 0, 0, 0, 0, 0, 0])
    let redoing = try office.undo(undoing)
    #expect(try reached(office) == [1, 1, 0, 0, 0, 0, 0])
    _ = try office.undo(redoing)
    #expect(try reached(office) == [1, 0, 0, 0, 0, 0, 0])
  }

  @Test("an undo that kept one of two deals keeps its step")
  func partly() throws {
    let office = try Office()
    let first = try office.deal("petr", at: 1_000)
    let second = try office.deal("petr", at: 1_000)
    let both = try office.move([first, second], to: "invoiced", at: 2_000)
    try office.move([second], to: "won", at: 3_000)
    office.now = 4_000
    _ = try office.undo(both)
    #expect(try reached(office) == [2, 1, 0, 1, 0, 0, 0])
  }

  @Test("a deal whose adding was undone counts nowhere, and again once that is undone")
  func addition() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000)
    let added = try #require(try office.store().history(of: Deal.kind, deal).first?.operation)
    let undoing = try office.undo(added)
    #expect(try reached(office)[0] == 0)
    _ = try office.undo(undoing)
    #expect(try reached(office)[0] == 1)
  }

  @Test("the reason of an undone loss is forgotten")
  func reason() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000)
    let mistake = try office.move([deal], to: "lost", at: 2_000, reason: "ошибка")
    office.now = 2_500
    _ = try office.undo(mistake)
    try office.move([deal], to: "lost", at: 3_000, reason: "дорого")
    let report = try FunnelReport.make(try office.store("dana"))
    #expect(report.deals[5].reached == 1)
    #expect(report.deals[5].reasons == [Count(name: "дорого", records: 1)])
  }

  /// A step of a deal, and when it was taken back.
  private struct Step {
    let operation: Int64
    let stage: String
    let at: Int64
    var undone: Int64 = .max
  }

  /// Deals walk at random and steps are taken back at random; a model keeps what stands.
  @Test("random walks give what a model and a second query count", arguments: 1...8)
  func walks(seed: UInt64) throws {
    let office = try Office()
    var dice = Dice(seed: seed)
    let keys = Office.stages.map(\.0)
    var model: [Int64: [Step]] = [:]
    var deals: [Int64] = []
    for turn in 0..<120 {
      office.now = 10_000 + Int64(turn) * 100
      if deals.count < 12, turn % 5 == 0 {
        let deal = try office.deal("petr", at: office.now)
        deals.append(deal)
        model[deal] = [Step(operation: 0, stage: "analysis", at: office.now)]
        continue
      }
      guard let deal = deals.randomElement(using: &dice) else { continue }
      let last = model[deal]?.lastIndex { $0.undone == .max } ?? 0
      if let step = model[deal]?[last], last > 0, Int.random(in: 0..<4, using: &dice) == 0 {
        _ = try office.undo(step.operation)
        model[deal]?[last].undone = office.now
      } else if let stage = keys.randomElement(using: &dice), stage != model[deal]?[last].stage {
        let operation = try office.move([deal], to: stage, at: office.now)
        model[deal]?.append(Step(operation: operation, stage: stage, at: office.now))
      }
    }
    let period = Instant(13_000)..<Instant(18_000)
    let end = period.upperBound.seconds
    let ways = model.values.map { steps in steps.filter { $0.undone >= end } }
    let report = try FunnelReport.make(
      try office.store("dana"), period: Period(range: period))
    for step in report.deals {
      let way = ways.filter { visits in
        visits.contains { $0.stage == step.stage.key && period.contains(Instant($0.at)) }
      }
      #expect(step.reached == way.count, "\(step.stage.key), seed \(seed)")
      let standing = ways.count { visits in
        visits.last { $0.at < end }?.stage == step.stage.key
      }
      #expect(step.standing == standing)
      #expect(step.reached == (try counted(step.stage.key, period, office)))
    }
  }

  /// The same count by one query of another make, right where no undo was undone.
  private func counted(_ key: String, _ period: Range<Instant>, _ office: Office) throws -> Int {
    let count = try office.engine.value(
      """
      SELECT COUNT(DISTINCT c.record) FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = 'deal' AND c.field = 'stage' AND c.after = \(key)
        AND o.at >= \(period.lowerBound.seconds) AND o.at < \(period.upperBound.seconds)
        AND o.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM operations u
          WHERE u.id = o.undone AND u.at < \(period.upperBound.seconds))
      """)
    return Int(count.integer ?? 0)
  }
}
