public import CRMDomain
import SQL
public import Wording

/// One line of the journal: what changed, who did it when, by which command, and why.
public struct JournalEntry: Sendable {
  /// The number of the line of the journal; the values of a new record share one.
  public let id: Int64
  /// The operation that the change belongs to.
  public let operation: Int64
  /// When it was made.
  public let at: Instant
  /// The login of who made it; nil for the program itself.
  public let user: String?
  /// The command line.
  public let command: String
  /// What was changed.
  public let change: Change
  /// How a rule decided.
  public let reason: String?
  /// The operation that undid it, if any.
  public let undone: Int64?
}

extension Store {
  /// The journal of one record, oldest first; of one field where it is named.
  public func history(
    of kind: RecordKind, _ id: Int64, field: String? = nil
  ) throws(Failure) -> [JournalEntry] {
    var condition: SQL = "c.kind = \(kind.name) AND c.record = \(id)"
    guard let field else { return try entries(condition) }
    condition = "\(condition) AND c.field IN (\(field), 'id', 'removed')"
    let wanted = [field, "id", "removed"]
    return try entries(condition).filter { wanted.contains($0.change.field) }
  }

  /// The journal of several records of a kind, oldest first.
  func history(of kind: RecordKind, _ ids: [Int64]) throws(Failure) -> [JournalEntry] {
    let members = ids.map { "\($0)" as SQL }.joined(", ")
    return try entries("c.kind = \(kind.name) AND c.record IN (\(members))")
  }

  /// When a field got the value that it has; nil where nobody has set it.
  public func since(
    _ kind: RecordKind, _ id: Int64, _ field: Field
  ) throws(Failure) -> Instant? {
    try history(of: kind, id, field: field.name).last { $0.change.field == field.name }?.at
  }

  /// The changes of one operation.
  public func changes(of operation: Int64) throws(Failure) -> [JournalEntry] {
    try entries("c.operation = \(operation)")
  }

  /// What an operation changed of one record, oldest first.
  func changes(of operation: Int64, to link: Link) throws(Failure) -> [JournalEntry] {
    // The sign keeps SQLite from walking through the whole operation, which has its lines in order.
    try entries(
      "c.kind = \(link.kind) AND c.record = \(link.id) AND +c.operation = \(operation)")
  }

  private func entries(_ condition: SQL) throws(Failure) -> [JournalEntry] {
    let rows = try engine.all(
      """
      SELECT c.id, c.operation, o.at, u.login, o.command, c.kind, c.record, c.field, c.before,
        c.after, c.rule, c.reason, o.undone, c.first_values
      FROM changes c JOIN operations o ON o.id = c.operation
        LEFT JOIN users u ON u.id = o."user"
      WHERE \(condition) ORDER BY c.id
      """)
    var entries: [JournalEntry] = []
    for row in rows {
      guard let kind = try catalog(withFormer: true).named(row.text(5)) else { continue }
      entries.append(
        Store.entry(row, kind, field: row.text(7), before: row[8].text, after: row[9].text))
      for (name, stored) in FirstValues.read(row.text(13)) {
        entries.append(Store.entry(row, kind, field: name, before: nil, after: stored))
      }
    }
    return entries
  }

  private static func entry(
    _ row: Row, _ kind: RecordKind, field: String, before: String?, after: String?
  ) -> JournalEntry {
    JournalEntry(
      id: row.integer(0), operation: row.integer(1), at: Instant(row.integer(2)),
      user: row[3].text, command: row.text(4),
      change: Change(
        kind: kind, record: row.integer(6), field: field, before: before, after: after,
        rule: row[10].text),
      reason: row[11].text, undone: row[12].integer)
  }

  /// Every value that a field of the records of a kind has had, and since when, record by record.
  public func values(
    of field: Field, _ kind: RecordKind
  ) throws(Failure) -> [(record: Int64, stored: String?, at: Instant)] {
    let rows = try engine.all(
      """
      SELECT c.record, c.field, c.after, o.at, c.first_values
      FROM changes c JOIN operations o ON o.id = c.operation
      WHERE c.kind = \(kind.name) AND c.field IN (\(field.name), 'id') ORDER BY c.record, c.id
      """)
    var values: [(record: Int64, stored: String?, at: Instant)] = []
    for row in rows {
      let at = Instant(row.integer(3))
      guard row.text(1) == "id", field.name != "id" else {
        values.append((row.integer(0), row[2].text, at))
        continue
      }
      let first = FirstValues.read(row.text(4)).first { $0.name == field.name }
      if let first { values.append((row.integer(0), first.stored, at)) }
    }
    return values
  }

  /// The last operation of the actor that changed something and was not undone.
  public func lastOperation() throws(Failure) -> Int64? {
    try engine.value(
      """
      SELECT MAX(o.id) FROM operations o
      WHERE o."user" = \(actor?.id) AND o.undone IS NULL
        AND NOT EXISTS (SELECT 1 FROM operations p WHERE p.undone = o.id)
        AND EXISTS (SELECT 1 FROM changes c WHERE c.operation = o.id)
        AND o.id NOT IN (SELECT undone FROM operations WHERE undone IS NOT NULL)
      """
    ).integer
  }

  /// The stored text of a journal as the value of its field.
  public static func value(_ stored: String?, of field: Field) -> Value {
    guard let stored else { return field.isList ? .list([]) : .null }
    if field.isList { return .list(members(ofStored: stored)) }
    switch field.type {
    case .id, .integer, .money, .quantity, .percent, .instant, .flag, .reference:
      return .optional(Int64(stored))
    default: return .text(stored)
    }
  }
}
