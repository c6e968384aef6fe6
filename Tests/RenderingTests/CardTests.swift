import Rendering
import Testing
import Wording

@Suite("Cards")
struct CardTests {
  private static let card = Card(
    title: [Cell(.text("Deal 7")), Cell(.text("Витрины для «Здоровья»")), Cell(.text("ivan"))],
    [
      .fields([
        Card.Field(
          Text("Stage", "Этап"),
          [
            Cell(.text("Выставлен счет")),
            Cell(.text(Bars.track(["Анализ", "Счет", "Успешно"], current: 1)), label: .accent),
          ]),
        Card.Field(Text("Amount", "Сумма"), Cell(.decimal(17_000_000, scale: 2))),
      ]),
      .table(
        [
          Column("sku", title: Text("SKU", "Артикул")),
          Column("name", title: Text("Name", "Название"), shrinks: true),
          Column("amount", title: Text("Amount", "Сумма")),
        ],
        [
          [
            Cell(.text("VIT-120")), Cell(.text("Витрина холодильная 1.2")),
            Cell(.decimal(17_000_000, scale: 2)),
          ]
        ]),
      .fields([Card.Field(Text("Next", "Дальше"), Cell(.text("call\u{1B}[2J on 24 Nov")))]),
      .timeline(
        Text("Recent", "Недавно"),
        [
          Card.Event(1_795_200_000, Cell(.text("letter from anna@…"))),
          Card.Event(1_795_000_000, Cell(.text("stage Анализ информации → Выставлен счет"))),
        ]),
    ])

  @Test func reads() {
    let look = Look(language: .en, width: 80, now: 1_795_252_320)
    #expect(
      spaced(Self.card.text(look)) == """
        Deal 7 · Витрины для «Здоровья» · ivan
          Stage      Выставлен счет  Анализ › [Счет] › Успешно
          Amount     170 000.00

          SKU      NAME                         AMOUNT
          VIT-120  Витрина холодильная 1.2  170 000.00

          Next       call on 24 Nov
          Recent     yesterday 18:40  letter from anna@…
                     18 Nov 11:06     stage Анализ информации → Выставлен счет

        """)
  }

  @Test func fitsANarrowTerminal() {
    let text = Self.card.text(Look(language: .ru, width: 42, now: 1_795_252_320))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 42 }, "\(text)")
    #expect(text.contains("  Этап       Выставлен счет\n             Анализ › [Счет] › Успешно\n"))
  }

  @Test func colorIsNothingButColor() {
    let plain = Self.card.text(Look(now: 1_795_252_320))
    let painted = Self.card.text(Look(color: true, now: 1_795_252_320))
    #expect(painted.contains("\u{1B}[1mDeal 7\u{1B}[0m"))
    #expect(Sanitize.lines(painted) == plain)
  }

  @Test func nothingDangerousGetsThrough() {
    var generator = Generator(10)
    for _ in 0..<500 {
      let cells = [Cell(.text(generator.text())), Cell(.null, shown: generator.text())]
      let card = Card(
        title: cells,
        [
          .fields([Card.Field(Text(verbatim: "a"), cells)]), .text(generator.text()),
          .timeline(Text(verbatim: "b"), [Card.Event(0, cells[1])]),
          .table(columns("a", "b"), [cells]),
        ])
      let text = card.text(Look(width: 50))
      #expect(!text.unicodeScalars.contains { Sanitize.isDangerous($0) && $0 != "\n" })
    }
  }

  @Test func fieldsArePickedByName() throws {
    let names = columns("id", "name", "owner")
    #expect(try Column.pick(["owner", "id"], from: names) == [2, 0])
    let failure = #expect(throws: Failure.self) { try Column.pick(["nmae"], from: names) }
    #expect(failure?.exit == .usage)
    #expect(failure?.hint?.en == "the fields are: id, name, owner")
  }

  private func spaced(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" ? " " : $0 })
  }
}
