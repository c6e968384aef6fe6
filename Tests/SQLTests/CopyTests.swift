import Foundation
import SQL
import Testing
import Wording

@Suite("Copying a store")
struct CopyTests {
  func store(_ path: String, rows: Int) throws -> SQLiteConnection {
    let engine = try SQLiteConnection(path: path, access: .create)
    try engine.script("CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB) STRICT")
    try engine.setSchemaVersion(7)
    try add(engine, rows)
    return engine
  }

  func add(_ engine: SQLiteConnection, _ rows: Int) throws {
    for _ in 0..<rows {
      try engine.run(
        "INSERT INTO t (bytes) VALUES (\(SQLValue.blob([UInt8](repeating: 7, count: 3_000))))")
    }
  }

  func count(_ path: String) throws -> Int64? {
    try SQLiteConnection(path: path, access: .read).value("SELECT COUNT(*) FROM t").integer
  }

  @Test("A copy holds what is committed, also while somebody writes, and is one file")
  func copying() throws {
    let file = try ScratchFile()
    let writer = try store(file.path, rows: 50)
    try writer.begin()
    try add(writer, 10)
    let copy = file.folder + "/copy.db"
    try SQLiteConnection(path: file.path, access: .read).copy(to: copy)
    try writer.commit()
    #expect(try count(copy) == 50)
    #expect(try count(file.path) == 60)
    let engine = try SQLiteConnection(path: copy, access: .read)
    #expect(try engine.schemaVersion() == 7)
    #expect(try engine.faults().isEmpty)
    #expect(try engine.value("PRAGMA journal_mode").text == "delete")
    #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
  }

  @Test("Content is replaced under those who have the store open, and the log stays")
  func overwriting() throws {
    let file = try ScratchFile()
    let open = try store(file.path, rows: 3)
    let copy = file.folder + "/copy.db"
    try open.copy(to: copy)
    try add(open, 40)
    #expect(try open.value("SELECT COUNT(*) FROM t").integer == 43)
    try SQLiteConnection(path: file.path, access: .write).overwrite(with: copy)
    #expect(try open.value("SELECT COUNT(*) FROM t").integer == 3)
    try add(open, 1)
    #expect(try count(file.path) == 4)
    #expect(try open.value("PRAGMA journal_mode").text == "wal")
  }

  @Test("A store that is being written is not replaced meanwhile")
  func busy() throws {
    let file = try ScratchFile()
    let writer = try store(file.path, rows: 3)
    let copy = file.folder + "/copy.db"
    try writer.copy(to: copy)
    try add(writer, 1)
    try writer.begin()
    let refused = failure { () throws(Failure) in
      try SQLiteConnection(path: file.path, access: .write, patience: 50).overwrite(with: copy)
    }
    #expect(refused?.id == "store.busy")
    try writer.commit()
    #expect(try count(file.path) == 4)
  }

  @Test("A file that is no store replaces nothing")
  func foreign() throws {
    let file = try ScratchFile()
    let engine = try store(file.path, rows: 3)
    let other = file.folder + "/other.db"
    try Data("not a store at all, only words that go on and on".utf8).write(
      to: URL(fileURLWithPath: other))
    let refused = failure { () throws(Failure) in try engine.overwrite(with: other) }
    #expect(refused?.id == "store.foreign")
    #expect(try count(file.path) == 3)
  }
}
