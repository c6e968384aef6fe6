/// Reads the rows of one file of an exchange into legs; the format is told by the rows themselves.
public struct RowReader: Sendable {
  /// What became of a row.
  public enum Outcome: Sendable {
    /// Part of a call.
    case leg(CallLeg)
    /// Nothing of a call: a header, an empty line, the start of a queue.
    case nothing
    /// What nobody understands.
    case unreadable
  }

  private var header: RecordLayout?
  private let format: RowFormat?
  private let own: RecordLayout?

  /// A reader at the beginning of a file; without a format each row tells its own, and `columns` name
  /// what stands where in rows that are like no others.
  public init(format: RowFormat? = nil, columns: [String] = []) {
    self.format = format
    own = columns.isEmpty ? nil : RecordLayout.header(columns)
  }

  /// Whether the rows mean nothing without the header before them.
  public var hasHeader: Bool { header != nil }

  /// Reads one record.
  public mutating func read(_ bytes: [UInt8]) -> Outcome {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return .nothing }
    if fits(.queueLog), let outcome = QueueRow.read(text) { return outcome }
    let cells = RowCells.strict(text)
    if let own { return outcome(cells, own) }
    if fits(.cel), let leg = EventRow.read(cells) { return .leg(leg) }
    if fits(.grandstream), let layout = RecordLayout.header(cells) {
      header = layout
      return .nothing
    }
    if let header, let leg = Self.leg(cells, header) { return .leg(leg) }
    if let layout = layout(of: cells) { return outcome(cells, layout) }
    let other = RowCells.lenient(text)
    guard let layout = layout(of: other) else { return .unreadable }
    return outcome(other, layout)
  }

  private func fits(_ wanted: RowFormat) -> Bool { format == nil || format == wanted }

  private func layout(of cells: [String]) -> RecordLayout? {
    guard let layout = RecordLayout.of(cells) else { return nil }
    switch format {
    case nil: return layout
    case .asteriskCSV, .freeswitchAsterisk: return layout.name == .asterisk ? layout : nil
    case .asteriskCustom: return layout.name == .custom ? layout : nil
    case .freeswitchExample: return layout.name == .freeswitch ? layout : nil
    default: return nil
    }
  }

  private func outcome(_ cells: [String], _ layout: RecordLayout) -> Outcome {
    Self.leg(cells, layout).map(Outcome.leg) ?? .unreadable
  }

  private static func leg(_ cells: [String], _ layout: RecordLayout) -> CallLeg? {
    func cell(_ name: String) -> String { layout.cell(name, cells) }
    guard let start = WallTime.read(cell("start")) else { return nil }
    var leg = CallLeg()
    leg.isLocal = true
    (leg.start, leg.answer, leg.end) = (
      start, WallTime.read(cell("answer")), WallTime.read(cell("end"))
    )
    (leg.talk, leg.duration) = (
      CallLeg.seconds(cell("billsec")), CallLeg.seconds(cell("duration"))
    )
    (leg.caller, leg.callee) = (cell("src"), cell("dst"))
    (leg.context, leg.application) = (cell("dcontext"), cell("lastapp"))
    (leg.channel, leg.peer) = (cell("channel"), cell("dstchannel"))
    (leg.recording, leg.line) = (cell("recordingfile"), cell("did"))
    leg.channelID = cell("uniqueid")
    leg.epoch = CallLeg.epoch(of: leg.channelID)
    leg.result = result(cell("disposition"), leg)
    leg.direction = direction(cell("userfield"))
    leg.reference = CallLeg.ownReference(
      [cell("userfield"), cell("accountcode"), leg.channelID, cell("linkedid")])
    identify(&leg, linked: cell("linkedid"), sequence: cell("sequence"), cells)
    if layout.name == .freeswitch { leg.peer = cell("bleg").isEmpty ? "none" : cell("bleg") }
    return leg
  }

  private static func identify(
    _ leg: inout CallLeg, linked: String, sequence: String, _ cells: [String]
  ) {
    let print = CallLeg.fingerprint(cells)
    leg.call = [linked, leg.channelID, print].first { !$0.isEmpty } ?? print
    let isNamed = !linked.isEmpty && !leg.channelID.isEmpty && !sequence.isEmpty
    leg.key = isNamed ? "\(linked) \(leg.channelID) \(sequence)" : print
  }

  /// The words of Asterisk, and the causes of FreeSWITCH.
  private static func result(_ word: String, _ leg: CallLeg) -> CallLeg.Result {
    switch word.uppercased() {
    case "ANSWERED", "ANSWER": .answered
    case "NORMAL_CLEARING", "SUCCESS": (leg.talk ?? 0) > 0 ? .answered : .noAnswer
    case "BUSY", "USER_BUSY": .busy
    case "NO ANSWER", "NOANSWER", "CANCEL", "ORIGINATOR_CANCEL", "NO_ANSWER", "NO_USER_RESPONSE":
      .noAnswer
    case "": .unknown
    default: .failed
    }
  }

  private static func direction(_ word: String) -> String {
    switch word.lowercased() {
    case "inbound": "in"
    case "outbound": "out"
    case "internal": "internal"
    default: ""
    }
  }
}

/// Lines of Asterisk's `queue_log`: `epoch|call|queue|agent|EVENT|…`.
enum QueueRow {
  private static let events: Set<String> = [
    "ENTERQUEUE", "CONNECT", "COMPLETEAGENT", "COMPLETECALLER", "ABANDON", "EXITWITHTIMEOUT",
    "EXITEMPTY", "EXITWITHKEY", "BLINDTRANSFER", "ATTENDEDTRANSFER", "TRANSFER",
  ]

  /// nil for what is no such line.
  static func read(_ text: String) -> RowReader.Outcome? {
    let cells = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard cells.count >= 5, (9...11).contains(cells[0].utf8.count), let time = Int64(cells[0])
    else { return nil }
    guard !["NONE", ""].contains(cells[1]), events.contains(cells[4]) else { return .nothing }
    var leg = CallLeg()
    leg.origin = .queue
    (leg.call, leg.key) = (cells[1], CallLeg.fingerprint(cells))
    (leg.start, leg.application, leg.context) = (time, cells[4], cells[2])
    leg.channel = cells[3] == "NONE" ? "" : cells[3]
    func data(_ place: Int) -> String { 4 + place < cells.count ? cells[4 + place] : "" }
    switch cells[4] {
    case "ENTERQUEUE": leg.caller = data(2)
    case "CONNECT": leg.talk = CallLeg.seconds(data(1))
    case "COMPLETEAGENT", "COMPLETECALLER": leg.talk = CallLeg.seconds(data(2))
    case "BLINDTRANSFER", "ATTENDEDTRANSFER", "TRANSFER": leg.talk = CallLeg.seconds(data(4))
    default: break
    }
    return .leg(leg)
  }
}

/// Lines of Asterisk's channel events, in the order of `cel_custom`.
enum EventRow {
  private static let events: Set<String> = [
    "CHAN_START", "CHAN_END", "ANSWER", "HANGUP", "APP_START", "APP_END", "BRIDGE_START",
    "BRIDGE_END", "BRIDGE_UPDATE", "BRIDGE_ENTER", "BRIDGE_EXIT", "CONF_ENTER", "CONF_EXIT",
    "CONF_START", "CONF_END", "LINKEDID_END", "BLINDTRANSFER", "ATTENDEDTRANSFER", "PICKUP",
    "FORWARD", "PARK_START", "PARK_END", "3WAY_START", "3WAY_END", "TRANSFER", "USER_DEFINED",
    "LOCAL_OPTIMIZE", "LOCAL_OPTIMIZE_BEGIN", "LOCAL_OPTIMIZE_END", "STREAM_BEGIN", "STREAM_END",
    "DTMF",
  ]

  static func read(_ cells: [String]) -> CallLeg? {
    guard cells.count >= 16, events.contains(cells[0]) else { return nil }
    let whole = cells[1].split(separator: ".").first.map(String.init) ?? ""
    var leg = CallLeg()
    leg.origin = .event
    if let seconds = Int64(whole), (0..<1_000_000_000_000).contains(seconds) {
      leg.start = seconds
    } else {
      leg.start = WallTime.read(cells[1])
      leg.isLocal = true
    }
    guard leg.start != nil, !cells[15].isEmpty else { return nil }
    (leg.application, leg.caller, leg.callee) = (cells[0], cells[3], cells[7])
    (leg.context, leg.channel, leg.channelID) = (cells[8], cells[9], cells[14])
    (leg.call, leg.key) = (cells[15], CallLeg.fingerprint(cells))
    leg.epoch = CallLeg.epoch(of: cells[14])
    return leg
  }
}
