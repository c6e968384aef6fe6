import CRMActions
import CRMDomain
import CRMStore
import OneC
import Testing
import Wording

@Suite("Papers of deals")
struct PaperTests {
  func deal(_ scratch: ScratchDesk) throws -> Int64 {
    try scratch.product("P", price: "100", "vat_rate=20")
    let contact = try scratch.add(Contact.kind, "name=Ann")
    let company = try scratch.add(
      Company.kind, "name=Alkor", "inn=2635221091", "kpp=263501001")
    return try scratch.desk.addDeal(
      try scratch.words(Deal.kind, ["title=Pumps", "contact=\(contact)", "company=\(company)"]),
      items: [try ItemRequest.read("P:2")])
  }

  func paper(_ scratch: ScratchDesk, _ kind: RecordKind, _ words: String...) throws -> Int64 {
    try scratch.desk.addPaper(kind, try scratch.words(kind, words), items: [])
  }

  @Test("Lines are copies, with the general rate in force on the day of the paper")
  func copies() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    let old = try paper(scratch, Quote.kind, "deal=\(deal)", "date=2025-12-31")
    let new = try paper(scratch, Quote.kind, "deal=\(deal)", "date=2026-01-01")
    let lines = try scratch.all(DocumentLine.kind)
    #expect(lines.map { $0[Item.vatRate] } == [.text("20"), .text("22")])
    #expect(lines.map { $0[Item.vat] } == [.integer(3_333), .integer(3_607)])
    try scratch.edit(DocumentLine.kind, lines[1].id, "quantity=5")
    #expect(try scratch.record(Quote.kind, new)[Quote.amount] == .integer(50_000))
    #expect(try scratch.record(Quote.kind, old)[Quote.amount] == .integer(20_000))
    #expect(try scratch.record(Deal.kind, deal)[Deal.amount] == .integer(20_000))
    #expect(try scratch.store.faults() == [])
  }

  @Test("Another day of a paper brings the rate of that day, but for a rate given by hand")
  func redated() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    let invoice = try paper(scratch, Invoice.kind, "deal=\(deal)", "date=2026-01-10")
    _ = try scratch.desk.addLines(
      [try ItemRequest.read("P:1")], to: Invoice.kind, invoice)
    let lines = try scratch.all(DocumentLine.kind).map(\.id)
    try scratch.edit(DocumentLine.kind, lines[1], "vat_rate=10")
    func rates() throws -> [String?] {
      try scratch.all(DocumentLine.kind).map { $0[Item.vatRate].text }
    }
    #expect(try rates() == ["22", "10"])
    try scratch.edit(Invoice.kind, invoice, "date=2025-12-31")
    #expect(try rates() == ["20", "10"])
    #expect(scratch.desk.lastWarnings.map(\.en) == ["VAT as in force on 2025-12-31: 22 % → 20 %"])
    // 200 with 20 % and 100 with 10 %.
    #expect(try scratch.record(Invoice.kind, invoice)[Quote.vat] == .integer(3_333 + 909))
    _ = try scratch.desk.addPayment(try scratch.words(Payment.kind, ["invoice=\(invoice)"]))
    #expect(
      failure { () throws(Failure) in
        try scratch.edit(Invoice.kind, invoice, "date=2026-01-01")
      }?.id == "invoice.settled")
    try scratch.edit(Invoice.kind, invoice, "date=2025-12-01")
    #expect(try scratch.store.faults() == [])
  }

  @Test("No two papers of a year have one number, also after an edit")
  func renumbered() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    let old = try paper(scratch, Invoice.kind, "deal=\(deal)", "date=2025-12-31")
    let new = try paper(scratch, Invoice.kind, "deal=\(deal)", "date=2026-01-01")
    #expect(
      failure { () throws(Failure) in
        try scratch.edit(Invoice.kind, new, "date=2025-12-30")
      }?.id == "invoice.duplicate")
    try scratch.edit(Invoice.kind, new, "number=57")
    try scratch.edit(Invoice.kind, old, "date=2025-11-30")
    let next = try paper(scratch, Invoice.kind, "deal=\(deal)", "date=2026-02-01")
    #expect(try scratch.record(Invoice.kind, next)[Quote.number].text == "58")
  }

  @Test("Money in parts pays an invoice and wins its deal; without it the invoice alone goes back")
  func money() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    let invoice = try paper(scratch, Invoice.kind, "deal=\(deal)")
    try scratch.desk.step(Invoice.kind, [invoice], PaperStep(.kind("open"), reason: nil))
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("invoiced"))
    for amount in ["150", "50"] {
      let words = ["invoice=\(invoice)", "amount=\(amount)"]
      _ = try scratch.desk.addPayment(try scratch.words(Payment.kind, words))
    }
    #expect(try scratch.record(Invoice.kind, invoice)[Quote.status] == .text("paid"))
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("won"))
    try scratch.desk.remove(Payment.kind, [2])
    #expect(try scratch.record(Invoice.kind, invoice)[Quote.status] == .text("confirmed"))
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("won"))
    #expect(try scratch.store.faults() == [])
  }

  @Test("What stands in the way of a won deal is a task, and the money is kept")
  func refused() throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(Deal.kind, "title=Bare")
    let invoice = try paper(scratch, Invoice.kind, "deal=\(deal)", "amount=100")
    _ = try scratch.desk.addPayment(try scratch.words(Payment.kind, ["invoice=\(invoice)"]))
    #expect(try scratch.record(Invoice.kind, invoice)[Quote.status] == .text("paid"))
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("analysis"))
    #expect(try scratch.all(FollowUp.kind, "on=deal/\(deal)", "priority=high").count == 1)
  }

  @Test("Two deals that are merged bring their papers along")
  func merged() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    let other = try scratch.add(Deal.kind, "title=Other")
    let invoice = try paper(scratch, Invoice.kind, "deal=\(other)", "amount=100")
    _ = try scratch.desk.merge(Deal.kind, into: deal, from: [other], MergeWishes())
    #expect(try scratch.record(Invoice.kind, invoice)[Order.deal] == .integer(deal))
  }

  @Test("The same paper of 1С twice changes nothing; its deletion and return are followed")
  func twice() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    var order = CommerceDocument()
    order.kind = .order
    order.id = "guid-1"
    order.number = "CRM-\(deal)"
    order.ownNumber = "УТ-15"
    order.date = "2026-11-21"
    order.amount = 20_000
    var line = CommerceLine()
    line.sku = "P"
    line.name = "P"
    line.price = 10_000
    line.quantity = 2_000
    line.amount = 20_000
    line.rate = .twentyTwo
    line.vat = 3_607
    order.lines = [line]
    var payment = CommerceDocument()
    payment.kind = .payment
    payment.id = "pay-1"
    payment.operation = "Выплата наличных денег"
    payment.date = "2026-11-21"
    payment.amount = 20_000
    order.parts = [payment]
    let first = try scratch.desk.take([order])
    #expect((first.added, first.changed, first.waiting) == (2, 0, 0))
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("won"))
    let before = try scratch.dump()
    let again = try scratch.desk.take([order])
    #expect((again.added, again.changed) == (0, 0))
    #expect(try scratch.dump() == before)
    order.isGone = true
    #expect(try scratch.desk.take([order]).changed == 1)
    #expect(try scratch.record(Order.kind, 1)[Quote.status] == .text("cancelled"))
    order.isGone = false
    #expect(try scratch.desk.take([order]).changed == 1)
    #expect(try scratch.store.faults() == [])
  }

  @Test("A branch that nobody knows and a customer with two deals wait for a person")
  func waiting() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    var order = CommerceDocument()
    order.kind = .order
    order.id = "guid-2"
    order.number = "77"
    order.amount = 100
    var buyer = CommerceDocument.Party()
    buyer.role = "покупатель"
    buyer.inn = "2635221091"
    buyer.kpp = "770701001"
    order.parties = [buyer]
    #expect(try scratch.desk.take([order]).waiting == 1)
    buyer.kpp = "263501001"
    order.id = "guid-3"
    order.parties = [buyer]
    #expect(try scratch.desk.take([order]).waiting == 0)
    #expect(try scratch.record(Order.kind, 2)[Order.deal] == .integer(deal))
    _ = try scratch.desk.addDeal(
      try scratch.words(Deal.kind, ["title=More", "company=1"]), items: [])
    order.id = "guid-4"
    #expect(try scratch.desk.take([order]).waiting == 1)
    #expect(try scratch.all(FollowUp.kind, "kind=choose").count == 2)
    #expect(try scratch.store.faults() == [])
  }

  @Test("Numbers of papers are found in the words of a payment, and others are not")
  func numbers() throws {
    let scratch = try ScratchDesk()
    let deal = try deal(scratch)
    let invoice = try paper(scratch, Invoice.kind, "deal=\(deal)", "number=12")
    var payment = BankPayment()
    payment.number = "5"
    payment.amount = 15_000
    payment.inn = "2635221091"
    payment.isIncoming = true
    payment.purpose = "Оплата по сч. № 12 от 10.01.2026, НДС 22%"
    #expect(try scratch.desk.take([payment]).waiting == 0)
    #expect(try scratch.record(Invoice.kind, invoice)[Invoice.paidAmount] == .integer(15_000))
    payment.number = "6"
    payment.purpose = "За товар 12 штук"
    #expect(try scratch.desk.take([payment]).waiting == 1)
    #expect(try scratch.desk.take([payment]).added == 0)
  }
}

extension Desk {
  func take(_ papers: [CommerceDocument]) throws(Failure) -> OneCReport {
    var report = OneCReport()
    try importPapers(&report, papers)
    return report
  }

  func take(_ payments: [BankPayment]) throws(Failure) -> OneCReport {
    var report = OneCReport()
    try importStatement(&report, payments)
    return report
  }
}
