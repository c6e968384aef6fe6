import CRMDomain
public import CRMStore
import SQL
public import Wording

/// Goods to offer to a customer next, and why (F280, F284, F292).
public struct SuggestedGoods: Sendable {
  /// Why goods are suggested.
  public enum Reason: Sendable, Equatable {
    /// He buys it again and again, and has not for longer than he usually lets pass.
    case again(times: Int, everyDays: Int64, daysAgo: Int64)
    /// Others bought it who bought what he bought, too; the SKU of that.
    case together(with: String)
    /// It sells best to customers of his category, or to all.
    case popular(category: String?)

    /// The word for programs.
    public var key: String {
      switch self {
      case .again: "again"
      case .together: "together"
      case .popular: "popular"
      }
    }
  }

  /// The number of the product.
  public let product: Int64
  /// Its SKU.
  public let sku: String
  /// Its name.
  public let name: String
  /// Its price in minor units.
  public let price: Int64?
  /// The currency of the price.
  public let currency: String?
  /// Why.
  public let reason: Reason
  /// How many customers bought it …
  public let customers: Int
  /// … of how many that are looked at.
  public let of: Int

  /// The part of those who bought it, in hundredths of a per cent; nil where nobody is counted.
  public var share: Int64? { of > 0 ? Int64(customers) * 10_000 / Int64(of) : nil }
}

/// Puts together what a customer may want next.
public struct GoodsAdvice {
  /// How long ago a purchase is forgotten: what was bought before may be offered anew.
  static let memory: Int64 = 365 * 86_400

  private let store: Store
  private let baskets: Baskets
  private let customer: Customer?
  /// What he has bought, as far as the actor sees it.
  private let purchases: [Purchase]
  /// Products on the deal that is made with him now.
  private let present: Set<Int64>
  /// What he has lately bought, whoever sold it.
  private var recent: Set<Int64> = []
  /// He himself, under every name by which he buys.
  private var selves: Set<Customer> = []

  /// Looks at a customer, and at the products of a deal with him.
  public init(
    _ store: Store, for customer: Customer?, with present: [Int64] = [], _ baskets: Baskets
  ) throws(Failure) {
    self.store = store
    self.baskets = baskets
    self.customer = customer
    self.present = Set(present)
    guard let customer else {
      purchases = []
      return
    }
    purchases = try Purchase.all(of: customer, store)
    let border = store.session.now.seconds - GoodsAdvice.memory
    selves = [customer]
    for purchase in try Purchase.all(of: customer, store, .everybody) {
      if let company = purchase.company { selves.insert(.company(company)) }
      if let product = purchase.product, purchase.at > border { recent.insert(product) }
    }
  }

  /// At most so many goods: what he is late to buy again first, then what others bought together with
  /// his goods; where nothing of that is known, what sells best.
  public func suggestions(limit: Int) throws(Failure) -> [SuggestedGoods] {
    var found = again
    let known = Set(found.map(\.product))
    let anchors = Set(purchases.compactMap(\.product)).union(present)
    let excluded = recent.union(present).union(known)
    let related = together(anchors, excluded)
    found += related.isEmpty ? try popular(excluded) : related
    return Array(found.prefix(max(0, limit)))
  }

  private func made(
    _ product: Int64, _ reason: SuggestedGoods.Reason, _ customers: Int, of: Int
  ) -> SuggestedGoods? {
    baskets.sold[product].map { wares in
      SuggestedGoods(
        product: product, sku: wares.sku, name: wares.name, price: wares.price,
        currency: wares.currency, reason: reason, customers: customers, of: of)
    }
  }

  /// What he bought in several deals, and not for half as long again as usually lies between them.
  private var again: [SuggestedGoods] {
    var dates: [Int64: [Int64: Int64]] = [:]
    for purchase in purchases {
      if let product = purchase.product {
        dates[product, default: [:]][purchase.deal] = purchase.at
      }
    }
    let now = store.session.now.seconds
    var found: [(goods: SuggestedGoods, lateness: Double)] = []
    for (product, deals) in dates where deals.count > 1 && !present.contains(product) {
      let times = deals.values.sorted()
      let mean = (times[times.count - 1] - times[0]) / Int64(times.count - 1)
      let since = now - times[times.count - 1]
      guard mean >= 86_400, since > mean + mean / 2 else { continue }
      let reason = SuggestedGoods.Reason.again(
        times: times.count, everyDays: mean / 86_400, daysAgo: since / 86_400)
      if let goods = made(product, reason, 0, of: 0) {
        found.append((goods, Double(since) / Double(mean)))
      }
    }
    return found.sorted { ($1.lateness, $0.goods.sku) < ($0.lateness, $1.goods.sku) }.map(\.goods)
  }

  /// What others bought who bought one of these, each with the one that most of them had.
  private func together(_ anchors: Set<Int64>, _ excluded: Set<Int64>) -> [SuggestedGoods] {
    var best: [Int64: SuggestedGoods] = [:]
    for anchor in anchors.sorted() {
      let peers = (baskets.takers[anchor] ?? []).subtracting(selves)
      let name = baskets.sold[anchor]?.sku ?? sku(anchor)
      for (product, count) in counts(peers) where product != anchor && !excluded.contains(product) {
        let reason = SuggestedGoods.Reason.together(with: name)
        guard let goods = made(product, reason, count, of: peers.count) else { continue }
        if let other = best[product], !GoodsAdvice.isStronger(goods, other) { continue }
        best[product] = goods
      }
    }
    return ranked(Array(best.values))
  }

  /// What is no longer sold still has a name.
  private func sku(_ product: Int64) -> String {
    purchases.first { $0.product == product }?.sku ?? "\(product)"
  }

  private func popular(_ excluded: Set<Int64>) throws(Failure) -> [SuggestedGoods] {
    let everybody = Set(baskets.goods.keys).subtracting(selves)
    if let (category, alike) = try alike() {
      let found = popular(everybody.intersection(alike), excluded, category)
      if !found.isEmpty { return found }
    }
    return popular(everybody, excluded, nil)
  }

  private func popular(
    _ pool: Set<Customer>, _ excluded: Set<Int64>, _ category: String?
  ) -> [SuggestedGoods] {
    ranked(
      counts(pool).filter { !excluded.contains($0.key) }.compactMap { product, count in
        made(product, .popular(category: category), count, of: pool.count)
      })
  }

  /// The customers of the same category.
  private func alike() throws(Failure) -> (category: String, Set<Customer>)? {
    guard case .company(let id)? = customer,
      let category = try store.record(Company.kind, id)[Company.category].text
    else { return nil }
    let key = Fold.key(category)
    let rows = try store.engine.all(
      "SELECT id FROM companies WHERE category_key = \(key) AND removed = 0")
    return (category, Set(rows.map { .company($0.integer(0)) }))
  }

  /// How many of some customers bought each product.
  private func counts(_ customers: Set<Customer>) -> [Int64: Int] {
    var counts: [Int64: Int] = [:]
    for customer in customers {
      for product in baskets.goods[customer] ?? [] { counts[product, default: 0] += 1 }
    }
    return counts
  }

  /// More customers say more, then a greater part of them.
  private static func isStronger(_ one: SuggestedGoods, _ other: SuggestedGoods) -> Bool {
    one.customers != other.customers ? one.customers > other.customers : one.of < other.of
  }

  private func ranked(_ goods: [SuggestedGoods]) -> [SuggestedGoods] {
    goods.sorted { one, other in
      if GoodsAdvice.isStronger(one, other) { return true }
      return GoodsAdvice.isStronger(other, one) ? false : one.sku < other.sku
    }
  }
}
