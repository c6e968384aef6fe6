import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm KIND suggest RECORD`: what to offer to a customer next (F284, F292).
enum RecordSuggest {
  static let limit = Option<Int>(
    "limit", "L", value: "N", help: Text("at most N of them", "не больше N")
  ).or(10)

  static func command(_ kind: RecordKind) -> Command<App> {
    let record = kind.operand
    return Command(
      "suggest", summary: Text("Suggest goods to offer next", "Подсказать, что предложить"),
      details: Text(
        "First what is bought again and again and is late this time; then what other customers took who "
          + "bought the same goods. Where that says nothing, what sells best in the category of the "
          + "company, or to all. What was bought within a year, or is sold no more, is left out. Deals "
          + "that were won count; {≈} marks what fewer than \(Sheet.few) customers say.",
        "Сначала то, что покупают постоянно, а сейчас задержались; затем то, что брали другие клиенты, "
          + "купившие те же товары. Если об этом ничего не известно – лучшее в категории компании или "
          + "вообще. Купленного за последний год и снятого с продажи нет. Считаются выигранные сделки; "
          + "{≈} – меньше \(Sheet.few) клиентов."),
      effect: .reads, parameters: [limit, record], fields: SuggestionRows.notes,
      examples: [
        Example("crm \(kind.name) suggest 12", Text("with the reasons", "с обоснованием")),
        Example(
          "crm \(kind.name) suggest 12 -L 3 --fields sku,share",
          Text("three, for a script", "три, для скрипта")),
      ], exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      guard arguments[limit] >= 0 else { throw ListRequest.negative("--limit") }
      let store = try app.reader()
      let found = try store.record(kind, try app.id(kind, arguments[record]))
      let goods = try advice(found, store).suggestions(limit: arguments[limit])
      try show(goods, app)
    }
  }

  /// A deal is looked at with its goods.
  private static func advice(_ record: Record, _ store: Store) throws(Failure) -> GoodsAdvice {
    var products: [Int64] = []
    if record.kind.name == Deal.kind.name {
      try store.demandWhole(record)
      let term = FilterTerm(path: ["deal"], op: .equals, values: [String(record.id)])
      products = try store.all(Selection(Item.kind, terms: [term])).compactMap {
        $0[Item.product].integer
      }
    }
    return try GoodsAdvice(
      store, for: try store.customer(behind: record), with: products, try Baskets(store))
  }

  private static func show(_ goods: [SuggestedGoods], _ app: App) throws(Failure) {
    let cells = SuggestionRows(store: try app.reader())
    if app.printsListed, goods.isEmpty {
      return app.write(Text("Nothing to suggest", "Предложить нечего")[app.language] + "\n")
    }
    try app.print(SuggestionRows.columns, goods.map(cells.row), listed: SuggestionRows.listed)
    guard app.printsListed, goods.contains(where: cells.isFew), !app.isQuiet else { return }
    app.write(
      Text(
        "≈ of fewer than \(Sheet.few) customers: it says little",
        "≈ меньше \(Sheet.few) клиентов: мало что значит")[app.language] + "\n")
  }
}
