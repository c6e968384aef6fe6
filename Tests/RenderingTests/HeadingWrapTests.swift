import Testing
import Wording

@testable import Rendering

/// Headings that have no room in one line.
@Suite("headings")
struct HeadingWrapTests {
  @Test(
    arguments: [
      ("AT LIST PRICES", 14, ["AT LIST PRICES"]), ("AT LIST PRICES", 9, ["AT LIST", "PRICES"]),
      ("AT LIST PRICES", 6, ["AT", "LIST", "PRICES"]), ("КОНВЕРСИЯ", 9, ["КОНВЕРСИЯ"]),
      ("КОНВЕРСИЯ", 8, ["КОНВЕР-", "СИЯ"]), ("НЕТ КОНТАКТОВ", 8, ["НЕТ", "КОНТАК-", "ТОВ"]),
      ("ПРОСРОЧЕНО", 7, ["ПРОСРО-", "ЧЕНО"]), ("LEADS", 3, ["LEADS"]),
      ("НЕТ КОНТАКТОВ", 5, ["НЕТ КОНТАКТОВ"]), ("", 4, []),
    ] as [(String, Int, [String])])
  func lines(title: String, width: Int, lines: [String]) {
    #expect(HeadingWrap.lines(title, width: width) == lines)
  }

  @Test("a word is broken no narrower than its halves")
  func widths() {
    #expect(HeadingWrap.widthOfWords("ДОЛЬШЕ ВСЕГО") == 6)
    #expect(HeadingWrap.widthOfSyllables("КОНВЕРСИЯ") == 6)
    #expect(HeadingWrap.widthOfSyllables("LEADS") == 5)
  }

  private func table(_ width: Int) -> [String] {
    let columns = [
      Column("who", title: Text("Who", "Кто")),
      Column("share", title: Text("Conversion", "Конверсия"), alignment: .right),
      Column("long", title: Text("Longest of all", "Дольше всего"), alignment: .right),
    ]
    let row = [Cell(.text("petr")), Cell(.integer(3)), Cell(.integer(4))]
    return written(.table, columns, [row], Look(width: width)).split(separator: "\n").map(
      String.init)
  }

  @Test("words of headings are cut only where not even their syllables have room")
  func narrow() {
    #expect(table(32) == ["WHO   CONVERSION  LONGEST OF ALL", "petr           3               4"])
    #expect(
      table(25) == [
        "                  LONGEST", "WHO   CONVERSION   OF ALL", "petr           3        4",
      ])
    #expect(
      table(22) == [
        "      CONVER-  LONGEST", "WHO      SION   OF ALL", "petr        3        4",
      ])
  }
}
