import Foundation
import Rendering
import Testing
import Wording

@Suite("Times")
struct TimesTests {
  /// Saturday 21 Nov 2026, 12:12 in Moscow.
  private static let now: Int64 = 1_795_252_320

  private func look(_ language: Language) -> Look {
    Look(language: language, zoneOffset: { _ in 10_800 }, now: Self.now)
  }

  @Test(
    arguments: [
      (Int64(0), "now", "сейчас"),
      (-59, "now", "сейчас"),
      (-60, "1 min ago", "1 мин назад"),
      (1500, "in 25 min", "через 25 мин"),
      (-7200, "2 h ago", "2 ч назад"),
      (-21_599, "5 h ago", "5 ч назад"),
      (-21_600, "today 06:12", "сегодня 06:12"),
      (3600, "today 13:12", "сегодня 13:12"),
      (-86_400, "yesterday 12:12", "вчера 12:12"),
      (78_480, "tomorrow 10:00", "завтра 10:00"),
      (2 * 86_400, "23 Nov 12:12", "23 ноя 12:12"),
      (-200 * 86_400, "5 May 12:12", "5 мая 12:12"),
      (60 * 86_400, "20 Jan 2027 12:12", "20 янв 2027 12:12"),
    ] as [(Int64, String, String)])
  func near(_ distance: Int64, _ english: String, _ russian: String) {
    #expect(Times.near(Self.now + distance, look(.en)) == english)
    #expect(Times.near(Self.now + distance, look(.ru)) == russian)
  }

  @Test(arguments: [
    ("2026-11-20", "yesterday", "вчера"), ("2026-11-21", "today", "сегодня"),
    ("2026-11-22", "tomorrow", "завтра"), ("2026-11-24", "24 Nov", "24 ноя"),
    ("2025-02-28", "28 Feb 2025", "28 фев 2025"), ("2026-02-29", "2026-02-29", "2026-02-29"),
    ("soon", "soon", "soon"), ("2026-13-01", "2026-13-01", "2026-13-01"),
  ])
  func day(_ text: String, _ english: String, _ russian: String) {
    #expect(Times.day(text, look(.en)) == english)
    #expect(Times.day(text, look(.ru)) == russian)
  }

  @Test(
    arguments: [
      (Int64(45), "45 s", "45 с"), (720, "12 min", "12 мин"), (18_000, "5 h", "5 ч"),
      (181_440, "2.1 d", "2,1 дн."), (172_800, "2 d", "2 дн."), (-3600, "−1 h", "−1 ч"),
    ] as [(Int64, String, String)])
  func span(_ seconds: Int64, _ english: String, _ russian: String) {
    #expect(Times.span(seconds, .en) == english)
    #expect(Times.span(seconds, .ru) == russian)
  }

  @Test(
    arguments: [
      (Int64(0), "Sat, 21 Nov", "сб, 21 ноя"), (86_400, "Sun, 22 Nov", "вс, 22 ноя"),
      (2 * 86_400, "Mon, 23 Nov", "пн, 23 ноя"), (-4 * 86_400, "Tue, 17 Nov", "вт, 17 ноя"),
      (-1_795_252_320, "Thu, 1 Jan", "чт, 1 янв"), (-1_795_352_320, "Tue, 30 Dec", "вт, 30 дек"),
    ] as [(Int64, String, String)])
  func datesWithWeekdays(distance: Int64, english: String, russian: String) {
    #expect(Times.date(Self.now + distance, look(.en)) == english)
    #expect(Times.date(Self.now + distance, look(.ru)) == russian)
  }

  @Test func exactByTheReadersClock() {
    #expect(Times.exact(Self.now, look(.ru)) == "2026-11-21 12:12")
    #expect(Times.clock(Self.now, look(.ru)) == "12:12")
  }

  @Test func rfc3339AgreesWithFoundation() {
    let formatter = ISO8601DateFormatter()
    var generator = Generator(8)
    for _ in 0..<5000 {
      // Foundation switches to the Julian calendar before 1582.
      let instant = Int64.random(in: -12_000_000_000...253_402_300_799, using: &generator)
      #expect(
        Times.rfc3339(instant)
          == formatter.string(from: Date(timeIntervalSince1970: Double(instant))))
    }
  }

  @Test(arguments: [Int64.min, Int64.max, 0, -1, 1 << 60])
  func extremesDoNotTrap(_ instant: Int64) {
    for now in [Int64.min, 0, Int64.max] {
      let far = Look(now: now)
      #expect(!Times.near(instant, far).isEmpty)
      #expect(Times.rfc3339(instant).utf8.count == 20)
      #expect(!Times.exact(instant, far).isEmpty)
      #expect(!Times.span(instant, .ru).isEmpty)
    }
  }
}
