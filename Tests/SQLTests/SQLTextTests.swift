import SQL
import Testing

@Suite("Statements")
struct SQLTextTests {
  @Test("What is interpolated is bound, never pasted")
  func binding() {
    let hostile = "x'); DROP TABLE notes; --"
    let sql: SQL = "SELECT \(hostile), \(7), \(true), \(nil as String?), \(SQLValue.blob([1]))"
    #expect(sql.text == "SELECT ?, ?, ?, ?, ?")
    #expect(sql.bindings == [.text(hostile), .integer(7), .integer(1), .null, .blob([1])])
  }

  @Test("A statement inside another brings its values along, in order")
  func nesting() {
    let inner: SQL = "owner = \(2) AND status = \("new")"
    let sql: SQL = "SELECT \(1) FROM t WHERE (\(inner)) AND id = \(3)"
    #expect(sql.text == "SELECT ? FROM t WHERE (owner = ? AND status = ?) AND id = ?")
    #expect(sql.bindings == [.integer(1), .integer(2), .text("new"), .integer(3)])
  }

  @Test(
    "A name is quoted; one that nobody declared becomes a name of nothing",
    arguments: [
      ("owner", "\"owner\""), ("name_key", "\"name_key\""), ("", "\"?\""), ("a b", "\"?\""),
      ("x\"; DROP", "\"?\""), ("Owner", "\"?\""), ("имя", "\"?\""), ("a\0", "\"?\""),
    ])
  func names(_ name: String, _ quoted: String) {
    #expect(SQL.name(name).text == quoted)
    #expect((("SELECT \(name: name)") as SQL).text == "SELECT \(quoted)")
  }

  @Test("Parts are joined with a literal between them")
  func joining() {
    let parts: [SQL] = ["a = \(1)", "b = \(2)"]
    let joined = parts.joined(" AND ")
    #expect(joined.text == "a = ? AND b = ?")
    #expect(joined.bindings == [.integer(1), .integer(2)])
    #expect(([] as [SQL]).joined(", ").isEmpty)
    #expect((("x" as SQL) + "y").text == "xy")
    #expect(SQL.empty.isEmpty)
  }

  @Test("A row answers null beyond its columns and nothing for another type")
  func rows() {
    let row = Row([.integer(4), .text("four"), .blob([4]), .null])
    #expect(row.count == 4)
    #expect(row[9] == .null)
    #expect(row[-1] == .null)
    #expect(row.integer(0) == 4)
    #expect(row.integer(1) == 0)
    #expect(row.text(1) == "four")
    #expect(row.text(3) == "")
    #expect(row[2].blob == [4])
    #expect(row[1].integer == nil)
    #expect(row[0].text == nil)
    #expect(row[0].blob == nil)
  }
}
