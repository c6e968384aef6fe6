public import CRMDomain
import SQL
public import Wording

/// The store as it was at a moment (F316 and the time travel of reports).
///
/// Every change of a record is in the journal, so what a record was is what it is, with the first
/// later change of each field taken back. The tables that have changed since are put together anew
/// beside the store, under their own names, where only this command sees them, each when it is first
/// asked for: every query, filter, card and report then looks at the past without knowing it. Settings
/// of the program – rules, added fields, views – are those of today, and so is who may see what; whose
/// a record was, was then.
extension Store {
  /// Kinds that say how the program works, not what has happened.
  private static let timeless: Set<String> = [
    RuleRecord.kind.name, CustomField.kind.name, SavedView.kind.name, Preference.kind.name,
    OperationRecord.kind.name, Channel.kind.name, EscalationLevel.kind.name, Workday.kind.name,
    Form.kind.name,
  ]

  /// Fails for a kind whose past is not kept.
  public func demandJournal(of kind: RecordKind) throws(Failure) {
    guard Store.timeless.contains(kind.name) else { return }
    throw Failure(
      .usage, "as-of.no-journal",
      Text("--as-of: the past of ", "--as-of: прошлое не хранится: ") + kind.noun.form(for: 5)
        + Text(" is not kept", ""),
      hint: Text(
        "it is there for leads, deals, customers, papers, tasks, letters, calls and users",
        "оно есть у лидов, сделок, клиентов, документов, задач, писем, звонков и пользователей"))
  }

  /// Goes back to a moment, until the command ends.
  public func travel(to moment: Instant) throws(Failure) {
    guard moment <= session.now else {
      throw Failure(
        .usage, "as-of.ahead",
        Text("\(moment.rfc3339) has not come yet", "\(moment.rfc3339) ещё не наступило"))
    }
    // Who may see what is decided by today's departments: looked up before they become past.
    _ = try reach()
    let members = knownMembers
    // The sign keeps the engine from sorting all that lies before the moment.
    let first = try engine.value(
      "SELECT id FROM operations WHERE +at <= \(moment.seconds) ORDER BY id DESC LIMIT 1")
    let cut = first.integer ?? 0
    try engine.pastTables { () throws(Failure) in
      try hideOperations(after: cut)
      try engine.run(
        "CREATE TEMP TABLE past_values (kind TEXT, field TEXT, record INTEGER, \"value\" TEXT)")
      try engine.run(
        "CREATE UNIQUE INDEX temp.past_values_record ON past_values (kind, field, record)")
    }
    try makeLate(after: cut)
    forgetAll()
    knownMembers = members
    session = session.at(moment)
    hasTravelled = true
  }

  /// The number of the first change after an operation. Asked for the least one, the engine would go
  /// through all changes before it.
  func firstChange(after operation: Int64) throws(Failure) -> Int64? {
    try engine.value(
      """
      SELECT id FROM main.changes WHERE operation > \(operation) ORDER BY operation, id LIMIT 1
      """
    ).integer
  }

  /// Has each table made once something asks for it.
  private func makeLate(after cut: Int64) throws(Failure) {
    let first = try firstChange(after: cut)
    // Nothing has changed since: the store is as it was.
    guard let first else { return }
    let kinds = try changed(after: cut, first)
    var names = Set(kinds.keys)
    if kinds.values.contains(where: Store.hasKeys) { names.insert(Store.keys) }
    try engine.pastTables { () throws(Failure) in
      try engine.latePastTables(names) { [unowned self] name throws(Failure) in
        try engine.pastTables { () throws(Failure) in
          guard let kind = kinds[name] else { return try rebuildKeys(cut, first) }
          try collect(kind, after: cut, first)
          // Two tables are made of contacts; the second one finds its values collected.
          if name == Store.ties { try relink(cut) } else { try rebuild(kind, cut) }
        }
      }
    }
  }

  /// The kinds that have changed since, by the tables that are made of them.
  private func changed(
    after cut: Int64, _ first: Int64
  ) throws(Failure) -> [String: RecordKind] {
    var kinds: [String: RecordKind] = [:]
    let catalog = try catalog(withFormer: true)
    try engine.each(
      "SELECT DISTINCT kind FROM main.changes WHERE id >= \(first) AND +operation > \(cut)"
    ) { row in
      guard let kind = catalog.named(row.text(0)), !Store.timeless.contains(kind.name) else {
        return
      }
      kinds[kind.table] = kind
      if kind.name == Contact.kind.name { kinds[Store.ties] = kind }
    }
    return kinds
  }

  private static let ties = "contact_companies"
  private static let keys = "record_keys"

  /// The first later value of every field of a kind that has changed since; `first` is the number of
  /// the first later change. The signs have the engine read on from there; what comes after the first
  /// one of a field is passed over.
  private func collect(
    _ kind: RecordKind, after cut: Int64, _ first: Int64
  ) throws(Failure) {
    guard try engine.first("SELECT 1 FROM past_values WHERE kind = \(kind.name) LIMIT 1") == nil
    else { return }
    try engine.run(
      """
      INSERT INTO past_values (kind, record, field, "value")
      SELECT c.kind, c.record, c.field, c.before FROM main.changes c
      WHERE c.id >= \(first) AND +c.operation > \(cut) AND +c.kind = \(kind.name) ORDER BY c.id
      ON CONFLICT DO NOTHING
      """)
  }

  /// The table of a kind as it was: without what came later, with the values of then.
  private func rebuild(_ kind: RecordKind, _ cut: Int64) throws(Failure) {
    let past = try engine.makePast(
      of: kind.table,
      where: """
        id NOT IN (SELECT p.record FROM past_values p
          WHERE p.kind = \(kind.name) AND p.field = 'id')
        """)
    try restoreFields(of: kind, in: past, from: "past_values") {
      field throws(Failure) in
      if field.traits.contains(.searchable) { try restoreKey(field, kind, past) }
    }
    if kind.field("updated_at") != nil { try restoreUpdates(kind, past, cut) }
  }

  /// Writes values of the journal into rows of the past; hands over each field that was restored.
  func restoreFields(
    of kind: RecordKind, in past: SQL, from values: SQL,
    _ also: (Field) throws(Failure) -> Void = { _ in }
  ) throws(Failure) {
    var names: [String] = []
    try engine.each("SELECT DISTINCT field FROM \(values) WHERE kind = \(kind.name)") {
      names.append($0.text(0))
    }
    for name in names {
      if name == "removed" {
        let value: SQL = "CASE WHEN p.\"value\" IS NULL THEN 0 ELSE 1 END"
        try restore("removed", value, name, kind, past, values)
      } else if let field = kind.field(name), field.isStored, field.type != .id {
        try restore(field.column, Store.typed(field), name, kind, past, values)
        try also(field)
      }
    }
  }

  /// A value of the journal as its column holds it.
  private static func typed(_ field: Field) -> SQL {
    switch field.type {
    case .id, .integer, .money, .quantity, .percent, .instant, .flag, .reference:
      field.isList ? #"p."value""# : #"CAST(p."value" AS INTEGER)"#
    default: #"p."value""#
    }
  }

  private func restore(
    _ column: String, _ value: SQL, _ name: String, _ kind: RecordKind, _ past: SQL,
    _ values: SQL
  ) throws(Failure) {
    try engine.run(
      """
      UPDATE \(past) SET \(name: column) = \(value)
      FROM \(values) p WHERE p.kind = \(kind.name) AND p.field = \(name)
        AND p.record = \(past).id
      """)
  }

  /// The folded copy by which people search.
  private func restoreKey(_ field: Field, _ kind: RecordKind, _ past: SQL) throws(Failure) {
    let rows = try engine.all(
      """
      SELECT record, "value" FROM past_values
      WHERE kind = \(kind.name) AND field = \(field.name)
      """)
    for row in rows {
      try engine.run(
        """
        UPDATE \(past) SET \(name: field.keyColumn) = \(row[1].text.map(Fold.key))
        WHERE id = \(row.integer(0))
        """)
    }
  }

  /// The moment of the last change up to then.
  private func restoreUpdates(
    _ kind: RecordKind, _ past: SQL, _ cut: Int64
  ) throws(Failure) {
    try engine.run(
      """
      UPDATE \(past) SET updated_at = COALESCE((SELECT MAX(o.at) FROM changes c
          JOIN operations o ON o.id = c.operation
          WHERE c.kind = \(kind.name) AND c.record = \(past).id AND c.operation <= \(cut)
            AND c.field NOT IN ('removed', \(Operation.mergedField))),
        updated_at)
      WHERE id IN (SELECT p.record FROM past_values p WHERE p.kind = \(kind.name))
      """)
  }

  /// Whom contacts belonged to.
  private func relink(_ cut: Int64) throws(Failure) {
    let past = try engine.makePast(
      of: "contact_companies",
      where: """
        contact NOT IN (SELECT p.record FROM past_values p
          WHERE p.kind = 'contact' AND p.field IN ('companies', 'id'))
        """)
    let rows = try engine.all(
      """
      SELECT record, "value" FROM past_values WHERE kind = 'contact' AND field = 'companies'
      """)
    for row in rows {
      for company in Store.members(ofStored: row.text(1)).compactMap({ Int64($0) }) {
        try engine.run(
          "INSERT INTO \(past) (contact, company) VALUES (\(row.integer(0)), \(company))")
      }
    }
  }

  /// The keys by which records were found: those of records that came later lead nowhere.
  private func rebuildKeys(_ cut: Int64, _ first: Int64) throws(Failure) {
    for kind in [Lead.kind, Contact.kind, Company.kind] {
      try collect(kind, after: cut, first)
    }
    let fields = (Store.keyFields.sorted() + ["removed"]).map { "\($0)" as SQL }.joined(", ")
    let changed = try engine.all(
      """
      SELECT DISTINCT p.kind, p.record FROM past_values p WHERE p.field IN (\(fields))
        AND NOT EXISTS (SELECT 1 FROM past_values n
          WHERE n.kind = p.kind AND n.record = p.record AND n.field = 'id')
      """
    ).compactMap { row in Kinds.named(row.text(0)).map { (kind: $0, id: row.integer(1)) } }
    let found = changed.filter { Store.hasKeys($0.kind) }
    // Also where no key has changed: the table that stands before it has no rows yet.
    _ = try engine.makePast(of: Store.keys, where: "TRUE")
    try unrestricted { () throws(Failure) in
      for (kind, id) in found { try indexKeys(kind, id, try find(kind, id)) }
    }
  }

  /// The journal up to then; what was taken back later was not taken back yet.
  private func hideOperations(after cut: Int64) throws(Failure) {
    let undone = try undoneBy(upTo: cut)
    try engine.run("CREATE TEMP TABLE past_undone (operation INTEGER PRIMARY KEY, undone INTEGER)")
    for (operation, by) in undone {
      try engine.run(
        "INSERT INTO past_undone (operation, undone) VALUES (\(operation), \(by))")
    }
    try engine.hideLater(cut)
  }

  /// Which operation had been taken back by which: an undo that was itself taken back no longer
  /// counts, and what it had taken back lives again.
  private func undoneBy(upTo cut: Int64) throws(Failure) -> [Int64: Int64] {
    var undone: [Int64: Int64] = [:]
    var undoes: [Int64: Int64] = [:]
    let rows = try engine.all(
      """
      SELECT o.id, o.undoes, t.undone FROM operations o JOIN operations t ON t.id = o.undoes
      WHERE o.undoes IS NOT NULL AND o.id <= \(cut) ORDER BY o.id
      """)
    var now: [Int64: Int64] = [:]
    for row in rows {
      let (operation, target) = (row.integer(0), row.integer(1))
      undoes[operation] = target
      now[target] = row[2].integer
      undone[target] = operation
      var taken = target
      // Where only a part was taken back, the older undoing stands to this day.
      while let former = undoes[taken], now[former] != taken {
        undone[former] = nil
        guard let earlier = undoes[former] else { break }
        undone[earlier] = former
        taken = earlier
      }
    }
    return undone
  }
}
