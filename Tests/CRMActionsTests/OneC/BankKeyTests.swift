import CRMActions
import CRMDomain
import CRMStore
import OneC
import SQL
import Testing
import Wording

@Suite("Payments that are much alike")
struct BankKeyTests {
  typealias Files = Exchanged

  @Test("two payments alike but for the payer are two")
  func alike() throws {
    let sale = try Exchanged()
    func one(_ payer: String) -> String {
      Files.bank("1", "100.00", payer: payer, inn: "", purpose: "за товар")
    }
    #expect(try sale.take(one("Иванов И.И.")).added == 1)
    #expect(try sale.take(one("Петров П.П.")).added == 1)
    #expect(try sale.take(one("Иванов И. И.")).added == 0)
    #expect(try sale.payments().count == 2)
  }

  @Test("what an older version took in of a bank is known by its old key")
  func oldKeys() throws {
    let sale = try Exchanged()
    let text = Files.bank("1", "100.00", payer: "Иванов", inn: "", purpose: "за товар")
    try sale.take(text)
    try sale.scratch.store.engine.run(
      """
      UPDATE payments SET external_id = 'bank/40702810820018516827/2026-11-20/1/10000/'
      """)
    #expect(try sale.take(text).added == 0)
    let other = Files.bank("1", "100.00", payer: "Петров", inn: "", purpose: "за товар")
    #expect(try sale.take(other).added == 1)
  }
}
