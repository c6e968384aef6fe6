import Rendering
import Testing
import Wording

@Suite("CSV, TSV, ids and Markdown")
struct SeparatedValuesTests {
  private static let everything: [Cell] = [
    Cell(.integer(7), shown: "seven"), Cell(.text("a,b")), Cell(.decimal(17_000_000, scale: 2)),
    Cell(.instant(1_795_252_320)), Cell(.flag(false)), Cell(.null),
    Cell(.list([.text("vip"), .text("msk")])), Cell(.list([.text("a,b"), .text("c")])),
  ]
  private static let names = columns("id", "name", "amount", "at", "flag", "none", "tags", "odd")

  @Test func csv() {
    #expect(
      written(.csv, Self.names, [Self.everything])
        == "id,name,amount,at,flag,none,tags,odd\n"
        + "7,\"a,b\",170000.00,2026-11-21T09:12:00Z,false,,\"vip,msk\",\"[\"\"a,b\"\",\"\"c\"\"]\"\n"
    )
    #expect(written(.csv, columns("a"), [[Cell(.null)]], Look(header: false)) == "\"\"\n")
  }

  @Test func tsv() {
    #expect(
      written(.tsv, Self.names, [Self.everything])
        == "7\ta,b\t170000.00\t2026-11-21T09:12:00Z\tfalse\t\tvip,msk\t[\"a,b\",\"c\"]\n")
    let odd = [[Cell(.text("a\tb\nc\\d\re"))]]
    #expect(written(.tsv, columns("a"), odd, Look(header: true)) == "a\na\\tb\\nc\\\\d\\re\n")
  }

  @Test func identifiers() {
    let rows = [[Cell(.text("x")), Cell(.integer(3))], [Cell(.text("y")), Cell(.integer(4))]]
    #expect(written(.ids, columns("name", "id"), rows) == "3\n4\n")
    #expect(written(.ids, columns("name", "other"), rows) == "x\ny\n")
  }

  @Test func markdown() {
    let names = [
      Column("id", title: Text("No.", "№"), alignment: .right),
      Column("name", title: Text("Name", "Название")),
      Column("at", title: Text("At", "Когда")),
    ]
    let rows = [
      [Cell(.integer(1)), Cell(.text("a|b\n*c* \u{1B}[1mx")), Cell(.instant(0))], [Cell(.null)],
    ]
    #expect(
      written(.md, names, rows, Look(language: .ru))
        == "| № | Название | Когда |\n| ---: | --- | --- |\n"
        + "| 1 | a\\|b \\*c\\* x | 1970-01-01 00:00 |\n| | | |\n")
  }

  @Test(arguments: ["=1+1", "+7 916", "-5", "@x", "\tx"])
  func safeCellsKeepFormulasQuiet(_ words: String) {
    let look = Look(header: false, safeCells: true)
    #expect(readCSV(written(.csv, columns("a"), [[Cell(.text(words))]], look)) == [["'" + words]])
    #expect(written(.csv, columns("a"), [[Cell(.integer(-5))]], look) == "-5\n")
  }

  @Test func aTerminalSeesNoControlCharacters() {
    var generator = Generator(3)
    for _ in 0..<500 {
      let row = [Cell(.text(generator.text())), Cell(.text(generator.scalarText()))]
      for format in OutputFormat.allCases {
        let text = written(format, columns("a", "b"), [row], Look(terminal: true))
        #expect(
          !text.unicodeScalars.contains { Sanitize.isDangerous($0) && $0 != "\n" && $0 != "\t" },
          "\(format) \(text.debugDescription)")
      }
    }
  }

  @Test func anyTextSurvivesTheRoundTrip() {
    var generator = Generator(4)
    for _ in 0..<1500 {
      let rows = (0...generator.upTo(2)).map { _ in
        [generator.text(), generator.scalarText(), generator.text()]
      }
      let cells = rows.map { $0.map { Cell(.text($0)) } }
      let look = Look(header: false)
      #expect(same(readCSV(written(.csv, columns("a", "b", "c"), cells, look)), rows))
      #expect(same(readTSV(written(.tsv, columns("a", "b", "c"), cells, look)), rows))
    }
  }

  private func same(_ one: [[String]], _ other: [[String]]) -> Bool {
    one.map { $0.map { Array($0.utf8) } } == other.map { $0.map { Array($0.utf8) } }
  }

  /// RFC 4180, over bytes, with LF as line end.
  private func readCSV(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var previousWasQuote = false
    for byte in text.utf8 {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          previousWasQuote = true
        } else {
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if previousWasQuote { cell.append(byte) }
        isQuoted = true
      case UInt8(ascii: ","), UInt8(ascii: "\n"):
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      default: cell.append(byte)
      }
      previousWasQuote = false
    }
    return rows
  }

  private func readTSV(_ text: String) -> [[String]] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map
    {
      $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        unescaped(Array($0))
      }
    }
  }

  private func unescaped(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if !isEscaped && byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      let known: [UInt8: UInt8] = [
        UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, 92: 92,
      ]
      result.append(isEscaped ? known[byte] ?? 0 : byte)
      isEscaped = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
