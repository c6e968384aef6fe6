import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// What a customer bought: a row for each product, of each stretch of time where they are cut; to a
/// person the stretches stand beside each other.
struct GoodsPage {
  let history: PurchaseHistory
  let store: Store
  private var cells: Cells { Cells(store: store) }
  private var language: Language { store.session.language }

  static let columns = [
    Column("product", title: Text("No.", "№"), alignment: .right),
    Column("sku", title: Text("SKU", "Артикул")),
    Column("name", title: Text("Name", "Название"), shrinks: true),
    Column("period", title: Text("Period", "Период")),
    Column("deals", title: Text("Deals", "Сделок"), alignment: .right),
    Column("quantity", title: Text("Qty", "Кол-во"), alignment: .right),
    Column("unit", title: Text("Unit", "Ед.")),
    Column("amount", title: Text("Amount", "Сумма"), alignment: .right),
    Column("currency", title: Text("Currency", "Валюта")),
    Column("share", title: Text("Share", "Доля"), alignment: .right),
    Column("first_at", title: Text("First", "Первая")),
    Column("last_at", title: Text("Last", "Последняя")),
    Column("every_days", title: Text("Every", "Раз в"), alignment: .right),
  ]

  static let notes = [
    FieldNote("product", about: Text("number of the product", "номер товара")),
    FieldNote("sku", about: Text("SKU", "артикул")),
    FieldNote(
      "name",
      about: Text(
        "its name; empty of deals that name no goods", "название; пусто у сделок без товаров")),
    FieldNote(
      "period",
      about: Text(
        "the stretch of --by: 2026, 2026-Q4, 2026-11", "отрезок --by: 2026, 2026-Q4, 2026-11")),
    FieldNote("deals", about: Text("how many deals brought it", "в скольких сделках")),
    FieldNote("quantity", about: Text("how much", "сколько")),
    FieldNote("unit", about: Text("unit", "единица")),
    FieldNote("amount", about: Text("for how much", "на какую сумму")),
    FieldNote("currency", about: Text("currency of the sum", "валюта суммы")),
    FieldNote(
      "share",
      about: Text(
        "its part in the purchases of the stretch, in per cent",
        "доля в покупках отрезка, в процентах")),
    FieldNote("first_at", about: Text("when it was first bought", "первая покупка")),
    FieldNote("last_at", about: Text("when it was last bought", "последняя покупка")),
    FieldNote(
      "every_days",
      about: Text("days between two purchases in the mean", "дней между покупками в среднем")),
  ]

  /// The columns that a terminal shows of goods that are not cut.
  static let listed = [
    "sku", "name", "deals", "quantity", "amount", "share", "last_at", "every_days",
  ]

  var rows: [[Cell]] {
    history.lines.map { line in
      [
        Cell(line.product.map(CellValue.integer) ?? .null), text(line.sku), name(line.name),
        text(line.period), Cell(.integer(Int64(line.deals))), quantity(line), text(line.unit),
        Cell(.decimal(line.amount, scale: 2), shown: cells.money(line.amount, line.currency)),
        Cell(.text(line.currency)),
        Cell(
          line.share.map { .decimal($0, scale: 2) } ?? .null,
          shown: line.share.map { Amount.percent(Double($0) / 10_000) }),
        moment(line.first), moment(line.last),
        Cell(
          line.everyDays.map(CellValue.integer) ?? .null,
          shown: line.everyDays.map { Text("\($0) d", "\($0) дн.")[language] }),
      ]
    }
  }

  /// The day is enough for people.
  private func moment(_ at: Int64) -> Cell {
    let zone = store.session.zone
    let look = Look(
      language: language, zoneOffset: zone.offset, now: store.session.now.seconds)
    return Cell(.instant(at), shown: Times.day(zone.day(Instant(at)).iso, look))
  }

  private func text(_ text: String?) -> Cell { Cell(text.map(CellValue.text) ?? .null) }

  private func name(_ name: String?) -> Cell {
    name.map { Cell(.text($0)) }
      ?? Cell(
        .null, shown: Text("no goods named", "товары не указаны")[language], label: .dim)
  }

  private func quantity(_ line: PurchaseHistory.Line) -> Cell {
    guard let quantity = line.quantity else { return Cell(.null) }
    return Cell(.decimal(quantity, scale: 3), shown: Quantity(thousandths: quantity).plain)
  }

  // MARK: Stretches beside each other

  /// What stands in one row: the goods in one currency.
  private struct Goods: Hashable {
    let product: Int64?
    let sku: String?
    let name: String?
    let currency: String

    init(_ line: PurchaseHistory.Line) {
      product = line.product
      sku = line.sku
      name = line.name
      currency = line.currency
    }
  }

  /// A row for each product and a column for each stretch, the last ones that there is room for; the
  /// earlier ones are counted.
  func beside(width: Int) -> (columns: [Column], rows: [[Cell]], leftOut: Int) {
    let all = Set(history.lines.compactMap(\.period)).sorted()
    let periods = all.suffix(max(1, (width - 46) / 12))
    var order: [Goods] = []
    var lines: [Goods: [PurchaseHistory.Line]] = [:]
    for line in history.lines {
      let goods = Goods(line)
      if lines[goods] == nil { order.append(goods) }
      lines[goods, default: []].append(line)
    }
    let totals = lines.mapValues(PurchaseHistory.total)
    // The sort is stable by the place, as equal sums keep their order.
    let sorted = order.enumerated().sorted {
      let (left, right) = (totals[$0.element] ?? 0, totals[$1.element] ?? 0)
      return left != right ? left > right : $0.offset < $1.offset
    }
    let columns =
      [GoodsPage.columns[1], GoodsPage.columns[2]]
      + periods.map { Column($0, title: Text(verbatim: $0), alignment: .right) }
      + [Column("amount", title: Text("All", "Всего"), alignment: .right)]
    let rows = sorted.map { _, goods in
      let own = lines[goods] ?? []
      return [text(goods.sku), name(goods.name)]
        + periods.map { period in sum(own.first { $0.period == period }?.amount, goods) }
        + [sum(totals[goods], goods)]
    }
    return (columns, rows, all.count - periods.count)
  }

  private func sum(_ amount: Int64?, _ goods: Goods) -> Cell {
    guard let amount else { return Cell(.null) }
    let words = Amount.compact(amount, scale: 2, language: language)
    let isOwn = goods.currency == store.session.currency
    return Cell(
      .decimal(amount, scale: 2), shown: isOwn ? words : "\(words) \(goods.currency)")
  }
}
