public import CRMDomain
import CRMStore
import SQL
public import Wording

/// What is done with tasks and notifications.
extension Desk {
  /// Closes tasks as done, with what came of it.
  public func finish(_ ids: [Int64], outcome: String?) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids { try operation.closeTask(id, status: "done", outcome: outcome) }
    }
  }

  /// Closes tasks as declined; the reason is needed, a new time plans the task again (F201).
  public func decline(
    _ ids: [Int64], reason: String, again: Instant?
  ) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        guard !reason.isEmpty else {
          throw Operation.reasonMissing(
            Text("declining ", "отклонение ") + FollowUp.kind.genitive(id))
        }
        let task = try operation.closeTask(id, status: "declined", outcome: reason)
        guard let again else { continue }
        try operation.addChecked(
          FollowUp.kind,
          [
            FollowUp.title: task[FollowUp.title], FollowUp.kind_: task[FollowUp.kind_],
            FollowUp.on: task[FollowUp.on], FollowUp.assignee: task[FollowUp.assignee],
            FollowUp.priority: task[FollowUp.priority], FollowUp.dueAt: .integer(again.seconds),
          ], allowDuplicate: true)
      }
    }
  }

  /// Moves the deadline; a reminder keeps its distance.
  public func snooze(_ ids: [Int64], until: Instant) throws(Failure) {
    guard until > now else {
      throw Failure(
        .data, "task.in-past",
        Text("the new time is not in the future", "новый срок не в будущем"))
    }
    try change { operation throws(Failure) in
      for id in ids {
        let task = try operation.openTask(id)
        var draft: Draft = [FollowUp.dueAt: .integer(until.seconds)]
        if let due = task[FollowUp.dueAt].integer, let remind = task[FollowUp.remindAt].integer {
          draft[FollowUp.remindAt] = .integer(until.seconds - (due - remind))
        }
        try operation.set(FollowUp.kind, id, draft)
        try operation.followTask(id)
      }
    }
  }

  /// Hands tasks to a user.
  public func assignTasks(_ ids: [Int64], to user: Int64) throws(Failure) {
    try change { operation throws(Failure) in
      try Completeness.demandActive(user, store)
      for id in ids {
        _ = try operation.openTask(id)
        try operation.set(FollowUp.kind, id, [FollowUp.assignee: .integer(user)])
        try operation.followTask(id)
      }
    }
  }

  /// Marks notifications of the actor as read; all of them where none is named.
  public func read(_ ids: [Int64]) throws(Failure) -> Int {
    let mine = try store.actingUser().id
    return try change { operation throws(Failure) in
      let unread = try store.engine.all(
        """
        SELECT id FROM notifications
        WHERE "user" = \(mine) AND read_at IS NULL AND removed = 0 ORDER BY id
        """
      ).map { $0.integer(0) }
      let chosen = ids.isEmpty ? unread : ids.filter(unread.contains)
      for id in chosen {
        try operation.set(
          Notification.kind, id, [Notification.readAt: .integer(operation.now.seconds)])
      }
      return chosen.count
    }
  }
}

extension Operation {
  func openTask(_ id: Int64) throws(Failure) -> Record {
    let visible = try store.record(FollowUp.kind, id)
    guard visible[FollowUp.status].text == "open" else {
      throw Failure(
        .data, "task.closed",
        FollowUp.kind.called(id) + Text(" is closed already", " уже закрыта"))
    }
    return visible
  }

  @discardableResult
  func closeTask(
    _ id: Int64, status: String, outcome: String?
  ) throws(Failure) -> Record {
    let task = try openTask(id)
    try set(
      FollowUp.kind, id,
      [
        FollowUp.status: .text(status), FollowUp.doneAt: .integer(now.seconds),
        FollowUp.outcome: .optional(outcome),
      ])
    try followTask(id)
    // Work on a request is its first answer.
    if let link = task[FollowUp.on].text.flatMap({ Link($0) }), link.kind == Lead.kind.name,
      status == "done", task[FollowUp.kind_].text != "assign"
    {
      try touch(try raw(Lead.kind, link.id))
    }
    return task
  }
}

extension Operation {
  /// Adds an open task on a record; whoever acts is its author. What came from outside, or is due,
  /// nobody has asked for: who runs it sees the tasks of others as little as before. Returns its
  /// number.
  @discardableResult
  func addTask(
    _ title: String, _ kind: String, on link: String, for user: Int64?, due: Instant?,
    isUrgent: Bool = false
  ) throws(Failure) -> Int64 {
    let author = sparesRules ? nil : store.actor?.id
    return try add(
      FollowUp.kind,
      [
        FollowUp.title: .text(title), FollowUp.kind_: .text(kind),
        FollowUp.status: .text("open"), FollowUp.on: .text(link),
        FollowUp.author: .optional(author), FollowUp.assignee: .optional(user),
        FollowUp.priority: .text(isUrgent ? "high" : "normal"),
        FollowUp.dueAt: .optional(due?.seconds),
      ])
  }
}
