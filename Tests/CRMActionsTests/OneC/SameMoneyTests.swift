import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Money of which 1С and the bank both tell")
struct SameMoneyTests {
  typealias Files = Exchanged

  /// What 1С says of a part: its own number, and that of the payment order.
  static let tellings: [[(String, String)]] = [
    [("Номер оплаты по 1С", "0000-91"), ("Номер платежного документа", "77")],
    [("Номер оплаты по 1С", "77")], [("Номер оплаты по 1С", "0000-000077")],
  ]

  @Test("a part that the bank and 1С tell is one payment, whoever comes first", arguments: 0..<3)
  func parts(telling: Int) throws {
    let bank = Files.bank("77", "40000.00")
    let order = Files.order(
      parts: [Files.payment("pay-1", "40000", day: "2026-11-22", Self.tellings[telling])])
    for files in [[bank, order], [order, bank]] {
      let sale = try Exchanged()
      #expect(try sale.take(files[0]).added > 0)
      let second = try sale.take(files[1], later: 1)
      #expect(second.changed == 1)
      #expect(try sale.payments().count == 1)
      #expect(try sale.paid() == ["40000.00", "40000.00"])
      let before = try sale.scratch.dump()
      for (place, file) in (files + files).enumerated() {
        try sale.take(file, later: Int64(place) + 2)
      }
      #expect(try sale.scratch.dump() == before)
      #expect(try sale.scratch.store.faults() == [])
    }
  }

  @Test("an order that is paid in full and the bank's payment are one, whoever comes first")
  func whole() throws {
    let bank = Files.bank("77", "85000.00")
    let order = Files.order([
      ("Номер оплаты по 1С", "П-9"), ("Дата оплаты по 1С", "2026-11-21T9:00:00"),
      ("Оплачен", "true"),
    ])
    for files in [[bank, order], [order, bank]] {
      let sale = try Exchanged()
      try sale.take(files[0])
      try sale.take(files[1], later: 1)
      #expect(try sale.payments().count == 1)
      #expect(try sale.paid() == ["85000.00", "85000.00"])
      let before = try sale.scratch.dump()
      for file in files + files { try sale.take(file, later: 2) }
      #expect(try sale.scratch.dump() == before)
      #expect(try sale.scratch.store.faults() == [])
    }
  }

  @Test("parts of the bank fill what 1С told as a whole, in any order")
  func wholeOfParts() throws {
    let first = Files.bank("77", "40000.00", day: "10.11.2026")
    let second = Files.bank("78", "45000.00")
    let order = Files.order([
      ("Номер оплаты по 1С", "П-9"), ("Дата оплаты по 1С", "2026-11-21T9:00:00"),
    ])
    for files in [
      [first, second, order], [first, order, second], [order, first, second],
      [order, second, first],
    ] {
      let sale = try Exchanged()
      for file in files { try sale.take(file) }
      #expect(try sale.payments().count == 2)
      #expect(try sale.paid() == ["85000.00", "85000.00"])
      let before = try sale.scratch.dump()
      for file in files { try sale.take(file, later: 2) }
      #expect(try sale.scratch.dump() == before)
      #expect(try sale.scratch.store.faults() == [])
    }
  }

  @Test("another number, another day or another sum is other money")
  func others() throws {
    let part = Files.payment("pay-1", "40000", [("Номер оплаты по 1С", "78")])
    let days = Files.payment(
      "pay-1", "40000", day: "2026-11-25", [("Номер оплаты по 1С", "77")])
    let sum = Files.payment("pay-1", "40001", [("Номер оплаты по 1С", "77")])
    for told in [part, days, sum] {
      let sale = try Exchanged()
      try sale.take(Files.bank("77", "40000.00"))
      try sale.take(Files.order(parts: [told]), later: 1)
      #expect(try sale.payments().count == 2)
    }
  }

  @Test("the sum of a payment that the bank has is the bank's")
  func sums() throws {
    let sale = try Exchanged()
    let facts = [("Номер оплаты по 1С", "77")]
    try sale.take(Files.order(parts: [Files.payment("pay-1", "40000", facts)]))
    try sale.take(Files.bank("77", "40000.00"))
    try sale.take(Files.order(parts: [Files.payment("pay-1", "41000", facts)]))
    #expect(try sale.paid() == ["40000.00", "40000.00"])
  }

  @Test("1С deletes its word of a payment, the bank's money stays")
  func bankStays() throws {
    let sale = try Exchanged()
    let facts = [("Номер оплаты по 1С", "77")]
    try sale.take(Files.bank("77", "40000.00"))
    try sale.take(Files.order(parts: [Files.payment("pay-1", "40000", facts)]))
    try sale.take(
      Files.order(
        parts: [Files.payment("pay-1", "40000", facts + [("ПометкаУдаления", "true")])]))
    #expect(try sale.payments().count == 1)
  }
}
