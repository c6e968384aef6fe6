import CRMDomain
import CRMStore
import SQL
import Wording

/// An interaction that is to take place is a task of its owner: so it is his next step, is announced a
/// quarter of an hour before, and is told of when it is late (F067), by what does that for all tasks.
extension Operation {
  /// Makes the task of an interaction follow it: made with its time, moved, handed over, closed.
  func planTask(of id: Int64) throws(Failure) {
    let interaction = try raw(Interaction.kind, id)
    let isOpen = Interaction.open.contains(interaction[Interaction.status].text ?? "")
    // Whoever was talked to was answered.
    if interaction[Interaction.status].text == "done",
      let link = interaction[Interaction.on].text.flatMap({ Link($0) }), link.kind == Lead.kind.name
    {
      try touch(try raw(Lead.kind, link.id))
    }
    if let task = interaction[Interaction.task].integer {
      let current = try raw(FollowUp.kind, task)
      guard current[FollowUp.status].text == "open" else { return try replan(interaction, isOpen) }
      try set(FollowUp.kind, task, isOpen ? plan(interaction) : closing(interaction))
    } else {
      try replan(interaction, isOpen)
    }
  }

  /// A task that is closed stays closed: a new time is a new task.
  private func replan(_ interaction: Record, _ isOpen: Bool) throws(Failure) {
    guard isOpen, !interaction[Interaction.startsAt].isEmpty else { return }
    var draft = plan(interaction)
    draft[FollowUp.on] = interaction[Interaction.on]
    draft[FollowUp.kind_] = .text(Operation.taskKind(interaction[Interaction.type].text ?? ""))
    draft[FollowUp.status] = .text("open")
    draft[FollowUp.priority] = .text("normal")
    draft[FollowUp.author] = .optional(store.actor?.id)
    let task = try add(FollowUp.kind, draft)
    try set(Interaction.kind, interaction.id, [Interaction.task: .integer(task)])
  }

  private func plan(_ interaction: Record) -> Draft {
    let start = interaction[Interaction.startsAt].integer
    let isAnnounced = interaction[Interaction.type].text != "letter"
    return [
      FollowUp.title: interaction[Interaction.subject],
      FollowUp.assignee: interaction[Interaction.owner], FollowUp.dueAt: .optional(start),
      FollowUp.remindAt: .optional(isAnnounced ? start.map { $0 - 900 } : nil),
    ]
  }

  private func closing(_ interaction: Record) -> Draft {
    let isDone = interaction[Interaction.status].text == "done"
    return [
      FollowUp.status: .text(isDone ? "done" : "declined"),
      FollowUp.doneAt: .integer(now.seconds), FollowUp.outcome: interaction[Interaction.result],
    ]
  }

  private static func taskKind(_ type: String) -> String {
    ["meeting", "call", "letter"].contains(type) ? type : "other"
  }

  /// Makes the interaction of a task follow it, whichever command changed the task.
  func followTask(_ id: Int64) throws(Failure) {
    let found = try store.engine.value(
      """
      SELECT id FROM interactions WHERE task = \(id) AND removed = 0
        AND status IN ('planned', 'postponed') ORDER BY id DESC LIMIT 1
      """
    ).integer
    guard let found else { return }
    let task = try raw(FollowUp.kind, id)
    switch task[FollowUp.status].text {
    case "done": try close(found, "done", result: task[FollowUp.outcome])
    case "declined": try close(found, "dropped", result: task[FollowUp.outcome])
    default:
      try set(
        Interaction.kind, found,
        [
          Interaction.startsAt: task[FollowUp.dueAt], Interaction.owner: task[FollowUp.assignee],
          Interaction.subject: task[FollowUp.title],
        ])
    }
  }

  func close(_ interaction: Int64, _ status: String, result: Value) throws(Failure) {
    var draft: Draft = [
      Interaction.status: .text(status), Interaction.doneAt: .integer(now.seconds),
    ]
    if !result.isEmpty { draft[Interaction.result] = result }
    // What was held before its time, or without one, was held now.
    let start = try raw(Interaction.kind, interaction)[Interaction.startsAt].integer
    if status == "done", start ?? .max > now.seconds {
      draft[Interaction.startsAt] = .integer(now.seconds)
    }
    try set(Interaction.kind, interaction, draft)
  }

  /// What was to be done goes with the interaction.
  func removeOpenTask(of id: Int64) throws(Failure) {
    guard let task = try raw(Interaction.kind, id)[Interaction.task].integer,
      try raw(FollowUp.kind, task)[FollowUp.status].text == "open"
    else { return }
    let isRemoved = try store.engine.value("SELECT removed FROM tasks WHERE id = \(task)")
    if isRemoved.integer == 0 { try remove(FollowUp.kind, task) }
  }
}
