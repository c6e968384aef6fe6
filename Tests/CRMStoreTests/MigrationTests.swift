import CRMDomain
import Foundation
import SQL
import Testing
import Wording

@testable import CRMStore

@Suite("Migrations")
struct MigrationTests {
  /// The schemas that were released, oldest first; a release adds its own.
  static let released = [1, 8, 18, 25, 31, 41, 42]

  /// A store as the program of that schema left it, with records of what it knew.
  static func store(
    _ schema: Int, at path: String = ":memory:"
  ) throws -> SQLiteConnection {
    let engine = try SQLiteConnection(path: path, access: .create)
    try Migrations.apply(to: engine, last: schema)
    try engine.script(
      """
      INSERT INTO stages (pipeline, "key", "position", kind, label_en, label_ru) VALUES
        ('lead', 'new', 1, 'initial', 'New', 'Новый'),
        ('sales', 'analysis', 1, 'initial', 'Analysis', 'Анализ');
      INSERT INTO users (id, login, login_key, "role", active) VALUES (1, 'olga', 'olga', 'admin', 1);
      INSERT INTO leads (id, name, name_key, status, owner, phones, phone, created_at, updated_at)
        VALUES (1, 'кафе Ёлка', 'кафе елка', 'new', 1, '+79165550123', '+79165550123', 5, 5);
      INSERT INTO record_keys (kind, record, type, "key") VALUES
        ('lead', 1, 'phone', '+79165550123'), ('lead', 1, 'line', '+79165550123');
      INSERT INTO deals (id, title, title_key, stage, type, pipeline, lead, owner, created_at,
        updated_at) VALUES (1, 'Витрина', 'витрина', 'analysis', 'manual', 'sales', 1, 1, 6, 6);
      INSERT INTO operations (id, at, "user", command, command_key)
        VALUES (1, 5, 1, 'crm lead add', 'crm lead add');
      INSERT INTO changes (operation, kind, record, field, before, after) VALUES
        (1, 'user', 1, 'id', NULL, '1'), (1, 'user', 1, 'login', NULL, 'olga'),
        (1, 'user', 1, 'role', NULL, 'admin'), (1, 'user', 1, 'active', NULL, '1'),
        (1, 'lead', 1, 'id', NULL, '1'), (1, 'lead', 1, 'name', NULL, 'кафе Ёлка'),
        (1, 'lead', 1, 'status', NULL, 'new'), (1, 'lead', 1, 'owner', NULL, '1'),
        (1, 'lead', 1, 'phone', NULL, '+79165550123'),
        (1, 'lead', 1, 'phones', NULL, '+79165550123'), (1, 'lead', 1, 'created_at', NULL, '5'),
        (1, 'deal', 1, 'id', NULL, '1'), (1, 'deal', 1, 'title', NULL, 'Витрина'),
        (1, 'deal', 1, 'stage', NULL, 'analysis'), (1, 'deal', 1, 'type', NULL, 'manual'),
        (1, 'deal', 1, 'pipeline', NULL, 'sales'), (1, 'deal', 1, 'lead', NULL, '1'),
        (1, 'deal', 1, 'owner', NULL, '1'), (1, 'deal', 1, 'created_at', NULL, '6');
      """)
    // Pipelines became records of their own.
    guard schema >= 12 else { return engine }
    try engine.script(
      """
      INSERT INTO pipelines ("key", label_en, label_ru, type, "default", "position") VALUES
        ('lead', 'Leads', 'Лиды', 'manual', 0, 0), ('sales', 'Sales', 'Продажи', 'controlled', 1, 1);
      """)
    return engine
  }

  static func open(_ engine: SQLiteConnection) throws(Failure) -> Store {
    try Store(
      engine: engine, path: ":memory:", session: ScratchStore.session(ScratchStore.moscow, .en),
      login: "olga")
  }

  @Test(
    "A store of every released schema is opened, is sound, and has lost nothing",
    arguments: released)
  func opening(_ schema: Int) throws {
    let engine = try Self.store(schema)
    #expect(try engine.schemaVersion() == schema)
    let store = try Self.open(engine)
    #expect(try engine.schemaVersion() == Migrations.newest)
    #expect(try store.faults() == [])
    #expect(try store.record(Lead.kind, 1).title == "кафе Ёлка")
    #expect(try store.record(Deal.kind, 1)[Deal.lead].integer == 1)
    #expect(try store.changes(of: 1).count == 19)
  }

  @Test("It is worked with as any other: changed, added to, taken back", arguments: released)
  func working(_ schema: Int) throws {
    let store = try Self.open(try Self.store(schema))
    _ = try ScratchStore.write(store) { operation throws(Failure) in
      try operation.set(Lead.kind, 1, [Lead.name: .text("кафе Сосна")])
    }
    #expect(try store.record(Lead.kind, 1).title == "кафе Сосна")
    _ = try ScratchStore.write(store) { operation throws(Failure) in try operation.undo(2) }
    #expect(try store.record(Lead.kind, 1).title == "кафе Ёлка")
    #expect(try store.faults() == [])
  }

  @Test("Who only reads opens it as well", arguments: released)
  func reading(_ schema: Int) throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("crm-\(UUID().uuidString).db").path
    defer {
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
    try Self.store(schema, at: path).checkpoint()
    let store = try Store.open(
      path, .read, session: ScratchStore.session(ScratchStore.moscow, .en), login: "olga")
    #expect(try store.engine.schemaVersion() == Migrations.newest)
    #expect(try store.history(of: Lead.kind, 1).count == 7)
  }

  @Test("The schema is the same by whichever way it was reached", arguments: released)
  func equal(_ schema: Int) throws {
    func tables(_ engine: SQLiteConnection) throws -> [String] {
      try engine.all("SELECT COALESCE(sql, name) FROM sqlite_master ORDER BY name").map {
        $0.text(0)
      }
    }
    let migrated = try Self.store(schema)
    _ = try Self.open(migrated)
    let made = try ScratchStore().engine
    #expect(try tables(migrated) == tables(made))
  }

  @Test("Numbers go up, one migration each")
  func numbers() throws {
    let engine = try SQLiteConnection(path: ":memory:", access: .create)
    try Migrations.apply(to: engine, last: .max)
    #expect(try engine.schemaVersion() == Migrations.newest)
    let refused = failure { () throws(Failure) in
      try Migrations.refuseNewer(Migrations.newest + 1, path: "crm.db")
    }
    #expect(refused?.id == "store.newer")
  }
}
