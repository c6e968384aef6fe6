import Wording

/// What is known of a customer, company or person, by the deals with him that were won (F281, F284,
/// F291). As the total, it is derived and never accumulated.
public enum Buying {
  /// How many sales there were.
  public static let sales = Field("sales", .integer, Text("Sales", "Продажи"), .derived)
  /// When the last of them was won.
  public static let lastSale = Field(
    "last_sale", .instant, Text("Last sale", "Последняя продажа"), .derived)
  /// The SKUs of what was bought.
  public static let bought = Field("bought", .list, Text("Bought", "Покупали"), .derived)

  static let fields = [sales, lastSale, bought]
}
