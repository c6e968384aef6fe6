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
    if let contact { return (Contact.kind, contact) }
    let listed = Store.isListed(id, in: #""related_companies""#)
    let related = try engine.value(
      "SELECT MIN(id) FROM contacts WHERE removed = 0 AND \(listed)"
    ).integer
    return related.map { (Contact.kind, $0) }
  }

  /// The stored fields that refer to records of a kind.
  func references(to kind: RecordKind) throws(Failure) -> [(kind: RecordKind, field: Field)] {
    try catalog().all.flatMap { other in
      other.fields.filter { $0.isStored && $0.type == .reference(kind.name) }.map { (other, $0) }
    }
  }

  /// The records added by an operation that a record of another operation refers to; with `sparing`
  /// those do not count that the operation itself made refer to them.
  func used(
    ofAddedBy operation: Int64, _ kind: RecordKind, sparing: Bool = false
  ) throws(Failure) -> [Int64: Link] {
    var used: [Int64: Link] = [:]
    func own(_ field: String) -> SQL { sparing ? "a.field IN ('id', \(field))" : "a.field = 'id'" }
    for (other, field) in try references(to: kind) {
      let rows = try engine.all(
        """
        SELECT t.\(name: field.column), MIN(t.id) FROM \(name: other.table) t
          JOIN changes c ON c.kind = \(kind.name) AND c.record = t.\(name: field.column)
            AND c.field = 'id' AND c.operation = \(operation)
        WHERE t.removed = 0 AND NOT EXISTS (SELECT 1 FROM changes a WHERE a.kind = \(other.name)
          AND a.record = t.id AND \(own(field.name)) AND a.operation = \(operation))
        GROUP BY t.\(name: field.column)
        """)
      for row in rows { used[row.integer(0)] = Link(other.name, row.integer(1)) }
    }
    used.merge(try hanging(onAddedBy: operation, kind, own("on"))) { one, _ in one }
    guard kind.name == Company.kind.name else { return used }
    let rows = try engine.all(
      """
      SELECT l.company, MIN(l.contact) FROM contact_companies l
        JOIN contacts t ON t.id = l.contact AND t.removed = 0
        JOIN changes c ON c.kind = 'company' AND c.record = l.company AND c.field = 'id'
          AND c.operation = \(operation)
      WHERE NOT EXISTS (SELECT 1 FROM changes a WHERE a.kind = 'contact' AND a.record = l.contact
        AND \(own("companies")) AND a.operation = \(operation))
      GROUP BY l.company
      """)
    for row in rows { used[row.integer(0)] = Link(Contact.kind.name, row.integer(1)) }
    try addRelated(ofAddedBy: operation, &used)
    return used
  }

  /// The companies that contacts of other operations are tied to indirectly.
  private func addRelated(ofAddedBy operation: Int64, _ used: inout [Int64: Link]) throws(Failure) {
    try engine.each(
      """
      SELECT t.id, t.related_companies FROM contacts t
      WHERE t.related_companies IS NOT NULL AND t.removed = 0
        AND NOT EXISTS (SELECT 1 FROM changes a WHERE a.kind = 'contact' AND a.record = t.id
          AND a.field = 'id' AND a.operation = \(operation))
      """
    ) { row throws(Failure) in
      for id in Store.members(ofStored: row.text(1)).compactMap({ Int64($0) }) {
        used[id] = Link(Contact.kind.name, row.integer(0))
      }
    }
  }
}
