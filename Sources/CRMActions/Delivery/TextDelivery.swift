import CRMDomain
import CRMStore
import Platform
import SQL
public import Wording

extension Desk {
  /// Hands the SMS that are due in the outbox over to the gateway; `ids` are tried whether due or not.
  ///
  /// Each is marked before the gateway hears of it. One of which nobody knows whether it was taken
  /// waits as `unknown` for a person: nobody gets an SMS twice by itself.
  public func deliverTexts(
    by gateway: TextGateway, only ids: [Int64]? = nil
  ) throws(Failure) -> DeliveryReport {
    var report = DeliveryReport()
    guard let lock = try FileLock.tryLock(store.path + ".outbox") else { return report }
    defer { lock.release() }
    let work = TextDelivery(self, gateway)
    let due = try work.due(ids)
    guard !dryRun else {
      report.delayed = due
      return report
    }
    try work.settleInterrupted(&report)
    for id in due { try work.deliver(id, &report) }
    return report
  }
}

/// One run over the SMS of the outbox.
struct TextDelivery {
  /// What the outbox calls the channel.
  static let channel = "sms"
  private static let mostAttempts: Int64 = 8

  let desk: Desk
  let gateway: TextGateway
  private var store: Store { desk.store }
  private var now: Int64 { desk.now.seconds }

  init(_ desk: Desk, _ gateway: TextGateway) {
    self.desk = desk
    self.gateway = gateway
  }

  /// What is to be sent now, oldest first.
  func due(_ ids: [Int64]?) throws(Failure) -> [Int64] {
    let rows = try store.engine.all(
      """
      SELECT id, next_at FROM outbox
      WHERE state = 'queued' AND channel = \(TextDelivery.channel) AND removed = 0 ORDER BY id
      """)
    return rows.compactMap { row in
      let id = row.integer(0)
      if let ids { return ids.contains(id) ? id : nil }
      return row[1].integer ?? 0 <= now ? id : nil
    }
  }

  /// What an earlier run began and did not end.
  func settleInterrupted(_ report: inout DeliveryReport) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id FROM outbox
      WHERE state = 'sending' AND channel = \(TextDelivery.channel) AND removed = 0 ORDER BY id
      """)
    let words = Text("a run was broken off while it was sent", "отправка прервана на полпути")
    for row in rows {
      try set(row.integer(0), Attempt.unknown(words[store.session.language]))
      report.unknown.append(row.integer(0))
    }
  }

  /// Sends one SMS, in two steps, each on disk before the next.
  func deliver(_ id: Int64, _ report: inout DeliveryReport) throws(Failure) {
    if try isOverRate() { return report.held.append(id) }
    let record = try store.unrestricted { () throws(Failure) in
      try store.record(Outgoing.kind, id)
    }
    let attempts = (record[Outgoing.attempts].integer ?? 0) + 1
    try set(id, Attempt.begun(record, at: now))
    let outcome: TextGateway.Outcome
    do {
      outcome = try gateway.send(
        record[Outgoing.body].text ?? "", to: record[Outgoing.to].text ?? "")
    } catch {
      outcome = .later(error)
    }
    try settle(id, outcome, attempts, &report)
  }

  private func settle(
    _ id: Int64, _ outcome: TextGateway.Outcome, _ attempts: Int64, _ report: inout DeliveryReport
  ) throws(Failure) {
    func said(_ failure: Failure) -> String { failure.message[store.session.language] }
    switch outcome {
    case .taken:
      try set(id, Attempt.sent(at: now))
      report.sent.append(id)
    case .later(let failure) where attempts < TextDelivery.mostAttempts:
      try set(id, Attempt.later(now + Backoff.letter.rest(after: attempts), said(failure)))
      report.delayed.append(id)
      report.failures.append(failure)
    case .later(let failure), .never(let failure):
      try set(id, Attempt.failed(said(failure)))
      report.failed.append(id)
      report.failures.append(failure)
    case .unknown(let failure):
      try set(id, Attempt.unknown(said(failure)))
      report.unknown.append(id)
      report.failures.append(failure)
    }
  }

  private func isOverRate() throws(Failure) -> Bool {
    guard let most = gateway.hourly else { return false }
    let count = try store.engine.value(
      """
      SELECT COUNT(*) FROM outbox
      WHERE channel = \(TextDelivery.channel) AND state = 'sent' AND sent_at > \(now - 3_600)
      """
    ).integer
    return count ?? 0 >= Int64(most)
  }

  private func set(_ id: Int64, _ draft: Draft) throws(Failure) {
    try desk.change { operation throws(Failure) in
      _ = try operation.set(Outgoing.kind, id, draft)
    }
  }
}
