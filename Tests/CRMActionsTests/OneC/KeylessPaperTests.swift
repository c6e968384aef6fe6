import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Papers of 1С without a key")
struct KeylessPaperTests {
  typealias Files = Exchanged

  @Test("a paper without Ид is known by its operation, number, day and ИНН")
  func nameless() throws {
    let sale = try Exchanged()
    let order = Files.order(id: "", number: "77", [("Номер по 1С", "УТ-15")])
    let short = Files.file(
      """
      <Документ><Номер>88</Номер><ХозОперация>Заказ товара</ХозОперация><Сумма>5</Сумма></Документ>
      """)
    let other = Files.order(id: "", number: "77", more: Files.buyer("500100732259"))
    #expect(try sale.take(order).added == 1)
    #expect(try sale.take(short).added == 1)
    #expect(try sale.take(other).added == 1)
    let before = try sale.scratch.dump()
    for file in [order, short, other] {
      let again = try sale.take(file, later: 1)
      #expect((again.added, again.changed) == (0, 0))
    }
    #expect(try sale.scratch.dump() == before)
    let numbers = try sale.scratch.all(Order.kind).map(\.title)
    #expect(numbers == ["УТ-15", "88", "77"])
  }

  @Test("a short answer without Ид and day speaks of the order of its number")
  func short() throws {
    let sale = try Exchanged()
    try sale.take(Files.order(id: "", number: "77"))
    let short = Files.file(
      """
      <Документ><Номер>77</Номер>\(Files.facts([("Проведен", "true")]))</Документ>
      """)
    #expect(try sale.take(short).added == 0)
    #expect(try sale.scratch.all(Order.kind).count == 1)
  }

  @Test("parts without Ид and number are known again")
  func namelessParts() throws {
    let sale = try Exchanged()
    let order = Files.order(
      parts: ["10", "20"].map { sum in
        "<ПодчиненныйДокумент><Дата>2026-11-20</Дата><ХозОперация>Выплата наличных денег"
          + "</ХозОперация><Сумма>\(sum)</Сумма></ПодчиненныйДокумент>"
      })
    for _ in 0..<2 { try sale.take(order) }
    #expect(try sale.paid() == ["30.00", "30.00"])
  }
}
