import CRMDomain
import CRMStore
import Testing
import Wording

@testable import Reports

@Suite("Calls by seller and week")
struct CallReportTests {
  @Test("Two hundred cold calls in a week, of which 190 were answered (F341)")
  func coldCalls() throws {
    let office = try Office()
    let monday = Int64(1_795_478_400)
    let petr = try #require(office.users["petr"])
    try office.change { operation throws(Failure) in
      for number in 0..<200 {
        let isAnswered = number % 20 != 7
        try operation.add(
          Call.kind,
          [
            Call.direction: .text("out"), Call.outcome: .text(isAnswered ? "answered" : "missed"),
            Call.user: .integer(petr), Call.startedAt: .integer(monday + Int64(number) * 2_000),
            Call.talkTime: .integer(isAnswered ? 60 : 0),
          ])
      }
    }
    let rows = try CallReport.make(try office.store("olga")).rows
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    #expect((row.calls, row.outgoing, row.answered, row.missed) == (200, 200, 190, 0))
    #expect(row.talk.seconds == 190 * 60)
  }

  @Test(
    "A week belongs to the year of its Thursday",
    arguments: [
      ("2026-11-23", "2026-W48"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
      ("2024-12-30", "2025-W01"),
    ])
  func weeks(_ day: String, _ week: String) throws {
    #expect(CallReport.week(of: try Day.readISO(day)) == week)
  }
}
