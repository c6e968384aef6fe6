import CRMDomain
import CRMStore
import Wording

/// Writes what was decided about a letter: the lead that it makes, the message, the task to choose.
struct LetterWriter {
  let operation: Operation
  private var store: Store { operation.store }
  private var language: Language { store.session.language }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Adds the message and what comes with it; returns its number.
  func write(_ decision: FilingDecision, _ facts: LetterFacts) throws(Failure) -> Int64 {
    let outer = operation.cause
    operation.cause = Cause(rule: outer?.rule, reason: decision.reason[language])
    defer { operation.cause = outer }
    var links = decision.links
    if decision.outcome == "lead" { links.lead = try addLead(facts) }
    var draft = facts.message()
    draft[Message.outcome] = .text(decision.outcome)
    draft[Message.direction] = .text(decision.isOutgoing ? "out" : "in")
    draft[Message.thread] = .optional(decision.thread)
    draft[Message.note] = note(decision)
    links.fill(&draft)
    let id = try operation.add(Message.kind, draft)
    if decision.isOutgoing, !decision.isAutomatic, let lead = links.lead {
      try operation.touch(try operation.raw(Lead.kind, lead), at: facts.date)
    }
    for soft in decision.soft { try SoftBounces(operation).keep(soft, of: id) }
    if !decision.wrong.isEmpty {
      // Whoever asks why an address is wrong is told which letters came back.
      let told = ([decision.reason] + decision.notes).joined(separator: "; ")
      operation.cause = Cause(rule: outer?.rule, reason: told[language])
    }
    for (address, why) in decision.wrong {
      try WrongAddresses(operation).mark(address, "\(address): \(why)")
    }
    if !links.choice.isEmpty { try askForDeal(id, links, draft[Message.subject]?.text) }
    return id
  }

  func note(_ decision: FilingDecision) -> Value {
    let words = decision.notes.joined(separator: "; ")[language]
    return words.isEmpty ? .null : .text(words)
  }

  func addLead(_ facts: LetterFacts) throws(Failure) -> Int64 {
    try operation.addChecked(Lead.kind, facts.lead(), allowDuplicate: true)
  }

  /// Several deals are open: the owner says which one the letter is about.
  func askForDeal(
    _ id: Int64, _ links: LetterLinks, _ subject: String?
  ) throws(Failure) {
    let title = Text("Choose the deal for letter \(id)", "Выберите сделку для письма \(id)")
    let name = subject.map { ": \($0)" } ?? ""
    try operation.askToChoose(Message.kind, id, title[language] + name)
  }
}

extension Operation {
  /// A task for who answers for something that came in: to say what it belongs to.
  func askToChoose(_ kind: RecordKind, _ id: Int64, _ title: String) throws(Failure) {
    let owner = try store.owner(of: kind, id)
    try add(
      FollowUp.kind,
      [
        FollowUp.title: .text(title), FollowUp.kind_: .text("choose"),
        FollowUp.status: .text("open"), FollowUp.on: .text(kind.reference(id)),
        FollowUp.assignee: .optional(owner), FollowUp.priority: .text("normal"),
        FollowUp.dueAt: .integer(now.seconds + 4 * 3_600),
      ])
  }
}
