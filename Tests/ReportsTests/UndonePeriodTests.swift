import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// What was undone within a period never happened in it; what is undone later stays in it.
@Suite("undo and periods")
struct UndonePeriodTests {
  private static let period = Period(range: Instant(1_000)..<Instant(2_000))
  private static let next = Period(range: Instant(2_000)..<Instant(3_000))

  private func movement(_ office: Office, _ period: Period) throws -> [String: [Int64?]] {
    let store = try office.store("dana")
    let request = try ReportRequest(store, period: period)
    let sheet = try Report.movement.sheet(store, request, by: Report.movement.groupings[0])
    let lines = sheet.lines.compactMap { line in line.key.map { ($0, line.values) } }
    return Dictionary(lines, uniquingKeysWith: { first, _ in first })
      .filter { $0.value != [0, 0] }
  }

  private func lastOperation(_ office: Office) throws -> Int64 {
    try #require(try office.engine.value("SELECT MAX(id) FROM operations").integer)
  }

  private func undo(_ operation: Int64, at time: Int64, _ office: Office) throws -> Int64 {
    office.now = time
    return try office.undo(operation)
  }

  @Test("the movement nets what was undone in time, and tells the rest as it was entered")
  func movement() throws {
    let office = try Office()
    let first = try office.deal("petr", at: 100, amount: 1_000)
    let second = try office.deal("ivan", at: 200, amount: 300)
    let win = try office.move([first], to: "won", at: 1_200)
    _ = try undo(win, at: 1_300, office)
    office.now = 1_400
    try office.change { operation throws(Failure) in
      try operation.set(Deal.kind, first, [Deal.amount: .integer(1_500)])
    }
    _ = try undo(try lastOperation(office), at: 1_500, office)
    _ = try office.deal("petr", at: 1_600, amount: 70)
    _ = try undo(try lastOperation(office), at: 1_610, office)
    _ = try office.deal("petr", at: 1_650, amount: 50)
    let late = try lastOperation(office)
    let loss = try office.move([second], to: "lost", at: 1_800)
    office.now = 2_100
    let then = try movement(office, Self.period)
    #expect(
      then == ["start": [2, 1_300], "new": [1, 50], "lost": [1, -300], "end": [2, 1_050]])
    _ = try undo(loss, at: 2_200, office)
    _ = try undo(late, at: 2_300, office)
    office.now = 3_100
    #expect(try movement(office, Self.period) == then)
    #expect(
      try movement(office, Self.next) == [
        "start": [2, 1_050], "reopened": [1, 300], "removed": [1, -50], "end": [2, 1_300],
      ])
  }

  @Test("funnel, stages, losses and sellers keep what is undone later, and its undoing")
  func others() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000, amount: 700)
    try office.close(deal, at: 1_500, won: true)
    let win = try lastOperation(office)
    func won(_ period: Period) throws -> [Int] {
      let store = try office.store("dana")
      let shipped = try FunnelReport.make(store, period: period).deals[4]
      let sellers = try ManagerReport.make(store, period: period).total.figures
      return [shipped.reached, shipped.standing, sellers.won, Int(sellers.sum), sellers.open]
    }
    office.now = 2_100
    #expect(try won(Self.period) == [1, 1, 1, 700, 0])
    let undoing = try undo(win, at: 2_200, office)
    office.now = 3_100
    #expect(try won(Self.period) == [1, 1, 1, 700, 0])
    #expect(try won(Self.next) == [0, 0, 0, 0, 1])
    // An undo of October that is undone in November holds in October.
    let redoing = try undo(undoing, at: 3_200, office)
    office.now = 4_000
    #expect(try won(Self.period) == [1, 1, 1, 700, 0])
    #expect(try won(Self.next) == [0, 0, 0, 0, 1])
    _ = try undo(redoing, at: 4_100, office)
    #expect(try won(Self.next) == [0, 0, 0, 0, 1])
    #expect(try FunnelReport.make(try office.store("dana")).deals[4].reached == 0)
  }

  @Test("a handing over that was undone in time is none, and one that is undone later stays")
  func handover() throws {
    let office = try Office()
    let lead = try office.lead("petr", at: 1_000)
    let ivan = try #require(office.users["ivan"])
    func hand() throws -> Int64 {
      try office.change { operation throws(Failure) in
        try operation.set(Lead.kind, lead, [Lead.owner: .integer(ivan)])
      }
      return try lastOperation(office)
    }
    func overs() throws -> [Int64?] {
      let store = try office.store("dana")
      let request = try ReportRequest(store, period: Self.period, pipeline: Stage.leads)
      let report = Report.bottlenecks
      let grouping = try #require(report.groupings.first { $0.name == "handover" })
      return try report.sheet(store, request, by: grouping).lines.filter { $0.key != nil }.map {
        $0.values[0]
      }
    }
    office.now = 1_200
    _ = try undo(try hand(), at: 1_300, office)
    office.now = 2_100
    #expect(try overs() == [])
    office.now = 1_400
    let late = try hand()
    office.now = 2_100
    #expect(try overs() == [1])
    _ = try undo(late, at: 2_500, office)
    #expect(try overs() == [1])
  }
}
