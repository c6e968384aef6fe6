public import CRMDomain
import CRMStore
import SQL
import Wording

/// Whose purchases are looked at: those of a company, or of a person.
public enum Customer: Sendable, Hashable {
  /// What deals with a company brought.
  case company(Int64)
  /// What deals with a person brought, for himself or for a company.
  case contact(Int64)

  /// The customer that a record of a kind is; nil for kinds that buy nothing.
  public init?(_ kind: RecordKind, _ id: Int64) {
    switch kind.name {
    case Company.kind.name: self = .company(id)
    case Contact.kind.name: self = .contact(id)
    default: return nil
    }
  }

  /// The condition on a deal `d` that it is one with him.
  var condition: SQL {
    switch self {
    case .company(let id): "d.company = \(id)"
    case .contact(let id): "d.contact = \(id)"
    }
  }
}

/// A line of goods of a won deal, or the sum of one that names no goods. A deal counts as in
/// `Report.customers`: from when it was won.
struct Purchase {
  let deal: Int64
  let company: Int64?
  let at: Int64
  let product: Int64?
  let sku: String?
  let name: String?
  let unit: String?
  let currency: String
  let quantity: Int64?
  let amount: Int64

  /// What a customer bought, the earliest first, as far as a scope reaches.
  static func all(
    of customer: Customer, _ store: Store, _ scope: Scope = .all, during period: Period = .always
  ) throws(Failure) -> [Purchase] {
    var purchases: [Purchase] = []
    try store.engine.each(
      """
      SELECT d.id, d.company, d.won_at, i.product, COALESCE(p.sku, i.sku), COALESCE(p.name, i.name),
        COALESCE(p.unit, i.unit), COALESCE(i.currency, d.currency), i.quantity,
        COALESCE(i.amount, d.amount, 0)
      FROM deals d LEFT JOIN items i ON i.deal = d.id AND i.removed = 0
        LEFT JOIN products p ON p.id = i.product
      WHERE \(customer.condition) AND d.removed = 0 AND d.won_at IS NOT NULL
        AND \(try scope.condition("d.owner", store))
      ORDER BY d.won_at, d.id, i."position", i.id
      """
    ) { row in
      guard period.contains(Instant(row.integer(2))) else { return }
      purchases.append(
        Purchase(
          deal: row.integer(0), company: row[1].integer, at: row.integer(2),
          product: row[3].integer, sku: row[4].text, name: row[5].text, unit: row[6].text,
          currency: row[7].text ?? store.session.currency, quantity: row[8].integer,
          amount: row.integer(9)))
    }
    return purchases
  }

  /// Whether a customer also bought in deals that the actor does not see whole.
  static func isPartlyHidden(
    of customer: Customer, _ store: Store, during period: Period
  ) throws(Failure) -> Bool {
    var isHidden = false
    try store.engine.each(
      """
      SELECT d.won_at FROM deals d
      WHERE \(customer.condition) AND d.removed = 0 AND d.won_at IS NOT NULL
        AND CASE WHEN \(try Scope.all.condition("d.owner", store)) THEN 0 ELSE 1 END = 1
      """
    ) { row in isHidden = isHidden || period.contains(Instant(row.integer(0))) }
    return isHidden
  }
}
