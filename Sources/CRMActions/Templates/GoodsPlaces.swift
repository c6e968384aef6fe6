public import CRMDomain
public import CRMStore
public import Reports
public import Wording

/// What `{goods.last}` and `{goods.suggested}` say in a letter: what the customer bought last, and what
/// to offer him next (F280).
///
/// Made once for many letters: what all customers bought is read once.
final class GoodsPlaces {
  /// What stands first in such a place.
  static let root = "goods"
  /// The places.
  static let names = ["goods.last", "goods.suggested"]
  /// How many goods a letter names.
  private static let most = 3

  private var baskets: Baskets?

  /// The names of goods between commas; nil for a place of another sort, empty where there are none.
  func value(of place: String, for record: Record, _ store: Store) throws(Failure) -> String? {
    guard GoodsPlaces.names.contains(place) else { return nil }
    let customer = try store.customer(behind: record)
    let names: [String]
    if place == GoodsPlaces.names[0] {
      names =
        try customer.map { customer throws(Failure) in
          try PurchaseHistory.last(store, customer)
        } ?? []
    } else {
      let baskets = if let known = self.baskets { known } else { try Baskets(store) }
      self.baskets = baskets
      names = try GoodsAdvice(store, for: customer, baskets).suggestions(limit: GoodsPlaces.most)
        .map(\.name)
    }
    return names.prefix(GoodsPlaces.most).joined(separator: ", ")
  }
}

extension Store {
  /// Who buys where a record is spoken of: its company, also that of its person; else the person.
  public func customer(behind record: Record) throws(Failure) -> Customer? {
    for kind in [Company.kind, Contact.kind] {
      if let found = try TemplateFilling.root(kind.name, of: record, self) {
        return Customer(kind, found.id)
      }
    }
    return nil
  }
}
