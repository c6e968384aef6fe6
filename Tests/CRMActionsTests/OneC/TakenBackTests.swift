import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("What 1С takes back")
struct TakenBackTests {
  typealias Files = Exchanged

  @Test("a part that is no longer posted goes, and comes back when it is")
  func unposted() throws {
    let sale = try Exchanged()
    func order(_ posted: String) -> String {
      Files.order(parts: [Files.payment("pay-1", "30000", [("Проведен", posted)])])
    }
    try sale.take(order("false"))
    #expect(try sale.payments().isEmpty)
    try sale.take(order("true"))
    #expect(try sale.paid() == ["30000.00", "30000.00"])
    try sale.take(order("false"))
    #expect(try sale.paid() == ["0.00", "0.00"])
    try sale.take(order("true"))
    #expect(try sale.paid() == ["30000.00", "30000.00"])
    #expect(try sale.scratch.store.faults() == [])
  }

  @Test("«Оплачен» that becomes false takes back what it made, and nothing else")
  func flag() throws {
    let sale = try Exchanged()
    try sale.take(Files.bank("77", "30000.00"))
    try sale.take(Files.order([("Оплачен", "true")]))
    #expect(try sale.paid() == ["85000.00", "85000.00"])
    try sale.take(Files.order([("Оплачен", "false")]))
    #expect(try sale.paid() == ["30000.00", "30000.00"])
    #expect(try sale.scratch.store.faults() == [])
  }
}
