/// A POSIX zone rule such as `MSK-3` or `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX.1-2017, 8.3, `TZ`, with
/// the longer hours of RFC 9636).
struct ZoneRule: Sendable, Equatable {
  /// When a part of the year begins.
  private struct Change: Sendable, Equatable {
    enum Day: Sendable, Equatable {
      /// Day 1–365, where 29 February is never counted.
      case julian(Int)
      /// Day 0–365, where it is.
      case ordinal(Int)
      /// The `week`-th `weekday` (0 is Sunday) of `month`; week 5 is the last.
      case weekday(month: Int, week: Int, weekday: Int)
    }

    let day: Day
    /// Seconds after midnight by the clocks that still run.
    let time: Int
  }

  /// Seconds east of UTC outside summer time.
  let standard: Int
  private let summer: Int
  private let changes: (begin: Change, end: Change)?

  /// Reads a rule; nil where it is none.
  init?(_ bytes: [UInt8]) {
    var scan = Scan(bytes)
    guard scan.name(), let west = scan.time() else { return nil }
    standard = -west
    guard scan.name() else {
      summer = standard
      changes = nil
      if !scan.atEnd { return nil }
      return
    }
    summer = scan.time().map { -$0 } ?? standard + 3600
    if scan.atEnd {
      // Summer time without dates means those of the United States (POSIX leaves it open).
      changes = (
        Change(day: .weekday(month: 3, week: 2, weekday: 0), time: 7200),
        Change(day: .weekday(month: 11, week: 1, weekday: 0), time: 7200)
      )
      return
    }
    guard let begin = ZoneRule.change(&scan), let end = ZoneRule.change(&scan), scan.atEnd else {
      return nil
    }
    changes = (begin, end)
  }

  func offset(at instant: Int64) -> Int {
    // Beyond a thousand million years no clock matters, and the sums below stay in range.
    guard let changes, instant.magnitude < 1 << 55 else { return standard }
    let year = Civil.date(ofDay: Civil.floorDivide(instant &+ Int64(standard), 86_400)).year
    let begin = ZoneRule.instant(changes.begin, year) - Int64(standard)
    let end = ZoneRule.instant(changes.end, year) - Int64(summer)
    let isSummer =
      begin < end ? (begin..<end).contains(instant) : !(end..<begin).contains(instant)
    return isSummer ? summer : standard
  }

  static func == (left: ZoneRule, right: ZoneRule) -> Bool {
    left.standard == right.standard && left.summer == right.summer
      && left.changes?.begin == right.changes?.begin && left.changes?.end == right.changes?.end
  }

  private static func instant(_ change: Change, _ year: Int64) -> Int64 {
    let first = Civil.day(year: year, month: 1, day: 1)
    let day: Int64
    switch change.day {
    case .julian(let number):
      let isLeap = Civil.day(year: year + 1, month: 1, day: 1) - first == 366
      day = first + Int64(number) - (isLeap && number >= 60 ? 0 : 1)
    case .ordinal(let number): day = first + Int64(number)
    case .weekday(let month, let week, let weekday):
      let start = Civil.day(year: year, month: month, day: 1)
      let next =
        month == 12
        ? Civil.day(year: year + 1, month: 1, day: 1)
        : Civil.day(year: year, month: month + 1, day: 1)
      // Day 0 of 1970 was a Thursday, number 4.
      let ahead = Civil.modulo(Int64(weekday) - (start + 4), 7)
      let wanted = start + ahead + 7 * Int64(week - 1)
      day = wanted < next ? wanted : wanted - 7
    }
    return day * 86_400 + Int64(change.time)
  }

  private static func change(_ scan: inout Scan) -> Change? {
    guard scan.take(","), let day = changeDay(&scan) else { return nil }
    guard scan.take("/") else { return Change(day: day, time: 7200) }
    return scan.time().map { Change(day: day, time: $0) }
  }

  private static func changeDay(_ scan: inout Scan) -> Change.Day? {
    if scan.take("M") {
      guard let month = scan.number(in: 1...12), scan.take("."), let week = scan.number(in: 1...5),
        scan.take("."), let weekday = scan.number(in: 0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
    if scan.take("J") { return scan.number(in: 1...365).map(Change.Day.julian) }
    return scan.number(in: 0...365).map(Change.Day.ordinal)
  }

  private struct Scan {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    var atEnd: Bool { at == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard at < bytes.count, UInt32(bytes[at]) == character.value else { return false }
      at += 1
      return true
    }

    /// Three letters or more, or anything in `<…>`.
    mutating func name() -> Bool {
      let start = at
      if take("<") {
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        return take(">")
      }
      while at < bytes.count, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[at] & 0xDF) {
        at += 1
      }
      if at - start >= 3 { return true }
      at = start
      return false
    }

    mutating func number(in range: ClosedRange<Int>) -> Int? {
      var value = 0
      let start = at
      while at < bytes.count, at - start < 4,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at])
      {
        value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
        at += 1
      }
      return at > start && range.contains(value) ? value : nil
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      guard let hours = number(in: 0...167) else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where take(":") {
        guard let part = number(in: 0...59) else { return nil }
        seconds += part * unit
      }
      return isNegative ? -seconds : seconds
    }
  }
}
