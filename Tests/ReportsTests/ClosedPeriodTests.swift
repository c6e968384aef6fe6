import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// The figures of a period that is over are the same ever after, whatever happens to its records.
@Suite("closed periods")
struct ClosedPeriodTests {
  private static let reports: [Report] = [
    .stages, .losses, .leads, .movement, .bottlenecks, .mail, .tasks, .customers, .discounts,
    .campaigns, .surveys, .calls, .managers,
  ]

  /// Every report of a period, by all that it can be cut by, with the records behind its figures.
  private func figures(
    _ store: Store, _ period: Period, against other: Period
  ) throws -> [String: [String]] {
    var figures: [String: [String]] = [:]
    let request = try ReportRequest(store, period: period)
    let funnel = try Report.funnel(store)
    for report in Self.reports + [funnel] {
      for sheet in try report.sheets(store, request, by: report.groupings, against: other) {
        figures["\(report.name) by \(sheet.name)"] = sheet.lines.map(words)
      }
      var behind: [String] = []
      try report.explain("all", by: report.groupings[0], store, request) { fact in
        behind.append("\(fact.what) \(fact.kind.name)/\(fact.id) \(fact.amount ?? 0)")
      }
      figures["behind \(report.name)"] = behind
    }
    let leads = try ReportRequest(store, period: period, pipeline: Stage.leads)
    for report in [Report.stages, .losses, .bottlenecks] {
      figures["\(report.name) of leads"] = try report.sheet(
        store, leads, by: report.groupings[0]
      ).lines.map(words)
    }
    figures["funnel"] = try FunnelReport.make(store, period: period).sheets(
      against: FunnelReport.make(store, period: other)
    ).flatMap { $0.lines.map(words) }
    figures["managers"] = try ManagerReport.make(store, period: period, against: other).sheet()
      .lines.map(words)
    figures["calls"] = try CallReport.make(store, period: period).rows.map { "\($0)" }
    return figures
  }

  private func words(_ line: SheetLine) -> String {
    func plain(_ values: [Int64?]) -> String { "\(values.map { $0.map(String.init) ?? "—" })" }
    return "\(line.key ?? "—") \(plain(line.values)) \(line.before.map(plain) ?? "")"
  }

  @Test("whatever happens later, their figures stay", arguments: 0..<3)
  func neverChange(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 7_700)
    let office = try Office()
    var life = OfficeLife(office)
    var papers = try PaperLife(office)
    var mailings = MailingLife(office)
    var staff = StaffLife(office)
    var merges = MergeLife(office)
    let born = office.now
    func live(_ steps: Int) throws {
      for step in 0..<steps {
        try life.step(&dice)
        if step % 2 == 0 { try papers.step(&dice) }
        if step % 2 == 1 { try mailings.step(&dice) }
        if step % 4 == 1 { try staff.step(&dice) }
        if step % 4 == 3 { try merges.step(&dice) }
      }
    }
    var seen: [(period: Period, other: Period, login: String, then: [String: [String]])] = []
    for login in ["dana", "olga", "ivan"] {
      try live(50)
      office.now += 1
      // Payments have days, so that periods begin and end with them.
      let (first, last) = (born / 86_400, office.now / 86_400)
      let high = Int64.random(in: first + 2...last, using: &dice)
      let low = Int64.random(in: first..<high, using: &dice)
      let period = Period(range: Instant(low * 86_400)..<Instant(high * 86_400))
      let other = Period(range: Instant(low * 86_400 - 100_000)..<Instant(low * 86_400))
      let store = try office.store(login)
      seen.append((period, other, login, try figures(store, period, against: other)))
    }
    try live(60)
    office.now += 100_000
    for (period, other, login, then) in seen {
      let again = try figures(try office.store(login), period, against: other)
      for (name, lines) in then {
        #expect(
          again[name] == lines,
          "\(name) for \(login), \(period.range.debugDescription), seed \(seed)")
      }
    }
    let hasFigures = seen.contains { $0.then["stages by stage"]?.isEmpty == false }
    #expect(hasFigures && life.undone > 0 && merges.merged.count > 2)
  }

  @Test("a deal that is reopened in the next month stays won in the one before")
  func reopened() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000, amount: 700)
    try office.close(deal, at: 1_500, won: true)
    office.now = 2_500
    let ivan = try #require(office.users["ivan"])
    try office.change { operation throws(Failure) in
      try operation.set(
        Deal.kind, deal,
        [
          Deal.stage: .text("negotiation"), Deal.wonAt: .null, Deal.closedAt: .null,
          Deal.owner: .integer(ivan), Deal.amount: .integer(900),
        ])
    }
    let store = try office.store("dana")
    func petr(_ low: Int64, _ high: Int64) throws -> Figures? {
      try ManagerReport.make(store, period: Period(range: Instant(low)..<Instant(high)))
        .rows.first { $0.login == "petr" }?.figures
    }
    #expect(try petr(1_000, 2_000)?.won == 1 && petr(1_000, 2_000)?.sum == 700)
    #expect(try petr(1_000, 2_000)?.open == 0)
    #expect(try petr(2_000, 9_000)?.won == 0 && petr(1_000, 9_000)?.won == 0)
    #expect(try ManagerReport.make(store).total.figures.open == 1)
  }

  @Test("what is brought in later with a date in it counts nonetheless, until that is undone")
  func byNature() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000, amount: 700)
    try office.close(deal, at: 1_500, won: true)
    let period = Period(range: Instant(1_000)..<Instant(2_000))
    office.now = 2_500
    func won() throws -> [Int64?] {
      let store = try office.store("dana")
      let request = try ReportRequest(store, period: period)
      let movement = try Report.movement.sheet(store, request, by: Report.movement.groupings[0])
      let won = try #require(movement.lines.first { $0.key == "won" })
      let managers = try ManagerReport.make(store, period: period).total.figures
      return [Int64(managers.won), managers.sum] + won.values
    }
    #expect(try won() == [1, 700, 1, -700])
    let petr = try #require(office.users["petr"])
    let (old, bringing) = try office.change { operation throws(Failure) in
      let id = try operation.add(
        Deal.kind,
        [
          Deal.title: .text("old"), Deal.stage: .text("shipped"), Deal.type: .text("manual"),
          Deal.pipeline: .text("sales"), Deal.owner: .integer(petr), Deal.amount: .integer(50),
          Deal.currency: .text("RUB"), Deal.createdAt: .integer(1_200),
          Deal.wonAt: .integer(1_800), Deal.closedAt: .integer(1_800),
        ])
      return (id, try operation.id())
    }
    #expect(try won() == [2, 750, 2, -750])
    let undoing = try office.undo(bringing)
    #expect(try won() == [1, 700, 1, -700])
    _ = try office.undo(undoing)
    #expect(try won() == [2, 750, 2, -750])
    try office.move([old], to: "negotiation", at: 2_800)
    try office.change { operation throws(Failure) in
      try operation.set(Deal.kind, old, [Deal.wonAt: .null, Deal.closedAt: .null])
    }
    #expect(try won() == [2, 750, 2, -750])
  }
}
