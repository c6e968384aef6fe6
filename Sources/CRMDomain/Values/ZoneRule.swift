/// A time zone as a function from instants to offsets, handed in so that nothing here reads a clock
/// or a zone table.
public struct ZoneRule: Sendable {
  /// Seconds east of UTC at a moment given in seconds since the epoch.
  public let offset: @Sendable (Int64) -> Int

  /// Makes a rule from its function.
  public init(offset: @escaping @Sendable (Int64) -> Int) {
    self.offset = offset
  }

  /// Coordinated universal time.
  public static let utc = ZoneRule { _ in 0 }

  /// A zone with the same offset for ever, in seconds east of UTC.
  public static func fixed(_ seconds: Int) -> ZoneRule {
    ZoneRule { _ in seconds }
  }

  /// The local day, and the second of that day (0 to 86 399).
  public func local(_ instant: Instant) -> (day: Day, second: Int) {
    let utc = instant.clamped.seconds
    let local = Instant(utc &+ Int64(offset(utc))).clamped.seconds
    let second = ((local % 86_400) + 86_400) % 86_400
    return (Day(number: Int((local - second) / 86_400)), Int(second))
  }

  /// The instant when the clocks of the zone show `second` seconds after the midnight of `day`.
  ///
  /// A time that the clocks skip moves forward by the length of the gap; of two instants that show
  /// the same time the first is taken.
  public func instant(_ day: Day, second: Int) -> Instant {
    let wanted = Int64(day.number) * 86_400 + Int64(min(max(second, 0), 86_399))
    // No offset reaches a whole day, so these two lie before and after any change nearby.
    let before = Int64(offset(wanted - 86_400))
    let after = Int64(offset(wanted + 86_400))
    for candidate in [before, after] where Int64(offset(wanted &- candidate)) == candidate {
      return Instant(wanted &- candidate).clamped
    }
    return Instant(wanted &- before).clamped
  }

  /// The local day of an instant.
  public func day(_ instant: Instant) -> Day { local(instant).day }

  /// The first instant of a local day, which is not always shown as midnight.
  public func start(of day: Day) -> Instant {
    let midnight = instant(day, second: 0)
    let (shownDay, shownSecond) = local(midnight)
    guard shownDay > day || shownSecond > 0 else { return midnight }
    return firstInstant(shown: day, before: midnight)
  }

  /// Midnight is skipped: the day begins where the clocks jump, found by halving.
  private func firstInstant(shown day: Day, before end: Instant) -> Instant {
    var low = end.seconds &- 86_400
    var high = end.seconds
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if local(Instant(middle)).day < day { low = middle } else { high = middle }
    }
    return Instant(high).clamped
  }
}
