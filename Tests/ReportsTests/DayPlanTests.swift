import CRMDomain
import CRMStore
import Reports
import SQL
import Testing
import Wording

/// A seller's day.
@Suite("days")
struct DayPlanTests {
  /// Saturday 2026-11-21, 12:00 in Moscow.
  private static let now: Int64 = 1_795_251_600

  private func office() throws -> Office {
    let office = try Office(zone: 10_800)
    office.now = Self.now
    return office
  }

  @Test("tasks: late ones, those of the rest of the day by time, those without a time counted")
  func tasks() throws {
    let office = try office()
    let evening = try office.task("petr", due: Self.now + 7 * 3600)
    let soon = try office.task("petr", due: Self.now)
    let late = try office.task("petr", due: Self.now - 1)
    // 23:59:59 is today, midnight is tomorrow.
    let last = try office.task("petr", due: Self.now + 12 * 3600 - 1)
    try office.task("petr", due: Self.now + 12 * 3600)
    try office.task("petr", due: nil)
    try office.task("petr", due: Self.now, status: "done")
    try office.task("ivan", due: Self.now)
    let plan = try DayPlan.make(try office.store("petr"), of: try #require(office.users["petr"]))
    #expect(plan.overdue.map(\.id) == [late])
    #expect(plan.today.map(\.id) == [soon, evening, last])
    #expect(plan.undated == 1)
    #expect(plan.login == "petr" && plan.day.iso == "2026-11-21" && !plan.isEmpty)
  }

  @Test("what wakes: today's, and earlier ones that nobody has planned")
  func wakes() throws {
    let office = try office()
    var leads: [Int64] = []
    for day in ["2026-11-20", "2026-11-20", "2026-11-21", "2026-11-22"] {
      let lead = try office.lead("petr", at: Self.now - 90_000)
      try office.change { operation throws(Failure) in
        try operation.set(Lead.kind, lead, [Lead.wakeOn: .text(day)])
      }
      leads.append(lead)
    }
    office.now = Self.now
    try office.task("petr", due: Self.now + 60, on: "lead/\(leads[0])")
    let plan = try DayPlan.make(try office.store("petr"), of: try #require(office.users["petr"]))
    #expect(plan.wakes.map(\.id) == [leads[1], leads[2]])
    #expect(plan.today.first?.about == "lead")
  }

  @Test("deals without a step, unread notices, whom he stands in for; an empty day")
  func rest() throws {
    let office = try office()
    let petr = try #require(office.users["petr"])
    let ivan = try #require(office.users["ivan"])
    #expect(try DayPlan.make(try office.store("petr"), of: petr).isEmpty)
    let deal = try office.deal("petr", at: Self.now - 10, amount: 700)
    try office.change { operation throws(Failure) in
      for (text, read) in [("old", Self.now), ("one", nil), ("two", nil)] as [(String, Int64?)] {
        try operation.add(
          Notification.kind,
          [
            Notification.user: .integer(petr), Notification.event: .text("x"),
            Notification.text: .text(text), Notification.readAt: .optional(read),
          ])
      }
      try operation.set(
        User.kind, ivan,
        [User.awayUntil: .text("2026-11-21"), User.substitute: .integer(petr)])
    }
    office.now = Self.now
    let plan = try DayPlan.make(try office.store("petr"), of: petr)
    #expect(plan.deals.map(\.id) == [deal] && plan.deals.first?.amount == 700)
    #expect(plan.notices.map(\.title) == ["two", "one"])
    #expect(plan.standsIn.map(\.login) == ["ivan"])
    office.now = Self.now + 86_400
    #expect(try DayPlan.make(try office.store("petr"), of: petr).standsIn.isEmpty)
  }

  @Test("of others' records a day shows no numbers")
  func secrecy() throws {
    let office = try office()
    let lead = try office.lead("ivan", at: Self.now)
    try office.change { operation throws(Failure) in
      try operation.set(Lead.kind, lead, [Lead.phones: .list(["+79161234567"])])
    }
    try office.task("petr", due: Self.now, on: "lead/\(lead)")
    let petr = try #require(office.users["petr"])
    for (reader, isSeen) in [("petr", false), ("olga", true)] {
      let plan = try DayPlan.make(try office.store(reader), of: petr)
      #expect((plan.today.first?.phone == "+79161234567") == isSeen)
    }
  }
}
