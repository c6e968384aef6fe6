import CRMDomain
import Foundation
import Testing

@Suite struct ZoneRuleTests {
  static func rule(_ name: String) throws -> ZoneRule {
    let zone = try #require(TimeZone(identifier: name))
    return ZoneRule { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0))) }
  }

  @Test(arguments: [
    // The clocks skip 02:00–03:00, and show 02:00–03:00 twice.
    ("Europe/Berlin", "2026-03-29", 9_000, "2026-03-29T01:30:00Z"),
    ("Europe/Berlin", "2026-10-25", 9_000, "2026-10-25T00:30:00Z"),
    ("Europe/Berlin", "2026-07-01", 36_000, "2026-07-01T08:00:00Z"),
    ("Europe/Moscow", "2026-11-21", 36_000, "2026-11-21T07:00:00Z"),
    ("Europe/Moscow", "2014-10-26", 5_400, "2014-10-25T21:30:00Z"),
    ("Asia/Kathmandu", "2026-11-21", 0, "2026-11-20T18:15:00Z"),
    ("America/New_York", "2026-11-01", 5_400, "2026-11-01T05:30:00Z"),
  ])
  func localTimesBecomeInstants(zone: String, day: String, second: Int, expected: String) throws {
    let rule = try Self.rule(zone)
    #expect(rule.instant(try Day.readISO(day), second: second).rfc3339 == expected)
  }

  @Test(arguments: [
    ("America/Sao_Paulo", "2017-10-15", "2017-10-15T03:00:00Z"),
    ("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z"),
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z"),
    ("America/Toronto", "1919-03-31", "1919-03-31T04:30:00Z"),
    ("Asia/Yekaterinburg", "2026-11-21", "2026-11-20T19:00:00Z"),
  ])
  func daysStartWhereTheClocksSay(zone: String, day: String, expected: String) throws {
    #expect(try Self.rule(zone).start(of: Day.readISO(day)).rfc3339 == expected)
  }

  @Test(arguments: [
    "Europe/Berlin", "Europe/Moscow", "Asia/Almaty", "America/Sao_Paulo", "Australia/Lord_Howe",
  ])
  func goingThereAndBackKeepsTheTime(name: String) throws {
    let rule = try Self.rule(name)
    var dice = Dice(seed: 2)
    for _ in 0..<4_000 {
      let instant = Instant(Int64.random(in: 0...2_000_000_000, using: &dice))
      let (day, second) = rule.local(instant)
      let back = rule.instant(day, second: second)
      // An hour shown twice gives the first; everything else is the same instant.
      #expect(back <= instant && rule.local(back) == (day, second))
      #expect(rule.start(of: day) <= instant)
      #expect(instant < rule.start(of: day.adding(days: 1)))
    }
  }

  @Test func foolishZonesDoNotTrap() {
    for offset in [Int.max, .min, 1_000_000_000_000] {
      let rule = ZoneRule.fixed(offset)
      _ = rule.local(Instant(.max))
      _ = rule.start(of: .first)
      _ = rule.instant(.last, second: .max)
    }
    let jumping = ZoneRule { $0 % 2 == 0 ? 90_000 : -90_000 }
    _ = jumping.start(of: .last)
  }
}
