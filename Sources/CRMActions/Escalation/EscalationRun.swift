import CRMDomain
import CRMStore
import SQL
import Wording

/// Takes the steps that are due: of requests that nobody has touched for too long (F081–F084).
///
/// A request lies untouched since the last change of it by anybody, or of its tasks by a person. Each
/// level is reached once; a touch ends the chain, and it begins anew. What a missed tick has left
/// undone is made up for level by level, so that nobody is passed over unasked.
struct EscalationRun {
  static let rule = "escalation"

  let operation: Operation
  let plan: EscalationPlan
  private var store: Store { operation.store }
  private var now: Instant { operation.now }

  init(_ operation: Operation) throws(Failure) {
    self.operation = operation
    plan = try EscalationPlan(operation.store)
  }

  /// A step that was taken, in effect or undone.
  private struct Step {
    let level: Int64
    let at: Instant
  }

  /// Does what is due; returns how many steps were taken.
  func run() throws(Failure) -> Int {
    let outer = operation.cause
    operation.cause = Cause(rule: EscalationRun.rule)
    defer { operation.cause = outer }
    try endTouched()
    guard let first = plan.levels.first else { return 0 }
    var taken = 0
    for lead in try candidates(first) {
      let touched = try touched(lead)
      var steps = try self.steps(lead, since: touched)
      var former = first
      for level in plan.levels {
        defer { former = level }
        if steps.contains(where: { $0.level == level.number }) { continue }
        guard try isDue(level, former, steps.last, touched) else { break }
        try take(level, lead, since: touched)
        steps.append(Step(level: level.number, at: now))
        taken += 1
      }
    }
    return taken
  }

  /// Requests nobody has begun to work on, and that were not changed for the time of the first level.
  ///
  /// A request is what somebody was given the task to process or to assign: leads that were loaded
  /// from a table are none until then.
  private func candidates(_ first: EscalationPlan.Level) throws(Failure) -> [Int64] {
    // A short working day makes a day of delay shorter than one of the clock.
    let least = plan.calendar.isClock ? first.delay.seconds : 0
    let last = plan.levels.last?.number ?? 0
    return try store.engine.all(
      """
      SELECT l.id FROM leads l JOIN stages s ON s.pipeline = \(Stage.leads) AND s."key" = l.status
      WHERE s.kind = 'initial' AND l.removed = 0 AND l.updated_at <= \(now.seconds - least)
        AND EXISTS (SELECT 1 FROM tasks k WHERE k."on" = 'lead/' || l.id AND k.removed = 0
          AND k.kind IN ('process', 'assign'))
        AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e."on" = 'lead/' || l.id
          AND e.ended_at IS NULL AND e.removed = 0 AND e."level" >= \(last))
      ORDER BY l.id
      """
    ).map { $0.integer(0) }
  }

  /// When anybody last did anything about a lead: the escalation itself does not count.
  private func touched(_ lead: Int64) throws(Failure) -> Instant {
    let link = Lead.kind.reference(lead)
    let row = try store.engine.first(
      """
      SELECT MAX(o.at) FROM changes c JOIN operations o ON o.id = c.operation
      WHERE (c.kind = 'lead' AND c.record = \(lead)
          AND (c.rule IS NULL OR c.rule <> \(EscalationRun.rule)))
        OR (c.rule IS NULL AND c.kind = 'task' AND c.record IN
          (SELECT id FROM tasks WHERE "on" = \(link)))
        OR (c.rule IS NULL AND c.kind = 'note' AND c.record IN
          (SELECT id FROM notes WHERE "on" = \(link)))
        OR (c.rule IS NULL AND c.kind = 'interaction' AND c.record IN
          (SELECT id FROM interactions WHERE "on" = \(link)))
        OR (c.rule IS NULL AND c.kind = 'message' AND c.record IN
          (SELECT id FROM messages WHERE lead = \(lead) AND direction = 'out'))
      """)
    return Instant(row?[0].integer ?? 0)
  }

  private func steps(_ lead: Int64, since: Instant) throws(Failure) -> [Step] {
    let link = Lead.kind.reference(lead)
    return try store.engine.all(
      """
      SELECT "level", created_at FROM escalations
      WHERE "on" = \(link) AND since = \(since.seconds) ORDER BY "level"
      """
    ).map { Step(level: $0.integer(0), at: Instant($0.integer(1))) }
  }

  /// A level waits for its own time, and after the step before as long as the two are apart.
  private func isDue(
    _ level: EscalationPlan.Level, _ former: EscalationPlan.Level, _ last: Step?,
    _ touched: Instant
  ) throws(Failure) -> Bool {
    let zone = store.session.zone
    let due = plan.moment(of: level, since: touched, zone)
    guard due <= now else { return false }
    guard let last else { return true }
    let apart = due.seconds(since: plan.moment(of: former, since: touched, zone))
    return last.at.adding(seconds: max(0, apart)) <= now
  }

  // MARK: A step

  private func take(
    _ level: EscalationPlan.Level, _ lead: Int64, since: Instant
  ) throws(Failure) {
    let people = try recipients(level, lead)
    let link = Lead.kind.reference(lead)
    let words = EscalationWords(store, lead, level, since: since)
    operation.cause = Cause(
      rule: EscalationRun.rule, reason: words.reason[try store.ownLanguage()])
    defer { operation.cause = Cause(rule: EscalationRun.rule) }
    var task: Int64?
    if level.makesTask, let assignee = people.first {
      task = try makeTask(try words.title(), link, assignee, level, since)
    }
    try operation.add(
      Escalation.kind,
      [
        Escalation.on: .text(link), Escalation.level: .integer(level.number),
        Escalation.user: .optional(people.first),
        Escalation.task: .optional(task.map { FollowUp.kind.reference($0) }),
        Escalation.since: .integer(since.seconds),
      ])
    let text = try words.notice()
    for user in people {
      try operation.add(
        Notification.kind,
        [
          Notification.user: .integer(user), Notification.event: .text(EscalationRun.rule),
          Notification.on: .text(link), Notification.text: .text(text),
        ])
    }
  }

  /// Whom a level reaches; who is away is stood in for.
  private func recipients(
    _ level: EscalationPlan.Level, _ lead: Int64
  ) throws(Failure) -> [Int64] {
    let found = try RuleEngine(operation).people(Rule.person(level.to), Lead.kind, lead)
    var people: [Int64] = []
    for user in found {
      let present = try store.standIn(for: user) ?? user
      if !people.contains(present) { people.append(present) }
    }
    return people
  }

  /// The task of who is asked; the one to assign somebody goes to him where it is open still.
  private func makeTask(
    _ title: String, _ link: String, _ assignee: Int64, _ level: EscalationPlan.Level,
    _ since: Instant
  ) throws(Failure) -> Int64 {
    if let open = try store.openTask(title: title, on: link) {
      try operation.set(FollowUp.kind, open, [FollowUp.assignee: .integer(assignee)])
      return open
    }
    let next = plan.levels.first { $0.number > level.number }
    let due = next.map { plan.moment(of: $0, since: since, store.session.zone) }
    return try operation.addTask(
      title, "assign", on: link, for: assignee, due: max(due ?? now, now.adding(seconds: 3_600)),
      isUrgent: true)
  }

  // MARK: The end of a chain

  /// Ends the steps about requests that somebody has touched since, with their open tasks.
  private func endTouched() throws(Failure) {
    let rows = try store.engine.all(
      """
      SELECT id, "on", task, since FROM escalations
      WHERE ended_at IS NULL AND removed = 0 ORDER BY id
      """)
    for row in rows {
      guard let lead = Link(row.text(1))?.id else { continue }
      let isThere = try !operation.isRemoved(Lead.kind, lead)
      if isThere, try touched(lead).seconds <= row.integer(3) { continue }
      try operation.set(
        Escalation.kind, row.integer(0), [Escalation.endedAt: .integer(now.seconds)])
      guard let task = row[2].text.flatMap({ Link($0) }) else { continue }
      let open = try operation.raw(FollowUp.kind, task.id)
      guard try !operation.isRemoved(FollowUp.kind, task.id),
        open[FollowUp.status].text == "open"
      else { continue }
      let outcome = Text("the request was taken up", "по заявке начата работа")
      try operation.set(
        FollowUp.kind, task.id,
        [
          FollowUp.status: .text("done"), FollowUp.doneAt: .integer(now.seconds),
          FollowUp.outcome: .text(outcome[try store.ownLanguage()]),
        ])
    }
  }
}
