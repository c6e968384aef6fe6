import CRMDomain
import Testing

@Suite("The working calendar")
struct WorkCalendarTests {
  static let moscow = ZoneRule.fixed(10_800)

  static func week(_ more: (String, String)...) throws -> WorkCalendar {
    var calendar = WorkCalendar()
    for day in ["mon", "tue", "wed", "thu", "fri"] { try calendar.add(day, "09:00-18:00") }
    for day in ["sat", "sun"] { try calendar.add(day, "off") }
    for (day, hours) in more { try calendar.add(day, hours) }
    return calendar
  }

  static func moment(
    _ delay: String, after start: String, _ calendar: WorkCalendar, _ zone: ZoneRule = moscow
  ) throws -> String {
    let moment = calendar.moment(try Delay.read(delay), after: try Instant.read(start), zone)
    let (day, second) = zone.local(moment)
    return "\(day.iso) \(second / 3_600):\(second / 60 % 60)"
  }

  @Test(
    "Days are working days, hours are hours of work",
    arguments: [
      ("1d", "2026-11-23T10:00:00+03:00", "2026-11-24 10:0"),
      ("1d", "2026-11-20T17:00:00+03:00", "2026-11-23 17:0"),
      ("1d", "2026-11-20T20:00:00+03:00", "2026-11-24 9:0"),
      ("1d", "2026-11-21T12:00:00+03:00", "2026-11-24 9:0"),
      ("4h", "2026-11-20T17:00:00+03:00", "2026-11-23 12:0"),
      ("24h", "2026-11-23T09:00:00+03:00", "2026-11-25 15:0"),
      ("9h", "2026-11-23T09:00:00+03:00", "2026-11-23 18:0"),
      ("1d4h", "2026-11-23T16:00:00+03:00", "2026-11-25 11:0"),
      ("1d", "2026-12-30T10:00:00+03:00", "2027-01-04 10:0"),
      ("1d", "2026-11-23T06:00:00+03:00", "2026-11-24 9:0"),
    ])
  func counting(_ delay: String, _ start: String, _ end: String) throws {
    let calendar = try Self.week(("2026-12-31", "off"), ("2027-01-01", "off"))
    #expect(try Self.moment(delay, after: start, calendar) == end)
  }

  @Test("Without a line every hour counts; a shorter day clips the hour")
  func clock() throws {
    #expect(
      try Self.moment("1d", after: "2026-11-20T20:00:00+03:00", WorkCalendar())
        == "2026-11-21 20:0")
    let short = try Self.week(("2026-11-24", "09:00-13:00"))
    #expect(
      try Self.moment("1d", after: "2026-11-23T17:00:00+03:00", short) == "2026-11-24 13:0")
  }

  @Test("Later starts never end earlier, and nothing ends before it starts")
  func order() throws {
    let calendar = try Self.week(("2026-11-24", "10:00-12:00"), ("2026-11-28", "10:00-24:00"))
    let first = try Instant.read("2026-11-20T00:00:00Z")
    for text in ["1h", "4h", "24h", "1d", "2d", "3d2h"] {
      let delay = try Delay.read(text)
      var former = Instant.earliest
      for step in 0..<800 {
        let start = first.adding(seconds: Int64(step) * 1_117)
        let end = calendar.moment(delay, after: start, Self.moscow)
        #expect(end >= start && end >= former, "\(text) after \(start.rfc3339)")
        former = end
      }
    }
  }

  @Test(
    "Hours are read and written back",
    arguments: [("09:00-18:00", "09:00-18:00"), ("9:30-24:00", "09:30-24:00"), ("Вых", "off")])
  func hours(_ text: String, _ written: String) throws {
    #expect(WorkCalendar.written(try WorkCalendar.hours(text)) == written)
  }

  @Test(
    "What are no hours is refused", arguments: ["18:00-09:00", "9-18", "", "09:00", "25:00-26:00"])
  func refused(_ text: String) {
    #expect(throws: (any Error).self) { try WorkCalendar.hours(text) }
  }
}
