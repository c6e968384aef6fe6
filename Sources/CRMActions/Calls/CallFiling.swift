import CRMDomain
import CRMStore
import SQL
import Wording

/// Files calls within one transaction, whoever tells of them: whose number it is, the lead of a
/// stranger, what an answered call settles (F052–F060).
struct CallFiling {
  let operation: Operation
  private let finder: LinkFinder
  private var store: Store { operation.store }
  private var language: Language { store.session.language }

  init(_ operation: Operation) {
    self.operation = operation
    finder = LinkFinder(operation)
  }

  /// Adds a call; without `links` the number says where it belongs, and that of a stranger makes a
  /// lead.
  func add(_ draft: Draft, links known: LetterLinks? = nil) throws(Failure) -> Int64 {
    let place = if let known { Place(links: known) } else { try place(of: draft) }
    return try file(draft, at: place) { draft throws(Failure) in
      try operation.add(Call.kind, draft)
    }
  }

  /// Takes in a call once more that an undo took: it is as new, with its number and its history.
  func takeAgain(_ id: Int64, _ draft: Draft) throws(Failure) {
    // The lead of a stranger first: whose it is has to be settled before the call is looked at.
    _ = try file(draft, at: try place(of: draft)) { draft throws(Failure) in
      try operation.restore(Call.kind, id, isNews: true)
      operation.tellAnew(Call.kind, id, Call.outcome)
      _ = try operation.set(Call.kind, id, draft)
      return id
    }
  }

  /// Has `write` write a call down where it belongs, and does what follows from it.
  private func file(
    _ facts: Draft, at place: Place, _ write: (Draft) throws(Failure) -> Int64
  ) throws(Failure) -> Int64 {
    var draft = facts
    place.links.fill(&draft)
    draft[Call.returnedAt] = .optional(try returned(draft))
    let outer = operation.cause
    operation.cause = place.reason.map { Cause(reason: $0[language]) } ?? outer
    defer { operation.cause = outer }
    let id = try write(draft)
    try askToChoose(id, place, draft)
    try follow(id, draft)
    return id
  }

  /// Brings a call up to date with what all rows of its exchange say now. What people settled stays:
  /// who it was where no extension tells it, a recording that was found, a call that we asked for.
  /// Returns whether anything was different.
  func update(_ id: Int64, _ facts: Draft) throws(Failure) -> Bool {
    let before = try operation.raw(Call.kind, id)
    let isFound = ["ok", "gone"].contains(before[Call.recordingState].text)
    // The exchange may have called although it did not say so in time.
    let isAsked =
      before[Call.outcome].text == "planned"
      || before[Call.outcome].text == "failed" && before[Call.externalID].isEmpty
    let isTold = facts[Call.ext] ?? .null == before[Call.ext]
    var draft = Draft()
    for (name, value) in facts.entries {
      switch name {
      case Call.recording.name, Call.recordingState.name: if isFound { continue }
      case Call.number.name: if value.isEmpty { continue }
      case Call.user.name: if value.isEmpty, isTold || isAsked { continue }
      default: if value.isEmpty, isAsked { continue }
      }
      draft[name] = value
    }
    if let number = draft[Call.number], number != before[Call.number] {
      try place(of: draft).links.fill(&draft)
    }
    draft[Call.returnedAt] = .optional(try returned(draft))
    guard try operation.set(Call.kind, id, draft) else { return false }
    try follow(id, draft)
    let after = try operation.raw(Call.kind, id)
    if before[Call.outcome] != after[Call.outcome], after[Call.outcome].text == "answered",
      let number = after[Call.number].text
    {
      try closeTasks(of: after, number)
    }
    return true
  }

  // MARK: Where it belongs

  private struct Place {
    var links = LetterLinks()
    /// The cards among which somebody has to choose.
    var choice: [Link] = []
    var reason: Text?
  }

  private func place(of draft: Draft) throws(Failure) -> Place {
    guard draft[Call.direction]?.text != "internal", let stored = draft[Call.number]?.text else {
      return Place()
    }
    let number = PhoneNumber(stored: stored)
    guard number.e164.hasPrefix("+") else { return Place() }
    let (owner, choice) = try finder.owner(ofPhone: number)
    if let owner {
      return Place(
        links: owner.links,
        reason: Text("the number belongs to ", "номер записи: ")
          + owner.kind.called(owner.id))
    }
    guard choice.isEmpty else {
      return Place(
        choice: choice, reason: Text("several have this number", "номер есть у нескольких"))
    }
    return Place(
      links: LetterLinks(lead: try addLead(stored, draft)),
      reason: Text("nobody is known by this number", "номер неизвестен"))
  }

  /// The lead of a stranger has three fields: name, number, and who talked to him (F057–F059).
  private func addLead(_ number: String, _ draft: Draft) throws(Failure) -> Int64 {
    try operation.addChecked(
      Lead.kind,
      [
        Lead.phones: .list([number]), Lead.channel: .text("phone"),
        Lead.source: draft[Call.source] ?? .null, Lead.owner: draft[Call.user] ?? .null,
      ], allowDuplicate: true)
  }

  private func askToChoose(_ id: Int64, _ place: Place, _ draft: Draft) throws(Failure) {
    let number = draft[Call.number]?.text ?? ""
    if !place.choice.isEmpty {
      let cards = place.choice.prefix(8).map(\.text).joined(separator: ", ")
      let title = Text("Whose is call \(id)? ", "Чей звонок \(id)? ")
      try operation.askToChoose(Call.kind, id, title[language] + "\(number): \(cards)")
    } else if !place.links.choice.isEmpty {
      let title = Text("Choose the deal for call \(id)", "Выберите сделку для звонка \(id)")
      try operation.askToChoose(Call.kind, id, "\(title[language]): \(number)")
    }
  }

  // MARK: What follows

  /// When somebody talked to who was not answered: the first talk after the missed call.
  private func returned(_ draft: Draft) throws(Failure) -> Int64? {
    guard Self.isMissed(draft), let number = draft[Call.number]?.text,
      let start = draft[Call.startedAt]?.integer
    else { return nil }
    return try store.engine.value(
      """
      SELECT MIN(started_at) FROM calls WHERE number = \(number) AND started_at >= \(start)
        AND outcome = 'answered' AND removed = 0
      """
    ).integer
  }

  private static func isMissed(_ draft: Draft) -> Bool {
    let outcome = draft[Call.outcome]?.text ?? ""
    return draft[Call.direction]?.text == "in" && ["missed", "busy", "failed"].contains(outcome)
  }

  private func follow(_ id: Int64, _ draft: Draft) throws(Failure) {
    let call = try operation.raw(Call.kind, id)
    let isAnswered = call[Call.outcome].text == "answered"
    let start = call[Call.startedAt].integer ?? operation.now.seconds
    if let lead = call[Call.lead].integer, call[Call.outcome].text != "planned",
      isAnswered || call[Call.direction].text == "out"
    {
      try operation.touch(try operation.raw(Lead.kind, lead), at: start)
    }
    guard isAnswered, let number = call[Call.number].text else { return }
    let missed = try store.engine.all(
      """
      SELECT id FROM calls WHERE number = \(number) AND started_at <= \(start) AND direction = 'in'
        AND outcome IN ('missed', 'busy', 'failed') AND removed = 0
        AND (returned_at IS NULL OR returned_at > \(start)) ORDER BY id
      """)
    for row in missed {
      try operation.set(
        Call.kind, row.integer(0), [Call.returnedAt: .integer(start)])
    }
    if !missed.isEmpty { try closeTasks(of: call, number) }
  }

  /// The tasks to call back are done by the talk, unless a later call of the client was missed.
  private func closeTasks(of call: Record, _ number: String) throws(Failure) {
    let open = try store.engine.first(
      """
      SELECT 1 FROM calls WHERE number = \(number) AND direction = 'in' AND returned_at IS NULL
        AND outcome IN ('missed', 'busy', 'failed') AND removed = 0
      """)
    guard open == nil else { return }
    let links = [Deal.kind, Lead.kind, Contact.kind, Company.kind].compactMap { kind in
      call[kind.name].integer.map(kind.reference)
    }
    for link in links {
      let tasks = try store.engine.all(
        """
        SELECT t.id FROM tasks t WHERE t."on" = \(link) AND t.kind = 'call' AND t.status = 'open'
          AND t.removed = 0 AND EXISTS (SELECT 1 FROM changes c WHERE c.kind = 'task'
            AND c.record = t.id AND c.field = 'id' AND c.rule = 'missed-call') ORDER BY t.id
        """)
      for task in tasks {
        try operation.set(
          FollowUp.kind, task.integer(0),
          [
            FollowUp.status: .text("done"), FollowUp.doneAt: .integer(operation.now.seconds),
            FollowUp.outcome: .text(Text("talked: ", "поговорили: ")[language] + call.reference),
          ])
      }
    }
  }
}

extension Operation {
  /// The first answer to a request is timed once (F347), at the time it was given.
  func touch(_ lead: Record, at seconds: Int64) throws(Failure) {
    guard lead[Lead.firstResponseAt] == .null else { return }
    let earliest = lead[Lead.createdAt].integer ?? now.seconds
    let answered = min(max(seconds, earliest), now.seconds)
    try set(Lead.kind, lead.id, [Lead.firstResponseAt: .integer(answered)])
  }
}
