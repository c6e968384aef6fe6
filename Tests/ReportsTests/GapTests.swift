import CRMDomain
import CRMStore
import Reports
import SQL
import Testing
import Wording

/// What is missing, found by hand and in a random office.
@Suite("gaps")
struct GapTests {
  private func ids(_ gap: Gap, _ store: Store) throws -> [Int64] {
    var ids: [Int64] = []
    try GapReport.explain(gap, store) { ids.append($0.id) }
    return ids.sorted()
  }

  @Test("leads: without owner, without any work, without a next step")
  func leads() throws {
    let office = try Office()
    let nobodys = try office.lead(nil, at: 1_000)
    let idle = try office.lead("petr", at: 1_000)
    let worked = try office.lead("petr", at: 1_000)
    try office.task("petr", due: 2_000, on: "lead/\(worked)", status: "done", done: 1_500)
    let planned = try office.lead("petr", at: 1_000)
    try office.task("petr", due: 9_000, on: "lead/\(planned)")
    _ = try office.lead("petr", at: 1_000, status: "unqualified")
    let asleep = try office.lead("petr", at: 1_000)
    try office.task("petr", due: 2_000, on: "lead/\(asleep)", status: "done", done: 1_500)
    try office.change { operation throws(Failure) in
      try operation.set(Lead.kind, asleep, [Lead.wakeOn: .text("1970-02-01")])
    }
    office.now = 5_000
    let store = try office.store("dana")
    #expect(try ids(.leadOwner, store) == [nobodys])
    #expect(try ids(.leadWork, store) == [nobodys, idle])
    #expect(try ids(.leadStep, store) == [nobodys, idle, worked])
  }

  @Test("deals: without a next step, and shipped without anybody asking afterwards")
  func deals() throws {
    let office = try Office()
    let open = try office.deal("petr", at: 1_000)
    let planned = try office.deal("petr", at: 1_000)
    try office.task("petr", due: 9_000, on: "deal/\(planned)")
    let silent = try office.deal("petr", at: 1_000)
    try office.close(silent, at: 2_000, won: true)
    let asked = try office.deal("petr", at: 1_000)
    try office.close(asked, at: 2_000, won: true)
    office.now = 3_000
    try office.task("petr", due: 9_000, on: "deal/\(asked)")
    let lost = try office.deal("petr", at: 1_000)
    try office.close(lost, at: 2_000, won: false)
    office.now = 5_000
    let store = try office.store("dana")
    #expect(try ids(.dealStep, store) == [open])
    #expect(try ids(.dealSurvey, store) == [silent])
    let overdue = try OverdueReport.make(store).findings.filter { $0.what == .deal }
    #expect(overdue.map(\.id) == [open], "the same as in the report of what is late")
  }

  @Test("every count is as large as the list behind it, for every reader", arguments: 0..<4)
  func evidence(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let office = try Office.random(&dice)
    for reader in ["dana", "olga", "zoya"] {
      let store = try office.store(reader)
      for period in [Period.always, Period(range: Instant(2_000)..<Instant(6_000))] {
        let report = try GapReport.make(store, period: period)
        #expect(report.rows.map(\.gap) == Gap.allCases)
        for row in report.rows {
          var found: [String?: Int] = [:]
          var oldest: Instant?
          try GapReport.explain(row.gap, store, period: period) { evidence in
            found[evidence.login, default: 0] += 1
            oldest = [oldest, evidence.at].compactMap(\.self).min()
          }
          #expect(row.records == found.values.reduce(0, +))
          #expect(row.since == oldest)
          for user in row.users { #expect(found[user.login] == user.records) }
        }
      }
    }
  }
}
