import CRMDomain
import Wording

/// When the letters of a campaign leave: so many an hour, within its hours of the day.
struct SendingPlan {
  /// The hours of the weekdays, Monday being 1; nil for all of them.
  let hours: [Int: Range<Int>]?
  /// Letters an hour; nil for as many as there are.
  let rate: Int64?

  /// Reads `10:00-18:00`, or `mon-fri 10:00-19:00, sat 11:00-15:00`, and `200/h`; nothing is no limit.
  init(window: String?, rate: String?) throws(Failure) {
    hours = try window.map { word throws(Failure) in
      guard let hours = SendingPlan.hours(word) else { throw SendingPlan.noWindow(word) }
      return hours
    }
    self.rate = try rate.map { word throws(Failure) in
      guard let rate = SendingPlan.hourly(word) else { throw SendingPlan.noRate(word) }
      return rate
    }
  }

  /// Hours with the weekdays before them; without any for each day.
  private static func hours(_ text: String) -> [Int: Range<Int>]? {
    var hours: [Int: Range<Int>] = [:]
    var days: [Int] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) {
      if let named = WorkCalendar.weekdays(word) {
        days += Array(named)
        continue
      }
      guard let some = try? WorkCalendar.hours(word) else { return nil }
      // A day has one stretch of hours.
      for day in days.isEmpty ? Array(1...7) : days {
        guard hours.updateValue(some, forKey: day) == nil else { return nil }
      }
      days = []
    }
    return hours.isEmpty || !days.isEmpty ? nil : hours
  }

  /// `200/h`, `200/ч`, `5/min`, `5/мин`, or the number alone for an hour.
  private static func hourly(_ word: String) -> Int64? {
    let parts = Fold.key(word).split(separator: "/", omittingEmptySubsequences: false)
    guard let count = parts.first.flatMap({ Int64($0) }), 1...1_000_000 ~= count else { return nil }
    switch parts.dropFirst().joined(separator: "/") {
    case "", "h", "hour", "ч", "час": return count
    case "min", "мин", "m", "м": return count * 60
    default: return nil
    }
  }

  private static func noWindow(_ word: String) -> Failure {
    Failure(
      .usage, "campaign.window", Text("'\(word)' are no hours", "«\(word)» – не часы"),
      hint: Text(
        "write 10:00-18:00 or 'mon-fri 10:00-19:00, sat 11:00-15:00'",
        "пишите 10:00-18:00 или «пн-пт 10:00-19:00, сб 11:00-15:00»"))
  }

  private static func noRate(_ word: String) -> Failure {
    Failure(
      .usage, "campaign.rate", Text("'\(word)' is no rate", "«\(word)» – не скорость"),
      hint: Text("write 200/h or 5/min", "пишите 200/ч или 5/мин"))
  }

  /// How the rate is kept: `200/h`.
  var writtenRate: String? { rate.map { "\($0)/h" } }

  /// The moment itself, or when the hours begin next.
  func opening(_ moment: Instant, _ zone: ZoneRule) -> Instant {
    guard let hours else { return moment }
    let (today, second) = zone.local(moment)
    for day in (0...7).lazy.map({ today.adding(days: $0) }) {
      guard let hours = hours[day.weekday] else { continue }
      guard day == today else { return zone.instant(day, second: hours.lowerBound) }
      if hours.contains(second) { return moment }
      if second < hours.lowerBound { return zone.instant(day, second: hours.lowerBound) }
    }
    return moment
  }
}

/// The moments at which letters leave, one after the other.
struct SendingSlots {
  private let plan: SendingPlan
  private let zone: ZoneRule
  private var base: Instant
  private var count: Int64 = 0

  /// Begins at a moment, or when the hours begin next.
  init(_ plan: SendingPlan, from start: Instant, _ zone: ZoneRule) {
    self.plan = plan
    self.zone = zone
    base = plan.opening(start, zone)
  }

  /// The next moment; nil where everything may leave at once.
  mutating func next() -> Instant? {
    guard plan.rate != nil || plan.hours != nil else { return nil }
    guard let rate = plan.rate else { return base }
    let slot = base.adding(seconds: count * 3_600 / rate)
    let open = plan.opening(slot, zone)
    if open != slot { (base, count) = (open, 0) }
    count += 1
    return open
  }
}
