import CRMDomain
import CRMStore
import Platform
import SQL
import Telephony
public import Wording

/// What a look for recordings found.
public struct RecordingReport: Sendable {
  /// How many files were looked at.
  public internal(set) var files = 0
  /// How many calls got their recording.
  public internal(set) var attached = 0
  /// How many calls still wait for one.
  public internal(set) var pending = 0
  /// How many files are empty, or of calls that are not over.
  public internal(set) var unready = 0
}

extension Desk {
  /// Finds the recordings of calls below a folder by the identifiers in their names; may be run again
  /// at any time.
  public func findRecordings(in folder: String, copies: Bool) throws(Failure) -> RecordingReport {
    guard Files.isDirectory(folder) else {
      throw Failure(
        .noInput, "folder.missing",
        Text("there is no folder '\(folder)'", "нет папки «\(folder)»"))
    }
    var search = try RecordingSearch(self, copies: copies)
    try search.walk(folder, depth: 0)
    try search.attachNew()
    return search.report
  }
}

private struct RecordingSearch {
  /// A recording is only surely complete some time after its call.
  private static let patience: Int64 = 30
  private static let deepest = 6
  /// A channel begins within its call, and an exchange's clock tells the zone as well.
  private static let around: Int64 = 2 * 86_400

  let desk: Desk
  let copies: Bool
  var report = RecordingReport()
  /// The calls, by their channels' identifiers and by the names of their files.
  private var calls: [String: (id: Int64, end: Int64)] = [:]
  /// The calls that have a recording: what is found beside it is another one of theirs.
  private var recorded: Set<Int64> = []
  /// The recordings that are known, by their places.
  private var known: [String: Known] = [:]
  /// The files that are no known recordings, in order.
  private var new: [String] = []

  private struct Known {
    let call: Int64
    let size: Int64?
    let isKept: Bool
    /// Whether it is one of several, and not the first.
    var isFurther = false
  }

  init(_ desk: Desk, copies: Bool) throws(Failure) {
    self.desk = desk
    self.copies = copies
    let pending = try desk.store.engine.value(
      "SELECT COUNT(*) FROM calls WHERE recording_state = 'pending' AND removed = 0")
    report.pending = Int(pending.integer ?? 0)
    try readKnown()
  }

  private mutating func readKnown() throws(Failure) {
    let rows = try desk.store.engine.all(
      """
      SELECT c.recording, c.id, c.recording_size, f.hash IS NOT NULL
      FROM calls c LEFT JOIN files f ON f.hash = c.recording_hash
      WHERE c.removed = 0 AND c.recording_state = 'ok' AND c.recording_size IS NOT NULL
      """)
    for row in rows {
      known[row.text(0)] = Known(
        call: row.integer(1), size: row[2].integer, isKept: row.integer(3) == 1)
    }
    let further = try desk.store.engine.all(
      """
      SELECT r.place, r.call, r.size, f.hash IS NOT NULL
      FROM call_recordings r LEFT JOIN files f ON f.hash = r.hash
      """)
    for row in further where known[row.text(0)] == nil {
      known[row.text(0)] = Known(
        call: row.integer(1), size: row[2].integer, isKept: row.integer(3) == 1, isFurther: true)
    }
  }

  mutating func walk(_ folder: String, depth: Int) throws(Failure) {
    for name in try Files.list(folder).sorted() where !name.hasPrefix(".") {
      let path = Paths.join(folder, name)
      if Files.isDirectory(path) {
        if depth < Self.deepest { try walk(path, depth: depth + 1) }
      } else if Files.isRegular(path) {
        report.files += 1
        if let known = known[path] { try refresh(path, known) } else { new.append(path) }
      }
    }
  }

  /// Attaches the files that nobody knows yet to the calls that they are of.
  mutating func attachNew() throws(Failure) {
    guard !new.isEmpty else { return }
    for span in try spans() { try readCalls(span) }
    for path in new {
      guard let call = call(of: Paths.lastComponent(path)) else { continue }
      try attach(path, call, isFurther: recorded.contains(call.id))
    }
  }

  /// When the calls began that the new files may be of: all calls, unless each name ends with an
  /// identifier that tells its moment.
  private func spans() throws(Failure) -> [ClosedRange<Int64>] {
    var moments: [Int64] = []
    for path in new {
      let moment = CallLeg.epoch(of: Self.stem(Paths.lastComponent(path)))
      guard let moment, moment < 1 << 40 else {
        return [Int64.min...Int64.max]
      }
      moments.append(moment)
    }
    var spans: [ClosedRange<Int64>] = []
    for moment in moments.sorted() {
      let (start, end) = (moment - Self.around, moment + Self.around)
      if let last = spans.last, start <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound...end
      } else {
        spans.append(start...end)
      }
    }
    return spans
  }

  private mutating func readCalls(_ span: ClosedRange<Int64>) throws(Failure) {
    let rows = try desk.store.engine.all(
      """
      SELECT c.id, c.started_at + COALESCE(c.duration, 0), COALESCE(c.recording, ''), l.body,
        COALESCE(c.recording_state, '')
      FROM calls c JOIN call_legs l ON l.source = c.source AND l.call_key = c.external_id
      WHERE c.removed = 0 AND COALESCE(c.recording_state, 'pending') <> 'gone'
        AND c.started_at BETWEEN \(span.lowerBound) AND \(span.upperBound) ORDER BY c.id
      """)
    for row in rows {
      if row.text(4) == "ok" { recorded.insert(row.integer(0)) }
      let call = (id: row.integer(0), end: row.integer(1))
      let leg = CallLeg(body: row.text(3))
      for name in [leg?.channelID ?? "", leg?.call ?? "", row.text(2)] where !name.isEmpty {
        calls[name] = call
      }
    }
  }

  /// A name without its extension.
  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The call that a file is of: by its whole name, or by the identifier at the end of it. Both may
  /// hold dashes, so it is read from the right.
  private func call(of name: String) -> (id: Int64, end: Int64)? {
    if let call = calls[name] { return call }
    let parts = Self.stem(name).split(separator: "-", omittingEmptySubsequences: false)
    for start in parts.indices.reversed() {
      if let call = calls[parts[start...].joined(separator: "-")] { return call }
    }
    return nil
  }

  /// A file that has grown since, or whose bytes are wanted now.
  private mutating func refresh(_ path: String, _ known: Known) throws(Failure) {
    guard try Files.size(path) != known.size || copies && !known.isKept else { return }
    try attach(path, (known.call, 0), isFurther: known.isFurther)
  }

  private mutating func attach(
    _ path: String, _ call: (id: Int64, end: Int64), isFurther: Bool
  ) throws(Failure) {
    guard try Files.size(path) > RecordingFacts.emptyWAV,
      call.end + Self.patience <= desk.now.seconds
    else {
      report.unready += 1
      return
    }
    let facts = try desk.recording(at: path, copies: copies)
    guard !isFurther else {
      let isNew = try desk.change { operation throws(Failure) in
        try facts.keep(beside: call.id, in: operation)
      }
      if isNew { report.attached += 1 }
      return
    }
    try desk.change { operation throws(Failure) in
      var draft = Draft()
      facts.fill(&draft)
      let before = try operation.raw(Call.kind, call.id)
      if before[Call.recordingState].text == "pending" { report.pending -= 1 }
      try facts.name(in: operation)
      _ = try operation.set(Call.kind, call.id, draft)
    }
    report.attached += 1
    recorded.insert(call.id)
  }
}
