public import CRMDomain
public import Wording

/// What the figures of a period are held against (F311).
public enum Comparison: String, Sendable, CaseIterable {
  /// The stretch of the same length just before.
  case previous
  /// The same stretch a year earlier.
  case lastYear = "last-year"
}

extension Period {
  /// The period that this one is compared with.
  ///
  /// Whole months stay whole months, and whole weeks begin on a Monday a year ago too. A period that
  /// is not over is held against as much of the other one as has passed of itself.
  ///
  /// Fails with `period.endless` where there is no beginning or no end.
  public func compared(
    _ comparison: Comparison, now: Instant, zone: ZoneRule
  ) throws(Failure) -> Period {
    guard let range, range.lowerBound > .earliest, range.upperBound < .latest else {
      throw Failure(
        .usage, "period.endless",
        Text(
          "a comparison needs a period with a beginning and an end",
          "для сравнения нужен период с началом и концом"),
        hint: Text("add --period month", "добавьте --period месяц"))
    }
    let move = step(comparison, range, zone)
    let other = move(range.lowerBound)..<max(move(range.lowerBound), move(range.upperBound))
    guard range.contains(now) else { return Period(range: other) }
    let passed = zone.local(now)
    let days = passed.day.number - zone.day(range.lowerBound).number
    let first = zone.day(other.lowerBound)
    let cut = zone.instant(first.adding(days: days), second: passed.second)
    return Period(range: other.lowerBound..<max(other.lowerBound, min(cut, other.upperBound)))
  }

  /// How an instant of the period becomes one of the other.
  private func step(
    _ comparison: Comparison, _ range: Range<Instant>, _ zone: ZoneRule
  ) -> (Instant) -> Instant {
    let (start, end) = (zone.day(range.lowerBound), zone.day(range.upperBound))
    let isWhole =
      zone.start(of: start) == range.lowerBound && zone.start(of: end) == range.upperBound
    let days = end.number - start.number
    let months = (end.year - start.year) * 12 + end.month - start.month
    let isMonths = isWhole && start.day == 1 && end.day == 1
    let isWeeks = isWhole && start.weekday == 1 && days % 7 == 0
    switch comparison {
    case .previous where isMonths: return moving(zone) { $0.adding(months: -months) }
    case .previous where isWhole: return moving(zone) { $0.adding(days: -days) }
    case .previous:
      let length = range.upperBound.seconds(since: range.lowerBound)
      return { $0.adding(seconds: -length) }
    case .lastYear where isWeeks && !isMonths: return moving(zone) { $0.adding(days: -364) }
    case .lastYear: return moving(zone) { $0.adding(months: -12) }
    }
  }

  /// Moves the day of an instant and keeps its time of day.
  private func moving(_ zone: ZoneRule, _ move: @escaping (Day) -> Day) -> (Instant) -> Instant {
    { instant in
      let local = zone.local(instant)
      return zone.instant(move(local.day), second: local.second)
    }
  }
}
