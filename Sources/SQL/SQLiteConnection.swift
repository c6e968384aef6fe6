import CSQLite
public import Wording

/// A connection to one SQLite file, used from one thread.
public final class SQLiteConnection: Engine {
  /// The mark «crm!» that the header of every store of ours carries.
  static let applicationID: Int32 = 0x6372_6d21
  /// How long a writer waits for its turn unless told otherwise, in milliseconds.
  public static let patience = 30_000

  let handle: OpaquePointer
  let path: String
  /// A log of so many pages is moved into the file: about what reading it costs a start, 0.4 ms.
  private static let logLimit: Int32 = 200

  /// What SQLite is told once, before it is used first; later it would refuse.
  private static let preparation = crm_sqlite3_without_statistics()

  private let patience: Int
  fileprivate var logPages: Int32 = 0
  private var statements: [Compiled] = []
  var latePast: LatePast?

  /// What may be done with the file.
  public enum Access: Sendable {
    case read
    case write
    case create
  }

  /// Opens the file, or fails with a line that says why not. A missing file is made only by `create`.
  ///
  /// `patience` is how long a writer waits for its turn, in milliseconds, before it says that the
  /// store is busy.
  public init(
    path: String, access: Access, patience: Int = SQLiteConnection.patience
  ) throws(Failure) {
    _ = Self.preparation
    var opened: OpaquePointer?
    let flags =
      switch access {
      case .read, .write: SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
      }
    let isFrozen = access == .read && SQLiteConnection.isFrozen(path)
    let code =
      isFrozen
      ? sqlite3_open_v2(
        SQLiteConnection.frozenName(path), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
      : sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened, code == SQLITE_OK else {
      let detail = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteFailure.make(code, detail, path: path)
    }
    handle = opened
    self.path = path
    self.patience = patience
    sqlite3_extended_result_codes(handle, 1)
    try configure(access)
  }

  /// Whether nobody writes to the file, and the log that reading it would need cannot be made: a folder
  /// that may only be read, with nothing left in a log. A file that somebody else may write to is not
  /// read so: the engine would not see him change it.
  private static func isFrozen(_ path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if allows(SQLITE_ACCESS_READWRITE, folder) { return false }
    guard crm_is_written_by_nobody(path) != 0 else { return false }
    return !["-wal", "-shm"].contains { allows(SQLITE_ACCESS_EXISTS, path + $0) }
  }

  /// What the engine's own file system says of a path; an empty file does not exist for it.
  private static func allows(_ access: Int32, _ path: String) -> Bool {
    guard let system = sqlite3_vfs_find(nil), let ask = system.pointee.xAccess else { return true }
    var answer: Int32 = 0
    return ask(system, path, access, &answer) == SQLITE_OK && answer != 0
  }

  private static func frozenName(_ path: String) -> String {
    let marks: [Character: String] = ["%": "%25", "?": "%3f", "#": "%23"]
    return "file:" + path.map { marks[$0] ?? String($0) }.joined() + "?immutable=1"
  }

  deinit {
    for known in statements { sqlite3_finalize(known.statement) }
    sqlite3_close_v2(handle)
  }

  private func configure(_ access: Access) throws(Failure) {
    setPatience(patience)
    _ = crm_sqlite3_no_checkpoint_on_close(handle)
    sqlite3_wal_hook(handle, noteLogLength, Unmanaged.passUnretained(self).toOpaque())
    try checkApplication(access)
    if access == .create { try script("PRAGMA journal_mode = WAL") }
    if access == .read { try script("PRAGMA query_only = ON") }
    try script(
      "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF"
    )
  }

  private func checkApplication(_ access: Access) throws(Failure) {
    let mark = try value("PRAGMA application_id").integer ?? 0
    if mark == Int64(Self.applicationID) { return }
    let tables = try value("SELECT COUNT(*) FROM sqlite_master").integer ?? 0
    guard mark == 0, tables == 0, access == .create else { throw SQLiteFailure.foreign(path) }
    try script("PRAGMA application_id = 1668443425")
  }

  /// Runs a statement for its effect and returns how many rows it changed.
  @discardableResult
  public func run(_ sql: SQL) throws(Failure) -> Int {
    let statement = try prepare(sql)
    defer { sqlite3_reset(statement) }
    var code = sqlite3_step(statement)
    while code == SQLITE_ROW { code = sqlite3_step(statement) }
    guard code == SQLITE_DONE else { throw failure(code) }
    return Int(sqlite3_changes(handle))
  }

  /// Adds one row and returns its number. (`RETURNING` would have SQLite copy every page that the
  /// statement touches, to take them back if a later row of it failed.)
  public func insert(_ sql: SQL) throws(Failure) -> Int64 {
    guard try run(sql) == 1 else { throw .bug("a row without a number") }
    return sqlite3_last_insert_rowid(handle)
  }

  /// Hands over the rows of an answer one by one.
  public func each(_ sql: SQL, _ body: (Row) throws(Failure) -> Void) throws(Failure) {
    try scan(sql) { row throws(Failure) in
      try body(row)
      return true
    }
  }

  /// Hands over rows one by one until `body` says that it has enough.
  func scan(_ sql: SQL, _ body: (Row) throws(Failure) -> Bool) throws(Failure) {
    let statement = try prepare(sql)
    defer { sqlite3_reset(statement) }
    let columns = sqlite3_column_count(statement)
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw failure(code) }
      guard try body(Row((0..<columns).map { read(statement, $0) })) else { return }
    }
  }

  /// Runs a script of statements without values.
  public func script(_ text: StaticString) throws(Failure) {
    let code = sqlite3_exec(handle, "\(text)", nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Begins a transaction, waiting for the turn to write.
  public func begin() throws(Failure) { try run("BEGIN IMMEDIATE") }

  /// Makes the transaction last.
  public func commit() throws(Failure) {
    try run("COMMIT")
    if logPages >= Self.logLimit { emptyLog() }
  }

  /// Moves a long log into the file and begins it anew, unless somebody else is at work just now.
  ///
  /// Each command begins by reading the log that it finds, and forgets how much of it was moved; what
  /// SQLite does by itself would therefore let the log grow for ever under short commands.
  private func emptyLog() {
    sqlite3_busy_handler(handle, nil, nil)
    _ = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
    setPatience(patience)
    logPages = 0
  }

  private func setPatience(_ patience: Int) {
    // The handler takes a pointer: the number of milliseconds travels as its bits.
    sqlite3_busy_handler(handle, waitForTurn, UnsafeMutableRawPointer(bitPattern: patience))
  }

  /// Takes the transaction back.
  public func rollback() {
    // SQLite may have rolled back by itself, after which another ROLLBACK is an error of no interest.
    _ = sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }

  /// Lets a connection that was opened for reading write as well; no answer may be under way.
  public func allowChanges() throws(Failure) { try script("PRAGMA query_only = OFF") }

  /// The number in `user_version`.
  public func schemaVersion() throws(Failure) -> Int {
    Int(try value("PRAGMA user_version").integer ?? 0)
  }

  /// Writes the number into `user_version`.
  public func setSchemaVersion(_ version: Int) throws(Failure) {
    let code = sqlite3_exec(handle, "PRAGMA user_version = \(version)", nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Whether there is a table of that name.
  public func hasTable(_ name: String) throws(Failure) -> Bool {
    try first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = \(name)") != nil
  }

  /// What SQLite's own checks find.
  public func faults() throws(Failure) -> [String] {
    var found: [String] = []
    for row in try all("PRAGMA integrity_check") where row.text(0) != "ok" {
      found.append(row.text(0))
    }
    for row in try all("PRAGMA foreign_key_check") {
      found.append("\(row.text(0)) \(row.integer(1)): no such \(row.text(2))")
    }
    return found
  }

  /// A cache of 48 MB, so that the pages of the indices stay in memory between rows; without it
  /// SQLite keeps 2 MB and writes each page to the log again and again. What a row may take back is
  /// kept in memory too, not in a file of the system's temporary folder.
  public func prepareForBulk() throws(Failure) {
    crm_keep_freed_memory()
    try script("PRAGMA cache_size = -48000; PRAGMA temp_store = MEMORY")
  }

  /// Moves the write-ahead log into the main file.
  public func checkpoint() throws(Failure) { try run("PRAGMA wal_checkpoint(TRUNCATE)") }

  func failure(_ code: Int32) -> Failure {
    SQLiteFailure.make(code, String(cString: sqlite3_errmsg(handle)), path: path)
  }
}

/// Called by SQLite after each commit with the length of the log in pages.
private func noteLogLength(
  _ connection: UnsafeMutableRawPointer?, _: OpaquePointer?, _: UnsafePointer<CChar>?,
  _ pages: Int32
) -> Int32 {
  guard let connection else { return SQLITE_OK }
  Unmanaged<SQLiteConnection>.fromOpaque(connection).takeUnretainedValue().logPages = pages
  return SQLITE_OK
}

/// Called by SQLite while another process writes: a short sleep of varying length, so that waiting
/// processes do not keep step, until the patience is over.
private func waitForTurn(_ patience: UnsafeMutableRawPointer?, _ attempt: Int32) -> Int32 {
  let pause = 1 + (attempt &* 7) % 5
  guard Int(attempt) * 3 < Int(bitPattern: patience) else { return 0 }
  sqlite3_sleep(pause)
  return 1
}

/// A statement and the text by which it is found again. A connection has some dozens, and few texts
/// have one length: going through them is quicker than hashing a text of a thousand bytes.
private struct Compiled {
  let length: Int
  let text: String
  let statement: OpaquePointer
}

extension SQLiteConnection {
  /// The compiled statement with its values bound; compiled once per text.
  private func prepare(_ sql: SQL) throws(Failure) -> OpaquePointer {
    let statement = try compiled(sql.text)
    for (index, value) in sql.bindings.enumerated() {
      let code = bind(statement, Int32(index + 1), value)
      guard code == SQLITE_OK else { throw failure(code) }
    }
    return statement
  }

  /// Whether a statement is in the middle of its answer.
  var isAnswering: Bool { statements.contains { sqlite3_stmt_busy($0.statement) != 0 } }

  private func compiled(_ text: String) throws(Failure) -> OpaquePointer {
    if latePast?.names.isEmpty == false { try makeLate(before: text) }
    let length = text.utf8.count
    // One that is in the middle of an answer stays as it is: a statement within it gets another.
    for known in statements where known.length == length && known.text == text {
      if sqlite3_stmt_busy(known.statement) == 0 { return known.statement }
    }
    var made: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, text, -1, 0, &made, nil)
    guard code == SQLITE_OK, let made else { throw failure(code) }
    statements.append(Compiled(length: length, text: text, statement: made))
    return made
  }

  private func bind(_ statement: OpaquePointer, _ index: Int32, _ value: SQLValue) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let number): return sqlite3_bind_int64(statement, index, number)
    case .text(let text):
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { chars in
          sqlite3_bind_text64(
            statement, index, chars.baseAddress ?? emptyText, UInt64(chars.count),
            crm_sqlite3_transient(), UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      if bytes.isEmpty { return sqlite3_bind_zeroblob(statement, index, 0) }
      return bytes.withUnsafeBytes { raw in
        sqlite3_bind_blob64(
          statement, index, raw.baseAddress, UInt64(raw.count), crm_sqlite3_transient())
      }
    }
  }

  private var emptyText: UnsafePointer<CChar>? { UnsafePointer(sqlite3_libversion()) }

  private func read(_ statement: OpaquePointer, _ column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_TEXT:
      guard let bytes = sqlite3_column_text(statement, column) else { return .text("") }
      let count = Int(sqlite3_column_bytes(statement, column))
      return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      guard let bytes = sqlite3_column_blob(statement, column) else { return .blob([]) }
      let count = Int(sqlite3_column_bytes(statement, column))
      return .blob([UInt8](UnsafeRawBufferPointer(start: bytes, count: count)))
    case SQLITE_FLOAT:
      // Columns hold no fractions; one that an expression makes is rounded, and dropped beyond
      // the whole numbers.
      let whole = Int64(exactly: sqlite3_column_double(statement, column).rounded())
      return whole.map(SQLValue.integer) ?? .null
    default: return .null
    }
  }
}
