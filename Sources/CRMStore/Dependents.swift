public import CRMDomain
import SQL
public import Wording

extension Store {
  /// A record that refers to another one and would lose it, oldest first; nil where none does.
  public func dependent(
    on kind: RecordKind, _ id: Int64
  ) throws(Failure) -> (kind: RecordKind, id: Int64)? {
    for (other, field) in try references(to: kind) {
      let query: SQL = """
        SELECT id FROM \(name: other.table) WHERE \(name: field.column) = \(id) AND removed = 0
        ORDER BY id LIMIT 1
        """
      if let user = try engine.value(query).integer { return (other, user) }
    }
    if let user = try keyDependent(on: kind, id) { return user }
    guard kind.name == Company.kind.name else { return nil }
    let contact = try engine.value(
      """
      SELECT MIN(l.contact) FROM contact_companies l JOIN contacts t ON t.id = l.contact
      WHERE l.company = \(id) AND t.removed = 0
      """
    ).integer
    return contact.map { (Contact.kind, $0) }
  }

  /// The stored fields that refer to records of a kind.
  func references(to kind: RecordKind) throws(Failure) -> [(kind: RecordKind, field: Field)] {
    try catalog().all.flatMap { other in
      other.fields.filter { $0.isStored && $0.type == .reference(kind.name) }.map { (other, $0) }
    }
  }

  /// The records added by an operation that a record of another operation refers to.
  func used(ofAddedBy operation: Int64, _ kind: RecordKind) throws(Failure) -> [Int64: Link] {
    var used: [Int64: Link] = [:]
    for (other, field) in try references(to: kind) {
      let rows = try engine.all(
        """
        SELECT t.\(name: field.column), MIN(t.id) FROM \(name: other.table) t
          JOIN changes c ON c.kind = \(kind.name) AND c.record = t.\(name: field.column)
            AND c.field = 'id' AND c.operation = \(operation)
        WHERE t.removed = 0 AND NOT EXISTS (SELECT 1 FROM changes a WHERE a.kind = \(other.name)
          AND a.record = t.id AND a.field = 'id' AND a.operation = \(operation))
        GROUP BY t.\(name: field.column)
        """)
      for row in rows { used[row.integer(0)] = Link(other.name, row.integer(1)) }
    }
    used.merge(try hanging(onAddedBy: operation, kind)) { one, _ in one }
    guard kind.name == Company.kind.name else { return used }
    let rows = try engine.all(
      """
      SELECT l.company, MIN(l.contact) FROM contact_companies l
        JOIN contacts t ON t.id = l.contact AND t.removed = 0
        JOIN changes c ON c.kind = 'company' AND c.record = l.company AND c.field = 'id'
          AND c.operation = \(operation)
      WHERE NOT EXISTS (SELECT 1 FROM changes a WHERE a.kind = 'contact' AND a.record = l.contact
        AND a.field = 'id' AND a.operation = \(operation))
      GROUP BY l.company
      """)
    for row in rows { used[row.integer(0)] = Link(Contact.kind.name, row.integer(1)) }
    return used
  }
}
