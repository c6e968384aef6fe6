public import Wording

/// A connection to a store, whichever database holds it.
///
/// Queries are written once in the subset that SQLite and PostgreSQL share; what an engine does its
/// own way stands behind this protocol.
public protocol Engine: AnyObject {
  /// Runs a statement for its effect and returns how many rows it changed.
  @discardableResult
  func run(_ sql: SQL) throws(Failure) -> Int
  /// Runs a statement that adds one row to a table with a number of its own; returns that number.
  func insert(_ sql: SQL) throws(Failure) -> Int64
  /// Hands over the rows of an answer one by one, without collecting them.
  func each(_ sql: SQL, _ body: (Row) throws(Failure) -> Void) throws(Failure)
  /// Runs a script of several statements without values: a migration.
  func script(_ text: StaticString) throws(Failure)
  /// Begins a transaction that may write; waits for its turn.
  func begin() throws(Failure)
  /// Makes the transaction last.
  func commit() throws(Failure)
  /// Takes everything since `begin` back; never fails, as there is nobody left to tell.
  func rollback()
  /// Lets a connection that was opened for reading write as well from now on.
  func allowChanges() throws(Failure)
  /// The number of the newest migration in the store.
  func schemaVersion() throws(Failure) -> Int
  /// Writes the number of the newest migration.
  func setSchemaVersion(_ version: Int) throws(Failure)
  /// Runs the engine's own integrity check; empty when sound.
  func faults() throws(Failure) -> [String]
  /// Makes room for a long transaction: many changes in one, as an import makes them.
  func prepareForBulk() throws(Failure)
  /// Moves the write-ahead log into the main file, where the engine has one.
  func checkpoint() throws(Failure)
  /// Writes all that is committed into one new file, while others go on writing.
  func copy(to path: String) throws(Failure)
  /// Puts the content of another store of ours in place of this one's, all at once.
  func overwrite(with path: String) throws(Failure)
  /// Lets `body` make tables that stand before those of the store and are seen by this connection
  /// alone, also by one that only reads.
  func pastTables(_ body: () throws(Failure) -> Void) throws(Failure)
  /// Lets `make` make such a table, by its name, before the first statement that names it: a table
  /// that nobody asks for stays empty.
  func latePastTables(
    _ names: Set<String>, _ make: @escaping (String) throws(Failure) -> Void
  ) throws(Failure)
  /// Makes such a table from the rows of one of the store's, with its indexes; returns what it is
  /// called where it must not be mistaken for that one.
  func makePast(of table: String, where condition: SQL) throws(Failure) -> SQL
  /// Puts before the journal what there was of it up to an operation; `past_undone` tells which of
  /// these had been taken back.
  func hideLater(_ operation: Int64) throws(Failure)
  /// Whether there is a table of that name.
  func hasTable(_ name: String) throws(Failure) -> Bool
  /// Whether there is a full-text index.
  func hasTextIndex() throws(Failure) -> Bool
  /// Makes an empty full-text index in place of the one there was.
  func makeTextIndex() throws(Failure)
  /// Adds a document to the full-text index, under a number that was never used before.
  func addText(_ document: Int64, _ text: IndexedText) throws(Failure)
  /// Hands over the documents that fit, the newest first, until `body` says that it has enough.
  func eachDocument(
    _ query: TextQuery, _ body: (Int64) throws(Failure) -> Bool
  ) throws(Failure)
}

extension Engine {
  /// All rows of an answer that is known to be small.
  public func all(_ sql: SQL) throws(Failure) -> [Row] {
    var rows: [Row] = []
    try each(sql) { row throws(Failure) in rows.append(row) }
    return rows
  }

  /// The first row of an answer.
  public func first(_ sql: SQL) throws(Failure) -> Row? {
    var found: Row?
    try each(sql) { row throws(Failure) in if found == nil { found = row } }
    return found
  }

  /// The first value of the first row.
  public func value(_ sql: SQL) throws(Failure) -> SQLValue {
    try first(sql)?[0] ?? .null
  }

  /// Does all of `body` or nothing of it.
  public func transaction<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    try begin()
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      rollback()
      throw error
    }
  }
}
