import CSQLite
public import Wording

/// Copying a store while others use it.
extension SQLiteConnection {
  /// Writes all that is committed into one new file, while others go on writing.
  ///
  /// The copy is the store as it stood when the copying began.
  public func copy(to path: String) throws(Failure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    defer { sqlite3_close_v2(opened) }
    guard let opened, code == SQLITE_OK else {
      let detail = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      throw SQLiteFailure.make(code, detail, path: path)
    }
    try copyPages(to: opened, path)
    // One file, readable where nothing may be written: the mark of the log goes.
    guard sqlite3_exec(opened, "PRAGMA journal_mode = DELETE", nil, nil, nil) == SQLITE_OK else {
      throw copyFailure(opened, path)
    }
  }

  private func copyPages(to target: OpaquePointer, _ path: String) throws(Failure) {
    guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
      throw copyFailure(target, path)
    }
    // All in one step, under one reading lock, which in this mode of the log stops no writer.
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else { throw copyFailure(target, path) }
  }

  private func copyFailure(_ target: OpaquePointer, _ path: String) -> Failure {
    SQLiteFailure.make(
      sqlite3_extended_errcode(target), String(cString: sqlite3_errmsg(target)), path: path)
  }
}
