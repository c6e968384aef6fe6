public import CRMStore
import SQL
public import Wording

/// What every customer has bought, and the goods that are sold now.
///
/// Whoever asks, all won deals count: what comes of them names nobody. A deal is its company's, and
/// its person's where it has none.
public struct Baskets: Sendable {
  /// A product that is sold.
  struct Wares: Sendable {
    let sku: String
    let name: String
    let price: Int64?
    let currency: String?
  }

  /// Who has bought what.
  private(set) var goods: [Customer: Set<Int64>] = [:]
  /// Who has bought a product.
  private(set) var takers: [Int64: Set<Customer>] = [:]
  /// What is sold now.
  private(set) var sold: [Int64: Wares] = [:]

  /// Reads them: once for many customers.
  public init(_ store: Store) throws(Failure) {
    try store.engine.each(
      """
      SELECT DISTINCT d.company, CASE WHEN d.company IS NULL THEN d.contact END, i.product
      FROM items i JOIN deals d ON d.id = i.deal
      WHERE i.removed = 0 AND i.product IS NOT NULL AND d.removed = 0 AND d.won_at IS NOT NULL
        AND (d.company IS NOT NULL OR d.contact IS NOT NULL)
      """
    ) { row in
      let customer: Customer =
        if let company = row[0].integer { .company(company) } else { .contact(row.integer(1)) }
      goods[customer, default: []].insert(row.integer(2))
      takers[row.integer(2), default: []].insert(customer)
    }
    try store.engine.each(
      "SELECT id, sku, name, price, currency FROM products WHERE removed = 0 AND active = 1"
    ) { row in
      sold[row.integer(0)] = Wares(
        sku: row.text(1), name: row.text(2), price: row[3].integer, currency: row[4].text)
    }
  }
}
