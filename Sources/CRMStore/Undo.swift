import CRMDomain
import SQL
public import Wording

extension Operation {
  /// Takes back what an operation changed, record by record, newest change first.
  ///
  /// A record that somebody changed afterwards is kept as it is: an undo never destroys later work.
  public func undo(_ target: Int64) throws(Failure) -> [Undone] {
    let undoable = try demandUndoable(target)
    isQuiet = true
    defer { isQuiet = false }
    var undoing = Undoing(self, target, isOwn: undoable.user == store.actor?.login)
    let results = try undoing.run(try store.marks(of: target))
    if results.contains(where: { $0.outcome == .undone }) {
      let number = try id()
      try store.engine.run("UPDATE operations SET undoes = \(target) WHERE id = \(number)")
      try end(target, by: number, isWhole: results.allSatisfy { $0.outcome == .undone })
    }
    return results
  }

  /// An operation that was taken back; what it had taken back itself lives again.
  private func end(_ operation: Int64, by number: Int64, isWhole: Bool) throws(Failure) {
    try store.engine.run("UPDATE operations SET undone = \(number) WHERE id = \(operation)")
    guard isWhole, let former = try undone(by: operation) else { return }
    try store.engine.run("UPDATE operations SET undone = NULL WHERE id = \(former)")
    if let earlier = try undone(by: former) { try end(earlier, by: former, isWhole: true) }
  }

  private func undone(by operation: Int64) throws(Failure) -> Int64? {
    try store.engine.value("SELECT undoes FROM operations WHERE id = \(operation)").integer
  }

  private func demandUndoable(_ target: Int64) throws(Failure) -> Undoable {
    guard let first = try store.undoable(target) else {
      throw Failure(
        .noInput, "operation.not-found",
        Text("there is no operation \(target)", "нет операции \(target)"),
        hint: Text("list them with 'crm log'", "список: 'crm log'"))
    }
    // Without its first user nobody could do anything, not even undo the undo.
    if first.isFounding {
      throw Failure(
        .data, "operation.founding",
        Text(
          "operation \(target) made the store and stays",
          "операция \(target) создала хранилище и остаётся"))
    }
    if let undone = first.undone {
      throw Failure(
        .data, "operation.undone",
        Text(
          "operation \(target) was undone by operation \(undone)",
          "операция \(target) уже отменена операцией \(undone)"),
        hint: Text("take that back with 'crm undo \(undone)'", "вернуть: 'crm undo \(undone)'"))
    }
    let actor = try store.actingUser()
    guard first.user == actor.login || actor.role.supervises else {
      throw Failure(
        .noPermission, "access.denied",
        Text(
          "operation \(target) was made by \(first.user ?? "crm")",
          "операцию \(target) выполнил \(first.user ?? "crm")"),
        hint: Text("ask a senior seller", "обратитесь к старшему продавцу"))
    }
    return first
  }
}

/// One undo at work.
struct Undoing {
  /// From so many records on the changes are not kept in memory as well.
  static let bulk = 10_000

  let operation: Operation
  let target: Int64
  let isOwn: Bool
  var store: Store { operation.store }
  /// What records of other operations refer to, by the record that would be taken from them.
  var used: [Link: Link] = [:]
  /// What stays for the sake of another record that stays, by the record; see `UndoWholes`.
  var bound: [Link: Link] = [:]

  init(_ operation: Operation, _ target: Int64, isOwn: Bool) {
    self.operation = operation
    self.target = target
    self.isOwn = isOwn
  }

  /// Fields first, then the added records, those added last first: so that whatever refers to a
  /// record is out of the way before the record goes.
  mutating func run(_ marks: [Mark]) throws(Failure) -> [Undone] {
    // The answer of a dry run tells every change.
    if marks.count > Undoing.bulk, !operation.isDryRun { operation.isBulk = true }
    var results: [Undone] = []
    results.reserveCapacity(marks.count)
    let added = marks.filter { $0.added != nil }.sorted { $0.added ?? 0 > $1.added ?? 0 }
    try findUsed(added, sparing: true)
    try bindWholes(marks)
    for mark in try ordered(marks.filter { $0.added == nil }) {
      guard let trace = try store.trace(of: target, mark.link) else { continue }
      results.append(try settle(trace) { () throws(Failure) in try takeBack(trace) })
      try operation.settleJournal()
    }
    // What was changed refers no more to what is to go, unless it stays as it is.
    if added.count < marks.count { try findUsed(added, sparing: false) }
    for mark in added {
      guard let trace = try store.trace(of: target, mark.link) else { continue }
      let result = try settle(trace) { () throws(Failure) in
        try operation.remove(trace.kind, trace.link.id)
      }
      if result.outcome != .undone { try keepWhatItUses(trace) }
      results.append(result)
      try operation.settleJournal()
    }
    return results
  }

  /// Finds which of the added records others refer to.
  private mutating func findUsed(_ added: [Mark], sparing: Bool) throws(Failure) {
    used = [:]
    for kind in Set(added.map(\.link.kind)).compactMap(Kinds.named) {
      for (id, user) in try store.used(ofAddedBy: target, kind, sparing: sparing) {
        used[Link(kind.name, id)] = user
      }
    }
  }

  private func settle(
    _ trace: Trace, _ act: () throws(Failure) -> Void
  ) throws(Failure) -> Undone {
    if let refusal = try refusal(of: trace) {
      return Undone(link: trace.link, outcome: .failed, reason: refusal)
    }
    if let reason = try reasonToKeep(trace) {
      return Undone(link: trace.link, outcome: .kept, reason: reason)
    }
    try act()
    return Undone(link: trace.link, outcome: .undone, reason: nil)
  }

  /// Why the actor cannot take this back, whatever happened since.
  private func refusal(of trace: Trace) throws(Failure) -> Text? {
    if trace.isDelivery, try isSent(trace.link.id) {
      return Text("it was sent already", "уже отправлено")
    }
    if let gone = try goneField(trace) { return gone }
    let record = try operation.raw(trace.kind, trace.link.id)
    if Undoing.carriers.contains(trace.kind.name), try wasSent(record) {
      return Text("its letter was sent already", "письмо уже отправлено")
    }
    let isAllowed: Bool
    switch trace.kind.ownership {
    case .personal, .through, .hanging: isAllowed = true
    case .field, .office: isAllowed = isOwn
    case .shared: isAllowed = false
    case .administrator:
      let presence = [User.awayUntil.name, User.substitute.name]
      isAllowed = trace.entries.allSatisfy { presence.contains($0.change.field) }
    }
    if isAllowed { return nil }
    do {
      try store.demandChange(record)
      return nil
    } catch {
      return error.message
    }
  }

  private func isSent(_ id: Int64) throws(Failure) -> Bool {
    let state = try store.engine.value("SELECT state FROM outbox WHERE id = \(id)").text
    return state == "sent" || state == "sending" || state == "unknown"
  }

  /// What stands for somebody who gets a letter.
  private static let carriers = [Invitation.kind.name, CampaignRecipient.kind.name]

  /// Whether a letter that the operation wrote to somebody has left: who got it, was asked.
  private func wasSent(_ carrier: Record) throws(Failure) -> Bool {
    guard let message = carrier[Invitation.message.name].integer else { return false }
    return try store.engine.first(
      """
      SELECT 1 FROM messages m JOIN outbox o ON o.message = m.id
        JOIN changes c ON c.kind = 'outbox' AND c.record = o.id AND c.field = 'id'
      WHERE (m.id = \(message) OR m.thread = \(message)) AND c.operation = \(target)
        AND o.state IN ('sent', 'sending', 'unknown')
      """) != nil
  }

  private func reasonToKeep(_ trace: Trace) throws(Failure) -> Text? {
    if let later = try laterChange(trace) {
      return Text("changed since by operation \(later)", "изменено операцией \(later)")
    }
    if trace.kind.name == CustomField.kind.name, let reason = try fieldReason(trace) {
      return reason
    }
    if trace.takesAway, let user = try store.keyDependent(on: trace.kind, trace.link.id) {
      return Text("still used by ", "используется – ") + user.0.called(user.1)
    }
    guard let user = used[trace.link], let kind = Kinds.named(user.kind) else {
      return reasonToStay(trace.link)
    }
    return Text("still used by ", "используется – ") + kind.called(user.id)
  }

  /// A later operation on one of the fields (of an added record on any) that still stands, or that
  /// was taken back without the value returning to what the target left.
  func laterChange(_ trace: Trace) throws(Failure) -> Int64? {
    let rows = try store.engine.all(
      """
      SELECT c.operation, c.field, o.undone IS NOT NULL
        OR EXISTS (SELECT 1 FROM operations p WHERE p.undone = c.operation)
      FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = \(trace.link.kind) AND c.record = \(trace.link.id)
        AND c.operation > \(target) AND c.operation <> \(operation.madeID ?? 0)
      ORDER BY c.id
      """)
    guard !rows.isEmpty else { return nil }
    let left = trace.left
    let (record, isRemoved) = try operation.standing(trace.kind, trace.link.id)
    for row in rows {
      let field = row.text(1)
      let isTouched = field != Operation.mergedField && trace.changes(field)
      guard trace.added != nil || isTouched else { continue }
      let now = field == "removed" ? (isRemoved ? "1" : nil) : record[field].stored
      // Nothing and an empty text are the same; adding journals neither.
      if row.integer(2) == 0 || now ?? "" != left[field] ?? "" { return row.integer(0) }
    }
    return nil
  }

  private func takeBack(_ trace: Trace) throws(Failure) {
    var draft = Draft()
    let kind = try store.kind(trace.kind)
    for entry in trace.entries.reversed() {
      let change = entry.change
      if change.field == "removed" {
        if change.after == nil {
          try operation.removeAgain(trace.kind, trace.link.id)
        } else {
          try operation.restore(trace.kind, trace.link.id)
        }
      } else if let field = kind.field(change.field) {
        draft[field] = Store.value(change.before, of: field)
      }
    }
    try operation.set(trace.kind, trace.link.id, draft)
  }

  /// A record that stays needs what it refers to.
  private mutating func keepWhatItUses(_ trace: Trace) throws(Failure) {
    let record = try operation.raw(trace.kind, trace.link.id)
    for field in record.kind.fields {
      if case .reference(let kind) = field.type, let id = record[field].integer {
        used[Link(kind, id)] = trace.link
      } else if case .references(let kind) = field.type {
        for id in record[field].list.compactMap({ Int64($0) }) { used[Link(kind, id)] = trace.link }
      }
    }
  }
}
