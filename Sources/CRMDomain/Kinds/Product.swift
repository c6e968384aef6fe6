import Wording

/// Goods that we sell.
public enum Product {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// SKU.
  public static let sku = Field(
    "sku", .text, Text("SKU", "Артикул"), [.open, .required, .searchable, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.open, .required, .searchable, .listed])
  /// Unit.
  public static let unit = Field("unit", .text, Text("Unit", "Единица"), [.open, .listed])
  /// Price.
  public static let price = Field(
    "price", .money(currency: "currency"), Text("Price", "Цена"), [.open, .listed])
  /// Currency.
  public static let currency = Field("currency", .text, Text("Currency", "Валюта"), .open)
  /// VAT rate.
  public static let vatRate = Field("vat_rate", .vatRate, Text("VAT rate", "Ставка НДС"), .open)
  /// Brand.
  public static let brand = Field("brand", .text, Text("Brand", "Бренд"), [.open, .searchable])
  /// Active.
  public static let active = Field("active", .flag, Text("Active", "Продаётся"), .open)

  /// The description of the kind.
  public static let kind = RecordKind(
    "product", Noun("product", "products", "товар", "товара", "товаров"), table: "products",
    ownership: .shared, title: "name", naturalKeys: ["sku"],
    hidden: .unless(field: "active", "1"), order: ["sku"],
    fields: [id, sku, name, unit, price, currency, vatRate, brand, active])
}
