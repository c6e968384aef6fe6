import CRMDomain
import CRMStore
import SQL
import Wording

/// Lets the rules look at what an operation did, inside its transaction, once for every event.
struct RuleEngine {
  /// How many rules may set off one another before they are stopped: more is a circle.
  static let depthLimit = 8

  let operation: Operation
  private var store: Store { operation.store }

  init(_ operation: Operation) {
    self.operation = operation
  }

  /// Runs the rules until nothing is left to look at.
  ///
  /// Who settles many times in one operation reads the rules once and hands them in.
  func settle(_ known: RuleBook? = nil) throws(Failure) {
    guard !operation.events.isEmpty, !operation.isQuiet else { return }
    let rules = if let known { known } else { try RuleBook(store) }
    var next = 0
    while next < operation.events.count {
      let event = operation.events[next]
      next += 1
      guard event.what != .removed else { continue }
      for rule in rules.rules(for: event) {
        try fire(
          rule, event.kind, event.record, event: "change/\(event.change)", depth: event.depth)
      }
    }
    operation.events = []
  }

  /// Runs one rule on one record for one event, unless it did so before or its conditions fail.
  ///
  /// A date that has come tells everybody, also who happens to run the tick: `due` says how late.
  @discardableResult
  func fire(
    _ rule: Rule, _ kind: RecordKind, _ id: Int64, event: String, depth: Int, due: Lateness? = nil
  ) throws(Failure) -> Bool {
    if case .acknowledge? = rule.steps.only, !Acknowledgement(operation).isPossible { return false }
    guard try isMet(rule, kind, id, depth) else { return false }
    guard try store.claim(rule: rule.id, kind, id, event: event) else { return false }
    let (outerCause, outerDepth) = (operation.cause, operation.depth)
    operation.cause = Cause(rule: rule.name)
    operation.depth = depth + 1
    defer { (operation.cause, operation.depth) = (outerCause, outerDepth) }
    for step in rule.steps { try take(step, of: rule, on: kind, id, due) }
    return true
  }

  /// Whether the conditions of a rule hold of a record, and it may run.
  private func isMet(
    _ rule: Rule, _ kind: RecordKind, _ id: Int64, _ depth: Int
  ) throws(Failure) -> Bool {
    do throws(Failure) {
      guard try holds(rule, kind, id) else { return false }
      guard depth < RuleEngine.depthLimit else { throw RuleEngine.circle(rule) }
      return true
    } catch {
      guard operation.sparesRules else { throw error }
      try tell(error, of: rule, kind, id)
      return false
    }
  }

  private func holds(
    _ rule: Rule, _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> Bool {
    do {
      return try store.holds(rule.conditions, kind, id)
    } catch  where RuleEngine.isOfNothing(error) {
      return false
    }
  }

  /// Whether a condition speaks of what this store does not have: a stage of another way of selling,
  /// a segment that is gone. It holds of nothing then, and keeps nobody from writing.
  static func isOfNothing(_ failure: Failure) -> Bool {
    ["stage.unknown", "segment.not-found", "segment.circle", "segment.kind"].contains(failure.id)
  }

  private static func circle(_ rule: Rule) -> Failure {
    Failure(
      .data, "rule.circle",
      Text(
        "rules set off one another more than \(depthLimit) times, the last one is '\(rule.name)'",
        "правила вызывают друг друга более \(depthLimit) раз, последнее – «\(rule.name)»"),
      hint: Text(
        "switch it off with 'crm rule disable \(rule.name)'",
        "выключите его: 'crm rule disable \(rule.name)'"))
  }

  func run(
    _ step: Rule.Step, of rule: Rule, on kind: RecordKind, _ id: Int64, _ due: Lateness?
  ) throws(Failure) {
    switch step {
    case .assign:
      if !operation.waitsForHead { try RoundRobin(operation).assign(kind, id, rule: rule.name) }
    case .task(let taskKind, let title, let person, let due):
      try makeTask(taskKind, title, person, due, on: kind, id)
    case .notify(let people, let text):
      var told = try store.fill(text, kind, id)
      if due == .late { told += Text(" (late)", " (с опозданием)")[try store.ownLanguage()] }
      try notify(people, told, event: rule.name, on: kind, id, sparesActor: due == nil)
    case .set(let name, let word): try set(name, word, on: kind, id)
    case .export(let name): try export(name, on: kind, id)
    case .acknowledge(let template):
      if kind.name == Lead.kind.name {
        try Acknowledgement(operation).write(template, lead: id)
      }
    case .move(let name, let word): try move(name, to: word, on: kind, id)
    case .survey(let name, let due): try planSurvey(name, due, on: kind, id)
    }
  }

  /// A stage is named by key or label and has to be one of the record's own.
  func value(
    _ word: String, for field: Field, of kind: RecordKind, _ id: Int64
  ) throws(Failure) -> Value {
    guard field.type == .stage, !word.isEmpty else { return try store.value(word, for: field) }
    let pipeline = try operation.raw(kind, id)[Deal.pipeline].text ?? kind.name
    return .text(try store.stage(named: word, of: pipeline).key)
  }

  /// Makes the task, unless the same one is open already: then it goes to the person it is for now.
  /// One of a rule that asked for the same in fewer words («Выставить счёт») becomes this one.
  private func makeTask(
    _ taskKind: String, _ title: String, _ person: Rule.Person, _ due: TimeWord?,
    on kind: RecordKind, _ id: Int64
  ) throws(Failure) {
    guard let assignee = try people(person, kind, id).first else { return }
    let title = try store.fill(title, kind, id)
    let link = try subject(kind, id)
    if let open = try store.openTask(title: title, on: link) {
      try operation.set(FollowUp.kind, open, [FollowUp.assignee: .integer(assignee)])
      return
    }
    let deadline = try due?.instant(
      now: operation.now, zone: store.session.zone, defaultSecond: 64_800)
    if let general = try store.openTask(beginning: title, kind: taskKind, on: link) {
      var draft: Draft = [
        FollowUp.title: .text(title), FollowUp.assignee: .integer(assignee),
      ]
      if let deadline { draft[FollowUp.dueAt] = .integer(deadline.seconds) }
      try operation.set(FollowUp.kind, general, draft)
      return
    }
    try operation.addTask(title, taskKind, on: link, for: assignee, due: deadline)
  }

  /// What comes in from outside and belongs to the records that it names.
  private static let arrivals = [
    KindName.message, KindName.call, KindName.submission, KindName.invitation,
  ]

  /// What a task is about: for an arrival, a note or a paper the record that it belongs to, so that
  /// the task is the next step there.
  private func subject(_ kind: RecordKind, _ id: Int64) throws(Failure) -> String {
    if case .hanging = kind.ownership, let holder = try operation.raw(kind, id)["on"].text {
      return holder
    }
    if Papers.names.contains(kind.name),
      let deal = try operation.raw(kind, id)[Order.deal.name].integer
    {
      return Deal.kind.reference(deal)
    }
    guard RuleEngine.arrivals.contains(kind.name) else { return kind.reference(id) }
    let letter = try operation.raw(kind, id)
    for target in [Deal.kind, Lead.kind, Contact.kind, Company.kind] {
      if let record = letter[target.name].integer { return target.reference(record) }
    }
    return kind.reference(id)
  }

  func notify(
    _ whom: [Rule.Person], _ text: String, event: String, on kind: RecordKind, _ id: Int64,
    sparesActor: Bool
  ) throws(Failure) {
    var told: [Int64] = []
    for person in whom {
      for user in try people(person, kind, id) where !told.contains(user) { told.append(user) }
    }
    // Nobody is told of what he does himself.
    for user in told.sorted() where !(sparesActor && user == store.actor?.id) {
      try operation.add(
        Notification.kind,
        [
          Notification.user: .integer(user), Notification.event: .text(event),
          Notification.on: .text(kind.reference(id)), Notification.text: .text(text),
        ])
    }
  }

  /// How a date that has come is met.
  enum Lateness {
    /// In time, or near it.
    case inTime
    /// So late that the reader should know.
    case late
  }

  /// The users that a word of the rules names for a record.
  func people(
    _ person: Rule.Person, _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> [Int64] {
    switch person {
    case .owner:
      guard let owner = try store.owner(of: kind, id) else { return [] }
      return [try atWork(owner, kind)]
    case .author: return try operation.raw(kind, id)["author"].integer.map { [$0] } ?? []
    case .login(let login): return try store.user(login: login).map { [$0.id] } ?? []
    case .senior: return try superiors([[.senior], [.head], [.admin]], kind, id)
    case .head:
      if let manager = try manager(kind, id) { return [manager] }
      return try superiors([[.head], [.senior], [.director], [.admin]], kind, id)
    case .director: return try superiors([[.director], [.head], [.admin]], kind, id)
    }
  }

  /// A letter from a customer of somebody who is away is for who stands in; leads and deals went to
  /// him as they are.
  private func atWork(_ user: Int64, _ kind: RecordKind) throws(Failure) -> Int64 {
    guard RuleEngine.arrivals.contains(kind.name) else { return user }
    return try store.standIn(for: user) ?? user
  }

  /// The manager named for the owner, while he works here.
  private func manager(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Int64? {
    guard let owner = try store.owner(of: kind, id) else { return nil }
    return try store.engine.value(
      """
      SELECT m.id FROM users u JOIN users m ON m.id = u.manager
      WHERE u.id = \(owner) AND m.active = 1 AND m.removed = 0
      """
    ).integer
  }

  /// The active users of the first of the roles that somebody has in the owner's department; then of
  /// those that anybody has. An administrator is nobody's superior while there is another.
  private func superiors(
    _ ranks: [[Role]], _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> [Int64] {
    let owner = try store.owner(of: kind, id)
    let department = try owner.flatMap { user throws(Failure) in try store.user(user)?.department }
    if let department {
      for roles in ranks where roles != [.admin] {
        let near = try store.users(roles: roles, department: department)
        if !near.isEmpty { return near.map(\.id) }
      }
    }
    for roles in ranks {
      let all = try store.users(roles: roles)
      let near = all.filter { $0.department == department }
      let chosen = near.isEmpty ? all : near
      if !chosen.isEmpty { return chosen.map(\.id) }
    }
    return []
  }
}
