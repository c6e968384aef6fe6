import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("What was taken away and is told of again")
struct OneCReturnTests {
  typealias Files = Exchanged

  @Test("an undone statement comes back with the next import, a payment that was removed does not")
  func undone() throws {
    let sale = try Exchanged()
    let statement = Files.bank("77", "85000.00")
    #expect(try sale.take(statement).added == 1)
    for seconds in [1, 3] as [Int64] {
      _ = try sale.scratch.at(seconds).undo(nil)
      #expect(try sale.payments().isEmpty)
      let again = try sale.take(statement, later: seconds + 1)
      #expect((again.added, again.changed) == (0, 1))
      #expect(try sale.payments() == ["77 85000.00 1/0"])
      #expect(try sale.paid() == ["85000.00"])
    }
    try sale.scratch.at(5).remove(Payment.kind, [1])
    let last = try sale.take(statement, later: 6)
    #expect(last.changed == 0)
    #expect(last.passed.map(\.why.en) == ["removed here"])
    #expect(try sale.payments().isEmpty)
    #expect(try sale.scratch.store.faults() == [])
  }

  @Test("an undone payment of nobody asks again where it belongs")
  func undoneStranger() throws {
    let sale = try Exchanged()
    let statement = Files.bank("5", "7.00", inn: "500100732259", purpose: "За товар")
    #expect(try sale.take(statement).waiting == 1)
    _ = try sale.scratch.at(1).undo(nil)
    let again = try sale.take(statement, later: 2)
    #expect((again.changed, again.waiting) == (1, 1))
    #expect(try sale.scratch.all(FollowUp.kind, "kind=choose").count == 1)
  }

  @Test("what a person removed of an order's parts stays away")
  func removed() throws {
    let sale = try Exchanged()
    let order = Files.order(parts: [Files.payment("pay-1", "40000"), Files.shipment])
    try sale.take(order)
    try sale.scratch.at(1).remove(Payment.kind, [1])
    try sale.scratch.at(1).remove(Shipment.kind, [1])
    let again = try sale.take(order, later: 2)
    #expect(again.changed == 0)
    #expect(again.passed.map(\.count) == [2])
    #expect(try sale.payments().isEmpty)
    #expect(try sale.paid() == ["0.00", "0.00"])
    #expect(try sale.scratch.store.faults() == [])
  }

  @Test("what 1С deleted comes back when 1С takes that back")
  func deleted() throws {
    let sale = try Exchanged()
    let order = Files.order(parts: [Files.payment("pay-1", "40000")])
    let gone = Files.order(
      parts: [Files.payment("pay-1", "40000", [("ПометкаУдаления", "true")])])
    try sale.take(order)
    try sale.take(gone, later: 1)
    #expect(try sale.paid() == ["0.00", "0.00"])
    try sale.take(order, later: 2)
    #expect(try sale.paid() == ["40000.00", "40000.00"])
    // A person who removes it meanwhile has the last word.
    try sale.take(gone, later: 3)
    _ = try sale.scratch.at(4).undo(nil)
    try sale.scratch.at(5).remove(Payment.kind, [1])
    try sale.take(order, later: 6)
    #expect(try sale.payments().isEmpty)
  }
}
