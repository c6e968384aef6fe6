import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@testable import Reports

/// Who bought what, counted by hand on a store of a few sales.
@Suite("what customers buy, and what to offer them next")
struct GoodsTests {
  /// Goods for sale: A, B and C, and D, which is sold no more.
  private struct Shop {
    let office: Office
    var products: [String: Int64] = [:]

    init() throws {
      office = try Office()
      for sku in ["A", "B", "C", "D"] {
        products[sku] = try office.change { operation throws(Failure) in
          try operation.add(
            Product.kind,
            [
              Product.sku: .text(sku), Product.name: .text("goods \(sku)"),
              Product.active: .integer(sku == "D" ? 0 : 1), Product.price: .integer(10_000),
              Product.currency: .text("RUB"),
            ])
        }
      }
    }

    func company(_ category: String? = nil) throws -> Int64 {
      try office.change { operation throws(Failure) in
        try operation.add(
          Company.kind,
          [
            Company.name: .text("customer"), Company.owner: .optional(office.users["petr"]),
            Company.category: .optional(category),
          ])
      }
    }

    /// A deal with goods `A:2` of 100.00 each; it is won unless it is said to be open.
    @discardableResult
    func sale(
      _ company: Int64?, _ goods: [String], on day: String, by login: String = "petr",
      isOpen: Bool = false, contact: Int64? = nil
    ) throws -> Int64 {
      let at = office.zone.start(of: try Day.readISO(day)).seconds
      let deal = try office.deal(login, at: at, amount: goods.isEmpty ? 5_000 : nil)
      try office.change { operation throws(Failure) in
        try operation.set(
          Deal.kind, deal, [Deal.company: .optional(company), Deal.contact: .optional(contact)])
        for (place, word) in goods.enumerated() {
          let parts = word.split(separator: ":")
          let quantity = Int64(parts.count > 1 ? parts[1] : "1") ?? 1
          try operation.add(
            Item.kind,
            [
              Item.deal: .integer(deal), Item.position: .integer(Int64(place + 1)),
              Item.product: .optional(products[String(parts[0])]),
              Item.sku: .text(String(parts[0])),
              Item.name: .text("goods"), Item.quantity: .integer(quantity * 1_000),
              Item.price: .integer(10_000), Item.currency: .text("RUB"), Item.discount: .integer(0),
              Item.vatRate: .text("none"), Item.amount: .integer(quantity * 10_000),
              Item.vat: .integer(0),
            ])
        }
      }
      if !isOpen { try office.close(deal, at: at, won: true) }
      return deal
    }

    func store(_ login: String = "dana", on day: String) throws -> Store {
      office.now = office.zone.start(of: try Day.readISO(day)).seconds
      return try office.store(login)
    }
  }

  private func told(_ line: PurchaseHistory.Line) -> String {
    let every = line.everyDays.map(String.init) ?? "-"
    let quantity = line.quantity.map { String($0 / 1_000) } ?? "-"
    return [
      line.period ?? "-", line.sku ?? "-", String(line.deals), quantity, String(line.amount / 100),
      String(line.share ?? -1), every,
    ].joined(separator: " ")
  }

  private func told(_ goods: [SuggestedGoods]) -> [String] {
    goods.map { "\($0.sku) \($0.reason.key) \($0.customers)/\($0.of)" }
  }

  @Test("a history counts won deals by product, and by year")
  func history() throws {
    let shop = try Shop()
    let company = try shop.company()
    try shop.sale(company, ["A:2"], on: "2023-01-10")
    try shop.sale(company, ["A:1", "B:1"], on: "2024-01-10")
    try shop.sale(company, ["C:3"], on: "2024-02-10", by: "zoya")
    try shop.sale(company, [], on: "2024-03-10")
    try shop.sale(company, ["A:9"], on: "2024-03-11", isOpen: true)
    try shop.sale(try shop.company(), ["A:9"], on: "2024-03-11")
    let store = try shop.store(on: "2024-06-01")
    let customer = Customer.company(company)
    let whole = try PurchaseHistory.read(store, customer)
    #expect(
      whole.lines.map(told) == [
        "- A 2 3 300 4000 365", "- C 1 3 300 4000 -", "- B 1 1 100 1333 -", "- - 1 - 50 667 -",
      ])
    #expect(!whole.isPartial)
    let cut = try PurchaseHistory.read(store, customer, by: .year)
    #expect(
      cut.lines.map(told) == [
        "2023 A 1 2 200 10000 -", "2024 C 1 3 300 5455 -", "2024 A 1 1 100 1818 -",
        "2024 B 1 1 100 1818 -", "2024 - 1 - 50 909 -",
      ])
    let quarters = try PurchaseHistory.read(store, customer, by: .quarter)
    #expect(Set(quarters.lines.compactMap(\.period)) == ["2023-Q1", "2024-Q1"])
  }

  @Test("a seller counts his own deals, and learns that there are others")
  func reach() throws {
    let shop = try Shop()
    let company = try shop.company()
    try shop.sale(company, ["A:2"], on: "2023-01-10")
    try shop.sale(company, ["C:3"], on: "2024-02-10", by: "zoya")
    let store = try shop.store("petr", on: "2024-06-01")
    let his = try PurchaseHistory.read(store, .company(company))
    #expect(his.lines.map(told) == ["- A 1 2 200 10000 -"])
    #expect(his.isPartial)
    let early = Period(range: .earliest..<store.session.now.adding(seconds: -300 * 86_400))
    #expect(try !PurchaseHistory.read(store, .company(company), during: early).isPartial)
  }

  /// Of those who took A, two took B and one C; all of them took D.
  private func market() throws -> (shop: Shop, new: Int64, buyer: Int64) {
    let shop = try Shop()
    let chemists = try shop.company("Аптеки")
    try shop.sale(chemists, ["A", "B", "D"], on: "2024-01-10")
    try shop.sale(try shop.company(), ["A", "B", "D"], on: "2024-01-11")
    try shop.sale(try shop.company(), ["A", "C", "D"], on: "2024-01-12")
    let other = try shop.company("аптеки")
    try shop.sale(other, ["C"], on: "2024-01-13")
    let new = try shop.company("Аптеки")
    let buyer = try shop.company()
    try shop.sale(buyer, ["A"], on: "2024-05-01")
    return (shop, new, buyer)
  }

  @Test("what others took who took the same, the most of them first")
  func together() throws {
    let (shop, _, buyer) = try market()
    let store = try shop.store(on: "2024-06-01")
    let baskets = try Baskets(store)
    let advice = try GoodsAdvice(store, for: .company(buyer), baskets)
    #expect(told(try advice.suggestions(limit: 9)) == ["B together 2/3", "C together 1/3"])
    #expect(told(try advice.suggestions(limit: 1)) == ["B together 2/3"])
    #expect(try advice.suggestions(limit: 1).first?.reason == .together(with: "A"))
    let product = try #require(shop.products["A"])
    let deal = try GoodsAdvice(store, for: nil, with: [product], baskets)
    #expect(told(try deal.suggestions(limit: 9)) == ["B together 2/4", "C together 1/4"])
  }

  @Test("to somebody new, what sells best in his category, else to all")
  func popular() throws {
    let (shop, new, _) = try market()
    let store = try shop.store(on: "2024-06-01")
    let baskets = try Baskets(store)
    let known = try GoodsAdvice(store, for: .company(new), baskets).suggestions(limit: 9)
    #expect(told(known) == ["A popular 1/2", "B popular 1/2", "C popular 1/2"])
    #expect(known.first?.reason == .popular(category: "Аптеки"))
    let stranger = try GoodsAdvice(store, for: .company(try shop.company()), baskets)
    let all = try stranger.suggestions(limit: 9)
    #expect(told(all) == ["A popular 4/5", "B popular 2/5", "C popular 2/5"])
    #expect(all.first?.reason == .popular(category: nil))
    #expect(try GoodsAdvice(store, for: nil, baskets).suggestions(limit: 0).isEmpty)
  }

  @Test("what is bought again and again is due after half as long again")
  func again() throws {
    let shop = try Shop()
    let company = try shop.company()
    for day in ["2024-01-01", "2024-01-31", "2024-03-01"] { try shop.sale(company, ["B"], on: day) }
    func due(_ day: String) throws -> [SuggestedGoods] {
      let store = try shop.store(on: day)
      let advice = try GoodsAdvice(store, for: .company(company), try Baskets(store))
      return try advice.suggestions(limit: 9).filter { $0.reason.key == "again" }
    }
    #expect(try due("2024-04-15").isEmpty)
    #expect(try due("2024-04-16").map(\.reason) == [.again(times: 3, everyDays: 30, daysAgo: 46)])
  }

  @Test("a person buys in his deals, and his company is no stranger to him")
  func person() throws {
    let shop = try Shop()
    let company = try shop.company()
    let contact = try shop.office.change { operation throws(Failure) in
      try operation.add(Contact.kind, [Contact.name: .text("Ann")])
    }
    try shop.sale(company, ["A"], on: "2024-05-01", contact: contact)
    try shop.sale(company, ["C"], on: "2024-05-02")
    try shop.sale(nil, ["B"], on: "2024-05-03", contact: contact)
    let store = try shop.store(on: "2024-06-01")
    let history = try PurchaseHistory.read(store, .contact(contact))
    #expect(history.lines.map(\.sku) == ["A", "B"])
    let advice = try GoodsAdvice(store, for: .contact(contact), try Baskets(store))
    #expect(try advice.suggestions(limit: 9).isEmpty)
  }
}
