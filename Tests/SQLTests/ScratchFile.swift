import Foundation
import SQL
import Wording

/// A path in a folder of its own, which goes away with the value.
final class ScratchFile {
  let folder: String
  var path: String { folder + "/crm.db" }

  init() throws {
    folder = NSTemporaryDirectory() + "/crm-sql-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    // A folder left behind harms nobody, and a test has no other to tell.
    try? FileManager.default.removeItem(atPath: folder)
  }

  func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}

/// A store in memory with a table of notes.
func notes() throws(Failure) -> SQLiteConnection {
  let engine = try SQLiteConnection(path: ":memory:", access: .create)
  try engine.script(
    "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT, size INTEGER, bytes BLOB) STRICT")
  return engine
}

/// What a piece of work fails with; nil when it does not.
func failure<Result>(of work: () throws(Failure) -> Result) -> Failure? {
  do {
    _ = try work()
    return nil
  } catch {
    return error
  }
}
