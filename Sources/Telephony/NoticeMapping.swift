public import Wording

/// How the notices of one exchange are read: which field says what. A mapping is text, one line a fact:
///
/// `when F… F=v|w` the fields by which its notices are known, `call F`, `leg F…`, `direction F 1=in 2=out`,
/// `in number F`, `out ext F`, `number F`, `caller F`, `callee F`, `ext F`, `line F`, `start F UNIT`,
/// `answer`, `end`, `talk`, `duration`, `result F a=answered *=no-answer`, `recording F`, `reference F`. Units of time
/// are `s`, `ms`, `us`, `local`, `iso` and `compact`; `before=_` and `after=*` cut a value; a line with
/// `answered` counts only when people talked; `leg 'end` names a part of a call that no field names.
public struct NoticeMapping: Sendable {
  struct Line: Sendable {
    let thing: String
    let field: String
    let words: [String]
    let map: [String: String]

    func has(_ word: String) -> Bool { words.contains(word) }
  }

  /// What the exchange is called.
  public let name: String
  let conditions: [(field: String, values: [String])]
  let lines: [Line]

  /// Whether a notice is one of this exchange that says something of a call.
  public func fits(_ fields: NoticeFields) -> Bool {
    conditions.allSatisfy { condition in
      condition.values.isEmpty
        ? fields.has(condition.field) : condition.values.contains(fields[condition.field])
    }
  }

  // MARK: Reading mappings

  private static let things: Set<String> = [
    "call", "leg", "direction", "number", "caller", "callee", "ext", "line", "start", "answer",
    "end", "talk", "duration", "result", "recording", "reference",
  ]

  /// Reads the mappings of a text; each begins with `exchange NAME`.
  public static func read(_ text: String) throws(Failure) -> [NoticeMapping] {
    var mappings: [NoticeMapping] = []
    var name = ""
    var conditions: [(field: String, values: [String])] = []
    var lines: [Line] = []
    func close() {
      if !name.isEmpty {
        mappings.append(NoticeMapping(name: name, conditions: conditions, lines: lines))
      }
      (conditions, lines) = ([], [])
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      switch first {
      case "exchange" where words.count == 2:
        close()
        name = words[1]
      case "when" where words.count > 1 && !name.isEmpty:
        conditions += words.dropFirst().map(condition)
      default:
        guard !name.isEmpty, let read = Self.line(words) else { throw unreadable(number + 1, line) }
        lines.append(read)
      }
    }
    close()
    return mappings
  }

  private static func condition(_ word: String) -> (field: String, values: [String]) {
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    let values = parts.count > 1 ? parts[1].split(separator: "|").map(String.init) : []
    return (parts[0], values)
  }

  private static func line(_ words: [String]) -> Line? {
    let isSided = ["in", "out"].contains(words[0])
    let rest = isSided ? Array(words.dropFirst()) : words
    guard rest.count >= 2, things.contains(rest[0]) else { return nil }
    var map: [String: String] = [:]
    var plain: [String] = isSided ? [words[0]] : []
    for word in rest.dropFirst(2) {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { map[parts[0]] = parts[1] } else { plain.append(word) }
    }
    return Line(thing: rest[0], field: rest[1], words: plain, map: map)
  }

  private static func unreadable(_ number: Int, _ line: Substring) -> Failure {
    Failure(
      .data, "mapping.unreadable",
      Text(
        "line \(number) of the mapping cannot be read: \(line)",
        "строка \(number) описания не читается: \(line)"),
      hint: Text(
        "exchange NAME, then lines such as 'call CALL_ID'",
        "exchange НАЗВАНИЕ, затем строки вида 'call CALL_ID'"))
  }
}

extension NoticeMapping {
  /// The leg that a notice tells of.
  public func leg(_ fields: NoticeFields) -> CallLeg {
    var leg = CallLeg()
    leg.origin = .notice
    leg.result =
      lines.filter { $0.thing == "result" }.compactMap { result($0, fields) }.first ?? .unknown
    leg.direction = lines.first { $0.thing == "direction" }.map { mapped($0, fields) } ?? ""
    if !["in", "out", "internal"].contains(leg.direction) { leg.direction = "" }
    var parts: [String] = []
    for line in lines where counts(line, leg) {
      let value = value(line, fields)
      guard !value.isEmpty else { continue }
      switch line.thing {
      case "call": leg.call = value
      case "leg": parts.append(value)
      case "number":
        if leg.direction == "out" { leg.callee = value } else { leg.caller = value }
      case "caller": leg.caller = value
      case "callee": leg.callee = value
      case "ext": leg.ext = value
      case "line": leg.line = value
      case "recording": leg.recording = value
      case "reference": leg.reference = CallLeg.ownReference([value])
      default: setTime(line, value, &leg)
      }
    }
    let print = CallLeg.fingerprint(fields.all.flatMap { [$0.name, $0.value] })
    if leg.call.isEmpty { leg.call = print }
    leg.key = parts.isEmpty ? "\(leg.call) \(print)" : ([leg.call] + parts).joined(separator: " ")
    return leg
  }

  private func counts(_ line: Line, _ leg: CallLeg) -> Bool {
    if line.has("answered"), leg.result != .answered { return false }
    if line.has("in") { return leg.direction == "in" }
    return !line.has("out") || leg.direction == "out"
  }

  private func value(_ line: Line, _ fields: NoticeFields) -> String {
    if line.field.hasPrefix("'") { return String(line.field.dropFirst()) }
    var value = fields[line.field][...]
    if let mark = line.map["after"]?.first, let place = value.lastIndex(of: mark) {
      value = value[value.index(after: place)...]
    }
    if let mark = line.map["before"]?.first { value = value.prefix { $0 != mark } }
    return String(value)
  }

  private func mapped(_ line: Line, _ fields: NoticeFields) -> String {
    let value = fields[line.field]
    return line.map[value] ?? line.map[value.lowercased()]
      ?? (value.isEmpty ? "" : line.map["*"] ?? value)
  }

  private func result(_ line: Line, _ fields: NoticeFields) -> CallLeg.Result? {
    let word = mapped(line, fields)
    return word.isEmpty ? nil : CallLeg.Result(rawValue: word) ?? .failed
  }

  private func setTime(_ line: Line, _ value: String, _ leg: inout CallLeg) {
    guard let seconds = NoticeMapping.seconds(value, line) else { return }
    switch line.thing {
    case "start": leg.start = seconds
    case "answer": leg.answer = seconds > 0 ? seconds : nil
    case "end": leg.end = seconds
    case "talk": leg.talk = min(max(0, seconds), 10_000_000)
    case "duration": leg.duration = min(max(0, seconds), 10_000_000)
    default: return
    }
    if line.has("local") { leg.isLocal = true }
  }

  private static func seconds(_ value: String, _ line: Line) -> Int64? {
    if line.has("local") { return WallTime.read(value) }
    if line.has("iso") { return iso(value) }
    if line.has("compact") { return compact(value) }
    guard let number = Double(value), number.magnitude < 1e18 else { return nil }
    let divisor: Double = line.has("us") ? 1e6 : line.has("ms") ? 1e3 : 1
    return Int64((number / divisor).rounded(.down))
  }

  /// `2025-11-27T13:49:49.5970279+03:00`.
  private static func iso(_ value: String) -> Int64? {
    guard let local = WallTime.read(value) else { return nil }
    let tail = value.dropFirst(19).drop { $0 == "." || $0.isNumber }
    guard let sign = tail.first, sign == "+" || sign == "-" else { return local }
    let digits = tail.dropFirst().filter(\.isNumber)
    guard digits.count == 4, let hours = Int64(digits.prefix(2)),
      let minutes = Int64(digits.suffix(2))
    else { return nil }
    let offset = hours * 3_600 + minutes * 60
    return sign == "+" ? local - offset : local + offset
  }

  /// `20240122T100000Z`.
  private static func compact(_ value: String) -> Int64? {
    let digits = Array(value.filter(\.isNumber))
    guard digits.count >= 14 else { return nil }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return WallTime.read(
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8)) "
        + "\(part(8..<10)):\(part(10..<12)):\(part(12..<14))")
  }
}
