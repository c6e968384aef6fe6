/// Call detail records: one conversation is several rows, and `ANSWERED` does not mean that people
/// talked.
extension CallSummary {
  mutating func takeRecords(_ legs: [CallLeg], _ rules: ExchangeRules) -> Bool {
    let utc = Self.utc(legs, rules)
    // What a Local channel writes repeats the rows of the real ones.
    guard let first = legs.first(where: { !$0.channel.hasPrefix("Local/") }) ?? legs.first,
      let begun = legs.compactMap(\.start).min()
    else { return false }
    setSides(first, rules)
    start = utc(begun)
    duration = max(0, (legs.compactMap(Self.end).max() ?? begun) - begun)
    isOver = legs.contains { $0.channelID.isEmpty || $0.channelID == $0.call }
    let talks = legs.filter(Self.isTalk)
    outcome = talks.isEmpty ? Self.outcome(of: legs) : "answered"
    setTalk(talks, legs, begun)
    setExtension(talks.isEmpty ? legs : talks, isTalked: !talks.isEmpty, rules)
    return true
  }

  /// Somebody talked in a row that was answered by a real channel, for some time.
  private static func isTalk(_ leg: CallLeg) -> Bool {
    leg.result == .answered && !leg.peer.isEmpty && !leg.peer.hasPrefix("Local/")
      && (leg.talk ?? 0) > 0
  }

  private static func end(_ leg: CallLeg) -> Int64? {
    leg.end ?? leg.start.map { $0 + (leg.duration ?? 0) }
  }

  private static func outcome(of legs: [CallLeg]) -> String {
    if legs.contains(where: { $0.result == .busy }) { return "busy" }
    return legs.contains { $0.result == .failed } ? "failed" : "missed"
  }

  /// The time of the first party, from the answered rows of its own channel where there are some.
  private mutating func setTalk(_ talks: [CallLeg], _ legs: [CallLeg], _ begun: Int64) {
    guard !talks.isEmpty else { return }
    let own = legs.filter {
      $0.channelID == $0.call && $0.result == .answered && !$0.peer.isEmpty
    }
    talk = Self.union((own.isEmpty ? talks : own).compactMap(Self.span))
    wait = talks.compactMap(Self.span).map(\.start).min().map { max(0, $0 - begun) }
  }

  private static func span(_ leg: CallLeg) -> (start: Int64, end: Int64)? {
    guard let end = end(leg) else { return nil }
    return (leg.answer ?? end - (leg.talk ?? 0), end)
  }

  /// Who talked longest; of a call that nobody took, who was rung alone.
  private mutating func setExtension(
    _ legs: [CallLeg], isTalked: Bool, _ rules: ExchangeRules
  ) {
    guard direction == "in" else { return }
    let rung = legs.compactMap { leg in
      rules.ext(ofChannel: leg.peer).map { (ext: $0, talk: leg.talk ?? 0, key: leg.key) }
    }
    if isTalked {
      ext = rung.max { ($0.talk, $1.key) < ($1.talk, $0.key) }?.ext ?? ""
    } else if Set(rung.map(\.ext)).count == 1 {
      ext = rung[0].ext
    }
  }
}
