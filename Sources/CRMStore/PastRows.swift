public import CRMDomain
public import SQL
public import Wording

/// The rows of a kind as they stood just before a moment, for queries that look at a period which is
/// over. Only the rows that have changed since are put together anew, beside the table.
public struct PastRows {
  /// What stands behind FROM for all of them.
  public let all: SQL
  /// The rows that were others then; nil where there are none.
  private let changed: SQL?

  /// Nothing has changed since.
  fileprivate init(of kind: RecordKind) {
    all = SQL.name(kind.table)
    changed = nil
  }

  fileprivate init(of kind: RecordKind, changed: SQL) {
    // Conditions reach into both halves, so that the table's indexes serve as ever.
    all = """
      (SELECT * FROM \(name: kind.table) WHERE id NOT IN (SELECT id FROM \(changed))
        UNION ALL SELECT * FROM \(changed))
      """
    self.changed = changed
  }

  /// Joins a row of then, under the name `past`, to the row of the table that is `now`: for queries
  /// that go through the table in its order, or join it. `condition` is one that the row must meet.
  public func join(_ past: SQL, to now: SQL, where condition: SQL = "TRUE") -> SQL {
    guard let changed else { return .empty }
    return "LEFT JOIN \(changed) \(past) ON \(past).id = \(now).id AND (\(condition))"
  }

  /// A column of rows that were joined so.
  public func value(_ column: String, _ now: SQL, _ past: SQL) -> SQL {
    guard changed != nil else { return "\(now).\(name: column)" }
    return """
      CASE WHEN \(past).id IS NULL THEN \(now).\(name: column) ELSE \(past).\(name: column) END
      """
  }
}

extension Store {
  /// The rows of a kind just before a moment; without one, as they are.
  ///
  /// What came later is taken back, an undo as well, except what only says of that time what was not
  /// known yet: records that were brought in with all that they held, and moments from before that
  /// somebody filled in, no undo and no merge; where an undo took those back, nobody brought them in.
  public func rows(of kind: RecordKind, before end: Instant?) throws(Failure) -> PastRows {
    guard let end else { return PastRows(of: kind) }
    let key = "\(kind.name)_\(end.seconds)".replacing("-", with: "m")
    if let known = knownPast[key] { return known }
    let found = try PastMaker(store: self, kind: kind, end: end, key: key).make()
    knownPast[key] = found
    return found
  }
}

/// Puts together the rows of one kind.
private struct PastMaker {
  let store: Store
  let kind: RecordKind
  let end: Instant
  let key: String

  private var engine: any Engine { store.engine }
  private var rows: SQL { "temp.\(name: "then_" + key)" }
  private var values: SQL { "temp.\(name: "then_values_" + key)" }

  func make() throws(Failure) -> PastRows {
    let cut =
      try engine.value(
        "SELECT id FROM operations WHERE at < \(end.seconds) ORDER BY at DESC, id DESC LIMIT 1"
      ).integer ?? 0
    guard let first = try store.firstChange(after: cut) else { return PastRows(of: kind) }
    let source = try source(cut, first)
    var isChanged = false
    try engine.pastTables { () throws(Failure) in
      try engine.run("DROP TABLE IF EXISTS \(values)")
      try engine.run("DROP TABLE IF EXISTS \(rows)")
      try engine.run(
        "CREATE TABLE \(values) (kind TEXT, field TEXT, record INTEGER, \"value\" TEXT)")
      try engine.run(
        """
        CREATE UNIQUE INDEX temp.\(name: "then_places_" + key)
        ON \(name: "then_values_" + key) (kind, field, record)
        """)
      try collect(source, cut)
      isChanged = try engine.first("SELECT 1 FROM \(values) LIMIT 1") != nil
      if isChanged { try restore() }
    }
    return isChanged ? PastRows(of: kind, changed: rows) : PastRows(of: kind)
  }

  /// The later changes of records that were there: those of the records that have changed since, where
  /// that is less to read than the journal since then.
  private func source(_ cut: Int64, _ first: Int64) throws(Failure) -> SQL {
    let began = began.map { "\($0) < \(end.seconds)" as SQL } ?? "TRUE"
    let last = try engine.value("SELECT MAX(id) FROM changes").integer ?? 0
    let size = try engine.value("SELECT MAX(id) FROM \(name: kind.table)").integer ?? 0
    guard kind.field("updated_at") != nil, last - first > size else {
      return """
        changes c CROSS JOIN \(name: kind.table) t ON t.id = c.record AND \(began)
        WHERE c.id >= \(first) AND +c.operation > \(cut) AND +c.kind = \(kind.name)
        """
    }
    return """
      \(name: kind.table) t CROSS JOIN changes c ON c.kind = \(kind.name) AND c.record = t.id
      WHERE (t.updated_at >= \(end.seconds) OR t.removed = 1) AND \(began)
        AND c.operation > \(cut)
      """
  }

  /// When a record of the kind happened.
  private var began: SQL? {
    switch kind.name {
    case Call.kind.name: "t.started_at"
    case Message.kind.name: #"t."date""#
    default: kind.field("created_at") == nil ? nil : "t.created_at"
    }
  }

  /// The first later value of each field.
  private func collect(_ source: SQL, _ cut: Int64) throws(Failure) {
    let moments = kind.fields.filter { $0.type == .instant }.map { "\($0.name)" as SQL }
    try engine.run(
      """
      INSERT INTO \(values) (kind, record, field, "value")
      SELECT c.kind, c.record, c.field, c.before FROM \(source)
        AND NOT (c.before IS NULL AND CAST(c.after AS INTEGER) < \(end.seconds)
          AND c.field IN (\(moments.isEmpty ? "''" : moments.joined(", ")))
          AND NOT EXISTS (SELECT 1 FROM operations o
            WHERE o.id = c.operation AND o.undoes IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM changes m WHERE m.kind = \(kind.name)
            AND m.record = c.record AND m.field = \(Operation.mergedField)
            AND m.operation = c.operation))
        AND c.operation NOT IN (SELECT o.undone FROM operations o
          WHERE o.undone > \(cut) AND o.id > \(cut))
        AND NOT EXISTS (SELECT 1 FROM changes n WHERE n.kind = \(kind.name)
          AND n.record = c.record AND n.field = 'id' AND n.operation = c.operation)
      ORDER BY c.id ON CONFLICT DO NOTHING
      """)
  }

  private func restore() throws(Failure) {
    try engine.run(
      """
      CREATE TABLE \(rows) AS SELECT * FROM \(name: kind.table)
      WHERE id IN (SELECT record FROM \(values))
      """)
    try engine.run(
      """
      CREATE UNIQUE INDEX temp.\(name: "then_rows_" + key) ON \(name: "then_" + key) (id)
      """)
    try store.restoreFields(of: kind, in: rows, from: values)
  }
}
