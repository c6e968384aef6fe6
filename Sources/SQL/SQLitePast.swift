import CSQLite
public import Wording

/// Tables of the past that are made once a statement names them.
struct LatePast {
  /// All of them.
  let all: Set<String>
  /// Those that were not made yet.
  var names: Set<String>
  /// The statements that were looked at.
  var known: Set<String> = []
  /// Makes one.
  let make: (String) throws(Failure) -> Void

  init(names: Set<String>, make: @escaping (String) throws(Failure) -> Void) {
    (all, self.names) = (names, names)
    self.make = make
  }

  static func isOfName(_ letter: UInt8) -> Bool {
    (0x61...0x7a).contains(letter | 0x20) || (0x30...0x39).contains(letter)
      || letter == UInt8(ascii: "_")
  }
}

/// Tables of the past: temporary ones, which SQLite finds before those of the file.
extension SQLiteConnection {
  /// Lets `body` make tables that stand before those of the store and are seen by this connection
  /// alone, also by one that only reads.
  public func pastTables(_ body: () throws(Failure) -> Void) throws(Failure) {
    let isReader = try value("PRAGMA query_only").integer == 1
    if isReader { try script("PRAGMA query_only = OFF") }
    // All of it looks at one state of the store, whatever others write meanwhile.
    try run("SAVEPOINT past")
    do {
      try body()
    } catch {
      try run("ROLLBACK TO past")
      try run("RELEASE past")
      if isReader { try script("PRAGMA query_only = ON") }
      throw error
    }
    try run("RELEASE past")
    guard isReader else { return }
    // Where more tables are to come the pragma would end the answers that are under way.
    if latePast == nil {
      try script("PRAGMA query_only = ON")
    } else {
      sqlite3_set_authorizer(handle, refuseChanges, nil)
    }
  }

  /// Lets `make` make such tables when they are first named.
  ///
  /// They are there from the beginning, without rows: a table that came while a statement is in the
  /// middle of its answer would end that one.
  public func latePastTables(
    _ names: Set<String>, _ make: @escaping (String) throws(Failure) -> Void
  ) throws(Failure) {
    for name in names.sorted() { _ = try makePast(of: name, where: "FALSE") }
    latePast = LatePast(names: names, make: make)
  }

  /// Makes the tables that a statement names and that were not made yet. A word that is no table does
  /// no harm: what it is the name of is made in vain.
  func makeLate(before text: String) throws(Failure) {
    guard var late = latePast, late.known.insert(text).inserted else { return }
    let letters = text.utf8
    var wanted: Set<String> = []
    var start = letters.startIndex
    var place = start
    while true {
      let isEnd = place == letters.endIndex
      if isEnd || !LatePast.isOfName(letters[place]) {
        let word = String(text[start..<place])
        if late.names.contains(word) { wanted.insert(word) }
        if isEnd { break }
        start = letters.index(after: place)
      }
      place = letters.index(after: place)
    }
    late.names.subtract(wanted)
    latePast = late
    for name in wanted.sorted() { try late.make(name) }
  }

  /// Makes such a table from the rows of one of the store's, with its indexes; returns what it is
  /// called where it must not be mistaken for that one.
  public func makePast(of table: String, where condition: SQL) throws(Failure) -> SQL {
    let past: SQL = "temp.\(name: table)"
    if latePast?.all.contains(table) == true {
      guard !isAnswering else {
        try run("INSERT INTO \(past) SELECT * FROM main.\(name: table) WHERE \(condition)")
        return past
      }
      // Indexes are made faster of rows that are there.
      try run("DROP TABLE \(past)")
    }
    try run(
      """
      CREATE TEMP TABLE \(name: table) AS SELECT * FROM main.\(name: table) WHERE \(condition)
      """)
    var number = 0
    let hasID = try all("SELECT name FROM pragma_table_info(\(table)) WHERE name = 'id'").count > 0
    if hasID {
      try run("CREATE UNIQUE INDEX temp.\(name: "past_\(table)") ON \(name: table) (id)")
    }
    let indexes = try all(
      "SELECT name FROM pragma_index_list(\(table), 'main') WHERE name IS NOT NULL ORDER BY seq DESC"
    )
    for index in indexes {
      let columns = try all(
        "SELECT name FROM pragma_index_info(\(index.text(0)), 'main') ORDER BY seqno"
      ).map { $0.text(0) }
      guard !columns.isEmpty, !columns.contains("") else { continue }
      let list = columns.map { SQL.name($0) }.joined(", ")
      try run(
        "CREATE INDEX temp.\(name: "past_\(table)_\(number)") ON \(name: table) (\(list))")
      number += 1
    }
    return past
  }

  /// Puts before the journal what there was of it up to an operation; `past_undone` tells which of
  /// these had been taken back.
  public func hideLater(_ operation: Int64) throws(Failure) {
    // The signs keep the engine from going through all that lies before the cut instead of by what a
    // query asks for.
    try run("CREATE TEMP TABLE past_cut (operation INTEGER)")
    try run("INSERT INTO past_cut VALUES (\(operation))")
    try run(
      """
      CREATE TEMP VIEW operations AS
      SELECT o.id, o.at, o."user", o.command, o.command_key, o.note,
        (SELECT u.undone FROM temp.past_undone u WHERE u.operation = o.id) AS undone,
        o.undoes, o.removed
      FROM main.operations o WHERE +o.id <= (SELECT operation FROM temp.past_cut)
      """)
    try run(
      """
      CREATE TEMP VIEW changes AS SELECT * FROM main.changes
      WHERE +operation <= (SELECT operation FROM temp.past_cut)
      """)
  }
}

/// Called by SQLite for what a statement would do: the file itself is only read.
private func refuseChanges(
  _: UnsafeMutableRawPointer?, _ action: Int32, _ table: UnsafePointer<CChar>?,
  _: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?
) -> Int32 {
  guard [SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE].contains(action), let database else {
    return SQLITE_OK
  }
  return String(cString: database) == "main" ? SQLITE_DENY : SQLITE_OK
}
