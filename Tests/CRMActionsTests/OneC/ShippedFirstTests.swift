import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Goods that leave before the money comes")
struct ShippedFirstTests {
  typealias Files = Exchanged

  @Test("a deal that is shipped before it is paid is done when it is paid")
  func shippedFirst() throws {
    let sale = try Exchanged()
    let desk = sale.scratch.desk
    _ = try desk.addShipment(sale)
    #expect(try sale.stage() == "analysis")
    _ = try desk.addPayment(
      try sale.scratch.words(Payment.kind, ["invoice=\(sale.invoice)", "amount=85000"]))
    #expect(try sale.stage() == "shipped")
    #expect(try sale.scratch.all(Deal.kind, "fully_shipped=yes").count == 1)
  }

  @Test("paid and shipped in one file, undone and taken in again")
  func shippedAgain() throws {
    let sale = try Exchanged()
    let order = Files.order(parts: [Files.payment("pay-1", "85000"), Files.shipment])
    try sale.take(order)
    #expect(try sale.stage() == "shipped")
    _ = try sale.scratch.at(1).undo(nil)
    #expect(try sale.stage() == "analysis")
    try sale.take(order, later: 2)
    #expect(try sale.stage() == "shipped")
    #expect(try sale.scratch.store.faults() == [])
  }

  @Test("goods that come back to a won deal count as shipped")
  func shipmentBack() throws {
    let sale = try Exchanged()
    try sale.take(Files.order(parts: [Files.payment("pay-1", "85000")]))
    #expect(try sale.stage() == "won")
    let whole = Files.order(parts: [Files.payment("pay-1", "85000"), Files.shipment])
    try sale.take(whole, later: 1)
    #expect(try sale.stage() == "shipped")
    _ = try sale.scratch.at(2).undo(nil)
    #expect(try sale.stage() == "won")
    try sale.take(whole, later: 3)
    #expect(try sale.stage() == "shipped")
  }
}

extension Desk {
  fileprivate func addShipment(_ sale: Exchanged) throws(Failure) -> Int64 {
    try add(
      Shipment.kind,
      try sale.scratch.words(
        Shipment.kind,
        ["number=1", "date=2026-11-20", "deal=\(sale.deal)", "amount=85000", "currency=RUB"]))
  }
}
