import CRMDomain
import CRMStore
import Mail
import Platform
import SQL
public import Wording

/// What people do with letters after their intake (F038).
extension Desk {
  /// Declares letters spam: their senders make no lead any more, and the leads that only these
  /// letters made go with their open tasks. Returns the leads that were removed.
  ///
  /// What another person has decided stands, unless it `overrules` him.
  public func markSpam(_ ids: [Int64], overrules: Bool = false) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      var removed: [Int64] = []
      for id in ids {
        let letter = try store.record(Message.kind, id)
        try LetterDecision.demandFree(letter, store, overrules)
        if let key = try senderKey(of: id) {
          try store.engine.run(
            """
            INSERT INTO spammers (address, marked_at) VALUES (\(key), \(now.seconds))
            ON CONFLICT DO NOTHING
            """)
        }
        let lead = letter[Message.lead].integer
        var draft: Draft = [Message.outcome: .text("spam")]
        LetterLinks().fill(&draft)
        try operation.set(Message.kind, id, draft)
        try operation.closeTasks(
          on: Message.kind.reference(id), kinds: ["choose"], outcome: "spam")
        if let lead, letter[Message.outcome].text == "lead",
          try operation.removeUnworked(lead)
        {
          removed.append(lead)
        }
      }
      return removed
    }
  }

  /// Takes the mark of spam back: the sender is welcome again, and the letter is filed as if it came
  /// now into its mailbox, one of `accounts`. Returns how each was filed.
  public func markNotSpam(
    _ ids: [Int64], _ accounts: [MailboxAccount] = []
  ) throws(Failure) -> [String] {
    try change { operation throws(Failure) in try markNotSpam(ids, accounts, operation) }
  }

  private func markNotSpam(
    _ ids: [Int64], _ accounts: [MailboxAccount], _ operation: Operation
  ) throws(Failure) -> [String] {
    var outcomes: [String] = []
    for id in ids {
      let letter = try store.record(Message.kind, id)
      guard ["spam", "waiting"].contains(letter[Message.outcome].text) else {
        throw Failure(
          .data, "mail.not-spam",
          Message.kind.called(id) + Text(" is no spam", ": не спам"))
      }
      if let key = try senderKey(of: id) {
        try store.engine.run("DELETE FROM spammers WHERE address = \(key)")
      }
      outcomes.append(try refile(id, accounts, operation))
    }
    return outcomes
  }

  /// Accepts letters that wait for «lead or spam», or that a filter took for spam. Returns how each was
  /// filed; of what a person has decided already it is told who that was.
  public func accept(
    _ ids: [Int64], _ accounts: [MailboxAccount] = []
  ) throws(Failure) -> [String] {
    // The look is made inside the transaction: a colleague may have been faster.
    try change { operation throws(Failure) in
      for id in ids { try LetterDecision.demandOpen(try store.record(Message.kind, id), store) }
      return try markNotSpam(ids, accounts, operation)
    }
  }

  private func senderKey(of id: Int64) throws(Failure) -> String? {
    try incoming(id).sender.flatMap { LinkFinder.key($0.address) }
  }

  private func incoming(
    _ id: Int64, _ accounts: [MailboxAccount] = []
  ) throws(Failure) -> IncomingLetter {
    let row = try store.engine.first("SELECT mailbox, raw FROM messages WHERE id = \(id)")
    let found = FoundLetter(source: "", place: "", bytes: try store.letterBytes(of: id))
    let mailbox = row?[0].text
    let account = accounts.first { $0.name == mailbox }
    return IncomingLetter(
      found, hash: row?.text(1) ?? "", mailbox: mailbox,
      policy: try account.map { account throws(Failure) in try FilingPolicy(of: account, store) }
        ?? FilingPolicy())
  }

  private func refile(
    _ id: Int64, _ accounts: [MailboxAccount], _ operation: Operation
  ) throws(Failure) -> String {
    let incoming = try incoming(id, accounts)
    let matcher = LetterMatcher(operation, colleagues: [])
    var decision = try matcher.decide(incoming)
    if decision.outcome == "spam" {
      // A filter marked it, and a person knows better.
      decision.outcome = "lead"
    }
    let writer = LetterWriter(operation)
    let facts = LetterFacts(incoming: incoming, session: store.session)
    if decision.outcome == "lead" { decision.links.lead = try writer.addLead(facts) }
    var draft: Draft = [
      Message.outcome: .text(decision.outcome), Message.note: writer.note(decision),
    ]
    decision.links.fill(&draft)
    let outer = operation.cause
    operation.cause = Cause(reason: decision.reason[store.session.language])
    defer { operation.cause = outer }
    try operation.set(Message.kind, id, draft)
    try operation.comeAgain(Message.kind, id)
    try operation.settle(try RuleBook(store), as: incoming.policy)
    return decision.outcome
  }
}

extension Operation {
  /// Removes a lead that nobody has worked on and that no other letter belongs to, with its open
  /// tasks; otherwise leaves it and returns false.
  func removeUnworked(_ id: Int64) throws(Failure) -> Bool {
    let lead = try raw(Lead.kind, id)
    let stage = try store.stage(lead[Lead.status].text ?? "", of: Stage.leads)
    let others = try store.engine.first(
      "SELECT 1 FROM messages WHERE lead = \(id) AND removed = 0")
    let deals = try store.engine.first("SELECT 1 FROM deals WHERE lead = \(id) AND removed = 0")
    let hanging = try store.hanging(on: Link(Lead.kind.name, id))
    guard stage?.kind == "initial", others == nil, deals == nil, hanging.isEmpty else {
      return false
    }
    let link = Lead.kind.reference(id)
    let tasks = try store.engine.all(
      #"SELECT id FROM tasks WHERE "on" = \#(link) AND status = 'open' AND removed = 0"#)
    for task in tasks { try remove(FollowUp.kind, task.integer(0)) }
    try remove(Lead.kind, id)
    return true
  }
}
