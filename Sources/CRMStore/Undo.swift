public import CRMDomain
import SQL
public import Wording

/// What an undo made of one record.
public struct Undone: Sendable {
  /// How it ended for the record.
  public enum Outcome: String, Sendable {
    /// The record is as it was before.
    case undone
    /// The record stays as it is, since it was changed again.
    case kept
    /// The change cannot be taken back.
    case failed
  }

  /// The record.
  public let link: Link
  /// How it ended.
  public let outcome: Outcome
  /// Why it was kept or failed.
  public let reason: Text?
}

extension Operation {
  /// Takes back what an operation changed, record by record, newest change first.
  ///
  /// A record that somebody changed afterwards is kept as it is: an undo never destroys later work.
  public func undo(_ target: Int64) throws(Failure) -> [Undone] {
    try demandUndoable(target)
    isQuiet = true
    defer { isQuiet = false }
    var results: [Undone] = []
    for link in try store.links(of: target) {
      let entries = try store.changes(of: target, to: link)
      results.append(try undo(link, entries, of: target))
    }
    if results.contains(where: { $0.outcome == .undone }) {
      let number = try id()
      try store.engine.run("UPDATE operations SET undone = \(number) WHERE id = \(target)")
    }
    return results
  }

  private func demandUndoable(_ target: Int64) throws(Failure) {
    guard let first = try store.firstChange(of: target) else {
      throw Failure(
        .noInput, "operation.not-found",
        Text("there is no operation \(target)", "нет операции \(target)"),
        hint: Text("list them with 'crm log'", "список: 'crm log'"))
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
  }

  private func undo(
    _ link: Link, _ entries: [JournalEntry], of target: Int64
  ) throws(Failure) -> Undone {
    guard let kind = Kinds.named(link.kind) else { throw .bug("no kind \(link.kind)") }
    if kind.name == Outgoing.kind.name, try isSent(link.id) {
      return Undone(
        link: link, outcome: .failed, reason: Text("it was sent already", "уже отправлено"))
    }
    let wasAdded = entries.contains { $0.change.field == "id" }
    let fields = entries.map(\.change.field)
    if let later = try laterChange(link, after: target, fields: wasAdded ? nil : fields) {
      return Undone(
        link: link, outcome: .kept,
        reason: Text("changed since by operation \(later)", "изменено операцией \(later)"))
    }
    if wasAdded {
      try remove(kind, link.id)
    } else {
      try takeBack(kind, link.id, entries)
    }
    return Undone(link: link, outcome: .undone, reason: nil)
  }

  private func takeBack(
    _ kind: RecordKind, _ id: Int64, _ entries: [JournalEntry]
  ) throws(Failure) {
    var draft = Draft()
    for entry in entries.reversed() {
      let change = entry.change
      if change.field == "removed" {
        if change.after == nil { try remove(kind, id) } else { try restore(kind, id) }
      } else if let field = kind.field(change.field) {
        draft[field] = Store.value(change.before, of: field)
      }
    }
    try set(kind, id, draft)
  }

  private func isSent(_ id: Int64) throws(Failure) -> Bool {
    let state = try store.engine.value("SELECT state FROM outbox WHERE id = \(id)").text
    return state == "sent" || state == "sending" || state == "unknown"
  }

  /// The operation that changed one of the fields after `target` and still stands.
  private func laterChange(
    _ link: Link, after target: Int64, fields: [String]?
  ) throws(Failure) -> Int64? {
    var condition: SQL = """
      c.kind = \(link.kind) AND c.record = \(link.id) AND c.operation > \(target)
        AND c.operation <> \(madeID ?? 0) AND o.undone IS NULL
        AND NOT EXISTS (SELECT 1 FROM operations p WHERE p.undone = c.operation)
      """
    if let fields {
      let names = Set(fields).sorted().map { "\($0)" as SQL }.joined(", ")
      condition = "\(condition) AND c.field IN (\(names))"
    }
    return try store.engine.value(
      """
      SELECT MIN(c.operation) FROM changes c JOIN operations o ON o.id = c.operation
      WHERE \(condition)
      """
    ).integer
  }
}
