import CRMDomain
import CRMStore
import SQL
public import Wording

/// A message to a user that is to leave.
public struct LocalMessage: Sendable {
  /// The way by which it leaves.
  public let way: NoticeWay
  /// The address or number of whom it is for, where the way needs one.
  public let address: String?
  /// The login of whom it is for.
  public let user: String
  /// What happened, as `escalation`; `digest` for several at once.
  public let event: String
  /// The record that it is about.
  public let on: String?
  /// The text, a line for each notification.
  public let text: String
}

extension Desk {
  /// Hands notifications to the channels: `ways` are those of the settings by name, `send`
  /// takes one and returns the exit code of its command. Returns how many were delivered.
  ///
  /// What is to leave is written first, so that a crash sends it again rather than never; silent hours
  /// and digests only say when. A command that ends with 75 or fails is tried again, five times.
  public func deliver(
    _ ways: [String: NoticeWay], _ send: (LocalMessage) throws(Failure) -> Int32
  ) throws(Failure) -> Int {
    guard !ways.isEmpty else { return 0 }
    try change { operation throws(Failure) in
      try Deliveries(operation).queue(ways)
    }
    let due = try change { operation throws(Failure) in
      try Deliveries(operation).begin(ways)
    }
    var sent = 0
    for (message, rows) in due {
      let (code, failure) = Deliveries.outcome(message, send)
      try change { operation throws(Failure) in
        try Deliveries(operation).end(rows, code, failure)
      }
      if code == 0 { sent += rows.count }
    }
    return sent
  }
}

/// The notifications on their way out.
struct Deliveries {
  let operation: Operation
  private var store: Store { operation.store }
  private var now: Instant { operation.now }

  private static let prefix = "command:"
  private static let mostAttempts: Int64 = 5

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Writes down what is to leave by the channels of these names.
  func queue(_ ways: [String: NoticeWay]) throws(Failure) {
    let channels = try store.unrestricted { () throws(Failure) in
      try store.all(Selection(Channel.kind))
    }
    for channel in channels {
      guard let name = channel[Channel.name].text, let way = ways[name],
        channel[Channel.enabled] == .integer(1)
      else { continue }
      try queue(channel, name, way)
    }
  }

  private func queue(
    _ channel: Record, _ name: String, _ way: NoticeWay
  ) throws(Failure) {
    let plan = try ChannelPlan(
      quiet: channel[Channel.silent].text, digest: channel[Channel.digest].text)
    let events = channel[Channel.events].list
    let next = plan.moment(now, store.session.zone)
    let suffix = "/\(channel.id)"
    let rows = try store.engine.all(
      """
      SELECT n.id, u.login, n.event, n."on", n."text", n."user", u.email, u.phone FROM notifications n
        JOIN users u ON u.id = n."user"
      WHERE n.sent_at IS NULL AND n.read_at IS NULL AND n.removed = 0 AND u.active = 1
        AND n.created_at >= \(channel[Channel.since].integer ?? 0)
        AND NOT EXISTS (SELECT 1 FROM outbox o
          WHERE o."key" = 'notification/' || n.id || \(suffix))
      ORDER BY n.id
      """)
    for row in rows {
      if let user = channel[Channel.user].integer, row.integer(5) != user { continue }
      // Who has no address is told in the program.
      if way.isMail, row[6].text == nil { continue }
      if way.isText, row[7].text == nil { continue }
      if !events.isEmpty, !events.contains(row.text(2)) { continue }
      try operation.add(
        Outgoing.kind,
        [
          Outgoing.channel: .text(Deliveries.prefix + name), Outgoing.to: .text(row.text(1)),
          Outgoing.subject: .text(row.text(2)), Outgoing.body: .text(row.text(4)),
          Outgoing.on: .optional(row[3].text),
          Outgoing.key: .text("notification/\(row.integer(0))\(suffix)"),
          Outgoing.state: .text("queued"), Outgoing.attempts: .integer(0),
          Outgoing.nextAt: .integer(next.seconds),
        ])
    }
  }

  /// Marks what is due as being sent, and puts together what goes in one message.
  func begin(
    _ ways: [String: NoticeWay]
  ) throws(Failure) -> [(message: LocalMessage, rows: [Int64])] {
    // Who was killed while sending tries again after ten minutes.
    let rows = try store.engine.all(
      """
      SELECT id, channel, "to", subject, "on", body, "key" FROM outbox
      WHERE removed = 0 AND channel LIKE \(Deliveries.prefix + "%")
        AND (state = 'queued' AND COALESCE(next_at, 0) <= \(now.seconds)
          OR state = 'sending' AND next_at <= \(now.seconds - 600))
      ORDER BY channel, "to", id
      """)
    var messages: [(message: LocalMessage, rows: [Int64])] = []
    for group in groups(rows) {
      guard let first = group.first, let way = ways[name(first)] else { continue }
      var kept: [Row] = []
      for row in group {
        let id = row.integer(0)
        let isRead = try isRead(row.text(6))
        let begun = Attempt.begun(try operation.raw(Outgoing.kind, id), at: now.seconds)
        try operation.set(Outgoing.kind, id, isRead ? [Outgoing.state: .text("dropped")] : begun)
        if !isRead { kept.append(row) }
      }
      guard !kept.isEmpty else { continue }
      let isOne = kept.count == 1
      messages.append(
        (
          LocalMessage(
            way: way, address: try address(of: first.text(2), way), user: first.text(2),
            event: isOne ? kept[0].text(3) : "digest",
            on: isOne ? kept[0][4].text : nil,
            text: kept.map { $0.text(5) }.joined(separator: "\n") + "\n"),
          kept.map { $0.integer(0) }
        ))
    }
    return messages
  }

  private func address(of login: String, _ way: NoticeWay) throws(Failure) -> String? {
    let row = try store.engine.first("SELECT email, phone FROM users WHERE login = \(login)")
    return way.isMail ? row?[0].text : way.isText ? row?[1].text : nil
  }

  /// What goes to one person by one channel at one time goes together.
  private func groups(_ rows: [Row]) -> [[Row]] {
    var groups: [[Row]] = []
    for row in rows {
      if let last = groups.last?.first, last.text(1) == row.text(1), last.text(2) == row.text(2) {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups
  }

  private func name(_ row: Row) -> String {
    String(row.text(1).dropFirst(Deliveries.prefix.count))
  }

  private func isRead(_ key: String) throws(Failure) -> Bool {
    guard let id = notification(key) else { return false }
    return try store.engine.first(
      "SELECT 1 FROM notifications WHERE id = \(id) AND (read_at IS NOT NULL OR removed = 1)")
      != nil
  }

  private func notification(_ key: String) -> Int64? {
    let words = key.split(separator: "/")
    return words.count == 3 ? Int64(words[1]) : nil
  }

  /// The code of a message's command, or why there is none.
  static func outcome(
    _ message: LocalMessage, _ send: (LocalMessage) throws(Failure) -> Int32
  ) -> (code: Int32?, failure: Failure?) {
    do {
      return (try send(message), nil)
    } catch {
      return (nil, error)
    }
  }

  /// Writes down how a message fared; the code is nil where it could not be handed over at all.
  func end(_ rows: [Int64], _ code: Int32?, _ failure: Failure?) throws(Failure) {
    for id in rows {
      let row = try operation.raw(Outgoing.kind, id)
      guard code != 0 else {
        try arrived(row)
        continue
      }
      let error =
        code.map { "exit \($0)" } ?? failure?.message[store.session.language] ?? "not run"
      let attempts = row[Outgoing.attempts].integer ?? 0
      let next = now.adding(seconds: Backoff.notice.rest(after: attempts)).seconds
      try operation.set(
        Outgoing.kind, id,
        attempts < Deliveries.mostAttempts ? Attempt.later(next, error) : Attempt.failed(error))
    }
  }

  private func arrived(_ row: Record) throws(Failure) {
    try operation.set(Outgoing.kind, row.id, Attempt.sent(at: now.seconds))
    guard let told = notification(row[Outgoing.key].text ?? "") else { return }
    try operation.set(Notification.kind, told, [Notification.sentAt: .integer(now.seconds)])
  }
}
