import CRMDomain
import CRMStore
import Platform
import SQL
import Telephony
import Wording

/// One run of an intake of calls.
final class CallIntake {
  private static let batch = 500
  /// How long after its last row a call may still turn out to be answered (telephony, settle time).
  static let patience: Int64 = 120

  let desk: Desk
  var report = CallIntakeReport()
  let setup: ExchangeSetup
  /// Whether the last row came from the future: then our own clock may be behind, and such rows are
  /// read again.
  private var isBehind = false
  /// The digest of the notice at hand; nil where rows come from elsewhere.
  private(set) var notice: String?
  /// Rows that were refused and are not kept yet.
  var fresh: [RefusedRows.Fresh] = []
  let mappings: [NoticeMapping]
  let rules: ExchangeRules
  private let people: ExtensionBook
  private var store: Store { desk.store }

  init(_ desk: Desk, _ setup: ExchangeSetup) throws(Failure) {
    self.desk = desk
    self.setup = setup
    mappings = setup.mappings + (try ShippedMappings.all())
    let people = try ExtensionBook(desk.store)
    self.people = people
    let zone = setup.zone ?? desk.store.session.zone
    rules = ExchangeRules(
      inbound: Set(setup.inbound),
      isExtension: people.isOurs,
      utc: { local in
        let days = Int((Double(local) / 86_400).rounded(.down))
        return zone.instant(Day(number: days), second: Int(local) - days * 86_400).seconds
      })
  }

  // MARK: Reading

  func run(
    _ sources: [LegSource], _ write: ([CallLeg]) throws(Failure) -> Void
  ) throws(Failure) {
    if setup.resumes {
      try recallUndone()
      try retryRefused(write)
    }
    try read(sources, write)
    try keepRefused()
    // What had to wait may be over by now.
    try write([])
  }

  /// Reads all rows; a source that cannot be opened fails alone where there are several.
  func read(
    _ sources: [LegSource], _ take: ([CallLeg]) throws(Failure) -> Void
  ) throws(Failure) {
    for source in sources {
      do {
        try read(source, take)
      } catch {
        guard sources.count > 1, error.exit == .noInput else { throw error }
        report.failures.append(error)
      }
    }
  }

  private func read(
    _ source: LegSource, _ take: ([CallLeg]) throws(Failure) -> Void
  ) throws(Failure) {
    notice = if case .notice(let bytes, _) = source { SHA256.hex(bytes) } else { nil }
    guard case .file(let path) = source, setup.resumes, !desk.dryRun else {
      var stream = try LegStream(source, setup, mappings)
      return try run(&stream, take)
    }
    let places = RowPlaces(store, setup)
    for part in try places.parts(of: path) {
      isBehind = false
      var stream = try LegStream(.file(part.path), setup, mappings, from: part.from)
      try run(&stream, take)
      // What is not read again must be kept by now.
      try keepRefused()
      if part.path == path, !isBehind { try places.remember(path, stream.place) }
    }
  }

  private func run(
    _ stream: inout LegStream, _ write: ([CallLeg]) throws(Failure) -> Void
  ) throws(Failure) {
    var legs: [CallLeg] = []
    while let found = try stream.next() {
      for one in found {
        report.rows += 1
        switch one {
        case .leg(let leg):
          isBehind = isAhead(leg)
          if isSane(leg) { legs.append(leg) } else { refuse(stream, .time) }
        case .unreadable: refuse(stream, .unreadable)
        case .nothing: report.ignored += 1
        }
      }
      if legs.count >= Self.batch {
        try write(legs)
        legs = []
      }
      if fresh.count >= Self.batch { try keepRefused() }
    }
    if !legs.isEmpty { try write(legs) }
    if stream.isTorn { report.torn += 1 }
  }

  private func refuse(_ stream: LegStream, _ reason: RefusedRow.Reason) {
    report.unreadable += 1
    guard setup.resumes else { return }
    fresh.append(
      RefusedRows.Fresh(
        bytes: stream.record, head: stream.head, reason: reason, file: stream.name))
  }

  /// A clock that is years wrong makes no call.
  func isSane(_ leg: CallLeg) -> Bool {
    !isAhead(leg)
      && [leg.start, leg.answer, leg.end].allSatisfy { $0.map { $0 > 946_684_800 } ?? true }
  }

  /// Whether a row comes from the future.
  private func isAhead(_ leg: CallLeg) -> Bool {
    let end = desk.now.seconds + 2 * 86_400
    return [leg.start, leg.answer, leg.end].contains { $0.map { $0 >= end } ?? false }
  }

  // MARK: Filing

  func file(_ legs: [CallLeg], _ operation: Operation) throws(Failure) {
    var touched: [String] = []
    var seen: Set<String> = []
    for leg in legs {
      guard try keep(leg, operation) else {
        report.known += 1
        continue
      }
      if seen.insert(leg.call).inserted { touched.append(leg.call) }
    }
    let isEnd = legs.isEmpty
    if isEnd { touched = try due(operation) }
    if !touched.isEmpty { try file(touched, operation) }
    if isEnd { try countWaiting() }
  }

  /// Keeps a row; returns whether it says anything new.
  func keep(_ leg: CallLeg, _ operation: Operation) throws(Failure) -> Bool {
    let (source, body) = (setup.source, leg.body)
    try nameSent(leg, operation)
    if setup.replaces {
      return try store.engine.run(
        """
        INSERT INTO call_legs (source, leg_key, call_key, body, seen_at, notice)
        VALUES (\(source), \(leg.key), \(leg.call), \(body), \(operation.now.seconds), \(notice))
        ON CONFLICT (source, leg_key) DO UPDATE SET body = excluded.body, call_key = excluded.call_key
          WHERE call_legs.body <> excluded.body
        """) == 1
    }
    return try store.engine.run(
      """
      INSERT INTO call_legs (source, leg_key, call_key, body, seen_at, notice)
      VALUES (\(source), \(leg.key), \(leg.call), \(body), \(operation.now.seconds), \(notice))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  func file(_ touched: [String], _ operation: Operation) throws(Failure) {
    let filing = CallFiling(operation)
    let book = try RuleBook(store)
    operation.sparesRules = true
    for call in touched {
      try file(call, filing, operation)
      // The program acts, not who runs it: he is told of new calls like everybody else.
      try store.unrestricted { () throws(Failure) in try RuleEngine(operation).settle(book) }
    }
  }

  private func due(_ operation: Operation) throws(Failure) -> [String] {
    try store.engine.all(
      """
      SELECT call_key FROM call_waits
      WHERE source = \(setup.source) AND due_at <= \(operation.now.seconds) ORDER BY call_key
      """
    ).map { $0.text(0) }
  }

  private func countWaiting() throws(Failure) {
    let count = try store.engine.value(
      "SELECT COUNT(*) FROM call_waits WHERE source = \(setup.source)")
    report.waiting = Int(count.integer ?? 0)
  }

  /// The rows of one call that were taken in so far.
  func stored(_ call: String) throws(Failure) -> [CallLeg] {
    try store.engine.all(
      """
      SELECT body FROM call_legs WHERE source = \(setup.source) AND call_key = \(call)
      ORDER BY leg_key
      """
    ).compactMap { CallLeg(body: $0.text(0)) }
  }

  /// Puts the rows of one call together and adds or corrects it.
  private func file(
    _ call: String, _ filing: CallFiling, _ operation: Operation
  ) throws(Failure) {
    let legs = try stored(call)
    guard let summary = CallSummary(legs, rules) else { return }
    try store.engine.run(
      "DELETE FROM call_waits WHERE source = \(setup.source) AND call_key = \(call)")
    let known = try existing(call, summary)
    var isUndone = false
    if let known, try operation.isRemoved(Call.kind, known) {
      guard setup.resumes, try store.wasTakenBack(Call.kind, known) else { return }
      isUndone = true
    }
    if known == nil || isUndone, let due = settles(summary, operation.now.seconds) {
      try store.engine.run(
        """
        INSERT INTO call_waits (source, call_key, due_at) VALUES (\(setup.source), \(call), \(due))
        """)
      return
    }
    let draft = draft(summary, call)
    if let known, !isUndone {
      let isChanged = try filing.update(known, draft)
      if try attachSent(legs, to: known, operation) || isChanged { report.changed += 1 }
      return
    }
    let id: Int64
    if let known {
      try filing.takeAgain(known, draft)
      id = known
    } else {
      id = try filing.add(draft)
    }
    _ = try attachSent(legs, to: id, operation)
    report.added[summary.outcome, default: 0] += 1
  }

  /// The call of an identifier, or the one that we asked for ourselves.
  private func existing(_ call: String, _ summary: CallSummary) throws(Failure) -> Int64? {
    let found = try store.engine.value(
      "SELECT id FROM calls WHERE source = \(setup.source) AND external_id = \(call)"
    ).integer
    if let found { return found }
    guard let id = Int64(summary.reference.dropFirst(4)) else { return nil }
    return try store.engine.value(
      """
      SELECT id FROM calls
      WHERE id = \(id) AND external_id IS NULL AND outcome IN ('planned', 'failed')
      """
    ).integer
  }

  /// When it may be said that nobody answered; nil where that is sure already.
  func settles(_ summary: CallSummary, _ now: Int64) -> Int64? {
    guard summary.outcome != "answered", !summary.isFinal else { return nil }
    let waits: Int64 = summary.isOver ? 1 : summary.isUnderWay ? 60 : 5
    let due = summary.end + Self.patience * waits
    return due > now ? due : nil
  }

  private func draft(_ summary: CallSummary, _ call: String) -> Draft {
    var draft: Draft = [
      Call.direction: .text(summary.direction), Call.outcome: .text(summary.outcome),
      Call.number: number(summary.number), Call.line: number(summary.line),
      Call.ext: summary.ext.isEmpty ? .null : .text(summary.ext),
      Call.user: .optional(people.user(of: summary.ext)), Call.startedAt: .integer(summary.start),
      Call.duration: .integer(summary.duration), Call.talkTime: .integer(summary.talk),
      Call.waitTime: .optional(summary.wait), Call.source: .text(setup.source),
      Call.externalID: .text(call),
    ]
    if !summary.recording.isEmpty, !SentRecording.isNamed(summary.recording) {
      let isAddress = RecordingFacts.isAddress(summary.recording)
      draft[Call.recording] = .text(summary.recording)
      draft[Call.recordingState] = .text(isAddress ? "ok" : "pending")
    }
    return draft
  }

  /// The number as records hold it; one that nobody can call stays as the exchange has it.
  private func number(_ raw: String) -> Value {
    let found = store.session.readPhones(raw).first
    if let found, found.e164.hasPrefix("+") { return .text(found.stored) }
    let plain = raw.filter { $0.isNumber || "+*#".contains($0) }
    return plain.isEmpty ? .null : .text(plain)
  }
}
