import CRMDomain
import CRMStore
import SQL
import Wording

extension Report {
  private enum Sort: Int { case line, discounted, large }

  /// What was given away: discounts by seller, customer and goods, the large ones apart (F230).
  public static let discounts = Report(
    "discounts", Text("Discounts", "Скидки"), by: groupings,
    measures: [
      Measure(
        "lines", Text("Lines", "Строки"),
        Text("lines of goods of the deals of the period", "строки товаров в сделках за период"),
        .count, .count(Sort.line.rawValue)),
      Measure(
        "listed", Text("At list prices", "По прайсу"),
        Text("their sum without discounts", "их сумма без скидок"),
        .money, .sum(Sort.line.rawValue)),
      Measure(
        "discounted", Text("With discount", "Со скидкой"),
        Text("of these, lines with a discount", "из них строки со скидкой"),
        .count, .count(Sort.discounted.rawValue)
      ).better(false),
      Measure(
        "given", Text("Given away", "Скидки"), Text("the discounts together", "сумма скидок"),
        .money, .sum(Sort.discounted.rawValue)
      ).better(false),
      Measure(
        "mean", Text("Mean", "В среднем"),
        Text("the discounts as a share of the list prices", "скидки в процентах от прайса"),
        .share, .sumShare(Sort.discounted.rawValue, of: Sort.line.rawValue)
      ).better(false),
      Measure(
        "greatest", Text("Greatest", "Наибольшая"),
        Text("the greatest discount on a line", "наибольшая скидка в строке"),
        .share, .greatest(Sort.discounted.rawValue)
      ).better(false),
      Measure(
        "large", Text("Above 10 %", "Больше 10 %"),
        Text("lines with a discount above 10 per cent", "строки со скидкой больше 10 процентов"),
        .count, .count(Sort.large.rawValue)
      ).better(false),
    ], charted: "given",
    minor: ["lines", "listed", "discounted"], facts: given)

  private static let groupings: [Grouping] =
    [
      .user, Grouping("product", Text("Goods", "Товар"), .key(0)),
      Grouping("company", Text("Customer", "Клиент"), .record(1, Company.kind)),
      Grouping("deal", Text("Deal", "Сделка"), .record(2, Deal.kind)),
      .department, .day, .week, .month,
    ]

  /// A discount counts when its deal was won, or began while it is open; that of a lost deal nowhere.
  private static let given: Facts = { store, request, body throws(Failure) in
    let past = try request.rows(of: Deal.kind, store)
    func deal(_ column: String) -> SQL { past.value(column, "d", "was") }
    let at: SQL = "COALESCE(\(deal("won_at")), d.created_at)"
    try store.engine.each(
      """
      SELECT t.id, \(deal("owner")), \(at), t.price, t.quantity, t.discount, t.currency,
        COALESCE(t.sku, t.name), \(deal("company")), d.id
      FROM \(try request.rows(of: Item.kind, store).all) t JOIN deals d ON d.id = t.deal
        \(past.join("was", to: "d"))
      WHERE t.removed = 0 AND \(deal("removed")) = 0
        AND (\(deal("won_at")) IS NOT NULL OR \(deal("closed_at")) IS NULL)
        AND \(Basis.within(at, request.period))
        AND \(try request.scope.condition(deal("owner"), store))
      """
    ) { row throws(Failure) in
      let (product, overflow) = row.integer(3).multipliedReportingOverflow(by: row.integer(4))
      let listed = overflow ? Int64.max : Tally.saturated(product, 500) / 1_000
      let discount = row.integer(5)
      let keys = [row[7].text, row[8].integer.map { String($0) }, String(row.integer(9))]
      func fact(_ sort: Sort, _ amount: Int64) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Item.kind, id: row.integer(0), owner: row[1].integer,
            at: row.integer(2), amount: amount, currency: row[6].text, share: discount, keys: keys))
      }
      try fact(.line, listed)
      guard discount > 0 else { return }
      let given = Int64((Double(listed) * Double(discount) / 10_000).rounded())
      try fact(.discounted, given)
      if discount > 1_000 { try fact(.large, given) }
    }
  }
}
