import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// Goods to offer next, with the reason in words.
struct SuggestionRows {
  let store: Store
  private var language: Language { store.session.language }

  static let columns = [
    Column("product", title: Text("No.", "№"), alignment: .right),
    Column("sku", title: Text("SKU", "Артикул")),
    Column("name", title: Text("Name", "Название"), shrinks: true),
    Column("price", title: Text("Price", "Цена"), alignment: .right),
    Column("currency", title: Text("Currency", "Валюта")),
    Column("why", title: Text("Why", "Основание")),
    Column("because", title: Text("Because of", "Из-за")),
    Column("customers", title: Text("Customers", "Клиентов"), alignment: .right),
    Column("of", title: Text("Of", "Из"), alignment: .right),
    Column("share", title: Text("Share", "Доля"), alignment: .right),
    Column("reason", title: Text("Reason", "Почему")),
  ]

  /// The columns that a terminal shows.
  static let listed = ["sku", "name", "price", "reason"]

  static let notes = [
    FieldNote("product", about: Text("number of the product", "номер товара")),
    FieldNote("sku", about: Text("SKU", "артикул")),
    FieldNote("name", about: Text("name", "название")),
    FieldNote("price", about: Text("price", "цена")),
    FieldNote("currency", about: Text("currency of the price", "валюта цены")),
    FieldNote(
      "why",
      about: Text(
        "again: due to be bought again; together: bought by those who bought the same; popular: sells best",
        "again: пора купить снова; together: берут те, кто брал то же; popular: лучше всего продаётся"
      )),
    FieldNote(
      "because",
      about: Text(
        "the SKU that they had bought, or the category of popular goods",
        "артикул, который они брали, или категория для popular")),
    FieldNote("customers", about: Text("how many customers bought it", "сколько клиентов купили")),
    FieldNote("of", about: Text("of how many", "из скольких")),
    FieldNote("share", about: Text("the part of them, in per cent", "их доля, в процентах")),
    FieldNote("reason", about: Text("all that in words", "то же словами")),
  ]

  func row(_ goods: SuggestedGoods) -> [Cell] {
    let hasPeers = goods.of > 0
    return [
      Cell(.integer(goods.product)), Cell(.text(goods.sku)), Cell(.text(goods.name)), price(goods),
      Cell(goods.currency.map(CellValue.text) ?? .null), Cell(.text(goods.reason.key)),
      Cell(because(goods.reason).map(CellValue.text) ?? .null),
      Cell(hasPeers ? .integer(Int64(goods.customers)) : .null),
      Cell(hasPeers ? .integer(Int64(goods.of)) : .null),
      Cell(goods.share.map { .decimal($0, scale: 2) } ?? .null),
      Cell(
        .text(words(goods)[language]),
        shown: (isFew(goods) ? "≈ " : "") + Sanitize.terminal(words(goods)[language]),
        label: isFew(goods) ? .dim : .plain),
    ]
  }

  /// Whether too few customers are looked at to say much.
  func isFew(_ goods: SuggestedGoods) -> Bool { goods.of > 0 && goods.of < Sheet.few }

  private func price(_ goods: SuggestedGoods) -> Cell {
    guard let price = goods.price else { return Cell(.null) }
    return Cell(
      .decimal(price, scale: 2), shown: Cells(store: store).money(price, goods.currency))
  }

  private func because(_ reason: SuggestedGoods.Reason) -> String? {
    switch reason {
    case .again: nil
    case .together(let sku): sku
    case .popular(let category): category
    }
  }

  private func words(_ goods: SuggestedGoods) -> Text {
    let (some, all) = (goods.customers, goods.of)
    switch goods.reason {
    case .again(let times, let days, let ago):
      let count = Noun("time", "times", "раз", "раза", "раз").counted(times)
      return Text("every \(days) days (", "раз в \(days) дн. (") + count
        + Text("), \(ago) days ago", "), прошло \(ago) дн.")
    case .together(let sku):
      return Text(
        "\(some) of \(all) who bought \(sku) took it", "покупали \(some) из \(all) бравших \(sku)")
    case .popular(.some(let category)):
      return Text(
        "\(some) of \(all) customers of category \(category) took it",
        "в категории «\(category)» покупали \(some) из \(all)")
    case .popular(nil):
      return Text(
        "\(some) of all \(all) customers took it", "из всех клиентов покупали \(some) из \(all)")
    }
  }
}
