import CRMDomain
import CRMStore
import Testing
import Wording

@testable import Reports

/// Reports with a page of their own say the same when they are cut as every report is.
@Suite("reports cut by something else")
struct CutTests {
  private func sheet(_ report: Report, _ store: Store, by name: String, _ period: Period) throws
    -> Sheet
  {
    let grouping = try #require(report.grouping(named: name))
    return try report.sheet(store, ReportRequest(store, period: period), by: grouping)
  }

  private func values(_ sheet: Sheet, _ measure: String) throws -> [String?: Int64?] {
    let place = try #require(sheet.measures.firstIndex { $0.name == measure })
    return Dictionary(
      sheet.lines.map { ($0.key, $0.values[place]) }, uniquingKeysWith: { first, _ in first })
  }

  private func periods(_ dice: inout Dice) -> [Period] {
    let low = Int64.random(in: 0..<5_000, using: &dice)
    return [.always, Period(range: Instant(low)..<Instant(low + 4_000))]
  }

  @Test("managers, overdue work and gaps add up to their pages", arguments: 0..<6)
  func pages(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let office = try Office.random(&dice)
    for reader in ["dana", "ivan"] {
      let store = try office.store(reader)
      for period in periods(&dice) {
        let managers = try ManagerReport.make(store, period: period)
        let cut = try sheet(.managers, store, by: "user", period)
        for (place, line) in managers.sheet().lines.enumerated() {
          guard let twin = cut.lines.first(where: { $0.key == line.key }) else {
            #expect(managers.rows[place].figures.isEmpty)
            continue
          }
          #expect(twin.values == line.values, "\(line.key ?? "—")")
        }
        let overdue = try OverdueReport.make(store, period: period)
        let late = try values(try sheet(.overdue, store, by: "user", period), "total")
        #expect(late.count == overdue.users.count)
        for user in overdue.users { #expect(late[user.login] == Int64(user.total)) }
        let sorts = try values(try sheet(.overdue, store, by: "what", period), "total")
        #expect(sorts.values.compactMap(\.self).reduce(0, +) == Int64(overdue.findings.count))
        let gaps = try values(try sheet(.gaps, store, by: "gap", period), "records")
        for row in try GapReport.make(store, period: period).rows {
          #expect(gaps[row.gap.rawValue] == Int64(row.records))
        }
      }
    }
  }

  @Test("the funnel by seller adds up to the funnel", arguments: 0..<6)
  func funnel(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let office = try Office.random(&dice)
    let store = try office.store("dana")
    for period in periods(&dice) {
      let whole = try FunnelReport.make(store, period: period)
      let report = try Report.funnel(store)
      for name in ["user", "month"] {
        let cut = try sheet(report, store, by: name, period)
        func total(_ measure: String) throws -> Int64 {
          try values(cut, measure).values.compactMap(\.self).reduce(0, +)
        }
        #expect(try total("received") == Int64(whole.received))
        #expect(try total("with_deal") == Int64(whole.withDeal))
        for step in whole.deals {
          #expect(try total(step.stage.key) == Int64(step.reached))
          #expect(try total(step.stage.key + "_sum") == step.sum)
        }
      }
    }
  }

  @Test("each of many customers is called by its name, whichever way the names are looked up")
  func names() throws {
    let office = try Office()
    office.now = 2_000
    try office.change { operation throws(Failure) in
      for number in 0..<520 {
        let company = try operation.add(
          Company.kind, [Company.name: .text("Firm \(number)")])
        try operation.add(
          Deal.kind,
          [
            Deal.title: .text("deal"), Deal.stage: .text("won"), Deal.type: .text("manual"),
            Deal.pipeline: .text("sales"), Deal.company: .integer(company),
            Deal.wonAt: .integer(2_000), Deal.amount: .integer(100),
          ])
      }
    }
    let store = try office.store("dana")
    let sheet = try sheet(.customers, store, by: "company", .always)
    #expect(sheet.lines.count == 520)
    for line in sheet.lines {
      let id = try #require(line.key.flatMap { Int64($0) })
      #expect(line.label.en == (try office.store("dana").title(Company.kind, id)))
    }
  }
}
