import CRMDomain
import CRMStore

/// How long something rests that did not work: longer after each failure, up to a limit.
struct Backoff {
  /// Letters: one minute, two, four … four hours.
  static let letter = Backoff(factor: 2, most: 14_400)
  /// Commands of notifications: one minute, four … four hours.
  static let notice = Backoff(factor: 4, most: 14_400)
  /// Mailboxes: one minute, two, four … an hour.
  static let mailbox = Backoff(factor: 2, most: 3_600)

  let factor: Int64
  /// Seconds.
  let most: Int64

  /// Seconds to rest after so many failures on end.
  func rest(after failures: Int64) -> Int64 {
    var seconds: Int64 = 60
    var failure: Int64 = 1
    while failure < failures, seconds < most {
      seconds *= factor
      failure += 1
    }
    return min(seconds, most)
  }
}

/// What an attempt to deliver makes of a row of the outbox, whatever its channel.
enum Attempt {
  /// It is on its way: should nothing more be written, the attempt was broken off.
  static func begun(_ row: Record, at now: Int64) -> Draft {
    [
      Outgoing.state: .text("sending"), Outgoing.nextAt: .integer(now),
      Outgoing.attempts: .integer((row[Outgoing.attempts].integer ?? 0) + 1),
    ]
  }

  static func sent(at now: Int64) -> Draft {
    [
      Outgoing.state: .text("sent"), Outgoing.sentAt: .integer(now), Outgoing.nextAt: .null,
      Outgoing.lastError: .null,
    ]
  }

  static func later(_ next: Int64, _ error: String) -> Draft {
    [
      Outgoing.state: .text("queued"), Outgoing.nextAt: .integer(next),
      Outgoing.lastError: .text(error),
    ]
  }

  static func failed(_ error: String) -> Draft { ended("failed", error) }

  /// Nobody knows whether it arrived.
  static func unknown(_ error: String) -> Draft { ended("unknown", error) }

  /// It must not go any more.
  static func dropped(_ why: String?) -> Draft {
    [
      Outgoing.state: .text("dropped"), Outgoing.nextAt: .null,
      Outgoing.lastError: .optional(why),
    ]
  }

  /// It is to be tried again at once, as if for the first time.
  static let again: Draft = [
    Outgoing.state: .text("queued"), Outgoing.nextAt: .null, Outgoing.attempts: .integer(0),
  ]

  private static func ended(_ state: String, _ error: String) -> Draft {
    [Outgoing.state: .text(state), Outgoing.nextAt: .null, Outgoing.lastError: .text(error)]
  }
}
