import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// Figures that were worked out by hand, on the borders of periods and where clocks change.
@Suite("reports")
struct ReportTests {
  private func sheet(
    _ report: Report, _ office: Office, by name: String? = nil, _ period: Period = .always,
    against other: Period? = nil, pipeline: String? = nil, login: String = "dana"
  ) throws -> Sheet {
    let store = try office.store(login)
    let request = try ReportRequest(store, period: period, pipeline: pipeline)
    let grouping = try #require(name.map { report.grouping(named: $0) } ?? report.groupings[0])
    return try report.sheet(store, request, by: grouping, against: other)
  }

  private func value(_ sheet: Sheet, _ key: String?, _ measure: String) throws -> Int64? {
    let place = try #require(sheet.measures.firstIndex { $0.name == measure })
    return try #require(sheet.lines.first { $0.key == key }).values[place]
  }

  private func period(_ low: Int64, _ high: Int64) -> Period {
    Period(range: Instant(low)..<Instant(high))
  }

  @Test("quartiles of stays lie between their neighbours")
  func quartiles() throws {
    let office = try Office()
    for stay in [100, 200, 400, 800] as [Int64] {
      let deal = try office.deal("petr", at: 1_000)
      try office.move([deal], to: "invoiced", at: 1_000 + stay)
    }
    office.now = 3_000
    let sheet = try sheet(.stages, office)
    #expect(try value(sheet, "analysis", "entered") == 4)
    #expect(try value(sheet, "analysis", "quarter") == 175)
    #expect(try value(sheet, "analysis", "median") == 300)
    #expect(try value(sheet, "analysis", "three_quarters") == 500)
    #expect(try value(sheet, "analysis", "longest") == 800)
    #expect(try value(sheet, "invoiced", "standing") == 4)
    #expect(try value(sheet, "invoiced", "longest") == 1_900)
  }

  @Test("a period begins with its first instant and ends before the next one's")
  func borders() throws {
    let office = try Office()
    for time in [999, 1_000, 1_999, 2_000] as [Int64] { try office.takenLead("petr", at: time) }
    office.now = 5_000
    let now = try sheet(.leads, office, by: "user", period(1_000, 2_000), against: period(0, 1_000))
    #expect(try value(now, "petr", "received") == 2)
    #expect(now.lines.first?.before?.first == 1)
    let next = try sheet(.leads, office, by: "user", period(2_000, 3_000))
    #expect(try value(next, "petr", "received") == 1)
  }

  /// Central Europe in October 2026: clocks go back on the 25th at 01:00 UTC.
  private static let berlin = ZoneRule { $0 < 1_792_890_000 ? 7_200 : 3_600 }

  @Test("the day on which clocks go back has 25 hours")
  func daylight() throws {
    let office = try Office(zone: Self.berlin)
    // 00:00 of the 25th is 22:00 UTC of the 24th; 23:59:59 is 22:59:59 UTC of the 25th.
    let start: Int64 = 1_792_879_200
    for time in [start - 1, start, start + 25 * 3_600 - 1, start + 25 * 3_600] {
      try office.takenLead("petr", at: time)
    }
    office.now = start + 40 * 3_600
    let days = try sheet(.leads, office, by: "day")
    #expect(days.lines.map(\.key) == ["2026-10-24", "2026-10-25", "2026-10-26"])
    #expect(try value(days, "2026-10-25", "received") == 2)
    let store = try office.store("dana")
    let day = try Period.read("2026-10-25", now: store.session.now, zone: store.session.zone)
    let sheet = try sheet(
      .leads, office, by: "user", day,
      against: day.compared(.previous, now: store.session.now, zone: store.session.zone))
    #expect(try value(sheet, "petr", "received") == 2)
    #expect(sheet.lines.first?.before?.first == 1)
  }

  @Test("the parts of a movement, by hand")
  func movement() throws {
    let office = try Office()
    let grown = try office.deal("petr", at: 100, amount: 1_000)
    let shrunk = try office.deal("petr", at: 200, amount: 500)
    let won = try office.deal("ivan", at: 300, amount: 300)
    _ = try office.deal("petr", at: 1_500, amount: 70)
    let brief = try office.deal("petr", at: 1_600, amount: 40)
    _ = try office.deal("petr", at: 2_500, amount: 9_999)
    office.now = 1_700
    try office.change { operation throws(Failure) in
      try operation.set(Deal.kind, grown, [Deal.amount: .integer(1_200)])
      try operation.set(
        Deal.kind, shrunk, [Deal.amount: .integer(450), Deal.expectedOn: .text("1970-02-01")])
    }
    try office.move([won], to: "won", at: 1_800)
    try office.move([brief], to: "lost", at: 1_900)
    try office.move([grown], to: "lost", at: 2_600)
    office.now = 3_000
    let sheet = try sheet(.movement, office, period(1_000, 2_000))
    func part(_ name: String) throws -> [Int64?] {
      try #require(sheet.lines.first { $0.key == name }).values
    }
    #expect(try part("start") == [3, 1_800])
    #expect(try part("new") == [2, 110])
    #expect(try part("grown") == [1, 200])
    #expect(try part("shrunk") == [1, -50])
    #expect(try part("won") == [1, -300])
    #expect(try part("lost") == [1, -40])
    #expect(try part("end") == [3, 1_720])
    #expect(try part("removed") == [0, 0])
    let users = try self.sheet(.movement, office, by: "user", period(1_000, 2_000))
    #expect(try value(users, "petr", "end") == 1_720)
    #expect(try value(users, "ivan", "won") == -300)
  }

  @Test("the parts of any movement add up, and periods follow one another", arguments: 0..<5)
  func additive(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 90)
    let office = try Office()
    var life = OfficeLife(office)
    for _ in 0..<150 { try life.step(&dice) }
    let middle = 1_000_000 + (office.now - 1_000_000) / 2
    var ends: [Int64?] = []
    for stretch in [period(0, middle), period(middle, office.now + 1)] {
      let sheet = try sheet(.movement, office, stretch)
      func sum(_ name: String) -> Int64 {
        sheet.lines.first { $0.key == name }?.values[1] ?? 0
      }
      let parts = ["start", "new", "reopened", "grown", "shrunk", "won", "lost", "removed"]
      #expect(parts.reduce(0) { $0 + sum($1) } == sum("end"))
      if let last = ends.last { #expect(sum("start") == last) }
      ends.append(sum("end"))
    }
  }

  @Test("a forecast by the managers and by history, with its range")
  func forecast() throws {
    let office = try Office()
    for number in 0..<10 {
      let deal = try office.deal("petr", at: 100, amount: 100)
      try office.move([deal], to: "invoiced", at: 200)
      try office.move([deal], to: number < 6 ? "won" : "lost", at: 300)
    }
    let open = try office.deal("petr", at: 400, amount: 10_000, stage: "invoiced")
    _ = try office.deal("petr", at: 400, amount: 500, stage: "invoiced")
    office.now = 500
    try office.change { operation throws(Failure) in
      try operation.set(
        Deal.kind, open, [Deal.probability: .integer(2_500), Deal.expectedOn: .text("2026-12-10")])
    }
    let sheet = try sheet(.forecast, office)
    #expect(sheet.lines.map(\.key) == ["2026-12", nil])
    #expect(try value(sheet, "2026-12", "weighted") == 2_500)
    #expect(try value(sheet, "2026-12", "expected") == 6_000)
    // 1.2816 deviations of 10,000 × √(0.6 × 0.4) about 6,000, and no more than there is.
    #expect(try value(sheet, "2026-12", "low") == 0)
    #expect(try value(sheet, "2026-12", "high") == 10_000)
    #expect(try value(sheet, nil, "unrated") == 1)
  }

  @Test("a forecast of absurd amounts has a range all the same")
  func absurdForecast() throws {
    let office = try Office()
    for number in 0..<10 {
      let deal = try office.deal("petr", at: 100, amount: 100)
      try office.move([deal], to: "invoiced", at: 200)
      try office.move([deal], to: number < 5 ? "won" : "lost", at: 300)
    }
    for _ in 0..<4 {
      _ = try office.deal("petr", at: 400, amount: .max - 1, stage: "invoiced")
    }
    office.now = 500
    let sheet = try sheet(.forecast, office)
    #expect(try value(sheet, nil, "low") == 0)
    #expect(try value(sheet, nil, "high") == .max)
  }

  @Test("steps, steps back and hand-overs")
  func bottlenecks() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_000)
    try office.move([deal], to: "invoiced", at: 1_100)
    try office.move([deal], to: "negotiation", at: 1_400)
    try office.move([deal], to: "invoiced", at: 1_500)
    let ivan = try #require(office.users["ivan"])
    office.now = 1_600
    try office.change { operation throws(Failure) in
      try operation.set(Deal.kind, deal, [Deal.owner: .integer(ivan)])
    }
    office.now = 2_000
    let steps = try sheet(.bottlenecks, office)
    #expect(try value(steps, "analysis>invoiced", "total") == 100)
    #expect(try value(steps, "invoiced>negotiation", "median") == 300)
    #expect(try value(steps, "negotiation>invoiced", "rework") == 1)
    #expect(try value(steps, "invoiced>", "waiting") == 1)
    #expect(try value(steps, "invoiced>", "longest") == 500)
    let overs = try sheet(.bottlenecks, office, by: "handover")
    #expect(try value(overs, "petr > ivan", "handovers") == 1)
  }

  @Test("every figure is as large as the list behind it", arguments: 0..<4)
  func evidence(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 7)
    let office = try Office()
    var life = OfficeLife(office)
    for _ in 0..<150 { try life.step(&dice) }
    let reports: [Report] = [.stages, .losses, .leads, .movement, .tasks, .customers, .discounts]
    for login in ["dana", "ivan"] {
      let store = try office.store(login)
      let request = try ReportRequest(store, period: period(1_030_000, 1_200_000))
      for report in reports {
        for grouping in report.groupings {
          let sheet = try report.sheet(store, request, by: grouping)
          for (place, measure) in sheet.measures.enumerated() {
            guard measure.unit == .count || measure.unit == .money else { continue }
            for line in sheet.lines where line.key != nil {
              var count: Int64 = 0
              var sum: Int64 = 0
              try report.explain(
                "\(line.key ?? ""):\(measure.name)", by: grouping, store, request
              ) { found in
                count += 1
                if found.currency == "RUB" { sum += found.amount ?? 0 }
              }
              if case .meanSum = measure.sum { continue }
              let figure = measure.unit == .count ? count : sum
              #expect(
                figure == line.values[place],
                "\(report.name) \(grouping.name) \(line.key ?? "") \(measure.name)")
            }
          }
        }
      }
    }
  }

  /// Letters as intake and sending leave them: thread, direction, outcome, time, lead.
  private func letters(_ office: Office, _ rows: [(Int64, String, String, Int64, Int64?)]) throws {
    try office.engine.run("INSERT INTO letters (hash, size, stored_at) VALUES ('x', 1, 1)")
    for (thread, direction, outcome, date, lead) in rows {
      try office.engine.run(
        """
        INSERT INTO messages (direction, outcome, thread, "date", lead, mailbox, content, raw)
        VALUES (\(direction), \(outcome), \(thread), \(date), \(lead), 'sales', 'c', 'x')
        """)
    }
  }

  @Test("letters are answered by the next one out, on the thread or on the card")
  func mail() throws {
    let office = try Office()
    let petrs = try office.takenLead("petr", at: 900)
    let ivans = try office.takenLead("ivan", at: 900)
    try letters(
      office,
      [
        (1, "in", "lead", 1_000, petrs), (1, "out", "attached", 1_600, petrs),
        (2, "in", "attached", 2_000, petrs), (7, "out", "attached", 9_000, petrs),
        (3, "in", "lead", 1_000, ivans), (3, "in", "auto-reply", 1_100, ivans),
        (3, "out", "attached", 900, ivans), (4, "in", "spam", 1_000, nil),
      ])
    office.now = 100_000
    let sheet = try sheet(.mail, office)
    #expect(try value(sheet, "petr", "letters") == 2)
    #expect(try value(sheet, "petr", "answered") == 2)
    #expect(try value(sheet, "petr", "median") == 3_800)
    #expect(try value(sheet, "petr", "within_hour") == 5_000)
    #expect(try value(sheet, "ivan", "letters") == 1)
    #expect(try value(sheet, "ivan", "unanswered") == 1)
    #expect(sheet.lines.count == 2)
  }

  @Test("what the program writes by itself is no answer and no work")
  func acknowledged() throws {
    let office = try Office()
    let lead = try office.takenLead("petr", at: 900)
    try letters(
      office,
      [
        (1, "in", "lead", 1_000, lead), (1, "out", "attached", 1_001, lead),
        (1, "out", "attached", 5_000, lead),
      ])
    try office.engine.run(
      """
      INSERT INTO outbox (channel, "to", body, "key", state, created_at, message, purpose)
      VALUES ('mail', 'a@b.example', 'b', 'k', 'sent', 1001, 2, 'acknowledgement')
      """)
    office.now = 100_000
    #expect(try value(try sheet(.mail, office), "petr", "median") == 4_000)
    let store = try office.store("dana")
    func idle() throws -> [Int64] {
      var ids: [Int64] = []
      try GapReport.explain(.leadWork, store) { ids.append($0.id) }
      return ids
    }
    #expect(try idle() == [])
    try office.engine.run("UPDATE messages SET removed = 1 WHERE id = 3")
    #expect(try value(try sheet(.mail, office), "petr", "unanswered") == 1)
    #expect(try idle() == [lead])
  }

  @Test("stretches of time stand beside those of the other period")
  func pairs() throws {
    let office = try Office()
    let day: Int64 = 86_400
    for number in [0, 2, 3, 3, 5] as [Int64] {
      try office.takenLead("petr", at: 100 * day + number * day + 5)
    }
    office.now = 200 * day
    let now = period(103 * day, 106 * day)
    let sheet = try sheet(.leads, office, by: "day", now, against: period(100 * day, 103 * day))
    #expect(sheet.lines.map { $0.values[0] } == [2, 0, 1])
    #expect(sheet.lines.map { $0.before?[0] } == [1, 0, 1])
  }

  @Test("a figure that is none is refused with those that there are")
  func unknown() throws {
    let store = try Office().store("dana")
    let request = try ReportRequest(store)
    let failure = #expect(throws: Failure.self) {
      try Report.leads.explain("lost", by: Report.leads.groupings[0], store, request) { _ in }
    }
    #expect(failure?.id == "explain.unknown" && failure?.hint?.en.contains("received") == true)
  }
}
