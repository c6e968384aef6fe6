import CRMDomain
import CRMStore
import Reports
import Testing
import Wording

/// Periods are half open and follow the company's clocks.
@Suite("periods")
struct PeriodTests {
  /// Saturday 2026-11-21, 12:00 in Moscow.
  private static let now = Instant(1_795_251_600)
  private static let moscow = ZoneRule.fixed(10_800)

  static let words: [(String, String, String)] = [
    ("2026-10", "2026-09-30T21:00:00Z", "2026-10-31T21:00:00Z"),
    ("2026", "2025-12-31T21:00:00Z", "2026-12-31T21:00:00Z"),
    ("today", "2026-11-20T21:00:00Z", "2026-11-21T21:00:00Z"),
    ("вчера", "2026-11-19T21:00:00Z", "2026-11-20T21:00:00Z"),
    ("mon", "2026-11-15T21:00:00Z", "2026-11-16T21:00:00Z"),
    ("week", "2026-11-15T21:00:00Z", "2026-11-22T21:00:00Z"),
    ("прошлая неделя", "2026-11-08T21:00:00Z", "2026-11-15T21:00:00Z"),
    ("this month", "2026-10-31T21:00:00Z", "2026-11-30T21:00:00Z"),
    ("Этот месяц", "2026-10-31T21:00:00Z", "2026-11-30T21:00:00Z"),
    ("last month", "2026-09-30T21:00:00Z", "2026-10-31T21:00:00Z"),
    ("quarter", "2026-09-30T21:00:00Z", "2026-12-31T21:00:00Z"),
    ("прошлый квартал", "2026-06-30T21:00:00Z", "2026-09-30T21:00:00Z"),
    ("last year", "2024-12-31T21:00:00Z", "2025-12-31T21:00:00Z"),
    ("2026-10..2026-11", "2026-09-30T21:00:00Z", "2026-11-30T21:00:00Z"),
    ("2026-11-01..today", "2026-10-31T21:00:00Z", "2026-11-21T21:00:00Z"),
    ("2026-10..", "2026-09-30T21:00:00Z", "9999-12-31T23:59:59Z"),
    ("..2026-10", "0001-01-01T00:00:00Z", "2026-10-31T21:00:00Z"),
  ]

  @Test("words", arguments: words)
  func reads(word: String, start: String, end: String) throws {
    let period = try Period.read(word, now: Self.now, zone: Self.moscow)
    #expect(period.range?.lowerBound.rfc3339 == start)
    #expect(period.range?.upperBound.rfc3339 == end)
  }

  @Test(
    "what is no period is refused",
    arguments: [
      ("often", "time.unreadable"), ("", "time.unreadable"), ("..", "time.unreadable"),
      ("this 2026", "time.unreadable"), ("2026-13", "time.unreadable"),
      ("2026-10..x", "time.unreadable"), ("a..b..c", "time.unreadable"),
      ("2026-11..2026-09", "period.backwards"),
      ("2026-11..2026-10", "period.backwards"), ("today..yesterday", "period.backwards"),
    ])
  func refuses(word: String, id: String) {
    let failure = #expect(throws: Failure.self) {
      try Period.read(word, now: Self.now, zone: Self.moscow)
    }
    #expect(failure?.id == id)
  }

  @Test("no text stops the reader")
  func hostile() {
    var dice = Dice(seed: 7)
    let pieces = [
      "..", "this ", "last", "week", "2026", "-", "10", " ", "я", "\u{301}", "\0", "+9",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...6, using: &dice)
      let word = (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      do {
        let period = try Period.read(word, now: Self.now, zone: Self.moscow)
        #expect(period.range.map { $0.lowerBound <= $0.upperBound } == true)
      } catch {
        #expect(["time.unreadable", "period.backwards"].contains(error.id), "\(word)")
      }
    }
  }

  @Test("the first second belongs to a month, the first of the next does not")
  func borders() throws {
    let office = try Office(zone: 10_800)
    let period = try Period.read("2026-10", now: Self.now, zone: Self.moscow)
    let range = try #require(period.range)
    let (start, end) = (range.lowerBound.seconds, range.upperBound.seconds)
    for (place, time) in [start - 1, start, end - 1, end].enumerated() {
      let deal = try office.deal("petr", at: start - 100, amount: 1 << Int64(place))
      try office.move([deal], to: "invoiced", at: time)
    }
    _ = try office.lead("petr", at: start)
    _ = try office.lead("petr", at: end)
    office.now = Self.now.seconds
    let report = try FunnelReport.make(try office.store("dana"), period: period)
    #expect(report.deals[1].reached == 2)
    #expect(report.deals[1].sum == 2 + 4)
    #expect(report.deals[0].reached == 0)
    #expect(report.deals[1].standing == 3)
    #expect(report.received == 1)
    // Until the last second of the month, which is over: all of it, and nothing.
    #expect(report.deals[1].meanStay?.seconds == (end - 1 - start) / 2)
  }
}
