import CRMDomain
import CRMStore
import Mail
import SQL
import Wording

/// Files letters within one transaction: bytes first, then the one outcome, then the rules.
struct Filing {
  let operation: Operation
  let dryRun: Bool
  let matcher: LetterMatcher
  let rules: RuleBook
  private var store: Store { operation.store }

  /// What became of a letter.
  struct Filed {
    /// An outcome of `Message`; nil for what an earlier run has taken in.
    let outcome: String?
    let message: Int64
  }

  init(_ operation: Operation, colleagues: Set<String>, dryRun: Bool) throws(Failure) {
    self.operation = operation
    self.dryRun = dryRun
    matcher = LetterMatcher(operation, colleagues: colleagues)
    rules = try RuleBook(operation.store)
    operation.sparesRules = true
  }

  /// Files one letter; does nothing with an input that was filed before.
  func file(_ incoming: IncomingLetter) throws(Failure) -> Filed {
    if let message = try Filing.delivered(incoming.found, incoming.hash, store) {
      return Filed(outcome: nil, message: message)
    }
    guard incoming.letter.isReadable else {
      let fault = incoming.letter.faults.first ?? ""
      return try keep(
        incoming,
        FilingDecision(
          outcome: "error", reason: Text("this is no letter", "это не письмо"),
          notes: fault.isEmpty ? [] : [Text(verbatim: fault)]))
    }
    let (same, namesake) = try copies(of: incoming)
    if let same {
      try deliver(incoming, to: same, outcome: "duplicate")
      return Filed(outcome: "duplicate", message: same)
    }
    var decision = try matcher.decide(incoming)
    if incoming.policy.decides, decision.outcome == "lead" { decision.outcome = "waiting" }
    if let namesake {
      decision.notes.append(
        Text(
          "has the Message-ID of letter \(namesake), but other contents",
          "тот же Message-ID, что у письма \(namesake), но другое содержание"))
    }
    return try keep(incoming, decision)
  }

  /// Keeps a letter that could not be filed as it should, whole, with what went wrong.
  func keepFailed(_ incoming: IncomingLetter, _ failure: Failure) throws(Failure) -> Filed {
    if let message = try Filing.delivered(incoming.found, incoming.hash, store) {
      return Filed(outcome: nil, message: message)
    }
    return try keep(
      incoming,
      FilingDecision(
        outcome: "error", reason: Text("it could not be filed", "не удалось обработать"),
        notes: [failure.message]))
  }

  /// The message that an input became in an earlier run.
  static func delivered(
    _ found: FoundLetter, _ hash: String, _ store: Store
  ) throws(Failure) -> Int64? {
    try store.engine.value(
      """
      SELECT message FROM deliveries
      WHERE source = \(found.source) AND place = \(found.place) AND hash = \(hash)
      """
    ).integer
  }

  /// The stored letter that this one is a copy of, or one that only has its Message-ID.
  ///
  /// A letter without an identifier is known by its contents; removed letters count, so that what a
  /// person removed does not come back, but not those whose intake was undone.
  private func copies(
    of incoming: IncomingLetter
  ) throws(Failure) -> (same: Int64?, namesake: Int64?) {
    guard let id = incoming.letter.messageID else {
      return (try filed("content = \(incoming.content)").first?.integer(0), nil)
    }
    let rows = try filed("message_id = \(id)")
    let same = rows.first { $0.text(1) == incoming.content }
    return (same?.integer(0), rows.first?.integer(0))
  }

  /// The messages that count, oldest first: number and contents of each.
  private func filed(_ condition: SQL) throws(Failure) -> [Row] {
    var rows: [Row] = []
    for row in try store.engine.all(
      "SELECT id, content, removed FROM messages WHERE \(condition) ORDER BY id")
    {
      if row.integer(2) == 1, try store.wasTakenBack(Message.kind, row.integer(0)) { continue }
      rows.append(row)
    }
    return rows
  }

  /// Lets letters come in anew whose intake was undone.
  static func forgetUndone(_ operation: Int64, _ store: Store) throws(Failure) {
    try store.engine.run(
      """
      DELETE FROM deliveries WHERE message IN
        (SELECT m.id FROM changes c JOIN messages m ON m.id = c.record AND m.removed = 1
          WHERE c.operation = \(operation) AND c.kind = 'message' AND c.field = 'id')
      """)
  }

  private func keep(
    _ incoming: IncomingLetter, _ decision: FilingDecision
  ) throws(Failure) -> Filed {
    let facts = LetterFacts(incoming: incoming, session: store.session)
    try store.keepLetter(incoming.hash, incoming.found.bytes, dryRun: dryRun)
    let id = try LetterWriter(operation).write(decision, facts)
    try deliver(incoming, to: id, outcome: decision.outcome)
    if decision.outcome == "attached", !decision.isOutgoing, let thread = decision.thread {
      try store.unrestricted { () throws(Failure) in
        try Answering(operation).takeLetter(thread: thread, incoming.ownText)
      }
    }
    if !decision.isOutgoing {
      try store.unrestricted { () throws(Failure) in
        try CampaignReplies(operation).take(incoming, decision)
      }
    }
    try operation.settle(rules, as: incoming.policy)
    return Filed(outcome: decision.outcome, message: id)
  }

  private func deliver(
    _ incoming: IncomingLetter, to message: Int64, outcome: String
  ) throws(Failure) {
    let found = incoming.found
    try store.engine.run(
      """
      INSERT INTO deliveries (source, place, hash, message, outcome, seen_at)
      VALUES (\(found.source), \(found.place), \(incoming.hash), \(message), \(outcome),
        \(operation.now.seconds))
      """)
    if incoming.policy.marksSeen, !incoming.policy.isSent {
      try LetterMarks.owe(found.source, found.place, store)
    }
  }
}

extension Operation {
  /// Runs the rules for what a letter made, with requests dealt out as its mailbox wants it.
  func settle(_ rules: RuleBook, as policy: FilingPolicy) throws(Failure) {
    if case .head = policy.assignment { waitsForHead = true }
    team = policy.team
    defer { (waitsForHead, team) = (false, nil) }
    // The program acts, not who runs it: he is told of new requests like everybody else.
    try store.unrestricted { () throws(Failure) in try RuleEngine(self).settle(rules) }
  }
}
