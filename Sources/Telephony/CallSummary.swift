/// What an office knows about its exchange, for reading its rows.
public struct ExchangeRules: Sendable {
  /// Contexts in which calls from outside begin.
  public let inbound: Set<String>
  /// Whether a number is one of the office's own extensions.
  public let isExtension: @Sendable (String) -> Bool
  /// The moment that a wall clock of the exchange means, where no row tells its zone.
  public let utc: @Sendable (Int64) -> Int64

  /// Contexts that mean a call from outside in the usual set-ups.
  public static let usualInbound: Set<String> = [
    "from-trunk", "from-pstn", "from-did-direct", "ext-did", "from-external", "public", "incoming",
  ]

  /// Puts the rules together.
  public init(
    inbound: Set<String>, isExtension: @escaping @Sendable (String) -> Bool,
    utc: @escaping @Sendable (Int64) -> Int64
  ) {
    self.inbound = inbound.isEmpty ? ExchangeRules.usualInbound : inbound
    self.isExtension = isExtension
    self.utc = utc
  }

  /// The extension in the name of a channel, as `PJSIP/101-00000002`; nil for trunks.
  func ext(ofChannel channel: String) -> String? {
    guard !channel.hasPrefix("Local/"), let slash = channel.firstIndex(of: "/") else { return nil }
    let name = channel[channel.index(after: slash)...].prefix { $0 != "-" && $0 != "@" }
    return isExtension(String(name)) ? String(name) : nil
  }
}

/// One conversation, put together from all rows that are known of it.
///
/// It depends on which rows there are, not on the order in which they came.
public struct CallSummary: Sendable, Equatable {
  /// `in`, `out` or `internal`.
  public internal(set) var direction = "internal"
  /// `answered`, `missed`, `busy` or `failed`.
  public internal(set) var outcome = "missed"
  /// The other side's number as the exchange has it; empty where it is hidden.
  public internal(set) var number = ""
  /// The extension that talked, called, or was rung alone.
  public internal(set) var ext = ""
  /// The number of ours that was called.
  public internal(set) var line = ""
  /// When it began, in UTC.
  public internal(set) var start: Int64 = 0
  /// How long it took.
  public internal(set) var duration: Int64 = 0
  /// How long people talked.
  public internal(set) var talk: Int64 = 0
  /// How long the caller waited for somebody.
  public internal(set) var wait: Int64?
  /// What the exchange says of the recording.
  public internal(set) var recording = ""
  /// Our own reference, where we asked for the call.
  public internal(set) var reference = ""
  /// Whether the rows of the caller's own channel are there.
  public internal(set) var isOver = false
  /// Whether notices told of its beginning and not yet of its end: people may be talking.
  public internal(set) var isUnderWay = false
  /// Whether the exchange has said that nothing more is to come.
  public internal(set) var isFinal = false

  /// When it ended.
  public var end: Int64 { start + duration }

  /// Puts rows of one call together; nil where they tell no beginning.
  public init?(_ rows: [CallLeg], _ rules: ExchangeRules) {
    let legs = rows.sorted { ($0.start ?? .max, $0.key) < ($1.start ?? .max, $1.key) }
    func of(_ origin: CallLeg.Origin) -> [CallLeg] { legs.filter { $0.origin == origin } }
    let isDone: Bool
    if !of(.notice).isEmpty {
      isDone = takeNotices(of(.notice), rules)
    } else if !of(.record).isEmpty {
      isDone = takeRecords(of(.record), rules)
    } else if !of(.event).isEmpty {
      isDone = takeEvents(of(.event), rules)
    } else {
      isDone = takeQueue(of(.queue), rules)
    }
    guard isDone else { return nil }
    recording = legs.map(\.recording).last { !$0.isEmpty } ?? ""
    reference = legs.map(\.reference).first { !$0.isEmpty } ?? ""
  }

  /// How far the wall clock of the rows is ahead of UTC: a channel begins when its identifier says, so
  /// the smallest difference is the zone.
  static func utc(_ legs: [CallLeg], _ rules: ExchangeRules) -> (Int64) -> Int64 {
    guard legs.contains(where: \.isLocal) else { return { $0 } }
    let ahead = legs.compactMap { leg in
      leg.epoch.flatMap { epoch in leg.start.map { $0 - epoch } }
    }.min()
    guard let ahead else { return rules.utc }
    // Zones differ by quarters of an hour; a row may be written a little late.
    let quarter = (Double(ahead + 5) / 900).rounded(.down)
    return { $0 - Int64(quarter) * 900 }
  }

  /// Who called whom, by the context, what the exchange says, and the shape of the numbers.
  mutating func setSides(_ first: CallLeg, _ rules: ExchangeRules) {
    let own = rules.ext(ofChannel: first.channel)
    let isOriginated = first.caller.isEmpty && first.application.hasPrefix("AppDial")
    let isFromUs = own != nil || rules.isExtension(first.caller)
    let isToUs = rules.isExtension(first.callee) || !first.callee.contains(where: \.isNumber)
    switch first.direction {
    case "in", "out", "internal": direction = first.direction
    default:
      if rules.inbound.contains(first.context) {
        direction = "in"
      } else if isFromUs || isOriginated {
        direction = isToUs && !isOriginated ? "internal" : "out"
      } else {
        direction = "in"
      }
    }
    switch direction {
    case "in":
      number = first.caller
      line = first.line.isEmpty && !rules.isExtension(first.callee) ? first.callee : first.line
    case "out":
      number = isOriginated ? "" : first.callee
      ext = own ?? (rules.isExtension(first.caller) ? first.caller : "")
    default: ext = own ?? first.caller
    }
  }

  /// The seconds that a set of spans covers together.
  static func union(_ spans: [(start: Int64, end: Int64)]) -> Int64 {
    var sum: Int64 = 0
    var reached = Int64.min
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      let start = max(span.start, reached)
      if span.end > start { sum += span.end - start }
      reached = max(reached, span.end)
    }
    return sum
  }
}
