import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case given, done, inTime, late, declined, open, overdue }

  /// Tasks: given, done in time and late, open and overdue.
  public static let tasks = Report(
    "tasks", Text("Tasks", "Задачи"),
    by: [
      .user, .choice("kind", Text("Kind", "Вид"), 0, FollowUp.kinds), .department, .day, .week,
      .month,
    ],
    measures: [
      Measure(
        "given", Text("Given", "Поставлено"),
        Text("tasks given in the period", "задачи, поставленные за период"),
        .count, .count(Sort.given.rawValue)),
      Measure(
        "done", Text("Done", "Выполнено"),
        Text("tasks done in the period", "задачи, выполненные за период"),
        .count, .count(Sort.done.rawValue)
      ).better(true),
      Measure(
        "in_time", Text("In time", "В срок"),
        Text("share of the done ones that were in time", "доля выполненных в срок"),
        .share, .share(Sort.inTime.rawValue, of: Sort.done.rawValue)
      ).better(true),
      Measure(
        "late", Text("Late", "С опозданием"),
        Text("done after their time", "выполнены позже срока"),
        .count, .count(Sort.late.rawValue)
      ).better(false),
      Measure(
        "lateness", Text("Late by", "Опоздание"),
        Text("the median of how late these were", "медиана их опоздания"),
        .seconds, .quartile(Sort.late.rawValue, 2)
      ).better(false),
      Measure(
        "declined", Text("Declined", "Отклонено"),
        Text("tasks declined in the period", "задачи, отклонённые за период"),
        .count, .count(Sort.declined.rawValue)
      ).unlisted,
      Measure(
        "open", Text("Open", "Открыто"),
        Text(
          "open tasks, at the end of a period that is over",
          "открытые задачи; у законченного периода – на его конец"),
        .count, .count(Sort.open.rawValue)
      ).ofNow,
      Measure(
        "overdue", Text("Overdue", "Просрочено"),
        Text(
          "overdue tasks, at the end of a period that is over",
          "просроченные задачи; у законченного периода – на его конец"),
        .count, .count(Sort.overdue.rawValue)
      ).better(false).ofNow,
    ], charted: "done",
    minor: ["lateness", "given"], facts: tasksDone)

  private static let tasksDone: Facts = { store, request, body throws(Failure) in
    let now = request.period.moment(store.session).seconds
    let period = request.period
    try store.engine.each(
      """
      SELECT t.id, t.assignee, t.created_at, t.due_at, t.done_at, t.status, t.kind
      FROM \(try request.rows(of: FollowUp.kind, store).all) t
      WHERE t.removed = 0 AND (t.status = 'open' OR \(Basis.within("t.created_at", period))
          OR \(Basis.within("t.done_at", period)))
        AND \(try request.scope.condition("t.assignee", store))
      """
    ) { row throws(Failure) in
      func fact(_ sort: Sort, _ at: Int64, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: FollowUp.kind, id: row.integer(0), owner: row[1].integer,
            at: at, seconds: seconds, keys: [row[6].text]))
      }
      let created = row.integer(2)
      if period.contains(Instant(created)) { try fact(.given, created) }
      if row.text(5) == "open" {
        guard created <= now else { return }
        try fact(.open, created)
        if let due = row[3].integer, due < now { try fact(.overdue, due, now - due) }
      } else if let done = row[4].integer, period.contains(Instant(done)) {
        guard row.text(5) == "done" else { return try fact(.declined, done) }
        try fact(.done, done)
        if let due = row[3].integer, done > due {
          try fact(.late, done, done - due)
        } else {
          try fact(.inTime, done)
        }
      }
    }
  }
}
