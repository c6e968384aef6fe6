import CSQLite
public import Wording

/// Copying whole stores while others use them.
extension SQLiteConnection {
  /// Writes all that is committed into one new file, while others go on writing.
  ///
  /// The copy is the store as it stood when the copying began.
  public func copy(to path: String) throws(Failure) {
    let target = try SQLiteConnection.plain(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    defer { sqlite3_close_v2(target) }
    try SQLiteConnection.copyPages(from: handle, to: target, path)
    // One file, which can be read where nothing may be written: without the mark of a log.
    guard sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nil, nil, nil) == SQLITE_OK else {
      throw SQLiteConnection.copyFailure(target, path)
    }
  }

  /// Puts the content of another store of ours in place of this one's, all at once.
  ///
  /// Others read what was before until everything is there; those who write wait.
  public func overwrite(with path: String) throws(Failure) {
    let source = try SQLiteConnection(path: path, access: .read)
    try SQLiteConnection.copyPages(from: source.handle, to: handle, self.path)
  }

  /// A connection without any of our settings.
  private static func plain(_ path: String, _ flags: Int32) throws(Failure) -> OpaquePointer {
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened, code == SQLITE_OK else {
      let detail = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteFailure.make(code, detail, path: path)
    }
    return opened
  }

  private static func copyPages(
    from source: OpaquePointer, to target: OpaquePointer, _ path: String
  ) throws(Failure) {
    guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
      throw copyFailure(target, path)
    }
    // All in one step, under one lock of a reader, which stops no writer of the source.
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw SQLiteFailure.make(code, String(cString: sqlite3_errstr(code)), path: path)
    }
  }

  private static func copyFailure(_ target: OpaquePointer, _ path: String) -> Failure {
    SQLiteFailure.make(
      sqlite3_extended_errcode(target), String(cString: sqlite3_errmsg(target)), path: path)
  }
}
