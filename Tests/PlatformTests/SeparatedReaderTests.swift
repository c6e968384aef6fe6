import Platform
import Testing
import Wording

@Suite("separated values")
struct SeparatedReaderTests {
  struct Case: Sendable {
    let text: String
    let rows: [[String]]
    init(_ text: String, _ rows: [[String]]) {
      self.text = text
      self.rows = rows
    }
  }

  private static func rows(
    _ bytes: [UInt8], charset: String? = nil, escaped: Bool = false
  ) throws -> [SeparatedReader.Row] {
    var reader = try SeparatedReader(
      TextInput(Input(bytes: bytes), charset: charset), isEscaped: escaped)
    var rows: [SeparatedReader.Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  static let tables = [
    Case("", []), Case("\n\n", []), Case("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    Case("a;b\r\n1;2,5\r\n", [["a", "b"], ["1", "2,5"]]),
    Case("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
    Case("\u{FEFF}a,b\n", [["a", "b"]]), Case("sep=;\na;b,c\n", [["a", "b,c"]]),
    Case("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["x\ny", "say \"hi\""]]),
    Case("a,b\n\"x\"y,5\" screen\n", [["a", "b"], ["xy", "5\" screen"]]),
    Case("a,b\n,\n\n1,\n", [["a", "b"], ["", ""], ["1", ""]]),
    Case("\"a;b\",c\n", [["a;b", "c"]]), Case("one\ntwo\n", [["one"], ["two"]]),
  ]

  @Test(arguments: tables)
  func reads(_ table: Case) throws {
    #expect(try Self.rows(Array(table.text.utf8)).map(\.cells) == table.rows)
  }

  @Test func linesAreNamed() throws {
    let text = "a,b\r\n\r\n\"x\r\ny\",1\r\n2,3\r\n"
    #expect(try Self.rows(Array(text.utf8)).map(\.line) == [1, 3, 5])
  }

  @Test func anOpenQuoteIsNamed() throws {
    let failure = #expect(throws: Failure.self) { try Self.rows(Array("a,b\n1,\"x\ny".utf8)) }
    #expect(failure?.id == "csv.unclosed")
    #expect(failure?.message.en.hasPrefix("line 2:") == true)
  }

  @Test func escapedTablesKeepMarks() throws {
    let rows = try Self.rows(Array("a\tb\n\"x\\ty\\\\n\tz\\n\n".utf8), escaped: true)
    #expect(rows.map(\.cells) == [["a", "b"], ["\"x\ty\\n", "z\n"]])
  }

  @Test(arguments: ["windows-1251", "koi8-r", "cp866", "utf-8", "utf-16"])
  func russianIsRecognised(_ charset: String) throws {
    let text = "Название;Телефон\nВитрина холодильная;8 916 123-45-67\n"
    var bytes = try #require(Charset.encode(text, to: charset == "utf-16" ? "utf-16le" : charset))
    if charset == "utf-16" { bytes = [0xFF, 0xFE] + bytes }
    let rows = try Self.rows(bytes).map(\.cells)
    #expect(rows == [["Название", "Телефон"], ["Витрина холодильная", "8 916 123-45-67"]])
  }

  @Test func anUnknownCharsetIsRefused() {
    #expect(throws: Failure.self) { try Self.rows([], charset: "klingon") }
  }

  @Test func writtenIsRead() throws {
    var dice = Dice(seed: 7)
    let pieces = ["a", "Ж", "\"", ",", ";", "\t", "\n", "\r\n", " ", "=", "'", "🙂"]
    for _ in 0..<300 {
      let width = Int.random(in: 2...4, using: &dice)
      let rows = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...5, using: &dice)).map { _ in
            pieces.randomElement(using: &dice) ?? ""
          }.joined()
        }
      }
      let head = (0..<width).map { "c\($0)" }
      let text = ([head] + rows).map { row in
        row.map {
          "\""
            + $0.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        }.joined(separator: ";")
      }.joined(separator: "\n")
      // Every sort of line end is one in a cell.
      let wanted = rows.map {
        $0.map {
          $0.split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
        }
      }
      let found = try Self.rows(Array(text.utf8)).dropFirst().map(\.cells)
      #expect(Array(found) == wanted)
    }
  }

  private static let signs: [UInt8] = [34, 44, 59, 9, 10, 13, 92, 0xD0, 0x90, 0xFF, 0xFE, 65]

  @Test func anyBytesEnd() throws {
    var dice = Dice(seed: 11)
    for _ in 0..<400 {
      let bytes: [UInt8] = (0..<Int.random(in: 0...200, using: &dice)).map { _ in
        Self.signs.randomElement(using: &dice) ?? 0
      }
      // Any outcome is fine but a trap or an endless loop.
      _ = try? Self.rows(bytes)
      _ = try? Self.rows(bytes, escaped: true)
      _ = try? JSONReader.read(bytes)
    }
  }
}
