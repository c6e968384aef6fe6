public import CRMDomain
import SQL
public import Wording

/// One line of the journal that waits to be written with others.
struct JournalLine {
  let kind: String
  let record: Int64
  let field: String
  let before: String?
  let after: String?
  /// The rule and the reason of the cause under which the change was made.
  var rule: String?
  var reason: String?
  /// What the record held when it was added, where the line tells of that.
  let first: String?

  init(
    _ kind: String, _ record: Int64, _ field: String, _ before: String?, _ after: String?,
    _ first: String? = nil
  ) {
    self.kind = kind
    self.record = record
    self.field = field
    self.before = before
    self.after = after
    self.first = first
  }
}

/// Many records in one operation: the same rows as `add` writes, with fewer statements.
///
/// While `isBulk` and `isQuiet` hold, lines of the journal are gathered and written 64 at a time:
/// nobody reads them before the operation ends.
extension Operation {
  private static let batch = 64

  func postpone(_ line: JournalLine) throws(Failure) {
    var line = line
    line.rule = cause?.rule
    line.reason = cause?.reason
    waiting.append(line)
  }

  /// Writes the waiting lines of the journal once there are many; called between records, so that
  /// a record that fails takes only its own lines back.
  public func settleJournal() throws(Failure) {
    guard waiting.count >= Operation.batch else { return }
    let whole = waiting.count / Operation.batch * Operation.batch
    for start in stride(from: 0, to: whole, by: Operation.batch) {
      try write(waiting[start..<(start + Operation.batch)])
    }
    waiting.removeFirst(whole)
  }

  /// Writes all waiting lines of the journal.
  public func flushJournal() throws(Failure) {
    guard !waiting.isEmpty else { return }
    try settleJournal()
    for index in waiting.indices { try write(waiting[index...index]) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// How many lines wait; what comes later can be dropped by `dropJournal`.
  public var waitingLines: Int { waiting.count }

  /// Forgets the waiting lines after the first `count`, of a record that failed.
  public func dropJournal(after count: Int) {
    waiting.removeLast(max(0, waiting.count - count))
  }

  private func write(_ lines: ArraySlice<JournalLine>) throws(Failure) {
    let number = SQLValue.integer(try id())
    var values: [SQLValue] = []
    values.reserveCapacity(lines.count * 9)
    for line in lines {
      values += [
        number, .text(line.kind), .integer(line.record), .text(line.field), .optional(line.before),
        .optional(line.after), .optional(line.rule), .optional(line.reason),
        .optional(line.first),
      ]
    }
    try store.engine.run(
      (lines.count == 1 ? Operation.oneLine : Operation.manyLines).rebound(values))
  }

  private static let oneLine = journalStatement(1)
  private static let manyLines = journalStatement(batch)

  private static func journalStatement(_ count: Int) -> SQL {
    let row: SQL =
      "(\(SQLValue.null), \(SQLValue.null), \(SQLValue.null), \(SQLValue.null), "
      + "\(SQLValue.null), \(SQLValue.null), \(SQLValue.null), \(SQLValue.null), "
      + "\(SQLValue.null))"
    let rows = Array(repeating: row, count: count).joined(", ")
    return """
      INSERT INTO changes
        (operation, kind, record, field, before, after, rule, reason, first_values)
      VALUES \(rows)
      """
  }

  // MARK: Adding

  /// Adds a record as `add` does, rules and log apart.
  @discardableResult
  public func addInBulk(_ kind: RecordKind, _ draft: Draft) throws(Failure) -> Int64 {
    let kind = try store.kind(kind)
    let draft = Operation.completed(draft, of: kind, now: now, isNew: true)
    var record = Record.empty(kind)
    for (name, value) in draft.entries { record[name] = value }
    let plan = BulkPlan.of(kind, known: store)
    let id = try store.engine.insert(plan.insert.rebound(plan.values(record)))
    let first = FirstValues.text(plan.first.stored(record))
    try postpone(JournalLine(kind.name, id, "id", nil, String(id), first))
    for (name, stored) in plan.apart.stored(record) {
      try postpone(JournalLine(kind.name, id, name, nil, stored))
    }
    if kind.name == User.kind.name { store.forgetUsers() }
    if Store.hasKeys(kind) { try store.addKeys(kind, id, Store.keys(of: record)) }
    if kind.name == Contact.kind.name {
      for company in record["companies"].list.compactMap({ Int64($0) }) {
        try store.engine.run(
          "INSERT INTO contact_companies (contact, company) VALUES (\(id), \(company))")
      }
    }
    return id
  }
}

/// The one statement that adds records of a kind, made once.
struct BulkPlan {
  let insert: SQL
  /// Where the values stand in a record.
  private let places: [Int]
  private let folded: [Int]
  /// What the journal tells of a new record: in its own line, and in a line each.
  let first: Told
  let apart: Told

  /// Fields that the journal tells of, by their names and where they stand in a record.
  struct Told {
    fileprivate let fields: [(name: String, place: Int)]

    /// The values that a record has of them.
    func stored(_ record: Record) -> [(name: String, stored: String)] {
      var values: [(name: String, stored: String)] = []
      values.reserveCapacity(fields.count)
      for (name, place) in fields where !record.values[place].isEmpty {
        if let stored = record.values[place].stored { values.append((name, stored)) }
      }
      return values
    }
  }

  /// The plan of a kind; the store remembers it.
  static func of(_ kind: RecordKind, known store: Store) -> BulkPlan {
    if let plan = store.knownPlans[kind.name] { return plan }
    let plan = BulkPlan(kind)
    store.knownPlans[kind.name] = plan
    return plan
  }

  private init(_ kind: RecordKind) {
    let fields = kind.fields
    places = fields.indices.filter { fields[$0].isStored && fields[$0].type != .id }
    folded = places.filter { fields[$0].traits.contains(.searchable) }
    let told = fields.indices.filter { Operation.isTold(fields[$0]) }
      .map { (name: fields[$0].name, place: $0) }
    first = Told(fields: told.filter { !FirstValues.standsApart(fields[$0.place]) })
    apart = Told(fields: told.filter { FirstValues.standsApart(fields[$0.place]) })
    let names =
      places.map { SQL.name(fields[$0].column) } + folded.map { SQL.name(fields[$0].keyColumn) }
    let values = names.map { _ in "\(SQLValue.null)" as SQL }
    insert = """
      INSERT INTO \(name: kind.table) (\(names.joined(", "))) VALUES (\(values.joined(", ")))
      """
  }

  func values(_ record: Record) -> [SQLValue] {
    places.map { Store.bound(record.values[$0]) }
      + folded.map { .optional(record.values[$0].text.map(Fold.key)) }
  }
}

extension Store {
  /// Everything that carries a key, of any kind, oldest first within a kind.
  public func holders(of type: KeyType, _ key: String) throws(Failure) -> [(
    kind: String, id: Int64
  )] {
    var found: [(kind: String, id: Int64)] = []
    try engine.each(Store.holding.rebound([.text(type.rawValue), .text(key)])) {
      row throws(Failure) in found.append((row.text(0), row.integer(1)))
    }
    return found
  }

  private static let holding: SQL = """
    SELECT kind, record FROM record_keys
    WHERE type = \(SQLValue.null) AND "key" = \(SQLValue.null) ORDER BY kind, record
    """

  /// Every value of a field that names records, folded, with the record that carries it; nil for one
  /// that several carry. For keys that have no index.
  public func carriers(
    of field: Field, _ kind: RecordKind
  ) throws(Failure) -> [String: Int64?] {
    var carriers: [String: Int64?] = [:]
    try engine.each(
      """
      SELECT id, \(name: field.column) FROM \(name: kind.table)
      WHERE removed = 0 AND \(name: field.column) IS NOT NULL ORDER BY id
      """
    ) { row throws(Failure) in
      let key = Fold.key(Store.value(row[1], of: field).stored ?? "")
      carriers.updateValue(carriers[key] == nil ? row.integer(0) : nil, forKey: key)
    }
    return carriers
  }

  /// Does `body` so that a failure takes back what it did, and nothing before it.
  public func attempt(_ body: () throws(Failure) -> Void) throws(Failure) {
    try engine.run("SAVEPOINT attempt")
    do {
      try body()
    } catch {
      try engine.run("ROLLBACK TO attempt")
      try engine.run("RELEASE attempt")
      throw error
    }
    try engine.run("RELEASE attempt")
  }

  /// Makes room for many changes in one operation.
  public func prepareForBulk() throws(Failure) { try engine.prepareForBulk() }
}
