import Glibc

/// The only way to learn the time: the wall clock, or a fixed instant.
public struct Clock: Sendable {
  /// The present instant in seconds since 1970-01-01 00:00 UTC.
  public let now: @Sendable () -> Int64

  /// A clock that asks `now`.
  public init(now: @escaping @Sendable () -> Int64) {
    self.now = now
  }

  /// The wall clock of the system.
  public static let system = Clock { Int64(time(nil)) }

  /// A clock that stands at `instant`.
  public static func fixed(_ instant: Int64) -> Clock {
    Clock { instant }
  }

  /// Waits.
  public static func pause(milliseconds: Int64) {
    usleep(useconds_t(clamping: milliseconds * 1_000))
  }

  /// Milliseconds of a clock that nobody sets, for time-outs and speeds, never for dates.
  public static func monotonicMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
