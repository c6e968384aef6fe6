import CRMDomain
public import CRMStore
public import Wording

/// What a customer bought: how often, how much, for how much, when first and last (F288, F291).
public struct PurchaseHistory: Sendable {
  /// The stretches of time into which it is cut, so that changing tastes are seen.
  public enum Step: String, Sendable, CaseIterable {
    case year
    case quarter
    case month

    /// What the stretch of a day is called: `2026`, `2026-Q4`, `2026-11`; they sort as they follow.
    func name(of day: Day) -> String {
      let month = String(day.iso.dropLast(3))
      let year = String(month.dropLast(3))
      switch self {
      case .year: return year
      case .quarter: return "\(year)-Q\((day.month - 1) / 3 + 1)"
      case .month: return month
      }
    }
  }

  /// Goods, all together or of one stretch of time.
  public struct Line: Sendable {
    /// The stretch of time; nil where the history is not cut.
    public let period: String?
    /// The number of the product; nil for goods that are none of ours, or not named.
    public let product: Int64?
    /// Its SKU.
    public let sku: String?
    /// What it is called; nil for deals that name no goods.
    public let name: String?
    /// Its unit.
    public let unit: String?
    /// The currency of the sum.
    public let currency: String
    /// How many deals brought it.
    public fileprivate(set) var deals = 0
    /// How much, in thousandths; nil for deals that name no goods.
    public fileprivate(set) var quantity: Int64?
    /// For how much, in minor units.
    public fileprivate(set) var amount: Int64 = 0
    /// Its part in what the stretch brought, in hundredths of a per cent; nil of nothing.
    public fileprivate(set) var share: Int64?
    /// When it was first bought.
    public fileprivate(set) var first: Int64 = 0
    /// When it was last bought.
    public fileprivate(set) var last: Int64 = 0

    /// How many days lie between two purchases in the mean; nil for a single one.
    public var everyDays: Int64? {
      let days = deals > 1 ? (last - first) / Int64(deals - 1) / 86_400 : 0
      return days > 0 ? days : nil
    }
  }

  /// The lines: by stretches as they follow, within them the greatest sum first.
  public let lines: [Line]
  /// Whether deals of others, which the reader does not see, are left out.
  public let isPartial: Bool

  /// Reads what a customer bought in a period, as far as the actor sees the deals.
  public static func read(
    _ store: Store, _ customer: Customer, during period: Period = .always, by step: Step? = nil
  ) throws(Failure) -> PurchaseHistory {
    let purchases = try Purchase.all(of: customer, store, during: period)
    let zone = store.session.zone
    return PurchaseHistory(
      lines: lines(purchases) { at in step?.name(of: zone.day(Instant(at))) },
      isPartial: try Purchase.isPartlyHidden(of: customer, store, during: period))
  }

  /// The names of the goods that a customer bought last, the dearest first.
  public static func last(_ store: Store, _ customer: Customer) throws(Failure) -> [String] {
    let purchases = try Purchase.all(of: customer, store).filter { $0.name != nil }
    let deal = purchases.last?.deal
    return lines(purchases.filter { $0.deal == deal }) { _ in nil }.compactMap(\.name)
  }

  /// What lines come to, all in one currency.
  public static func total(_ lines: [Line]) -> Int64 {
    lines.reduce(0) { Tally.saturated($0, $1.amount) }
  }

  /// What goods are one: the product, else what the line calls them.
  private struct Key: Hashable {
    let period: String?
    let product: Int64?
    let word: String?
    let currency: String
  }

  private static func lines(
    _ purchases: [Purchase], _ period: (Int64) -> String?
  ) -> [Line] {
    var lines: [Key: Line] = [:]
    var deals: [Key: Set<Int64>] = [:]
    for purchase in purchases {
      let key = Key(
        period: period(purchase.at), product: purchase.product,
        word: purchase.product == nil ? (purchase.sku ?? purchase.name).map(Fold.key) : nil,
        currency: purchase.currency)
      var line =
        lines[key]
        ?? Line(
          period: key.period, product: purchase.product, sku: purchase.sku, name: purchase.name,
          unit: purchase.unit, currency: purchase.currency, first: purchase.at)
      deals[key, default: []].insert(purchase.deal)
      line.deals = deals[key]?.count ?? 0
      if let quantity = purchase.quantity {
        line.quantity = Tally.saturated(line.quantity ?? 0, quantity)
      }
      line.amount = Tally.saturated(line.amount, purchase.amount)
      line.last = purchase.at
      lines[key] = line
    }
    return shared(Array(lines.values)).sorted { left, right in
      if left.period != right.period { return (left.period ?? "") < (right.period ?? "") }
      if left.amount != right.amount { return left.amount > right.amount }
      return (left.name ?? "", left.sku ?? "", left.product ?? 0, left.currency)
        < (right.name ?? "", right.sku ?? "", right.product ?? 0, right.currency)
    }
  }

  /// The lines with their parts in what their stretch brought in their currency.
  private static func shared(_ lines: [Line]) -> [Line] {
    var totals: [String: Int64] = [:]
    func stretch(_ line: Line) -> String { "\(line.period ?? "") \(line.currency)" }
    for line in lines {
      totals[stretch(line)] = Tally.saturated(totals[stretch(line)] ?? 0, line.amount)
    }
    return lines.map { line in
      var line = line
      if let total = totals[stretch(line)], total > 0 {
        line.share = Int64((Double(line.amount) / Double(total) * 10_000).rounded())
      }
      return line
    }
  }
}
