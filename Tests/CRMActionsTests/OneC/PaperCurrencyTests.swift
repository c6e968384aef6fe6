import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Currencies of papers and payments")
struct PaperCurrencyTests {
  typealias Files = Exchanged

  @Test("money in another currency does not pay an invoice", arguments: ["USD", "860", "840"])
  func currencies(code: String) throws {
    let sale = try Exchanged()
    try sale.take(
      Files.order(parts: [
        Files.payment("pay-1", "85000", currency: code), Files.payment("pay-2", "10"),
      ]))
    #expect(try sale.paid() == ["10.00", "10.00"])
    #expect(try sale.stage() == "analysis")
    let told = try sale.scratch.all(Payment.kind).map { $0[Quote.currency].text ?? "" }
    #expect(told == [code == "860" ? "UZS" : "USD", "RUB"])
    #expect(try sale.scratch.store.faults() == [])
  }

  @Test("an unknown currency is named, and never roubles")
  func unknownCurrency() throws {
    let sale = try Exchanged()
    let text = Files.order(parts: [Files.payment("pay-1", "85000", currency: "949")])
    let refused = failure { () throws(Failure) in try sale.take(text) }
    #expect(refused?.id == "onec.currency")
    #expect(refused?.message.en.contains("949") == true)
    #expect(try sale.payments().isEmpty)
  }
}
