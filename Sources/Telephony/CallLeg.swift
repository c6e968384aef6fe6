/// One row of an exchange about a call: a line of its records, an event, or a notice. Several make
/// one conversation.
public struct CallLeg: Sendable, Hashable {
  /// What sort of row it came from.
  public enum Origin: String, Sendable {
    /// A call detail record.
    case record
    /// A channel event (CEL).
    case event
    /// A line of `queue_log`.
    case queue
    /// A notice of a hosted exchange.
    case notice
  }

  /// How it ended, as the exchange says: `answered` does not yet mean that people talked.
  public enum Result: String, Sendable {
    case answered, busy, failed, unknown
    case noAnswer = "no-answer"
  }

  /// What sort of row it came from.
  public var origin = Origin.record
  /// What joins the rows of one conversation.
  public var call = ""
  /// What tells a row from all others of its source.
  public var key = ""
  /// When it began, was answered and ended; in the exchange's own zone where `isLocal`.
  public var start: Int64?
  /// When it was answered.
  public var answer: Int64?
  /// When it ended.
  public var end: Int64?
  /// Whether the times are those of the exchange's wall clock.
  public var isLocal = false
  /// The moment in UTC that the channel's identifier tells.
  public var epoch: Int64?
  /// The channel's identifier.
  public var channelID = ""
  /// Who called.
  public var caller = ""
  /// What was dialled.
  public var callee = ""
  /// The context, or another hint of the direction.
  public var context = ""
  /// The caller's channel.
  public var channel = ""
  /// The other side's channel.
  public var peer = ""
  /// The application, or the name of the event.
  public var application = ""
  /// How it ended.
  public var result = Result.unknown
  /// The seconds that were talked, as the exchange counts.
  public var talk: Int64?
  /// The seconds in all.
  public var duration: Int64?
  /// `in`, `out` or `internal`, where the exchange says so.
  public var direction = ""
  /// The extension that took or made the call.
  public var ext = ""
  /// The number of ours that was called.
  public var line = ""
  /// A file name, address or identifier of the recording.
  public var recording = ""
  /// What we gave the exchange to know the call by.
  public var reference = ""

  /// An empty leg.
  public init() {}
}

extension CallLeg {
  private static let separator: Character = "\u{1F}"

  /// The leg as one text, for keeping.
  public var body: String {
    let numbers = [start, answer, end, epoch, talk, duration].map { $0.map(String.init) ?? "" }
    let texts = [
      channelID, caller, callee, context, channel, peer, application, direction, ext, line,
      recording, reference,
    ]
    let parts = [origin.rawValue, call, key, isLocal ? "1" : "", result.rawValue] + numbers + texts
    return parts.map { $0.filter { $0 != CallLeg.separator } }
      .joined(separator: String(CallLeg.separator))
  }

  /// Reads what `body` wrote; nil for anything else.
  public init?(body: String) {
    let parts = body.split(separator: CallLeg.separator, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 23, let origin = Origin(rawValue: parts[0]),
      let result = Result(rawValue: parts[4])
    else { return nil }
    self.init()
    (self.origin, call, key, isLocal) = (origin, parts[1], parts[2], parts[3] == "1")
    self.result = result
    (start, answer, end) = (Int64(parts[5]), Int64(parts[6]), Int64(parts[7]))
    (epoch, talk, duration) = (Int64(parts[8]), Int64(parts[9]), Int64(parts[10]))
    (channelID, caller, callee, context) = (parts[11], parts[12], parts[13], parts[14])
    (channel, peer, application, direction) = (parts[15], parts[16], parts[17], parts[18])
    (ext, line, recording, reference) = (parts[19], parts[20], parts[21], parts[22])
  }

  /// A number of seconds, as far as a call can last.
  static func seconds(_ text: String) -> Int64? {
    Int64(text).map { min(max(0, $0), 10_000_000) }
  }

  /// A short name of a row that has none of its own: two different sums of its bytes.
  static func fingerprint(_ cells: [String]) -> String {
    var one: UInt64 = 0xCBF2_9CE4_8422_2325
    var other: UInt64 = 0x9E37_79B9_7F4A_7C15
    for cell in cells {
      for byte in cell.utf8 {
        one = (one ^ UInt64(byte)) &* 0x100_0000_01B3
        other = (other &+ UInt64(byte)) &* 0xBF58_476D_1CE4_E5B9
        other ^= other >> 29
      }
      one = (one ^ 0xFF) &* 0x100_0000_01B3
      other = other &* 31 &+ 7
    }
    return String(one, radix: 16) + String(other, radix: 16)
  }

  /// The seconds since 1970 in an identifier such as `pbx-1705917600.10`; nil for any other.
  public static func epoch(of identifier: String) -> Int64? {
    let tail = identifier.split(separator: "-").last ?? ""
    let parts = tail.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count >= 9, !parts[1].isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    else { return nil }
    return Int64(parts[0])
  }

  /// A reference that we gave out ourselves, as `crm-42`.
  static func ownReference(_ candidates: [String]) -> String {
    candidates.first { word in
      let digits = word.hasPrefix("crm-") ? word.dropFirst(4) : ""
      return !digits.isEmpty && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    } ?? ""
  }
}
