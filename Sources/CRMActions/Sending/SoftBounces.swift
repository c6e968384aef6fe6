import CRMDomain
import CRMStore
import Mail
import SQL
import Wording

/// A letter that an address did not take for now.
struct SoftBounce {
  /// The folded address.
  let key: String
  /// The letter of ours, however many reports tell of it; that of the report where it does not say.
  let original: String
  /// What the server gave as the cause.
  let said: String
  /// When the report was written.
  let at: Int64
}

/// Letters that come back for the time being, from full mailboxes and silent servers. One says little;
/// several within some weeks, and nothing from the address meanwhile, say that nobody reads there.
struct SoftBounces {
  let operation: Operation
  private var store: Store { operation.store }
  private var ways: Correspondence { store.session.correspondence }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Counts a report about an address, and calls the address wrong where it was one too many.
  func judge(
    _ recipient: BouncedRecipient, _ bounce: Bounce, _ incoming: IncomingLetter,
    _ decision: inout FilingDecision
  ) throws(Failure) {
    guard let key = LinkFinder.key(recipient.address), ways.softBounces > 0 else { return }
    let said = [recipient.status, recipient.reason.rawValue].filter { !$0.isEmpty }
      .joined(separator: " ")
    let soft = SoftBounce(
      key: key, original: bounce.originalMessageID ?? incoming.content, said: said,
      at: LetterFacts(incoming: incoming, session: store.session).date)
    decision.soft.append(soft)
    let earlier = try earlier(than: soft)
    let (count, most, days) = (earlier.count + 1, ways.softBounces, ways.softBounceDays)
    guard count >= most else {
      return decision.notes.append(
        Text(
          "\(count) of \(most) within \(days) days, then \(recipient.address) counts as wrong",
          "\(count) из \(most) за \(days) дн., затем адрес \(recipient.address) считается неверным")
      )
    }
    let list = earlier.map { "\($0.message) (\($0.said))" }.joined(separator: ", ")
    decision.notes.append(
      Text(
        "the address counts as wrong: \(recipient.address): \(count) letters came back within "
          + "\(days) days: \(list) and this one",
        "адрес признан неверным: \(recipient.address): возвратов за \(days) дн. – \(count): "
          + "письма \(list) и это"))
    decision.wrong.append((recipient.address, "\(said) ×\(count)"))
  }

  /// The earlier reports that count, one for each letter of ours.
  private func earlier(
    than soft: SoftBounce
  ) throws(Failure) -> [(message: Int64, said: String)] {
    let window = soft.at - Int64(ways.softBounceDays) * 86_400
    let since = try max(window, lastLetter(from: soft.key, since: window), lastCorrection(soft.key))
    let rows = try store.engine.all(
      """
      SELECT s.message, s.said, s.original FROM soft_bounces s JOIN messages m ON m.id = s.message
      WHERE s.address = \(soft.key) AND s.original <> \(soft.original) AND s."at" > \(since)
        AND m.removed = 0
      ORDER BY s.message
      """)
    var seen: Set<String> = []
    return rows.filter { seen.insert($0.text(2)).inserted }.map { ($0.integer(0), $0.text(1)) }
  }

  /// When the last letter came from an address: even one that a program wrote shows that letters
  /// arrive there.
  private func lastLetter(from key: String, since: Int64) throws(Failure) -> Int64 {
    let rows = try store.engine.all(SoftBounces.received(from: key, since: since))
    return rows.first { WrongAddresses.isNamed(key, in: $0.text(1)) }?.integer(0) ?? 0
  }

  /// The letters of late from an address, near enough, the last one first.
  static func received(from key: String, since: Int64) -> SQL {
    """
    SELECT "date", "from" FROM messages
    WHERE direction = 'in' AND removed = 0 AND outcome IN ('lead', 'attached', 'auto-reply')
      AND "date" > \(since) AND \(WrongAddresses.mayName(key, "\"from\""))
    ORDER BY "date" DESC
    """
  }

  /// When somebody marked the address, or took the mark away: it is counted anew from then on.
  private func lastCorrection(_ key: String) throws(Failure) -> Int64 {
    var last: Int64 = 0
    for (kind, id) in try WrongAddresses(operation).holders(key) {
      let at = try store.engine.value(
        """
        SELECT MAX(o."at") FROM changes c JOIN operations o ON o.id = c.operation
        WHERE c.kind = \(kind.name) AND c.record = \(id) AND c.field = 'wrong_emails'
        """
      ).integer
      last = max(last, at ?? 0)
    }
    return last
  }

  /// Keeps it, with the report that told of it.
  func keep(_ soft: SoftBounce, of message: Int64) throws(Failure) {
    try store.engine.run(
      """
      INSERT INTO soft_bounces (address, message, original, said, "at")
      VALUES (\(soft.key), \(message), \(soft.original), \(soft.said), \(soft.at))
      ON CONFLICT DO NOTHING
      """)
  }
}
