import SQL
import Testing
import Wording

@Suite("A connection")
struct SQLiteConnectionTests {
  @Test("Texts and bytes come back as they were written", arguments: 0..<20)
  func roundTrip(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let engine = try notes()
    for id in 1...30 {
      let text = id == 1 ? "" : dice.text()
      let bytes = id == 1 ? [] : dice.bytes()
      let number = Int64.random(in: .min ... .max, using: &dice)
      try engine.run(
        """
        INSERT INTO notes (id, body, size, bytes)
        VALUES (\(id), \(text), \(number), \(SQLValue.blob(bytes)))
        """)
      let row = try #require(
        try engine.first("SELECT body, size, bytes FROM notes WHERE id = \(id)"))
      #expect(row[0].text.map { Array($0.utf8) } == Array(text.utf8))
      #expect(row[1] == .integer(number))
      #expect(row[2] == .blob(bytes))
    }
    try engine.run("INSERT INTO notes (id, body) VALUES (31, \(nil as String?))")
    #expect(try engine.value("SELECT body FROM notes WHERE id = 31") == .null)
    #expect(try engine.value("SELECT COUNT(*) FROM notes WHERE id = 1 AND body = ''").integer == 1)
  }

  @Test("Bytes that are no UTF-8 are read as replacement characters, never a trap")
  func badText() throws {
    let engine = try notes()
    try engine.run("INSERT INTO notes (id, body) VALUES (1, CAST(x'ff41' AS TEXT))")
    #expect(try engine.value("SELECT body FROM notes").text == "\u{FFFD}A")
  }

  @Test(
    "Fractions are rounded, and dropped where no whole number holds them",
    arguments: [
      ("SELECT 1.5", SQLValue.integer(2)), ("SELECT -2.4", .integer(-2)), ("SELECT 1e300", .null),
      ("SELECT 9e999", .null), ("SELECT 0.0 / 0.0", .null), ("SELECT 9223372036854775807.0", .null),
    ] as [(SQL, SQLValue)])
  func fractions(_ query: SQL, _ value: SQLValue) throws {
    #expect(try notes().value(query) == value)
  }

  @Test("A query may run inside the rows of the same query")
  func reentrancy() throws {
    let engine = try notes()
    for id in 1...5 { try engine.run("INSERT INTO notes (id, size) VALUES (\(id), \(id))") }
    var seen: [Int64] = []
    func walk(_ depth: Int) throws(Failure) {
      try engine.each("SELECT id FROM notes WHERE id <= \(5) ORDER BY id") {
        row throws(Failure) in
        seen.append(row.integer(0))
        if depth < 3, row.integer(0) == 3 { try walk(depth + 1) }
      }
    }
    try walk(0)
    #expect(seen == [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 4, 5, 4, 5, 4, 5, 4, 5])
    try walk(3)
    #expect(seen.suffix(5) == [1, 2, 3, 4, 5])
  }

  @Test("A failure inside the rows leaves the query ready to run again")
  func failingBody() throws {
    let engine = try notes()
    for id in 1...3 { try engine.run("INSERT INTO notes (id) VALUES (\(id))") }
    let query: SQL = "SELECT id FROM notes ORDER BY id"
    let refused = failure { () throws(Failure) in
      try engine.each(query) { _ throws(Failure) in throw Failure.bug("stop") }
    }
    #expect(refused?.id == "internal")
    #expect(try engine.all(query).map { $0.integer(0) } == [1, 2, 3])
  }

  @Test("The number of changed rows is that of the statement")
  func changes() throws {
    let engine = try notes()
    #expect(try engine.run("INSERT INTO notes (id) VALUES (1), (2), (3)") == 3)
    #expect(try engine.run("UPDATE notes SET size = \(1) WHERE id > \(1)") == 2)
    #expect(try engine.run("DELETE FROM notes WHERE id = \(9)") == 0)
  }

  @Test("A transaction is all or nothing")
  func transactions() throws {
    let engine = try notes()
    let refused = failure { () throws(Failure) in
      try engine.transaction { () throws(Failure) in
        try engine.run("INSERT INTO notes (id) VALUES (1)")
        try engine.run("INSERT INTO notes (id) VALUES (1)")
      }
    }
    #expect(refused?.id == "store.constraint")
    #expect(refused?.exit == .data)
    #expect(try engine.value("SELECT COUNT(*) FROM notes").integer == 0)
    let kept = try engine.transaction { () throws(Failure) in
      try engine.run("INSERT INTO notes (id) VALUES (2)")
    }
    #expect(kept == 1)
    engine.rollback()
    #expect(try engine.value("SELECT COUNT(*) FROM notes").integer == 1)
  }

  @Test("A sum beyond the whole numbers is a failure of the data, not of the program")
  func overflow() throws {
    let engine = try notes()
    try engine.run("INSERT INTO notes (size) VALUES (\(Int64.max)), (\(Int64.max))")
    let refused = failure { () throws(Failure) in try engine.value("SELECT SUM(size) FROM notes") }
    #expect(refused?.id == "store.too-large")
    #expect(refused?.exit == .data)
  }

  @Test("A statement that is none is a fault of the program")
  func nonsense() throws {
    let refused = failure { () throws(Failure) in try notes().run("SELEKT 1") }
    #expect(refused?.exit == .internal)
  }
}
