import CRMDomain
import CRMStore
import Reports
import Testing
import Wording

/// Reports show of the work what their reader may see.
@Suite("reach of reports")
struct ReachTests {
  private func office() throws -> Office {
    let office = try Office()
    for owner in ["petr", "petr", "ivan", "zoya", nil] {
      let deal = try office.deal(owner, at: 1_000, amount: 100)
      _ = try office.lead(owner, at: 1_000)
      try office.task(owner, due: 2_000, on: "deal/\(deal)")
    }
    office.now = 10_000
    return office
  }

  static let readers = [("petr", 2), ("ivan", 1), ("zoya", 1), ("olga", 4), ("dana", 5)]

  @Test("each reader counts his own reach", arguments: readers)
  func funnel(login: String, count: Int) throws {
    let store = try office().store(login)
    let report = try FunnelReport.make(store)
    #expect(report.deals[0].reached == count)
    #expect(report.deals[0].standingSum == Int64(count) * 100)
    #expect(report.received == count)
    #expect(try OverdueReport.make(store).findings.count == count)
  }

  @Test("one owner's work, as far as it may be seen")
  func owner() throws {
    let office = try office()
    let senior = try office.store("olga")
    let scope = try Scope.read("petr", senior)
    #expect(try FunnelReport.make(senior, scope: scope).deals[0].reached == 2)
    #expect(try OverdueReport.make(senior, scope: scope).users.map(\.login) == ["petr"])
    for (reader, owner) in [("petr", "ivan"), ("olga", "zoya")] {
      let failure = #expect(throws: Failure.self) {
        try Scope.read(owner, try office.store(reader))
      }
      #expect(failure?.id == "access.denied")
      #expect(failure?.exit == .noPermission)
    }
    let mine = try Scope.read("me", try office.store("petr"))
    #expect(mine.owner == office.users["petr"])
  }
}
