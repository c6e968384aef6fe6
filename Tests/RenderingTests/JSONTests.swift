import Foundation
import Rendering
import Testing
import Wording

@Suite("JSON")
struct JSONTests {
  @Test(
    arguments: [
      (CellValue.null, "null"),
      (.text("a\"b\\c"), #""a\"b\\c""#),
      (.text("строка\n\t\u{1}"), #""строка\n\t\u0001""#),
      (.text("\u{2028}\u{202E}\u{1B}"), #""\u2028\u202e\u001b""#),
      (.text("\u{E0041}"), #""\udb40\udc41""#),
      (.text("я/😀é"), "\"я/😀é\""),
      (.integer(.min), "-9223372036854775808"),
      (.decimal(17_000_000, scale: 2), "170000.00"),
      (.decimal(-5, scale: 2), "-0.05"),
      (.decimal(1500, scale: 3), "1.500"),
      (.decimal(7, scale: 0), "7"),
      (.instant(1_795_252_320), #""2026-11-21T09:12:00Z""#),
      (.day("2026-11-21"), #""2026-11-21""#),
      (.flag(true), "true"),
      (.list([.integer(1), .null, .list([])]), "[1,null,[]]"),
      (.object([("b", .integer(1)), ("a", .object([]))]), #"{"b":1,"a":{}}"#),
    ] as [(CellValue, String)])
  func text(_ value: CellValue, _ expected: String) {
    #expect(JSON.text(value) == expected)
  }

  @Test func anyValueIsReadBackByAnotherReader() throws {
    var generator = Generator(1)
    for _ in 0..<3000 {
      let value = generator.value()
      let text = JSON.text(value)
      let read = try JSONSerialization.jsonObject(
        with: Data(text.utf8), options: [.fragmentsAllowed])
      #expect(matches(read, value), "\(text)")
      #expect(!text.unicodeScalars.contains(where: Sanitize.isDangerous), "\(text)")
    }
  }

  @Test func anyTextIsReadBack() throws {
    var generator = Generator(2)
    for _ in 0..<3000 {
      let words = generator.scalarText()
      let data = Data(JSON.text(.text(words)).utf8)
      let read = try JSONSerialization.jsonObject(with: data, options: [.fragmentsAllowed])
      // Compared by scalars, as `==` on strings takes canonically equal ones for the same.
      #expect((read as? String).map { Array($0.unicodeScalars) } == Array(words.unicodeScalars))
    }
  }

  @Test func framesOfTheFormats() {
    let rows = [[Cell(.integer(1)), Cell(.text("a"))], [Cell(.integer(2))]]
    let names = columns("id", "name")
    #expect(
      written(.json, names, rows) == "[{\"id\":1,\"name\":\"a\"},\n{\"id\":2,\"name\":null}]\n")
    #expect(written(.json, names, []) == "[]\n")
    #expect(written(.json, names, [rows[0]], single: true) == "{\"id\":1,\"name\":\"a\"}\n")
    #expect(
      written(.ndjson, names, rows) == "{\"id\":1,\"name\":\"a\"}\n{\"id\":2,\"name\":null}\n")
    #expect(written(.ndjson, names, []).isEmpty)
  }

  @Test func failureIsOneLine() {
    let failure = Failure(
      .noInput, "lead.not-found", Text("lead 1 does not exist", "лида 1 нет"),
      hint: Text("a\nb", "в"))
    #expect(
      JSON.text(failure, .en)
        == #"{"error":{"id":"lead.not-found","exit":66,"message":"lead 1 does not exist","hint":"a\nb"}}"#
    )
  }

  private func matches(_ read: Any, _ value: CellValue) -> Bool {
    switch value {
    case .null: read is NSNull
    case .text(let words), .day(let words):
      (read as? String).map { Array($0.utf8) == Array(words.utf8) } ?? false
    case .integer(let number): (read as? NSNumber)?.int64Value == number
    case .decimal(let units, let scale):
      (read as? NSNumber).map { near($0.doubleValue, Double(units) / pow(10, Double(scale))) }
        ?? false
    case .instant(let instant):
      (read as? String).flatMap { ISO8601DateFormatter().date(from: $0) }?.timeIntervalSince1970
        == Double(instant)
    case .flag(let flag): (read as? Bool) == flag
    case .list(let values):
      (read as? [Any]).map { $0.count == values.count && zip($0, values).allSatisfy(matches) }
        ?? false
    case .object(let members):
      (read as? [String: Any]).map { table in
        members.allSatisfy { member in table[member.0].map { matches($0, member.1) } ?? false }
      } ?? false
    }
  }

  private func near(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= abs(other) * 1e-12
  }
}
