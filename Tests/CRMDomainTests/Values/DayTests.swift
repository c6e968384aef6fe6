import CRMDomain
import Foundation
import Testing
import Wording

@Suite struct DayTests {
  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return calendar
  }()

  @Test func fourHundredYearsAgreeWithFoundation() throws {
    let first = try #require(Day(year: 1_900, month: 1, day: 1)).number
    var previous: Day?
    for number in first..<(first + 146_097) {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = Self.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      guard day.year == parts.year, day.month == parts.month, day.day == parts.day,
        day.weekday % 7 + 1 == parts.weekday, day.number == number,
        Day(year: day.year, month: day.month, day: day.day) == day
      else {
        Issue.record("day \(number) is \(day.iso) and not \(parts)")
        return
      }
      if let previous { #expect(previous < day) }
      previous = day
    }
  }

  @Test func everyNumberGoesThereAndBack() {
    for number in stride(from: Day.first.number, through: Day.last.number, by: 97) {
      #expect(Day(number: number).number == number)
    }
    #expect(Day.first.iso == "0001-01-01" && Day.first.weekday == 1)
    #expect(Day.last.iso == "9999-12-31" && Day.last.weekday == 5)
    #expect(Day(number: .min) == .first && Day(number: .max) == .last)
    #expect(Day(number: 0).iso == "1970-01-01" && Day(number: 0).weekday == 4)
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 4, 31), (1900, 2, 29),
    (0, 1, 1), (10_000, 1, 1), (2026, 1, 0), (2026, 1, -1), (.max, .max, .max),
  ])
  func impossibleDaysAreRefused(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-11-30", 3, "2027-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -13, "2025-02-28"),
    ("2026-05-05", 0, "2026-05-05"),
    ("9999-12-31", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
    ("2026-05-05", Int.max, "9999-12-31"),
    ("2026-05-05", Int.min, "0001-01-01"),
  ])
  func monthsAreAdded(from: String, months: Int, to: String) throws {
    #expect(try Day.readISO(from).adding(months: months).iso == to)
  }

  @Test func daysAreAddedAndStayInRange() throws {
    let day = try Day.readISO("2024-02-28")
    #expect(day.adding(days: 1).iso == "2024-02-29")
    #expect(day.adding(days: -59).iso == "2023-12-31")
    #expect(day.adding(days: .max) == .last && day.adding(days: .min) == .first)
    #expect(
      day.monthLength == 29 && day.monthStart.iso == "2024-02-01"
        && day.yearStart.iso == "2024-01-01")
  }

  @Test(arguments: [
    "", "2026", "2026-1-1", "2026-11-21 ", "26-11-21", "2026-02-30", "2026/11/21", "２026-11-21",
  ])
  func isoIsStrict(text: String) {
    #expect { try Day.readISO(text) } throws: { ($0 as? Failure)?.id == "time.unreadable" }
  }
}
