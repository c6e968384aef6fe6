import CRMDomain
import CRMStore
import Reports
import Testing
import Wording

/// The periods that figures are held against.
@Suite("comparisons")
struct ComparisonTests {
  /// Saturday 2026-11-21, 12:00 in Moscow.
  private static let now = Instant(1_795_251_600)
  private static let moscow = ZoneRule.fixed(10_800)

  static let cases: [(String, Comparison, String, String)] = [
    ("2026-10", .previous, "2026-08-31T21:00:00Z", "2026-09-30T21:00:00Z"),
    ("2026-10", .lastYear, "2025-09-30T21:00:00Z", "2025-10-31T21:00:00Z"),
    ("2026-09..2026-10", .previous, "2026-06-30T21:00:00Z", "2026-08-31T21:00:00Z"),
    ("2025", .previous, "2023-12-31T21:00:00Z", "2024-12-31T21:00:00Z"),
    ("2026-W46", .previous, "2026-11-01T21:00:00Z", "2026-11-08T21:00:00Z"),
    ("2026-W46", .lastYear, "2025-11-09T21:00:00Z", "2025-11-16T21:00:00Z"),
    ("2026-11-10..2026-11-12", .previous, "2026-11-06T21:00:00Z", "2026-11-09T21:00:00Z"),
    ("yesterday", .previous, "2026-11-18T21:00:00Z", "2026-11-19T21:00:00Z"),
    ("2024-02-29", .lastYear, "2023-02-27T21:00:00Z", "2023-02-28T21:00:00Z"),
    // Not over yet: as much of the other one as has passed of this one.
    ("month", .previous, "2026-09-30T21:00:00Z", "2026-10-21T09:00:00Z"),
    ("month", .lastYear, "2025-10-31T21:00:00Z", "2025-11-21T09:00:00Z"),
    ("today", .previous, "2026-11-19T21:00:00Z", "2026-11-20T09:00:00Z"),
    ("2026-12", .previous, "2026-10-31T21:00:00Z", "2026-11-30T21:00:00Z"),
  ]

  @Test("stretches", arguments: cases)
  func compares(word: String, with comparison: Comparison, start: String, end: String) throws {
    let period = try Period.read(word, now: Self.now, zone: Self.moscow)
    let other = try period.compared(comparison, now: Self.now, zone: Self.moscow)
    #expect(other.range?.lowerBound.rfc3339 == start)
    #expect(other.range?.upperBound.rfc3339 == end)
  }

  @Test(
    "what has no beginning or no end cannot be compared", arguments: ["2026-10..", "..2026-10"])
  func endless(word: String) throws {
    let period = try Period.read(word, now: Self.now, zone: Self.moscow)
    for period in [period, .always] {
      let failure = #expect(throws: Failure.self) {
        try period.compared(.previous, now: Self.now, zone: Self.moscow)
      }
      #expect(failure?.id == "period.endless")
    }
  }

  @Test("a reason that two periods spell in two ways is one line, held against itself")
  func spellings() throws {
    let office = try Office()
    for (time, reason) in [(1_000, "Дорого"), (2_000, "дорого")] as [(Int64, String)] {
      let deal = try office.deal("petr", at: time, amount: 100)
      try office.move([deal], to: "lost", at: time + 100, reason: reason)
    }
    office.now = 3_000
    let store = try office.store("dana")
    let sheet = try Report.losses.sheet(
      store, ReportRequest(store, period: Period(range: Instant(2_000)..<Instant(2_900))),
      by: try #require(Report.losses.grouping(named: "reason")),
      against: Period(range: Instant(1_000)..<Instant(2_000)))
    #expect(sheet.lines.map(\.key) == ["Дорого"])
    #expect(sheet.lines.first?.before?.first == 1)
  }

  @Test(
    "any period has another one that is not longer, and ends before it begins", arguments: 0..<5)
  func anyPeriod(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<200 {
      let start = Int64.random(in: 0..<4_000_000_000, using: &dice)
      let length = Int64.random(in: 1..<60_000_000, using: &dice)
      let range = Instant(start)..<Instant(start + length)
      let now = Instant(Int64.random(in: 0..<4_000_000_000, using: &dice))
      let other = try Period(range: range).compared(.previous, now: now, zone: Self.moscow)
      let found = try #require(other.range)
      #expect(found.upperBound <= range.lowerBound)
      #expect(found.upperBound.seconds(since: found.lowerBound) <= length + 3 * 86_400)
    }
  }
}
