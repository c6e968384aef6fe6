/// Channel events, lines of the queue log, and notices.
extension CallSummary {
  /// Channel events tell exactly when a call is over (`LINKEDID_END`) and who stood in a bridge.
  mutating func takeEvents(_ legs: [CallLeg], _ rules: ExchangeRules) -> Bool {
    let utc = Self.utc(legs, rules)
    let real = legs.filter { !$0.channel.hasPrefix("Local/") }
    guard let first = real.first(where: { $0.application == "CHAN_START" }) ?? legs.first,
      let begun = first.start
    else { return false }
    setSides(first, rules)
    start = utc(begun)
    let ended = legs.last?.start ?? begun
    duration = max(0, ended - begun)
    isOver = legs.contains { $0.application == "LINKEDID_END" }
    isFinal = isOver
    var bridged: [String] = []
    var from: Int64?
    for leg in real {
      switch leg.application {
      case "BRIDGE_START": from = from ?? leg.start
      case "BRIDGE_ENTER":
        if !bridged.contains(leg.channel) { bridged.append(leg.channel) }
        if bridged.count == 2 { from = from ?? leg.start }
      case "BRIDGE_EXIT", "BRIDGE_END", "HANGUP":
        guard let began = from, let now = leg.start else { continue }
        talk += max(0, now - began)
        if wait == nil { wait = max(0, began - begun) }
        from = nil
        bridged.removeAll { $0 == leg.channel }
      default: continue
      }
    }
    outcome = wait == nil ? "missed" : "answered"
    guard direction == "in" else { return true }
    let rung = real.dropFirst().filter {
      $0.application == "ANSWER" || $0.application == "CHAN_START"
    }
    let answered = rung.filter { $0.application == "ANSWER" && $0.channel != first.channel }
    let exts = (answered.isEmpty ? Array(rung) : answered).compactMap {
      rules.ext(ofChannel: $0.channel)
    }
    if Set(exts).count == 1 { ext = exts[0] }
    return true
  }

  /// A queue says who waited, who took it, and who gave up.
  mutating func takeQueue(_ legs: [CallLeg], _ rules: ExchangeRules) -> Bool {
    guard let entered = legs.first(where: { $0.application == "ENTERQUEUE" }),
      let begun = entered.start
    else { return false }
    direction = "in"
    (number, start) = (entered.caller, begun)
    duration = max(0, (legs.compactMap(\.start).max() ?? begun) - begun)
    let connected = legs.first { $0.application == "CONNECT" }
    if let taken = connected?.start {
      outcome = "answered"
      wait = max(0, taken - begun)
      ext = rules.ext(ofChannel: connected?.channel ?? "") ?? ""
      let ended = legs.first {
        $0.start ?? 0 >= taken && $0.application != "CONNECT" && $0.talk != nil
      }
      talk = ended?.talk ?? 0
      isOver = ended != nil
    } else {
      isOver = legs.count > 1
    }
    return true
  }

  /// Notices of a hosted exchange say most of it in their own words; each may add what others left
  /// out, and nobody takes an answer back.
  mutating func takeNotices(_ told: [CallLeg], _ rules: ExchangeRules) -> Bool {
    func isLast(_ leg: CallLeg) -> Bool { leg.end != nil || leg.duration != nil }
    // What the notice of the end says counts more than what was believed before.
    let legs = told.filter { !isLast($0) } + told.filter(isLast)
    let isLocal = legs.contains(where: \.isLocal)
    let starts = legs.compactMap { leg in
      leg.start ?? leg.end.flatMap { end in leg.duration.map { end - $0 } }
    }
    guard let begun = starts.min() else { return false }
    func word(_ path: KeyPath<CallLeg, String>) -> String {
      legs.map { $0[keyPath: path] }.last { !$0.isEmpty } ?? ""
    }
    var whole = legs[0]
    (whole.caller, whole.callee) = (word(\.caller), word(\.callee))
    (whole.direction, whole.line) = (word(\.direction), word(\.line))
    (whole.channel, whole.context) = ("", "")
    setSides(whole, rules)
    if !word(\.ext).isEmpty { ext = word(\.ext) }
    // Where people are called on their mobiles, the number that was rung is theirs.
    if ext.isEmpty, direction == "in", rules.isExtension(whole.callee) { ext = whole.callee }
    let answers = legs.compactMap(\.answer).filter { $0 > 0 }
    // Some say of a call back that it was answered before it began; the notice of the answer knows.
    let answered = answers.filter { $0 > begun }.min() ?? answers.min()
    let ended = legs.compactMap(\.end).max()
    start = isLocal ? rules.utc(begun) : begun
    duration = max(
      0, max(ended.map { $0 - begun } ?? 0, legs.compactMap(\.duration).max() ?? 0))
    let talked = legs.compactMap(\.talk).max() ?? 0
    let counted = answered.flatMap { from in ended.map { max(0, $0 - from) } } ?? 0
    let isAnswered = talked > 0 || counted > 0 || legs.contains { $0.result == .answered }
    let isRefused = legs.contains { $0.talk == 0 && $0.result != .answered } && answered == nil
    if isAnswered, !isRefused || talked > 0 {
      outcome = "answered"
      talk = talked > 0 ? talked : counted
      wait = answered.map { max(0, $0 - begun) }
    } else {
      outcome = Self.refusal(legs)
    }
    isOver = legs.contains { $0.result != .unknown || $0.end != nil }
    isFinal = isOver
    isUnderWay = !isOver
    return true
  }

  private static func refusal(_ legs: [CallLeg]) -> String {
    if legs.contains(where: { $0.result == .busy }) { return "busy" }
    return legs.contains { $0.result == .failed } ? "failed" : "missed"
  }
}
