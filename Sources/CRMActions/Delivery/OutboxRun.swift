import CRMDomain
import CRMStore
import Mail
import Platform
import SQL
public import Wording

/// What became of deliveries.
public struct DeliveryReport: Sendable {
  /// Those that a server has taken.
  public internal(set) var sent: [Int64] = []
  /// Those that are tried again later.
  public internal(set) var delayed: [Int64] = []
  /// Those that will never arrive.
  public internal(set) var failed: [Int64] = []
  /// Those of which nobody knows.
  public internal(set) var unknown: [Int64] = []
  /// Those that wait for something else: enough was sent for this hour, a campaign pauses.
  public internal(set) var held: [Int64] = []
  /// Those that need not leave any more.
  public internal(set) var dropped: [Int64] = []
  /// What went wrong, by delivery.
  public internal(set) var failures: [Failure] = []

  /// Nothing yet.
  public init() {}

  /// What became of other deliveries, beside these.
  public mutating func add(_ other: DeliveryReport) {
    sent += other.sent
    delayed += other.delayed
    failed += other.failed
    unknown += other.unknown
    held += other.held
    dropped += other.dropped
    failures += other.failures
  }

  /// Whether nothing was there to be done.
  public var isEmpty: Bool { all.isEmpty }

  /// All deliveries that were looked at.
  public var all: [Int64] { sent + delayed + failed + unknown + held + dropped }
}

/// A way by which deliveries leave the outbox.
///
/// What is the same for all ways stands in `OutboxRun`: what is due, each step on disk before the
/// next, what becomes of a row, when it is tried again and when it is given up.
protocol OutboxWay {
  /// What the outbox calls it.
  static var channel: String { get }
  /// After so many tries a delivery is given up.
  static var mostAttempts: Int64 { get }
  /// Whether a delivery that is due may go; a failure tells why it waits for the settings.
  func readiness(of delivery: Record) throws(Failure) -> Readiness
  /// Hands it over, once; a failure is one that may pass.
  func handOver(_ delivery: Record) throws(Failure) -> Handed
  /// What became of a delivery that an earlier run began and did not end.
  func fate(of interrupted: Record) -> Fate
  /// What a delivery that is given up leads to, in the same transaction.
  func giveUp(_ delivery: Record, _ failure: Failure, _ operation: Operation) throws(Failure)
  /// Whether something is to be done once it is gone.
  func hasFollowUp(_ delivery: Record) -> Bool
  /// Does it; where it fails it is tried again for some days.
  func followUp(_ delivery: Record) throws(Failure)
}

extension OutboxWay {
  func giveUp(_ delivery: Record, _ failure: Failure, _ operation: Operation) throws(Failure) {}
  func hasFollowUp(_ delivery: Record) -> Bool { false }
  func followUp(_ delivery: Record) throws(Failure) {}
}

/// Whether a delivery may go.
enum Readiness {
  case ready
  /// Enough has left for this hour.
  case held
  /// Something is missing; it is looked at again then, in seconds since 1970.
  case postponed(until: Int64, Failure)
  /// What it is about is gone.
  case pointless(Text?)
}

/// What came of handing a delivery over, and what is remembered of it in the same transaction.
struct Handed {
  let outcome: Handover
  var remember: (Operation) throws(Failure) -> Void = { _ throws(Failure) in }
}

/// What became of a delivery of which a run was broken off.
enum Fate {
  case arrived
  /// A repeat does no harm.
  case again
  /// Nobody knows; it waits for a person, as nothing is sent twice by itself.
  case unknown
}

extension Desk {
  /// Hands over what is due by one way; `ids` are tried whether due or not. The way is only made
  /// where something waits.
  func runOutbox<Way: OutboxWay>(
    only ids: [Int64]?, _ make: () throws(Failure) -> Way
  ) throws(Failure) -> DeliveryReport {
    var report = DeliveryReport()
    guard let lock = try FileLock.tryLock("\(store.path).outbox-\(Way.channel)") else {
      return report
    }
    defer { lock.release() }
    guard !dryRun else {
      report.delayed = try store.due(Way.channel, ids)
      return report
    }
    guard try store.isWaiting(Way.channel) else { return report }
    let run = OutboxRun(self, try make())
    try run.settleInterrupted(&report)
    try run.makeUp(&report)
    for id in try store.due(Way.channel, ids) { try run.deliver(id, &report) }
    return report
  }
}

extension Store {
  /// Whether anything of a channel is queued or was broken off.
  fileprivate func isWaiting(_ channel: String) throws(Failure) -> Bool {
    try engine.first(
      """
      SELECT 1 FROM outbox
      WHERE channel = \(channel) AND state IN ('queued', 'sending') AND removed = 0
      UNION ALL SELECT 1 FROM sent_copies c JOIN outbox o ON o.id = c.delivery
      WHERE o.channel = \(channel) AND c.next_at <= \(session.now.seconds) LIMIT 1
      """) != nil
  }

  /// What is to leave now by a channel, oldest first. Of what is chosen the way itself says why it
  /// may not.
  fileprivate func due(_ channel: String, _ ids: [Int64]?) throws(Failure) -> [Int64] {
    let chosen = ids.map(Set.init)
    let mayGo: SQL = chosen == nil ? Store.isNotPaused : "1 = 1"
    let rows = try engine.all(
      """
      SELECT id, next_at FROM outbox
      WHERE state = 'queued' AND channel = \(channel) AND removed = 0 AND \(mayGo) ORDER BY id
      """)
    return rows.compactMap { row in
      if let chosen { return chosen.contains(row.integer(0)) ? row.integer(0) : nil }
      return row[1].integer ?? 0 <= session.now.seconds ? row.integer(0) : nil
    }
  }
}

/// One run over the deliveries of a channel.
struct OutboxRun<Way: OutboxWay> {
  private let desk: Desk
  private let way: Way
  private var store: Store { desk.store }
  private var now: Int64 { desk.now.seconds }

  init(_ desk: Desk, _ way: Way) {
    self.desk = desk
    self.way = way
  }

  /// Deliveries that an earlier run began and did not end.
  func settleInterrupted(_ report: inout DeliveryReport) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id FROM outbox
      WHERE state = 'sending' AND channel = \(Way.channel) AND removed = 0 ORDER BY id
      """)
    let words = Text("a run was broken off while it was sent", "отправка прервана на полпути")
    for id in rows.map({ $0.integer(0) }) {
      switch way.fate(of: try record(id)) {
      case .arrived:
        try set(id, Attempt.sent(at: now))
        report.sent.append(id)
      case .again: try set(id, Attempt.later(now, words[store.session.language]))
      case .unknown:
        try set(id, Attempt.unknown(words[store.session.language]))
        report.unknown.append(id)
      }
    }
  }

  /// Hands one delivery over, in steps that are each on disk before the next.
  func deliver(_ id: Int64, _ report: inout DeliveryReport) throws(Failure) {
    let delivery = try record(id)
    // What came before it may have taken it out: its address was shown to be wrong.
    guard delivery[Outgoing.state].text == "queued" else { return }
    guard try isReady(delivery, &report) else { return }
    try set(id, Attempt.begun(delivery, at: now))
    let handed: Handed
    do {
      handed = try way.handOver(delivery)
    } catch {
      handed = Handed(outcome: .later(error))
    }
    try settle(delivery, handed, &report)
    if case .taken = handed.outcome, way.hasFollowUp(delivery) { try follow(delivery, &report) }
  }

  // MARK: What follows

  /// A quarter of an hour, and three days, in seconds.
  private static var rest: Int64 { 900 }
  private static var longest: Int64 { 259_200 }

  /// Does what an earlier run owed to letters that were sent.
  func makeUp(_ report: inout DeliveryReport) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT c.delivery FROM sent_copies c JOIN outbox o ON o.id = c.delivery
      WHERE o.channel = \(Way.channel) AND c.next_at <= \(now) ORDER BY c.delivery
      """)
    for id in rows.map({ $0.integer(0) }) {
      let delivery = try record(id)
      // The copy may be there: a run was ended between it and the note of it.
      if way.hasFollowUp(delivery), case .unknown = way.fate(of: delivery) {
        guard try follow(delivery, &report) else { return }
      } else {
        try forget(id)
      }
    }
  }

  @discardableResult
  private func follow(_ delivery: Record, _ report: inout DeliveryReport) throws(Failure) -> Bool {
    do {
      try way.followUp(delivery)
    } catch {
      report.failures.append(error.at(Outgoing.kind.called(delivery.id)))
      try store.engine.run(
        "UPDATE sent_copies SET next_at = \(now + Self.rest) WHERE delivery = \(delivery.id)")
      try store.engine.run(
        "DELETE FROM sent_copies WHERE sent_at < \(now - Self.longest)")
      return false
    }
    try forget(delivery.id)
    return true
  }

  private func forget(_ id: Int64) throws(Failure) {
    try store.engine.run("DELETE FROM sent_copies WHERE delivery = \(id)")
  }

  private func isReady(
    _ delivery: Record, _ report: inout DeliveryReport
  ) throws(Failure) -> Bool {
    do {
      switch try way.readiness(of: delivery) {
      case .ready: return true
      case .held: report.held.append(delivery.id)
      case .postponed(let moment, let failure):
        try set(delivery.id, Attempt.later(moment, said(failure)))
        report.held.append(delivery.id)
        report.failures.append(failure)
      case .pointless(let why):
        try set(delivery.id, Attempt.dropped(why?[store.session.language]))
        report.dropped.append(delivery.id)
      }
    } catch {
      report.delayed.append(delivery.id)
      report.failures.append(error)
    }
    return false
  }

  private func settle(
    _ delivery: Record, _ handed: Handed, _ report: inout DeliveryReport
  ) throws(Failure) {
    let id = delivery.id
    let attempts = (delivery[Outgoing.attempts].integer ?? 0) + 1
    switch handed.outcome {
    case .taken:
      try desk.change { operation throws(Failure) in
        try handed.remember(operation)
        try operation.set(Outgoing.kind, id, Attempt.sent(at: now))
        guard way.hasFollowUp(delivery) else { return }
        try operation.store.engine.run(
          """
          INSERT INTO sent_copies (delivery, sent_at, next_at) VALUES (\(id), \(now), \(now))
          ON CONFLICT DO NOTHING
          """)
      }
      return report.sent.append(id)
    case .later(let failure) where attempts < Way.mostAttempts:
      try set(id, Attempt.later(now + Backoff.letter.rest(after: attempts), said(failure)))
      report.delayed.append(id)
      report.failures.append(failure)
    case .later(let failure), .never(let failure):
      try desk.change { operation throws(Failure) in
        try operation.set(Outgoing.kind, id, Attempt.failed(said(failure)))
        try way.giveUp(delivery, failure, operation)
      }
      report.failed.append(id)
      report.failures.append(failure)
    case .unknown(let failure):
      try set(id, Attempt.unknown(said(failure)))
      report.unknown.append(id)
      report.failures.append(failure)
    }
  }

  private func record(_ id: Int64) throws(Failure) -> Record {
    try store.unrestricted { () throws(Failure) in try store.record(Outgoing.kind, id) }
  }

  private func said(_ failure: Failure) -> String { failure.message[store.session.language] }

  private func set(_ id: Int64, _ draft: Draft) throws(Failure) {
    try desk.change { operation throws(Failure) in
      _ = try operation.set(Outgoing.kind, id, draft)
    }
  }
}
