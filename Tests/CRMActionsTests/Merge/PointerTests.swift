import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

/// Proves from the schema that a merge leaves nothing behind: a table that comes later fails here
/// until merges know it.
@Suite("What points at a merged record")
struct PointerTests {
  static let kinds = Desk.merged.map(\.name)

  /// Columns that refer to a record and stay with it: the other side of its own list.
  static let own: Set<String> = ["contact_companies.contact"]
  /// Columns that are written anew from the fields that they repeat.
  static let repeated: Set<String> = ["contact_companies.company"]
  /// Tables that name records of any kind by kind and number: the journal tells what was, the marks
  /// of the rules belong to their events, the keys and the index of words follow from the values.
  static let named: Set<String> = [
    "changes", "firings", "onec_exports", "onec_keys", "record_keys", "search_documents",
  ]

  struct Column: Hashable {
    let table: String
    let name: String
    var text: String { "\(table).\(name)" }
  }

  static func tables(_ engine: any Engine) throws -> [String] {
    try engine.all(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
        AND sql NOT LIKE 'CREATE VIRTUAL%'
      """
    ).map { $0.text(0) }
  }

  static func columns(_ engine: any Engine, _ table: String) throws -> [String] {
    try engine.all("SELECT name FROM pragma_table_info(\(table))").map { $0.text(0) }
  }

  /// The columns with a foreign key to a table.
  static func references(_ engine: any Engine, to target: String) throws -> Set<Column> {
    var found: Set<Column> = []
    for table in try tables(engine) {
      for row in try engine.all(
        "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(table))")
      where row.text(1) == target {
        found.insert(Column(table: table, name: row.text(0)))
      }
    }
    return found
  }

  static func pointers(at kind: RecordKind) -> Set<Column> {
    Set(Pointer.all(at: kind).map { Column(table: $0.kind.table, name: $0.field.name) })
  }

  @Test("Every foreign key and every link column is one that a merge moves", arguments: kinds)
  func known(_ name: String) throws {
    let engine = try ScratchDesk().store.engine
    let kind = try #require(Kinds.named(name))
    let pointers = Self.pointers(at: kind)
    let unknown = try Self.references(engine, to: kind.table).subtracting(pointers)
      .filter { !Self.own.contains($0.text) && !Self.repeated.contains($0.text) }
    #expect(unknown.isEmpty, "a merge of \(name) leaves \(unknown.map(\.text)) behind")
    for table in try Self.tables(engine) {
      let columns = try Self.columns(engine, table)
      if columns.contains("on") {
        #expect(pointers.contains(Column(table: table, name: "on")), "\(table).on")
      }
      let isNamed = columns.contains("kind") && columns.contains("record")
      #expect(!isNamed || Self.named.contains(table), "\(table) names records of any kind")
    }
  }

  @Test(
    "After a merge no row points at what is gone; an undo puts all of it back", arguments: kinds)
  func moved(_ name: String) throws {
    let scratch = try ScratchDesk()
    let engine = scratch.store.engine
    let kind = try #require(Kinds.named(name))
    try engine.run("PRAGMA foreign_keys = OFF")
    var samples = Samples(scratch)
    let into = try samples.add(kind)
    let gone = try samples.add(kind)
    let bystander = try samples.add(kind)
    var pointing: [Link] = []
    for pointer in Pointer.all(at: kind) {
      for isRemoved in [false, true] {
        let id = try samples.add(pointer.kind, pointer.field, at: Link(name, gone))
        pointing.append(Link(pointer.kind.name, id))
        if isRemoved { try samples.remove(pointer.kind, id) }
        _ = try samples.add(pointer.kind, pointer.field, at: Link(name, bystander))
      }
    }
    let before = try samples.values(pointing)
    _ = try scratch.desk.merge(kind, into: into, from: [gone], MergeWishes())
    try Self.expectNothing(at: Link(name, gone), kind, engine)
    for pointer in Pointer.all(at: kind) where pointer.kind.name != name {
      let now = try scratch.store.pointing(by: pointer, at: Link(name, into))
      #expect(now.count >= 2, "\(pointer.kind.name).\(pointer.field.name)")
      let others = try scratch.store.pointing(by: pointer, at: Link(name, bystander))
      #expect(others.count == 2, "\(pointer.kind.name).\(pointer.field.name) of others")
    }
    let results = try scratch.desk.undo(nil).1
    #expect(results.allSatisfy { $0.outcome == .undone }, "\(results)")
    #expect(try samples.values(pointing) == before)
    #expect(try scratch.store.mergedInto(kind, gone) == nil)
  }

  static func expectNothing(
    at link: Link, _ kind: RecordKind, _ engine: any Engine
  ) throws {
    for column in try references(engine, to: kind.table) where !own.contains(column.text) {
      let left = try engine.all(
        """
        SELECT 1 FROM \(name: column.table) WHERE \(name: column.name) = \(link.id)
        """)
      #expect(left.isEmpty, "\(column.text) still points at \(link.text)")
    }
    for table in try tables(engine) where !["changes", "operations"].contains(table) {
      for column in try columns(engine, table) {
        let left = try engine.all(
          "SELECT 1 FROM \(name: table) WHERE \(name: column) = \(link.text)")
        #expect(left.isEmpty, "\(table).\(column) still holds \(link.text)")
      }
    }
    let keys = try engine.all(
      "SELECT 1 FROM record_keys WHERE kind = \(link.kind) AND record = \(link.id)")
    #expect(keys.isEmpty)
    for pointer in Pointer.all(at: kind) {
      guard case .references = pointer.field.type else { continue }
      let rows = try engine.all(
        "SELECT \(name: pointer.field.name) FROM \(name: pointer.kind.table)")
      let lists = rows.map { $0.text(0).split(separator: "\n").map(String.init) }
      #expect(!lists.contains { $0.contains(String(link.id)) }, "\(pointer.field.name)")
    }
  }
}

/// Makes records of any kind from its description and its table, as little filled as the table
/// allows.
struct Samples {
  private let scratch: ScratchDesk
  private var count: Int64 = 0

  init(_ scratch: ScratchDesk) {
    self.scratch = scratch
  }

  mutating func add(
    _ kind: RecordKind, _ field: Field? = nil, at target: Link? = nil
  ) throws -> Int64 {
    count += 1
    var draft = Draft()
    let columns = try scratch.store.engine.all(
      """
      SELECT name, type FROM pragma_table_info(\(kind.table))
      WHERE "notnull" = 1 AND dflt_value IS NULL AND pk = 0
      """)
    for column in columns {
      let name = column.text(0)
      draft[name] = kind.field(name).map { value(of: $0) } ?? .text("x\(count)")
    }
    if kind.name == Deal.kind.name {
      draft[Deal.stage] = .text("analysis")
      draft[Deal.pipeline] = .text("sales")
    }
    if kind.name == Lead.kind.name { draft[Lead.status] = .text("working") }
    if kind.name == Segment.kind.name { draft[Segment.kind_] = .text(target?.kind ?? "lead") }
    if let field, let target {
      switch field.type {
      case .reference: draft[field] = .integer(target.id)
      case .references: draft[field] = .list([String(target.id)])
      default: draft[field] = .text(target.text)
      }
    }
    let full = draft
    return try scratch.store.write(settle: { _ throws(Failure) in }) {
      operation throws(Failure) in try operation.add(kind, full)
    }.result
  }

  func remove(_ kind: RecordKind, _ id: Int64) throws {
    _ = try scratch.store.write(settle: { _ throws(Failure) in }) { operation throws(Failure) in
      try operation.remove(kind, id)
    }
  }

  /// Something that the column takes: a number far from any record, a word, a key.
  private func value(of field: Field) -> Value {
    switch field.type {
    case .choice(let vocabulary): .text(vocabulary.entries[0].key)
    case .flag: .integer(0)
    case .id, .integer, .money, .quantity, .percent, .instant, .reference:
      .integer(1_000_000 + count)
    case .day: .text("2026-11-23")
    case .vatRate: .text("22")
    default: .text("x\(count)")
    }
  }

  /// The values of records, but for their clocks.
  func values(_ links: [Link]) throws -> [[String?]] {
    try links.map { link in
      guard let kind = Kinds.named(link.kind) else { return [] }
      let record = try scratch.store.write(settle: { _ throws(Failure) in }) {
        operation throws(Failure) in try operation.raw(kind, link.id)
      }.result
      return kind.fields.filter { $0.name != "updated_at" }.map { record[$0].stored }
    }
  }
}
