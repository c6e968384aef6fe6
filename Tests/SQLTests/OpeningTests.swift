import Foundation
import SQL
import Testing
import Wording

@Suite("Opening a store")
struct OpeningTests {
  @Test("A store that was made is opened again, its rows kept, its mark set")
  func reopening() throws {
    let file = try ScratchFile()
    let made = try SQLiteConnection(path: file.path, access: .create)
    try made.script("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT")
    try made.run("INSERT INTO t (id) VALUES (\(5))")
    try made.setSchemaVersion(3)
    let again = try SQLiteConnection(path: file.path, access: .write)
    #expect(try again.value("SELECT id FROM t").integer == 5)
    #expect(try again.schemaVersion() == 3)
    #expect(try again.value("PRAGMA application_id").integer == 0x6372_6d21)
    #expect(try again.value("PRAGMA journal_mode").text == "wal")
    #expect(try again.value("PRAGMA synchronous").integer == 2)
    #expect(try again.value("PRAGMA foreign_keys").integer == 1)
    #expect(try again.faults().isEmpty)
  }

  @Test("What many changes may take back stays in memory, not in the system's temporary folder")
  func bulk() throws {
    let file = try ScratchFile()
    let made = try SQLiteConnection(path: file.path, access: .create)
    try made.prepareForBulk()
    #expect(try made.value("PRAGMA temp_store").integer == 2)
    #expect(try made.value("PRAGMA cache_size").integer == -48_000)
  }

  @Test("What a killed writer left in the log is there for the next one; a checkpoint empties it")
  func log() throws {
    let file = try ScratchFile()
    do {
      let writer = try SQLiteConnection(path: file.path, access: .create)
      try writer.script("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT")
      try writer.run("INSERT INTO t (id) VALUES (1)")
    }
    func logSize() throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path + "-wal")
      return attributes[.size] as? Int ?? -1
    }
    #expect(try logSize() > 0, "a one-shot writer must not pay for a checkpoint at close")
    let next = try SQLiteConnection(path: file.path, access: .write)
    #expect(try next.value("SELECT COUNT(*) FROM t").integer == 1)
    try next.checkpoint()
    #expect(try logSize() == 0)
  }

  @Test("Short commands one after the other do not let the log grow")
  func shortCommands() throws {
    let file = try ScratchFile()
    let maker = try SQLiteConnection(path: file.path, access: .create)
    try maker.script("CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB) STRICT")
    for _ in 0..<120 {
      let writer = try SQLiteConnection(path: file.path, access: .write)
      try writer.begin()
      try writer.run(
        "INSERT INTO t (bytes) VALUES (\(SQLValue.blob([UInt8](repeating: 7, count: 40_000))))")
      try writer.commit()
    }
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path + "-wal")
    // Two hundred pages, and what one command may add to them.
    #expect((attributes[.size] as? Int ?? .max) < 1_000_000)
    let reader = try SQLiteConnection(path: file.path, access: .read)
    #expect(try reader.value("SELECT COUNT(*) FROM t").integer == 120)
  }

  @Test(
    "A missing file is made by create alone", arguments: [SQLiteConnection.Access.read, .write])
  func missing(_ access: SQLiteConnection.Access) throws {
    let file = try ScratchFile()
    let refused = failure { () throws(Failure) in
      try SQLiteConnection(path: file.path, access: access)
    }
    #expect(refused?.id == "store.cannot-open")
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("A folder is no store")
  func folder() throws {
    let file = try ScratchFile()
    let refused = failure { () throws(Failure) in
      try SQLiteConnection(path: file.folder, access: .create)
    }
    #expect(refused?.id == "store.cannot-open")
  }

  @Test(
    "A file of somebody else is refused and left as it is",
    arguments: [SQLiteConnection.Access.read, .write, .create])
  func notADatabase(_ access: SQLiteConnection.Access) throws {
    let file = try ScratchFile()
    let letter = Array("From: ann@acme.example\n\nHello, this is no database at all.\n".utf8)
    let bytes = Array(repeatElement(letter, count: 40).joined())
    try file.write(bytes)
    let refused = failure { () throws(Failure) in
      try SQLiteConnection(path: file.path, access: access)
    }
    #expect(refused?.id == "store.foreign")
    #expect(refused?.exit == .config)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == Data(bytes))
  }

  @Test(
    "A database of another program is refused and left as it is",
    arguments: [SQLiteConnection.Access.write, .create])
  func foreign(_ access: SQLiteConnection.Access) throws {
    let file = try ScratchFile()
    do {
      let other = try SQLiteConnection(path: file.path, access: .create)
      try other.script("PRAGMA journal_mode = DELETE; PRAGMA application_id = 7")
      try other.script("CREATE TABLE theirs (id INTEGER)")
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: file.path))
    let refused = failure { () throws(Failure) in
      try SQLiteConnection(path: file.path, access: access)
    }
    #expect(refused?.id == "store.foreign")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == before)
  }

  @Test("An empty file is a store only to who makes one")
  func emptyFile() throws {
    let file = try ScratchFile()
    try file.write([])
    let refused = failure { () throws(Failure) in
      try SQLiteConnection(path: file.path, access: .write)
    }
    #expect(refused?.id == "store.foreign")
    _ = try SQLiteConnection(path: file.path, access: .create)
    _ = try SQLiteConnection(path: file.path, access: .write)
  }

  @Test("Who reads may not write")
  func reader() throws {
    let file = try ScratchFile()
    let writer = try SQLiteConnection(path: file.path, access: .create)
    try writer.script("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT")
    let reader = try SQLiteConnection(path: file.path, access: .read)
    let refused = failure { () throws(Failure) in try reader.run("INSERT INTO t (id) VALUES (1)") }
    #expect(refused?.id == "store.read-only")
    #expect(refused?.exit == .noPermission)
  }

  @Test("While one writes, an impatient other is told so, and a reader reads on")
  func busy() throws {
    let file = try ScratchFile()
    let first = try SQLiteConnection(path: file.path, access: .create)
    try first.script("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT")
    let second = try SQLiteConnection(path: file.path, access: .write, patience: 20)
    try first.begin()
    try first.run("INSERT INTO t (id) VALUES (1)")
    let refused = failure { () throws(Failure) in try second.begin() }
    #expect(refused?.id == "store.busy")
    #expect(refused?.exit == .tryAgain)
    #expect(try second.value("SELECT COUNT(*) FROM t").integer == 0)
    try first.commit()
    _ = try second.transaction { () throws(Failure) in
      try second.run("INSERT INTO t (id) VALUES (2)")
    }
    #expect(try first.value("SELECT COUNT(*) FROM t").integer == 2)
  }

  @Test("Damage is found and named")
  func damage() throws {
    let file = try ScratchFile()
    let engine = try SQLiteConnection(path: file.path, access: .create)
    try engine.script(
      """
      CREATE TABLE t (id INTEGER PRIMARY KEY, of INTEGER REFERENCES t (id)) STRICT;
      PRAGMA foreign_keys = OFF
      """)
    try engine.run("INSERT INTO t (id, of) VALUES (1, 99)")
    #expect(try engine.faults() == ["t 1: no such t"])
    try engine.run("DELETE FROM t")
    #expect(try engine.faults().isEmpty)
  }
}
