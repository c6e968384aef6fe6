import Rendering
import Testing
import Wording

@Suite("Tables")
struct TableTests {
  private static let names = [
    Column("id", title: Text("No.", "№")),
    Column("status", title: Text("Status", "Статус")),
    Column("name", title: Text("Name", "Название"), shrinks: true),
    Column("company", title: Text("Company", "Компания"), shrinks: true),
    Column("amount", title: Text("Amount", "Сумма")),
    Column("next", title: Text("Next step", "Следующий шаг")),
  ]
  private static let rows: [[Cell]] = [
    [
      Cell(.integer(44)), Cell(.text("new"), shown: "Новый запрос"),
      Cell(.text("Запрос цены: витрина 1,2")), Cell(.null), Cell(.decimal(17_000_000, scale: 2)),
      Cell(.instant(1_795_330_800)),
    ],
    [
      Cell(.integer(3)), Cell(.text("working"), shown: "В работе", label: .good),
      Cell(.text("кафе «Ромашка» – льдогенератор\u{1B}[31m и мойка")),
      Cell(.text("ИП Щукин")), Cell(.null), Cell(.null),
    ],
  ]
  private static let now: Int64 = 1_795_252_320

  @Test func wide() {
    #expect(
      text(200) == """
         №  СТАТУС        НАЗВАНИЕ                                КОМПАНИЯ       СУММА  СЛЕДУЮЩИЙ ШАГ
        44  Новый запрос  Запрос цены: витрина 1,2                —         170 000,00  завтра 07:00
         3  В работе      кафе «Ромашка» – льдогенератор и мойка  ИП Щукин           —  —

        """)
  }

  @Test func eightyColumns() {
    #expect(
      text(80) == """
         №  СТАТУС        НАЗВАНИЕ                   КОМПАНИЯ       СУММА  СЛЕДУЮЩИЙ ШАГ
        44  Новый запрос  Запрос цены: витрина 1,2   —         170 000,00  завтра 07:00
         3  В работе      кафе «Ромашка» – льдоген…  ИП Щукин           —  —

        """)
  }

  @Test func fortyColumnsCutAllWordsButNoNumber() {
    let lines = text(40).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 40 }, "\(text(40))")
    #expect(lines.contains { $0.hasPrefix(" №  СТА…  НАЗ…  КОМП…       СУММА") }, "\(text(40))")
    #expect(text(40).contains("170 000,00"))
  }

  @Test func headerCanGoAndNoRowsSayNothing() {
    let look = Look(language: .ru, now: Self.now, header: false)
    #expect(!written(.table, Self.names, Self.rows, look).contains("СТАТУС"))
    #expect(written(.table, Self.names, []).isEmpty)
    #expect(written(.table, [], [[], [Cell(.null)]], Look(header: false)) == "\n\n")
  }

  @Test func colorsFollowLabelsAndPlainTextHasNone() {
    let plain = text(80)
    let look = Look(language: .ru, width: 80, color: true, now: Self.now)
    let painted = written(.table, Self.names, Self.rows, look)
    #expect(painted.contains("\u{1B}[32mВ работе\u{1B}[0m  "))
    #expect(painted.contains("\u{1B}[1mСТАТУС\u{1B}[0m"))
    #expect(painted.contains("\u{1B}[2m—\u{1B}[0m"))
    #expect(!plain.contains("\u{1B}"))
    #expect(spaced(Sanitize.lines(painted)) == plain)
  }

  @Test func anyWordsFitTheWidthTheyCanFit() {
    var generator = Generator(9)
    for _ in 0..<300 {
      let count = 1 + generator.upTo(5)
      let names = (0..<count).map { Column("c\($0)", title: Text(verbatim: "c"), shrinks: true) }
      let rows = (0..<generator.upTo(8)).map { _ in
        (0..<count).map { _ in Cell(.text(generator.text() + generator.text())) }
      }
      let width = 60 + generator.upTo(40)
      let lines = written(.table, names, rows, Look(width: width)).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
      #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
      #expect(rows.isEmpty || lines.count == rows.count + 2)
    }
  }

  @Test func rowsAfterTheMeasuredOnesKeepTheWidths() {
    var text = ""
    var writer = OutputFormat.table.writer(look: Look(width: 20), into: { text += $0 })
    writer.begin(columns("a", "b"))
    for number in 0..<1000 { writer.row([Cell(.integer(Int64(number))), Cell(.text("x"))]) }
    for _ in 0..<3000 { writer.row([Cell(.integer(123_456)), Cell(.text("much too long"))]) }
    #expect(text.utf8.count > 16_384, "rows go out before the end")
    writer.end()
    let lines = text.split(separator: "\n")
    #expect(lines.count == 4001)
    #expect(lines[1] == "  0  x")
    #expect(lines.last == "123456  …")
  }

  @Test func aSingleRecordIsAList() {
    let row = [
      Cell(.integer(7)), Cell(.text("first line\nsecond line that is long enough to be wrapped")),
      Cell(.list([.object([("sku", .text("A")), ("n", .integer(1))]), .object([])])), Cell(.null),
    ]
    let names = [
      Column("id", title: Text("No.", "№")), Column("text", title: Text("Text", "Текст")),
      Column("items", title: Text("Items", "Позиции")), Column("x", title: Text("X", "X")),
    ]
    #expect(
      written(.table, names, [row], Look(width: 36), single: true) == """
        No.    7
        Text   first line
               second line that is long
               enough to be wrapped
        Items  sku: A, n: 1

        X      —

        """)
  }

  private func text(_ width: Int) -> String {
    let look = Look(language: .ru, width: width, now: Self.now)
    return spaced(written(.table, Self.names, Self.rows, look))
  }

  /// The expected texts have plain spaces between the groups of a number.
  private func spaced(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" ? " " : $0 })
  }
}
