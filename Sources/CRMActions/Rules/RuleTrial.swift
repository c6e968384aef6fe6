public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// What a rule would have done.
public struct RuleTrial: Sendable {
  /// Once.
  public struct Firing: Sendable {
    /// When.
    public let at: Instant
    /// The operation whose event it was; nil for a date that came.
    public let operation: Int64?
    /// On which record.
    public let link: Link
    /// What named the record then.
    public let title: String
    /// What it would have changed.
    public let changes: [Change]
  }

  /// How many events the rule looked at.
  public fileprivate(set) var looked = 0
  /// What it would have done, oldest first.
  public fileprivate(set) var firings: [Firing] = []
}

extension Desk {
  /// What a rule would have done since a moment, without effects: the journal is walked backwards
  /// inside a transaction that is taken back, so that each event meets the store as it was then.
  public func tryRule(_ id: Int64, since: Instant) throws(Failure) -> RuleTrial {
    try store.demandAdministrator()
    let record = try store.record(RuleRecord.kind, id)
    let rule = try Rule.read(
      record[RuleRecord.text].text ?? "", name: record[RuleRecord.name].text ?? "", id: id,
      among: store.catalog())
    return try store.write(dryRun: true, settle: { _ in }) { operation throws(Failure) in
      operation.isQuiet = true
      // Its row has to outlive the trials, each of which takes back what it wrote.
      _ = try operation.id()
      var walk = RuleWalk(operation, rule, since: since)
      return try walk.run()
    }.result
  }
}

/// One walk backwards through the journal.
private struct RuleWalk {
  let operation: Operation
  let rule: Rule
  let since: Instant
  var trial = RuleTrial()
  private var store: Store { operation.store }

  init(_ operation: Operation, _ rule: Rule, since: Instant) {
    self.operation = operation
    self.rule = rule
    self.since = since
  }

  mutating func run() throws(Failure) -> RuleTrial {
    var dates = try dueDates()
    let rows = try store.engine.all(
      """
      SELECT o.id, o.at, o."user", o.undoes FROM operations o WHERE o.at >= \(since.seconds)
        AND EXISTS (SELECT 1 FROM changes c WHERE c.operation = o.id) ORDER BY o.id DESC
      """)
    for row in rows {
      let at = Instant(row.integer(1))
      while let date = dates.last, date.at >= at { try meet(dates.removeLast()); _ = date }
      let entries = try store.changes(of: row.integer(0))
      // An undo and a change of the process set off nothing.
      let isSilent =
        row[3] != .null || entries.contains { ["stage", "pipeline"].contains($0.change.kind.name) }
      if !isSilent { try look(entries, at, row[2].integer) }
      try rewind(entries)
    }
    while let date = dates.popLast() { try meet(date) }
    trial.firings.reverse()
    return trial
  }

  /// The events of one operation, met by the store as the operation left it.
  private mutating func look(
    _ entries: [JournalEntry], _ at: Instant, _ user: Int64?
  ) throws(Failure) {
    let actor = try user.flatMap { user throws(Failure) in try store.user(user) }
    for entry in entries.reversed() {
      let change = entry.change
      let isNew = change.field == "id"
      guard change.field != "removed", change.rule != rule.name,
        rule.trigger.looks(
          at: change.kind.name, field: isNew ? nil : change.field, isFirst: change.before == nil,
          isNew: isNew)
      else { continue }
      trial.looked += 1
      // What the rule itself did then is out of the way.
      let own = entries.filter { $0.change.rule == rule.name }
      try fire(change.kind, change.record, at, actor, entry.operation, own)
    }
  }

  private mutating func fire(
    _ kind: RecordKind, _ id: Int64, _ at: Instant, _ actor: Actor?, _ number: Int64?,
    _ own: [JournalEntry]
  ) throws(Failure) {
    let done = try store.trial(at: at, as: actor) { () throws(Failure) -> ([Change], String)? in
      try rewind(own)
      let before = operation.log.count
      let title = try operation.raw(kind, id).title
      let isFired = try RuleEngine(operation).fire(
        rule, kind, id, event: "trial/\(at.seconds)/\(before)", depth: 0,
        due: number == nil ? .inTime : nil)
      return isFired ? (Array(operation.log[before...]), title) : nil
    }
    guard let (changes, title) = done else { return }
    trial.firings.append(
      RuleTrial.Firing(
        at: at, operation: number, link: Link(kind.name, id), title: title, changes: changes))
  }

  // MARK: Dates that came

  private struct DueDate {
    let at: Instant
    let record: Int64
  }

  private mutating func meet(_ date: DueDate) throws(Failure) {
    guard let kind = try store.kind(named: rule.trigger.kind) else { return }
    trial.looked += 1
    try fire(kind, date.record, date.at, nil, nil, [])
  }

  /// When a field of a record came due since then: each value that it held until its date, as the
  /// journal tells, oldest first.
  private func dueDates() throws(Failure) -> [DueDate] {
    guard case .due(let name, let fieldName) = rule.trigger,
      let kind = try store.kind(named: name), let field = kind.field(fieldName)
    else { return [] }
    let held = try store.values(of: field, kind)
    var dates: [DueDate] = []
    for (index, value) in held.enumerated() {
      guard let due = try moment(value.stored, field) else { continue }
      let at = max(due, value.at)
      let next = index + 1 < held.count ? held[index + 1] : nil
      if let next, next.record == value.record, next.at <= at { continue }
      if at >= since, at <= operation.now { dates.append(DueDate(at: at, record: value.record)) }
    }
    return dates.sorted { ($0.at, $0.record) < ($1.at, $1.record) }
  }

  private func moment(_ stored: String?, _ field: Field) throws(Failure) -> Instant? {
    guard let stored else { return nil }
    if field.type == .instant { return Int64(stored).map { Instant($0) } }
    return try store.session.zone.start(of: Day.readISO(stored))
  }

  // MARK: Back in time

  /// Takes changes back, whatever they were.
  private func rewind(_ entries: [JournalEntry]) throws(Failure) {
    var drafts: [Link: Draft] = [:]
    var order: [Link] = []
    var added: Set<Link> = []
    var kinds: [String: RecordKind] = [:]
    for entry in entries.reversed() {
      let change = entry.change
      let link = Link(change.kind.name, change.record)
      kinds[change.kind.name] = change.kind
      if !order.contains(link) { order.append(link) }
      if change.field == "id" {
        added.insert(link)
      } else if change.field == "removed" {
        change.after == nil
          ? try operation.remove(change.kind, change.record)
          : try operation.restore(change.kind, change.record)
      } else if let field = try store.kind(change.kind).field(change.field), field.isStored {
        drafts[link, default: Draft()][field] = Store.value(change.before, of: field)
      }
    }
    for link in order {
      guard let kind = kinds[link.kind] else { continue }
      if added.contains(link) {
        try operation.remove(kind, link.id)
      } else if let draft = drafts[link] {
        try operation.set(kind, link.id, draft)
      }
    }
  }
}
