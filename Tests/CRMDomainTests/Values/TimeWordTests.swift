import CRMDomain
import Testing
import Wording

/// Now is Saturday 2026-11-21, 12:00 in Moscow.
@Suite struct TimeWordTests {
  static let zone = ZoneRule.fixed(10_800)
  static let now = Instant(1_795_251_600)

  static func local(_ instant: Instant) -> String {
    let (day, second) = zone.local(instant)
    let clock = [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day.iso + " " + clock.joined(separator: ":")
  }

  @Test func nowIsWhatTheTablesMean() {
    #expect(Self.local(Self.now) == "2026-11-21 12:00:00")
    #expect(Self.zone.day(Self.now).weekday == 6)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-23 18:00:00"), ("2026-11-23 10:00", "2026-11-23 10:00:00"),
    ("2026-11-23T10:00", "2026-11-23 10:00:00"), ("2026-11-23t9:05:07", "2026-11-23 09:05:07"),
    ("2026-11-23T10:00:00Z", "2026-11-23 13:00:00"),
    ("2026-11-23 10:00:00+05:00", "2026-11-23 08:00:00"),
    ("21.11.2027", "2027-11-21 18:00:00"), ("1.2.2027 9:30", "2027-02-01 09:30:00"),
    ("21.11.27", "2027-11-21 18:00:00"), ("22.11", "2026-11-22 18:00:00"),
    ("20.11", "2027-11-20 18:00:00"),
    ("21.11", "2026-11-21 18:00:00"), ("29.02", "2028-02-29 18:00:00"),
    ("22.11 в 10:00", "2026-11-22 10:00:00"),
    ("10:00", "2026-11-22 10:00:00"), ("12:00", "2026-11-22 12:00:00"),
    ("12:01", "2026-11-21 12:01:00"),
    ("today", "2026-11-21 18:00:00"), ("Tomorrow", "2026-11-22 18:00:00"),
    ("yesterday", "2026-11-20 18:00:00"),
    ("now", "2026-11-21 12:00:00"), ("сейчас", "2026-11-21 12:00:00"),
    ("сегодня", "2026-11-21 18:00:00"),
    ("ЗАВТРА", "2026-11-22 18:00:00"), ("завтра 10:00", "2026-11-22 10:00:00"),
    ("завтра в 10:00", "2026-11-22 10:00:00"), ("tomorrow at 10:00", "2026-11-22 10:00:00"),
    ("послезавтра", "2026-11-23 18:00:00"), ("вчера", "2026-11-20 18:00:00"),
    ("позавчера", "2026-11-19 18:00:00"),
    ("mon", "2026-11-23 18:00:00"), ("sat", "2026-11-28 18:00:00"),
    ("sat 11:00", "2026-11-28 11:00:00"),
    ("sat 12:30", "2026-11-21 12:30:00"), ("sunday", "2026-11-22 18:00:00"),
    ("пн 10:00", "2026-11-23 10:00:00"),
    ("пятница", "2026-11-27 18:00:00"), ("среду в 9:00", "2026-11-25 09:00:00"),
    ("+3d", "2026-11-24 18:00:00"), ("-7d", "2026-11-14 18:00:00"), ("−7д", "2026-11-14 18:00:00"),
    ("+2w", "2026-12-05 18:00:00"), ("+1н", "2026-11-28 18:00:00"), ("+1mo", "2026-12-21 18:00:00"),
    ("+3мес", "2027-02-21 18:00:00"), ("+1y", "2027-11-21 18:00:00"),
    ("+3d 10:00", "2026-11-24 10:00:00"),
    ("+3 дня", "2026-11-24 18:00:00"), ("+3 дня в 10:00", "2026-11-24 10:00:00"),
    ("+4h", "2026-11-21 16:00:00"), ("+90min", "2026-11-21 13:30:00"),
    ("+2ч", "2026-11-21 14:00:00"),
    ("+30мин", "2026-11-21 12:30:00"), ("-30 мин", "2026-11-21 11:30:00"),
    (" +3d ", "2026-11-24 18:00:00"),
  ])
  func deadlinesLieAhead(word: String, expected: String) throws {
    let read = try TimeWord.read(word)
    #expect(read.word == word)
    let instant = try read.instant(now: Self.now, zone: Self.zone, defaultSecond: 64_800)
    #expect(Self.local(instant) == expected)
  }

  @Test(arguments: [
    ("10:00", "2026-11-21 10:00:00"), ("12:01", "2026-11-20 12:01:00"),
    ("22.11", "2025-11-22 00:00:00"),
    ("21.11", "2026-11-21 00:00:00"), ("mon", "2026-11-16 00:00:00"),
    ("sat", "2026-11-14 00:00:00"),
    ("sat 11:00", "2026-11-21 11:00:00"), ("sat 13:00", "2026-11-14 13:00:00"),
    ("29.02", "2024-02-29 00:00:00"),
  ])
  func pastIsPreferredWhereAsked(word: String, expected: String) throws {
    let instant = try TimeWord.read(word).instant(
      now: Self.now, zone: Self.zone, defaultSecond: 0, preferring: .past)
    #expect(Self.local(instant) == expected)
  }

  @Test(arguments: [
    ("2026-11", "2026-11-01 00:00:00", "2026-12-01 00:00:00"),
    ("2026", "2026-01-01 00:00:00", "2027-01-01 00:00:00"),
    ("today", "2026-11-21 00:00:00", "2026-11-22 00:00:00"),
    ("-7d", "2026-11-14 00:00:00", "2026-11-15 00:00:00"),
    ("20.11", "2026-11-20 00:00:00", "2026-11-21 00:00:00"),
    ("10:00", "2026-11-21 10:00:00", "2026-11-21 10:00:01"),
    ("today 10:00", "2026-11-21 10:00:00", "2026-11-21 10:00:01"),
    ("-4h", "2026-11-21 08:00:00", "2026-11-21 08:00:01"),
    ("2026-12", "2026-12-01 00:00:00", "2027-01-01 00:00:00"),
  ])
  func rangesAreHalfOpen(word: String, from: String, to: String) throws {
    let range = try TimeWord.read(word).range(now: Self.now, zone: Self.zone)
    #expect(Self.local(range.lowerBound) == from && Self.local(range.upperBound) == to)
  }

  @Test(arguments: [
    ("2026-11", "2026-11-01", "2026-12-01"), ("2028-02", "2028-02-01", "2028-03-01"),
    ("+1d", "2026-11-22", "2026-11-23"), ("-20h", "2026-11-20", "2026-11-21"),
    ("2026", "2026-01-01", "2027-01-01"),
    ("2026-11-23T22:00:00Z", "2026-11-24", "2026-11-25"), ("10:00", "2026-11-21", "2026-11-22"),
  ])
  func dayRangesAreHalfOpen(word: String, from: String, to: String) throws {
    let range = try TimeWord.read(word).dayRange(now: Self.now, zone: Self.zone)
    #expect(range.lowerBound.iso == from && range.upperBound.iso == to)
    if !word.hasPrefix("2026-11") && word.count > 4 || word.hasPrefix("+") {
      #expect(range.contains(range.lowerBound))
    }
  }

  @Test(arguments: [
    ("20.11", "2026-11-20"), ("mon", "2026-11-23"), ("+4h", "2026-11-21"), ("+13h", "2026-11-22"),
  ])
  func daysAreOfThisYear(word: String, expected: String) throws {
    #expect(try TimeWord.read(word).day(now: Self.now, zone: Self.zone).iso == expected)
  }

  @Test(arguments: ["2026-11", "2026"])
  func monthsAreNoDays(word: String) throws {
    let read = try TimeWord.read(word)
    #expect { try read.day(now: Self.now, zone: Self.zone) } throws: {
      ($0 as? Failure)?.id == "time.not-a-day"
    }
    #expect { try read.instant(now: Self.now, zone: Self.zone, defaultSecond: 0) } throws: {
      ($0 as? Failure)?.id == "time.not-a-day"
    }
  }

  @Test(arguments: [
    "", " ", "03/04", "3/4/2026", "31.02", "31.02.2026", "29.02.2026", "25:00", "24:00", "10:60",
    "10",
    "10.00", "soon", "+1m", "+3", "3d", "+d", "+-3d", "2026-13", "2026-11-31", "2026-11 10:00",
    "2026 10:00",
    "tomorrow 25:00", "tomorrow tomorrow", "now 10:00", "+4h 10:00", "10:00 tomorrow", "в 10:00",
    "0000", "9999",
    "21.11.2026.", "21.11.026", "+9999999d", "2026-11-21T", "2026-11-21T10", "mon 10:00 11:00",
    "+3 дня 4 10:00 1 2",
  ])
  func nonsenseIsRefused(word: String) {
    #expect { try TimeWord.read(word) } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.id == "time.unreadable" && failure.exit == .data && failure.hint != nil
        && failure.message.en.contains("'\(word)'") && failure.message.ru.contains("«\(word)»")
    }
  }

  @Test func anyTextIsReadOrRefused() {
    var dice = Dice(seed: 3)
    for _ in 0..<20_000 {
      guard let word = try? TimeWord.read(dice.text(12)) else { continue }  // Refusal is an answer.
      let range = word.range(now: Instant(.max), zone: Self.zone)
      #expect(range.lowerBound <= range.upperBound)
      _ = word.dayRange(now: Instant(.min), zone: Self.zone, preferring: .past)
    }
  }
}
