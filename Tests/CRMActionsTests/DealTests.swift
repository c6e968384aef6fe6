import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Deals")
struct DealTests {
  /// A controlled deal that lacks nothing, at its first stage.
  func ready(_ scratch: ScratchDesk) throws -> Int64 {
    try scratch.product("P")
    let contact = try scratch.add(Contact.kind, "name=Ann")
    let deal = try scratch.desk.addDeal(
      try scratch.words(Deal.kind, ["title=Pumps", "contact=\(contact)"]),
      items: [try ItemRequest.read("P:2")])
    return deal
  }

  @Test("A deal walks to its end; shipping needs a shipment; times are set once")
  func walk() throws {
    let scratch = try ScratchDesk()
    let deal = try ready(scratch)
    try scratch.move(deal, "Выставлен счет")
    try scratch.move(deal, "negotiation")
    #expect(
      failure { () throws(Failure) in try scratch.move(deal, "shipped") }?.id == "deal.step-refused"
    )
    try scratch.move(deal, "Закрыта успешно")
    let won = try scratch.record(Deal.kind, deal)
    #expect(won[Deal.stage] == .text("won"))
    #expect(won[Deal.wonAt] == .integer(ScratchDesk.noon.seconds))
    #expect(won[Deal.closed] == .integer(0))
    let refused = failure { () throws(Failure) in try scratch.move(deal, "shipped") }
    #expect(refused?.message.en.contains("no shipment") == true)
    try scratch.add(Shipment.kind, "number=7", "date=today", "deal=\(deal)")
    try scratch.move(deal, "Заказ отгружен")
    let done = try scratch.record(Deal.kind, deal)
    #expect(done[Deal.closed] == .integer(1))
    #expect(done[Deal.closedAt] == .integer(ScratchDesk.noon.seconds))
    #expect(
      failure { () throws(Failure) in try scratch.move(deal, "analysis") }?.id
        == "deal.step-refused")
    try scratch.move(deal, "negotiation", reason: "returned goods", forced: true)
    let reopened = try scratch.record(Deal.kind, deal)
    #expect(reopened[Deal.closedAt] == .null)
    #expect(reopened[Deal.wonAt] == .null)
    #expect(try scratch.store.faults() == [])
  }

  @Test("A lost deal needs its reason, which goes when the deal lives again")
  func lost() throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(Deal.kind, "title=Pumps", "type=free")
    for reason in [nil, ""] {
      #expect(
        failure { () throws(Failure) in try scratch.move(deal, "lost", reason: reason) }?.id
          == "reason.missing")
    }
    try scratch.move(deal, "lost", reason: "too dear")
    #expect(try scratch.record(Deal.kind, deal)[Deal.reason] == .text("too dear"))
    try scratch.move(deal, "analysis")
    #expect(try scratch.record(Deal.kind, deal)[Deal.reason] == .null)
  }

  @Test("A forced step needs a reason", arguments: ["won", "shipped", "negotiation"])
  func forced(_ stage: String) throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(Deal.kind, "title=Pumps")
    #expect(
      failure { () throws(Failure) in try scratch.move(deal, stage, forced: true) }?.id
        == "reason.missing")
    try scratch.move(deal, stage, reason: "the director says so", forced: true)
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text(stage))
  }

  @Test("A deal is not born closed", arguments: ["won", "shipped", "lost", "invoiced"])
  func birth(_ stage: String) throws {
    let scratch = try ScratchDesk()
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in
      try scratch.add(Deal.kind, "title=Pumps", "stage=\(stage)")
    }
    #expect(refused.map { [.data, .usage].contains($0.exit) } == true)
    #expect(try scratch.dump() == before)
    let free = try scratch.add(Deal.kind, "title=Pumps", "type=free", "stage=won")
    #expect(try scratch.record(Deal.kind, free)[Deal.wonAt] != .null)
  }

  @Test(
    "No commands take a deal off its table, and what is refused changes nothing", arguments: 0..<4)
  func machine(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 5)
    let scratch = try ScratchDesk(seed.isMultiple(of: 2) ? .sales : .telemarketing)
    let stages = scratch.preset.dealStages
    try scratch.product("P")
    let contact = try scratch.add(Contact.kind, "name=Ann")
    for type in ["controlled", "manual", "free"] {
      try scratch.add(Deal.kind, "title=\(type)", "type=\(type)", "contact=\(contact)")
    }
    for _ in 0..<40 {
      let id = Int64.random(in: 1...3, using: &dice)
      let before = try scratch.record(Deal.kind, id)
      let from = try #require(stages.first { $0.key == before[Deal.stage].text })
      let to = try #require(stages.randomElement(using: &dice))
      let reason = Bool.random(using: &dice) ? "so" : nil
      let isForced = Int.random(in: 0...3, using: &dice) == 0
      let dump = try scratch.dump()
      let refused = failure { () throws(Failure) in
        switch Int.random(in: 0...5, using: &dice) {
        case 0: _ = try scratch.desk.addItems([try ItemRequest.read("P:1")], to: id)
        case 1: try scratch.add(Shipment.kind, "number=1", "date=today", "deal=\(id)")
        default: try scratch.move(id, to.key, reason: reason, forced: isForced)
        }
      }
      let deal = try scratch.record(Deal.kind, id)
      let now = try #require(stages.first { $0.key == deal[Deal.stage].text })
      if refused != nil { #expect(try scratch.dump() == dump) }
      #expect((deal[Deal.closedAt] == .null) == !["done", "lost"].contains(now.kind))
      #expect((deal[Deal.wonAt] == .null) == !["won", "done"].contains(now.kind))
      if now.kind == "lost" { #expect(deal[Deal.reason].text == "so") }
      if now != from, !isForced, deal[Deal.type].text != "free" {
        #expect(!["done", "lost"].contains(from.kind), "\(from.key) → \(now.key)")
        if now.kind == "done", stages.contains(where: { $0.kind == "won" }) {
          #expect(try !scratch.all(Shipment.kind, "deal=\(id)").isEmpty)
        }
      }
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test("The amount is the sum of the lines after any edits", arguments: 0..<5)
  func amounts(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 50)
    let scratch = try ScratchDesk()
    for (sku, price) in [("A", "99.99"), ("B", "0.01"), ("C", "12345.67")] {
      try scratch.product(sku, price: price)
    }
    let deal = try scratch.add(Deal.kind, "title=Pumps", "amount=77")
    for _ in 0..<30 {
      let items = try scratch.all(Item.kind, "deal=\(deal)")
      let sku = ["A", "B", "C"].randomElement(using: &dice) ?? "A"
      let quantity = Quantity(thousandths: Int64.random(in: 1...9_999, using: &dice))
      switch (Int.random(in: 0...4, using: &dice), items.randomElement(using: &dice)) {
      case (2, let item?): try scratch.edit(Item.kind, item.id, "quantity=\(quantity.plain)")
      case (3, let item?):
        try scratch.edit(
          Item.kind, item.id, "discount=\(Int.random(in: 0...100, using: &dice))", "price=1.05")
      case (4, let item?): try scratch.desk.remove(Item.kind, [item.id])
      default:
        _ = try scratch.desk.addItems(
          [ItemRequest(sku: sku, quantity: quantity, price: nil)], to: deal)
      }
      let lines = try scratch.all(Item.kind, "deal=\(deal)")
      let sum = lines.reduce(0) { $0 + ($1[Item.amount].integer ?? 0) }
      let amount = try scratch.record(Deal.kind, deal)[Deal.amount]
      #expect(amount == (lines.isEmpty ? .null : .integer(sum)))
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "Lines that make no sense are refused",
    arguments: [
      "P:0", "P:-1", "P:x", "P", ":1", "P:1:2:3", "Q:1", "OLD:1", "USD:1", "P:1:-5", "BARE:1",
    ])
  func badLines(_ text: String) throws {
    let scratch = try ScratchDesk()
    try scratch.product("P")
    try scratch.product("OLD", "active=no")
    try scratch.product("USD", "currency=USD")
    try scratch.add(Product.kind, "sku=BARE", "name=Bare")
    let deal = try scratch.add(Deal.kind, "title=Pumps")
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in
      try scratch.desk.addItems([try ItemRequest.read(text)], to: deal)
    }
    #expect(refused.map { [.data, .noInput].contains($0.exit) } == true, "\(text)")
    #expect(refused?.id != "store.constraint", "\(text)")
    #expect(try scratch.dump() == before)
  }

  @Test("The total of a company is derived from its won and shipped deals")
  func total() throws {
    let scratch = try ScratchDesk()
    let company = try scratch.add(Company.kind, "name=Acme")
    for (stage, amount) in [
      ("won", "100"), ("shipped", "20.50"), ("lost", "1000"), ("analysis", "7"),
    ] {
      let deal = try scratch.add(
        Deal.kind, "title=\(stage)", "type=free", "amount=\(amount)", "company=\(company)")
      try scratch.move(deal, stage, reason: "so")
    }
    #expect(try scratch.record(Company.kind, company)[Company.total] == .integer(12_050))
    let won = try #require(try scratch.all(Deal.kind, "title=won").first)
    try scratch.move(won.id, "analysis")
    #expect(try scratch.record(Company.kind, company)[Company.total] == .integer(2_050))
    let shipped = try #require(try scratch.all(Deal.kind, "title=shipped").first)
    try scratch.desk.remove(Deal.kind, [shipped.id])
    #expect(try scratch.record(Company.kind, company)[Company.total] == .integer(0))
  }

  @Test("A removed deal takes its goods and open tasks along, and brings them back")
  func removing() throws {
    let scratch = try ScratchDesk()
    let deal = try ready(scratch)
    #expect(try scratch.all(FollowUp.kind, "status=open").isEmpty == false)
    try scratch.desk.remove(Deal.kind, [deal])
    #expect(try scratch.all(Item.kind).isEmpty)
    #expect(try scratch.all(FollowUp.kind, "status=open").isEmpty)
    let more = [try ItemRequest.read("P:1")]
    let refused = [
      failure { () throws(Failure) in try scratch.move(deal, "invoiced") },
      failure { () throws(Failure) in try scratch.desk.addItems(more, to: deal) },
      failure { () throws(Failure) in try scratch.edit(Deal.kind, deal, "title=x") },
      failure { () throws(Failure) in try scratch.desk.remove(Deal.kind, [deal]) },
      failure { () throws(Failure) in try scratch.desk.assignDeals([deal], to: nil) },
    ]
    #expect(refused.map { $0?.id } == Array(repeating: "deal.not-found", count: 5))
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(Item.kind).count == 1)
    #expect(try scratch.record(Deal.kind, deal)[Deal.amount] == .integer(20_000))
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "What a record cannot be without cannot be emptied",
    arguments: ["type=", "title=", "title= ", "title=\u{200B}"])
  func emptied(_ word: String) throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(Deal.kind, "title=Pumps")
    let refused = failure { () throws(Failure) in try scratch.edit(Deal.kind, deal, word) }
    #expect(refused?.id == "deal.incomplete")
  }
}
