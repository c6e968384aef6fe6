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
  /// Those that wait because a mailbox has sent enough for this hour.
  public internal(set) var held: [Int64] = []
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
    failures += other.failures
  }

  /// Whether nothing was there to be done.
  public var isEmpty: Bool {
    [sent, delayed, failed, unknown, held].allSatisfy(\.isEmpty)
  }
}

extension Desk {
  /// Hands what is due in the outbox over to the mail servers; `ids` are tried whether due or not.
  ///
  /// A delivery is marked before a server hears of it, and again when the server has taken it. What a
  /// crash left between the two is looked for in the folder of sent letters, and otherwise waits as
  /// `unknown` for a person: nothing is sent twice by itself.
  public func deliver(
    _ accounts: [MailboxAccount], only ids: [Int64]? = nil
  ) throws(Failure) -> DeliveryReport {
    var report = DeliveryReport()
    guard let lock = try FileLock.tryLock(store.path + ".outbox") else { return report }
    defer { lock.release() }
    let work = Delivery(self, accounts)
    let due = try work.due(ids)
    guard !dryRun else {
      report.delayed = due
      return report
    }
    try work.settleInterrupted(&report)
    for id in due { try work.deliver(id, &report) }
    return report
  }

  /// Lets deliveries that failed, or of which nobody knows, be tried again at once.
  public func retryDeliveries(_ ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let state = try state(of: id)
        guard ["failed", "unknown", "queued", "dropped"].contains(state) else {
          throw Delivery.refusal(id, state)
        }
        try WrongAddresses(operation).demandRight(delivery: id)
        try operation.set(Outgoing.kind, id, Attempt.again)
      }
    }
  }

  /// Takes deliveries out of the outbox; what was sent stays.
  public func dropDeliveries(_ ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let state = try state(of: id)
        guard state == "queued" || state == "failed" || state == "unknown" else {
          throw Delivery.refusal(id, state)
        }
        try operation.set(Outgoing.kind, id, [Outgoing.state: .text("dropped")])
      }
    }
  }

  private func state(of id: Int64) throws(Failure) -> String {
    try store.record(Outgoing.kind, id)[Outgoing.state].text ?? ""
  }
}

/// One run over the outbox.
struct Delivery {
  /// After so many tries a letter is given up.
  private static let mostAttempts: Int64 = 12

  let desk: Desk
  let accounts: [MailboxAccount]
  private let gate: CampaignGate
  private var store: Store { desk.store }

  init(_ desk: Desk, _ accounts: [MailboxAccount]) {
    self.desk = desk
    self.accounts = accounts
    gate = CampaignGate(desk)
  }

  /// What is to be sent now, oldest first.
  func due(_ ids: [Int64]?) throws(Failure) -> [Int64] {
    let rows = try store.engine.all(
      """
      SELECT id, next_at FROM outbox
      WHERE state = 'queued' AND channel = 'mail' AND removed = 0 AND \(Store.isNotPaused) ORDER BY id
      """)
    return rows.compactMap { row in
      let id = row.integer(0)
      if let ids { return ids.contains(id) ? id : nil }
      return row[1].integer.map { $0 <= desk.now.seconds } ?? true ? id : nil
    }
  }

  /// Deliveries that an earlier run began and did not end.
  func settleInterrupted(_ report: inout DeliveryReport) throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id, "key", mailbox FROM outbox
      WHERE state = 'sending' AND channel = 'mail' AND removed = 0 ORDER BY id
      """)
    for row in rows {
      let account = accounts.first { $0.name == row.text(2) }
      let isThere = account.map { isKept(row.text(1), $0) } ?? false
      if isThere {
        try set(row.integer(0), Attempt.sent(at: now))
        report.sent.append(row.integer(0))
      } else {
        let words = Text(
          "a run was broken off while it was sent", "отправка прервана на полпути")
        try set(row.integer(0), Attempt.unknown(words[store.session.language]))
        report.unknown.append(row.integer(0))
      }
    }
  }

  /// Whether the newest letters of the folder of sent ones hold this one.
  private func isKept(_ messageID: String, _ account: MailboxAccount) -> Bool {
    guard let address = account.imap, let folder = account.sent else { return false }
    do {
      let session = try IMAPSession(account.access(address))
      defer { session.end() }
      let next = try session.examine(folder).nextUID ?? 1
      return try session.list(from: max(1, next - 200), withIdentity: true)
        .contains { $0.messageID == messageID }
    } catch {
      // A server that does not say leaves the question open.
      return false
    }
  }

  /// Sends one letter, in three steps, each on disk before the next.
  func deliver(_ id: Int64, _ report: inout DeliveryReport) throws(Failure) {
    let record = try store.unrestricted { () throws(Failure) in
      try store.record(Outgoing.kind, id)
    }
    // What came before it may have shown that its address is wrong.
    guard record[Outgoing.state].text == "queued" else { return }
    let name = record[Outgoing.mailbox].text ?? ""
    guard let account = accounts.first(where: { $0.name == name }), let smtp = account.smtp,
      let message = record[Outgoing.message].integer
    else {
      report.failures.append(Delivery.noMailbox(id, name))
      return report.delayed.append(id)
    }
    if try isOverRate(account) { return report.held.append(id) }
    switch try gate.judge(record) {
    case .go: break
    case .wait(let moment):
      if let moment { try set(id, [Outgoing.nextAt: .integer(moment.seconds)]) }
      return report.held.append(id)
    case .drop(let why): return try set(id, Attempt.dropped(why[store.session.language]))
    }
    let attempts = (record[Outgoing.attempts].integer ?? 0) + 1
    let recipients = (record[Outgoing.to].text ?? "").split(separator: ",").map {
      String($0.drop { $0 == " " })
    }
    let bytes = try store.letterBytes(of: message)
    try set(id, Attempt.begun(record, at: now))
    let outcome: Handover
    do {
      outcome = try MailServer.handOver(
        bytes, from: account.address, to: recipients, account.access(smtp))
    } catch {
      outcome = .later(error)
    }
    try settle(id, outcome, attempts, &report)
    if case .taken = outcome { file(bytes, account) }
  }

  private func settle(
    _ id: Int64, _ outcome: Handover, _ attempts: Int64, _ report: inout DeliveryReport
  ) throws(Failure) {
    switch outcome {
    case .taken:
      try set(id, Attempt.sent(at: now))
      report.sent.append(id)
    case .later(let failure) where attempts < Delivery.mostAttempts:
      try set(id, Attempt.later(now + Backoff.letter.rest(after: attempts), said(failure)))
      report.delayed.append(id)
      report.failures.append(failure)
    case .later(let failure), .never(let failure):
      try giveUp(id, failure)
      report.failed.append(id)
      report.failures.append(failure)
    case .unknown(let failure):
      try set(id, Attempt.unknown(said(failure)))
      report.unknown.append(id)
      report.failures.append(failure)
    }
  }

  /// Tells who looks after the record that a letter will not arrive.
  private func giveUp(_ id: Int64, _ failure: Failure) throws(Failure) {
    try desk.change { operation throws(Failure) in
      try operation.set(Outgoing.kind, id, Attempt.failed(said(failure)))
      let record = try operation.raw(Outgoing.kind, id)
      let to = record[Outgoing.to].text ?? ""
      if failure.id == "server.no-address", !to.contains(",") {
        try WrongAddresses(operation).mark(to, failure.message[store.session.language])
      }
      guard let message = record[Outgoing.message].integer,
        let owner = try store.owner(of: Message.kind, message)
      else { return }
      let words = Text("A letter cannot be sent to \(to)", "Письмо не отправлено: \(to)")
      try operation.add(
        Notification.kind,
        [
          Notification.user: .integer(owner), Notification.event: .text("outbox"),
          Notification.on: .text(Message.kind.reference(message)),
          Notification.text: .text(words[try store.ownLanguage()]),
        ])
    }
  }

  /// Keeps the letter among the sent ones of the server; where that fails, it was sent all the same.
  private func file(_ bytes: [UInt8], _ account: MailboxAccount) {
    guard let address = account.imap, let folder = account.sent else { return }
    do {
      let session = try IMAPSession(account.access(address))
      try session.append(bytes, to: folder)
      session.end()
    } catch {
      return
    }
  }

  private func isOverRate(_ account: MailboxAccount) throws(Failure) -> Bool {
    guard let most = account.hourly else { return false }
    let count = try store.engine.value(
      """
      SELECT COUNT(*) FROM outbox
      WHERE mailbox = \(account.name) AND state = 'sent' AND sent_at > \(now - 3_600)
      """
    ).integer
    return count ?? 0 >= Int64(most)
  }

  private var now: Int64 { desk.now.seconds }

  private func said(_ failure: Failure) -> String { failure.message[store.session.language] }

  private func set(_ id: Int64, _ draft: Draft) throws(Failure) {
    try desk.change { operation throws(Failure) in
      _ = try operation.set(Outgoing.kind, id, draft)
    }
  }

  static func refusal(_ id: Int64, _ state: String) -> Failure {
    let label = Outgoing.states.label(state)
    return Failure(
      .data, "outbox.state", Outgoing.kind.called(id) + Text(verbatim: ": ") + label)
  }

  private static func noMailbox(_ id: Int64, _ name: String) -> Failure {
    Failure(
      .config, "outbox.no-mailbox",
      Outgoing.kind.called(id)
        + Text(
          ": the settings describe no mailbox '\(name)' that sends",
          ": в настройках нет отправляющего ящика «\(name)»"))
  }
}
