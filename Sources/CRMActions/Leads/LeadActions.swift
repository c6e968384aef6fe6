public import CRMDomain
import CRMStore
import SQL
public import Wording

/// How a lead is given an owner when it is added.
public enum Assignment: Sendable {
  /// The next seller in turn.
  case auto
  /// The acting seller himself; nobody where the actor supervises others.
  case own
  /// The user named in the draft.
  case given
}

/// What came of adding a lead.
public struct AddedLead: Sendable {
  /// The number of the lead.
  public let id: Int64
  /// Whose turn it was, when it went by turn.
  public let turn: String?
}

extension Desk {
  /// Adds a lead and gives it to somebody.
  public func addLead(
    _ draft: Draft, assignment: Assignment, allowDuplicate: Bool
  ) throws(Failure) -> AddedLead {
    try change { operation throws(Failure) in
      try operation.tellCustomer(draft)
      return try operation.addLead(draft, assignment: assignment, allowDuplicate: allowDuplicate)
    }
  }

  /// Gives leads to a user, or each to the next in turn.
  public func assignLeads(_ ids: [Int64], to user: Int64?) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        try store.demandChange(try operation.present(Lead.kind, id))
        try operation.assign(Lead.kind, id, to: user)
      }
    }
  }

  /// Moves a lead to a status.
  public func setStatus(
    _ ids: [Int64], _ word: String, reason: String?
  ) throws(Failure) {
    try change { operation throws(Failure) in
      let stage = try store.stage(named: word, of: Stage.leads)
      for id in ids { try operation.moveLead(id, to: stage, reason: reason) }
    }
  }

  /// Declares a lead worth an offer; names what is still unknown about it.
  public func qualify(_ ids: [Int64], _ draft: Draft) throws(Failure) {
    try change { operation throws(Failure) in
      let stage = try operation.leadStage(kind: "qualified")
      for id in ids {
        if !draft.entries.isEmpty { try operation.set(Lead.kind, id, draft) }
        try operation.demandQualified(id)
        try operation.moveLead(id, to: stage, reason: nil)
      }
    }
  }

  /// Ends the work with a lead, with the reason; a day given brings it back then (F111).
  public func disqualify(
    _ ids: [Int64], status: String?, reason: String, retry: Day?
  ) throws(Failure) {
    try change { operation throws(Failure) in
      let stage: Stage
      if let status {
        stage = try store.stage(named: status, of: Stage.leads)
      } else {
        stage = try operation.leadStage(kind: "failed")
      }
      guard stage.kind == "failed" else { throw Desk.notFailed(stage) }
      for id in ids {
        try operation.moveLead(id, to: stage, reason: reason)
        try operation.set(Lead.kind, id, [Lead.wakeOn: .optional(retry?.iso)])
      }
    }
  }

  /// Lays a lead aside until a day, on which a task brings it back (F096, F121).
  public func wait(_ ids: [Int64], until day: Day, reason: String?) throws(Failure) {
    guard day > store.session.today else {
      throw Failure(
        .data, "lead.wakes-in-past",
        Text("--until: \(day.iso) is not in the future", "--until: \(day.iso) – не в будущем"),
        hint: Text("name a later day, as +7d", "укажите день позже, например +7д"))
    }
    try change { operation throws(Failure) in
      // Without a status of that kind, as in telemarketing, the lead keeps its own.
      let stage = try store.stage(kind: "waiting", of: Stage.leads)
      for id in ids {
        if let stage {
          try operation.moveLead(id, to: stage, reason: reason)
        } else {
          try operation.demandOpenLead(id)
        }
        try operation.set(Lead.kind, id, [Lead.wakeOn: .text(day.iso)])
      }
    }
  }

  private static func notFailed(_ stage: Stage) -> Failure {
    Failure(
      .usage, "lead.not-final",
      Text("'\(stage.label.en)' does not end a lead", "«\(stage.label.ru)» не завершает лид"))
  }
}

extension Operation {
  func addLead(
    _ draft: Draft, assignment: Assignment, allowDuplicate: Bool
  ) throws(Failure) -> AddedLead {
    var draft = draft
    if case .own = assignment, let actor = store.actor, actor.role == .seller {
      draft.fill(Lead.owner, .integer(actor.id))
    }
    let turns = RoundRobin(self)
    var next: (turn: Turn, gift: Gift)?
    if case .auto = assignment { next = try turns.next(Lead.kind, rule: "round-robin") }
    let id = try addChecked(
      Lead.kind, draft, allowDuplicate: allowDuplicate, given: next?.gift)
    if let turn = next?.turn { try turns.move(to: turn) }
    return AddedLead(id: id, turn: next?.turn.login)
  }

  func assign(_ kind: RecordKind, _ id: Int64, to user: Int64?) throws(Failure) {
    guard let user else {
      if let turn = try RoundRobin(self).assign(kind, id, rule: "round-robin") {
        try handOver(kind, id, to: turn.chosen.id)
      } else {
        throw Failure(
          .data, "turn.empty",
          Text("no seller is there to take it", "некому назначить: нет доступных продавцов"),
          hint: Text("see 'crm user list'", "см. 'crm user list'"))
      }
      return
    }
    try Completeness.demandActive(user, store)
    var draft: Draft = [Lead.owner: .integer(user)]
    if kind.field("assigned_at") != nil { draft[Lead.assignedAt] = .integer(now.seconds) }
    try set(kind, id, draft)
    try handOver(kind, id, to: user)
  }

  /// The open tasks of the former owner on a record follow it to the new one.
  private func handOver(_ kind: RecordKind, _ id: Int64, to user: Int64) throws(Failure) {
    let link = kind.reference(id)
    let tasks = try store.engine.all(
      """
      SELECT id FROM tasks WHERE "on" = \(link) AND status = 'open' AND removed = 0
        AND kind <> 'assign'
      """)
    for task in tasks {
      try set(FollowUp.kind, task.integer(0), [FollowUp.assignee: .integer(user)])
    }
    try closeTasks(on: link, kinds: ["assign"], outcome: try store.user(user)?.login ?? "")
  }

  /// Closes the open tasks of some kinds on a record.
  func closeTasks(
    on link: String, kinds: [String], outcome: String, dueBefore end: Instant = .latest
  ) throws(Failure) {
    let names = kinds.map { "\($0)" as SQL }.joined(", ")
    let tasks = try store.engine.all(
      """
      SELECT id FROM tasks WHERE "on" = \(link) AND status = 'open' AND removed = 0
        AND kind IN (\(names)) AND COALESCE(due_at, \(Instant.latest.seconds)) <= \(end.seconds)
      """)
    for task in tasks {
      try set(
        FollowUp.kind, task.integer(0),
        [
          FollowUp.status: .text("done"), FollowUp.doneAt: .integer(now.seconds),
          FollowUp.outcome: .text(outcome),
        ])
    }
  }

  func leadStage(kind: String) throws(Failure) -> Stage {
    if let stage = try store.stage(kind: kind, of: Stage.leads) { return stage }
    throw Failure(
      .data, "lead.no-such-status",
      Text(
        "this store has no lead status of the kind '\(kind)'",
        "в этом хранилище нет статуса лида вида «\(kind)»"),
      hint: Text("use 'crm lead status'", "используйте 'crm lead status'"))
  }

  /// The lead, unless its work has ended by conversion.
  @discardableResult
  func demandOpenLead(_ id: Int64) throws(Failure) -> Record {
    let lead = try present(Lead.kind, id)
    try store.demandChange(lead)
    let stage = try store.stage(lead[Lead.status].text ?? "", of: Stage.leads)
    guard stage?.kind != "converted" else {
      let deal = lead[Lead.deal].integer.map { (Deal.kind, $0) }
      let (kind, made) =
        deal ?? lead[Lead.contact].integer.map { (Contact.kind, $0) } ?? (Lead.kind, id)
      let show = "crm \(kind.name) show \(made)"
      throw Failure(
        .data, "lead.converted",
        Lead.kind.called(id) + Text(" is already converted to ", " уже сконвертирован: ")
          + kind.called(made),
        hint: Text("see '\(show)'", "см. '\(show)'"))
    }
    return lead
  }

  func moveLead(_ id: Int64, to stage: Stage, reason: String?) throws(Failure) {
    let lead = try demandOpenLead(id)
    guard stage.kind != "converted" else {
      throw Failure(
        .data, "lead.convert",
        Text("a lead is converted by its own command", "лид конвертируется отдельной командой"),
        hint: Text("use 'crm lead convert \(id)'", "используйте 'crm lead convert \(id)'"))
    }
    if stage.kind == "failed", reason?.isEmpty ?? true {
      throw Operation.reasonMissing(Operation.step(Lead.kind, id, stage))
    }
    try check(lead, to: stage)
    var draft: Draft = [Lead.status: .text(stage.key)]
    if let reason { draft[Lead.reason] = .text(reason) }
    if stage.kind != "waiting" { draft[Lead.wakeOn] = .null }
    try set(Lead.kind, id, draft)
    let link = Lead.kind.reference(id)
    if stage.kind != "initial" {
      try touch(lead)
      try closeTasks(on: link, kinds: ["process"], outcome: stage.label[try store.ownLanguage()])
    }
  }

  /// «lead 7 → «Unqualified»».
  static func step(_ kind: RecordKind, _ id: Int64, _ stage: Stage) -> Text {
    kind.called(id) + Text(verbatim: " → «") + stage.label + Text(verbatim: "»")
  }

  static func reasonMissing(_ step: Text) -> Failure {
    Failure(
      .usage, "reason.missing", step + Text(" needs a reason", ": нужна причина"),
      hint: Text("give it with --reason TEXT", "укажите её: --reason ТЕКСТ"))
  }

  /// The first answer to a request is timed once (F347).
  func touch(_ lead: Record) throws(Failure) {
    guard lead[Lead.firstResponseAt] == .null else { return }
    try set(Lead.kind, lead.id, [Lead.firstResponseAt: .integer(now.seconds)])
  }

  /// Names the fields without which nobody can make an offer: those of the status «qualified».
  func demandQualified(_ id: Int64) throws(Failure) {
    let lead = try demandOpenLead(id)
    let stage = try leadStage(kind: "qualified")
    let check = StepCheck(store)
    var missing: [String] = []
    for requirement in stage.required where try !check.isMet(requirement, lead) {
      missing.append(requirement)
    }
    guard !missing.isEmpty else { return }
    let words = missing.compactMap { StepCheck.alternatives($0).first.map { "\($0)=…" } }
      .joined(separator: " ")
    let kind = lead.kind
    throw Failure(
      .data, "lead.incomplete",
      Lead.kind.called(id) + Text(" lacks: ", ": не заполнено – ")
        + missing.map { StepCheck.label($0, kind) }.joined(separator: ", "),
      hint: Text("crm lead qualify \(id) \(words)", "crm lead qualify \(id) \(words)"))
  }

  /// What the status of a lead asks for: demanded, told or passed over, as its pipeline says.
  private func check(_ lead: Record, to stage: Stage) throws(Failure) {
    let control = try store.pipeline(Stage.leads)?.type
    guard control != StepCheck.Control.free.rawValue,
      let from = try store.stage(lead[Lead.status].text ?? "", of: Stage.leads),
      from.key != stage.key
    else { return }
    let gaps = try StepCheck(store).gaps(lead, from: from, to: stage)
    guard !gaps.isEmpty else { return }
    guard control == StepCheck.Control.controlled.rawValue else {
      warnings.append(Operation.warning(Lead.kind, lead.id, stage, gaps))
      return
    }
    throw Failure(
      .data, "lead.step-refused",
      Lead.kind.object(lead.id)
        + Text(
          " cannot move to «\(stage.label.en)»: ", " нельзя перевести в «\(stage.label.ru)»: ")
        + gaps.joined(separator: ", "),
      hint: Text(
        "see 'crm lead checklist \(lead.id)' and 'crm lead edit \(lead.id) field=value'",
        "см. 'crm lead checklist \(lead.id)' и 'crm lead edit \(lead.id) поле=значение'"))
  }
}
