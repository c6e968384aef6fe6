import SQL
import Testing
import Wording

/// Tables of the past stand before those of the file, for one connection and also for a reader.
@Suite("tables of the past")
struct PastTests {
  @Test("a reader sees the past, others and the file see the present")
  func past() throws {
    let file = try ScratchFile()
    let writer = try SQLiteConnection(path: file.path, access: .create)
    try writer.script(
      """
      CREATE TABLE leads (id INTEGER PRIMARY KEY, name TEXT, owner INTEGER);
      CREATE INDEX leads_owner ON leads (owner);
      CREATE TABLE operations (id INTEGER PRIMARY KEY, at INTEGER, "user" INTEGER, command TEXT,
        command_key TEXT, note TEXT, undone INTEGER, undoes INTEGER, removed INTEGER);
      CREATE TABLE changes (id INTEGER PRIMARY KEY, operation INTEGER);
      INSERT INTO leads VALUES (1, 'a', 7), (2, 'b', 8), (3, 'c', 7);
      INSERT INTO operations (id, at, undone) VALUES (1, 10, 2), (2, 20, NULL);
      INSERT INTO changes VALUES (1, 1), (2, 2);
      """)
    let reader = try SQLiteConnection(path: file.path, access: .read)
    let names: SQL = "SELECT GROUP_CONCAT(name, ' ') FROM leads WHERE owner = 7"
    #expect(try reader.value(names).text == "a c")
    try reader.pastTables { () throws(Failure) in
      let table = try reader.makePast(of: "leads", where: "id < 3")
      try reader.run("UPDATE \(table) SET name = 'before' WHERE id = 1")
      try reader.run(
        "CREATE TEMP TABLE past_undone (operation INTEGER PRIMARY KEY, undone INTEGER)")
      try reader.hideLater(1)
    }
    #expect(try reader.value(names).text == "before")
    #expect(try reader.value("SELECT COUNT(*) FROM changes").integer == 1)
    #expect(try reader.value("SELECT undone FROM operations").integer == nil)
    #expect(try writer.value(names).text == "a c")
    let plan = try reader.all("EXPLAIN QUERY PLAN SELECT name FROM leads WHERE owner = 7")
    #expect(plan.contains { $0.text(3).contains("past_leads") }, "\(plan)")
    // It still only reads.
    #expect(throws: Failure.self) { try reader.run("DELETE FROM main.leads") }
  }

  @Test("a reader changes nothing while tables of the past are to come, and after they came")
  func late() throws {
    let file = try ScratchFile()
    let writer = try SQLiteConnection(path: file.path, access: .create)
    try writer.script(
      """
      CREATE TABLE leads (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE deals (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE orders (id INTEGER PRIMARY KEY);
      INSERT INTO leads VALUES (1, 'a'), (2, 'b'); INSERT INTO deals VALUES (1, 'd'), (2, 'e');
      """)
    let reader = try SQLiteConnection(path: file.path, access: .read)
    try reader.pastTables { () throws(Failure) in
      try reader.latePastTables(["leads", "deals"]) { name throws(Failure) in
        try reader.pastTables { () throws(Failure) in
          let table = try reader.makePast(of: name, where: "id < 2")
          try reader.run("UPDATE \(table) SET name = 'past ' || name")
        }
      }
    }
    func isRefused(_ sql: SQL) -> Bool { (try? reader.run(sql)) == nil }
    let early: [SQL] = [
      "INSERT INTO main.orders VALUES (3)", "DROP TABLE main.orders",
      "CREATE TABLE main.other (id)",
    ]
    #expect(early.allSatisfy(isRefused))
    // One is made while the answer from the other is under way.
    var seen: [String] = []
    try reader.each("SELECT id, name FROM leads") { row throws(Failure) in
      seen += [row.text(1), try reader.value("SELECT name FROM deals").text ?? ""]
    }
    #expect(seen == ["past a", "past d"])
    let changes: [SQL] = [
      "INSERT INTO main.leads VALUES (3, 'c')", "UPDATE main.leads SET name = 'c'",
      "DELETE FROM main.deals", "DROP TABLE main.deals",
      "CREATE INDEX main.deals_name ON deals (name)", "ALTER TABLE main.deals ADD COLUMN more TEXT",
    ]
    #expect((early + changes).allSatisfy(isRefused))
    #expect(try writer.value("SELECT GROUP_CONCAT(name, ' ') FROM main.leads").text == "a b")
  }

  @Test("what fails on the way leaves the present as it is")
  func failing() throws {
    let file = try ScratchFile()
    let writer = try SQLiteConnection(path: file.path, access: .create)
    try writer.script("CREATE TABLE leads (id INTEGER PRIMARY KEY); INSERT INTO leads VALUES (1)")
    let reader = try SQLiteConnection(path: file.path, access: .read)
    #expect(throws: Failure.self) {
      try reader.pastTables { () throws(Failure) in
        _ = try reader.makePast(of: "leads", where: "id > 1")
        throw .bug("on the way")
      }
    }
    #expect(try reader.value("SELECT COUNT(*) FROM leads").integer == 1)
    #expect(throws: Failure.self) { try reader.run("DELETE FROM leads") }
  }
}
