import CRMDomain
import CRMStore
import Wording

/// When a channel speaks: not in its silent hours, and once a day where it gathers.
struct ChannelPlan {
  let quiet: Range<Int>?
  /// Whether the silent hours go over midnight: then `quiet` are the hours of speech.
  let isOverMidnight: Bool
  let digest: Int?

  /// Reads `22:00-08:00` and `09:00`; nothing is no limit.
  init(quiet: String?, digest: String?) throws(Failure) {
    self.digest = try digest.map { text throws(Failure) in
      try ChannelPlan.hours(text + "-24:00", said: text).lowerBound
    }
    guard let quiet else {
      self.quiet = nil
      isOverMidnight = false
      return
    }
    let parts = quiet.split(separator: "-").map(String.init)
    guard parts.count == 2 else { throw ChannelPlan.unreadable(quiet) }
    let from = try ChannelPlan.hours(parts[0] + "-24:00", said: quiet).lowerBound
    let to = try ChannelPlan.hours(parts[1] + "-24:00", said: quiet).lowerBound
    guard from != to else { throw ChannelPlan.unreadable(quiet) }
    self.quiet = min(from, to)..<max(from, to)
    isOverMidnight = from > to
  }

  private static func hours(_ text: String, said: String) throws(Failure) -> Range<Int> {
    guard let hours = try? WorkCalendar.hours(text) else { throw unreadable(said) }
    return hours
  }

  private static func unreadable(_ text: String) -> Failure {
    Failure(
      .data, "channel.hours",
      Text("'\(text)' is no time", "«\(text)» – не время"),
      hint: Text(
        "silent hours as 22:00-08:00, a digest as 09:00", "тихие часы: 22:00-08:00, сводка: 09:00"))
  }

  /// When something that is there now may be sent.
  func moment(_ now: Instant, _ zone: ZoneRule) -> Instant {
    let (day, second) = zone.local(now)
    if let digest {
      return zone.instant(second <= digest ? day : day.adding(days: 1), second: digest)
    }
    guard let quiet else { return now }
    if isOverMidnight {
      if quiet.contains(second) { return now }
      let isEvening = second >= quiet.upperBound
      return zone.instant(isEvening ? day.adding(days: 1) : day, second: quiet.lowerBound)
    }
    return quiet.contains(second) ? zone.instant(day, second: quiet.upperBound) : now
  }
}
