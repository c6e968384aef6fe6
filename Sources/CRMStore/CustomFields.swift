public import CRMDomain
import SQL
public import Wording

/// The fields that the people of a store added, where everything generic asks for them.
extension Store {
  /// A kind with the fields of this store; those of a command that asks for none cost nothing.
  public func kind(_ kind: RecordKind) throws(Failure) -> RecordKind {
    guard CustomField.extends(kind.name) else { return kind }
    return try catalog().completed(kind)
  }

  /// The kind of that name, with the fields of this store.
  public func kind(named name: String) throws(Failure) -> RecordKind? {
    guard CustomField.extends(name) else { return Kinds.named(name) }
    return try catalog().named(name)
  }

  /// The kinds of this store; for the journal with fields that are no more.
  public func catalog(withFormer: Bool = false) throws(Failure) -> Catalog {
    let catalogs: (living: Catalog, former: Catalog)
    if let knownCatalogs {
      catalogs = knownCatalogs
    } else {
      catalogs = try readCatalogs()
      knownCatalogs = catalogs
    }
    return withFormer ? catalogs.former : catalogs.living
  }

  private func readCatalogs() throws(Failure) -> (living: Catalog, former: Catalog) {
    let fields = CustomField.kind.fields
    let columns = fields.map { SQL.name($0.column) }.joined(", ")
    var living: [String: [Field]] = [:]
    var former: [String: [Field]] = [:]
    // What lives comes first: its name stands for it alone; of what is gone, the latest.
    try engine.each(
      """
      SELECT removed, \(columns) FROM custom_fields
      ORDER BY removed, CASE removed WHEN 0 THEN id ELSE -id END
      """
    ) { row throws(Failure) in
      var record = Record.empty(CustomField.kind)
      for (place, field) in fields.enumerated() {
        record[field] = Store.value(row[place + 1], of: field)
      }
      guard let kind = record[CustomField.kind_].text, let field = CustomField.field(record) else {
        return
      }
      if row.integer(0) == 0 { living[kind, default: []].append(field) }
      former[kind, default: []].append(field)
    }
    return (Catalog(living), Catalog(former))
  }

  /// How many records hold a value of a field, removed ones counted too.
  public func carriers(ofCustom field: Field, _ kind: RecordKind) throws(Failure) -> [Int64] {
    let empty: SQL = CustomFieldType.isNumber(field.type) ? .empty : " AND v <> ''"
    let rows = try engine.all(
      """
      SELECT id FROM (SELECT id, \(name: field.column) AS v FROM \(name: kind.table)) x
      WHERE v IS NOT NULL\(empty) ORDER BY id
      """)
    return rows.map { $0.integer(0) }
  }

  /// The field that a record of `custom_fields` describes, with its kind.
  public func customField(_ id: Int64) throws(Failure) -> (kind: RecordKind, field: Field)? {
    let record = try unrestricted { () throws(Failure) in try find(CustomField.kind, id) }
    guard let record, let field = CustomField.field(record),
      let kind = try kind(named: record[CustomField.kind_].text ?? "")
    else { return nil }
    return (kind, field)
  }
}

extension Operation {
  /// Adds a field to a kind: its column, where none of that type is left over, and its description.
  public func addField(_ draft: Draft, _ field: Field, to kind: RecordKind) throws(Failure) -> Int64
  {
    var draft = draft
    let (column, isThere) = try freeColumn(draft, field, kind)
    if !isThere { try addColumns(column, field, to: kind) }
    draft[CustomField.column] = .text(column)
    return try add(CustomField.kind, draft)
  }

  /// A removed field of the same name and type leaves an empty column behind, which serves again.
  private func freeColumn(
    _ draft: Draft, _ field: Field, _ kind: RecordKind
  ) throws(Failure) -> (column: String, isThere: Bool) {
    let type = draft[CustomField.type]?.text
    let rows = try store.engine.all(
      #"SELECT "column", name, type FROM custom_fields WHERE kind = \#(kind.name) ORDER BY id"#)
    if let old = rows.first(where: { $0.text(1) == field.name && $0.text(2) == type }) {
      return (old.text(0), true)
    }
    let taken = Set(rows.map { $0.text(0) })
    let wanted = "custom_" + field.name
    guard taken.contains(wanted) else { return (wanted, false) }
    var number = 2
    // Two underscores, which no name has: the column of no other field.
    while taken.contains("\(wanted)__\(number)") { number += 1 }
    return ("\(wanted)__\(number)", false)
  }

  private func addColumns(
    _ column: String, _ field: Field, to kind: RecordKind
  ) throws(Failure) {
    let type: SQL = CustomFieldType.isNumber(field.type) ? "INTEGER" : "TEXT"
    var definition: SQL = "\(name: column) \(type)"
    if case .reference(let target) = field.type, let other = Kinds.named(target) {
      definition = definition + " REFERENCES \(name: other.table) (id) ON DELETE RESTRICT"
    }
    if field.type == .flag { definition = definition + " CHECK (\(name: column) IN (0, 1))" }
    try store.engine.run("ALTER TABLE \(name: kind.table) ADD COLUMN \(definition)")
    guard field.traits.contains(.searchable) else { return }
    try store.engine.run(
      "ALTER TABLE \(name: kind.table) ADD COLUMN \(name: column + "_key") TEXT")
  }
}
