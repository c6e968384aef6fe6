import CRMDomain
import SQL
import Wording

/// What the won deals tell of a customer: his fields, and filters on what he bought.
extension Store {
  /// What a field of a company or person says of the won deals with it; nil for other fields.
  func sales(_ field: Field, _ kind: RecordKind, _ alias: SQL) -> SQL? {
    let value: SQL
    switch field {
    case Buying.sales: value = "COUNT(*)"
    case Buying.lastSale: value = "MAX(d.won_at)"
    case Buying.bought: value = "MIN(d.id)"
    default: return nil
    }
    return """
      (SELECT \(value) FROM deals d
        WHERE d.\(name: kind.name) = \(alias).id AND d.removed = 0 AND d.won_at IS NOT NULL)
      """
  }

  /// The goods of won deals: what `bought` asks about.
  private static let soldLines: SQL = """
    deals d JOIN items i ON i.deal = d.id AND i.removed = 0 LEFT JOIN products p ON p.id = i.product
      WHERE d.removed = 0 AND d.won_at IS NOT NULL
    """

  /// The condition of a filter on what a customer bought: by SKU, or by a part of the name.
  func boughtCondition(
    _ term: FilterTerm, of kind: RecordKind, alias: SQL
  ) throws(Failure) -> SQL {
    func customers(_ goods: SQL) -> SQL {
      """
      \(alias).id IN (SELECT d.\(name: kind.name) FROM \(Store.soldLines)
        AND d.\(name: kind.name) IS NOT NULL AND \(goods))
      """
    }
    let keys = term.values.map { "\(Fold.key($0))" as SQL }.joined(", ")
    let named: SQL = "(p.sku_key IN (\(keys)) OR i.sku_key IN (\(keys)))"
    switch term.op {
    case .equals: return customers(named)
    case .notEquals: return "NOT \(customers(named))"
    case .contains: return customers(Store.likeName(term.values.first ?? ""))
    case .isEmpty: return "NOT \(customers("1 = 1"))"
    case .isNotEmpty: return customers("1 = 1")
    case .range: throw FieldFailure.comparison(Buying.bought, "..")
    }
  }

  private static func likeName(_ word: String) -> SQL {
    let pattern = likePart(word)
    return #"(p.name_key LIKE \#(pattern) ESCAPE '\' OR i.name_key LIKE \#(pattern) ESCAPE '\')"#
  }

  /// Puts in what was bought.
  func loadBought(_ record: inout Record) throws(Failure) {
    let rows = try engine.all(
      """
      SELECT DISTINCT COALESCE(p.sku, i.sku, i.name) AS goods FROM \(Store.soldLines)
        AND d.\(name: record.kind.name) = \(record.id)
      ORDER BY goods
      """)
    record[Buying.bought] = .list(rows.map { $0.text(0) })
  }
}
