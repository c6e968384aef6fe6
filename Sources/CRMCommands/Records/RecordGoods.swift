import CRMDomain
import CRMStore
public import CommandSpec
import Rendering
public import Reports
import Wording

/// `crm KIND goods RECORD`: what a customer bought (F288, F291).
enum RecordGoods {
  static let by = Option<PurchaseHistory.Step>(
    "by", value: "STEP",
    help: Text(
      "by year, quarter or month: how tastes change",
      "по годам, кварталам или месяцам: как меняются предпочтения"))

  static func command(_ kind: RecordKind) -> Command<App> {
    let record = kind.operand
    return Command(
      "goods", summary: Text("Show what the customer bought", "Показать, что клиент покупал"),
      details: Text(
        "The goods of deals that were won, as {crm report customers} counts them: how often, how much, for "
          + "how much, when first and last, and how many days lie between two purchases. With {--by} a "
          + "terminal shows the stretches of time beside each other, other formats a row for each.",
        "Товары выигранных сделок, как их считает {crm report customers}: сколько раз, сколько, на какую "
          + "сумму, когда впервые и в последний раз, и раз во сколько дней. С {--by} терминал показывает "
          + "отрезки времени рядом, другие форматы – по строке на каждый."),
      effect: .reads,
      parameters: [
        by, ReportGroup.period, RecordList.sort, RecordList.limit, AsOf.option, record,
      ], fields: GoodsPage.notes,
      examples: [
        Example(
          "crm \(kind.name) goods 12 --by year",
          Text("how his tastes change", "как меняются предпочтения")),
        Example(
          "crm \(kind.name) goods 12 --period year --sort -last_at --json",
          Text("this year, the latest first", "за год, последние сверху")),
      ], exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      let store = try AsOf.reader(app)
      let id = try app.id(kind, arguments[record])
      guard let customer = Customer(kind, id) else { throw .bug("a \(kind.name) buys nothing") }
      if let limit = arguments[RecordList.limit], limit < 0 {
        throw ListRequest.negative("--limit")
      }
      let history = try PurchaseHistory.read(
        store, customer, during: try ReportGroup.period(arguments, store), by: arguments[by])
      try show(GoodsPage(history: history, store: store), arguments, app)
      // Whoever sees the customer whole sees his total too, which counts them.
      if history.isPartial, try store.isWhole(try store.record(kind, id)) {
        app.note(Text("deals of others are not counted", "чужие сделки не учтены"))
      }
    }
  }

  private static func show(
    _ page: GoodsPage, _ arguments: Arguments, _ app: App
  ) throws(Failure) {
    if app.printsListed, page.history.lines.isEmpty {
      return app.write(Text("Nothing bought", "Покупок нет")[app.language] + "\n")
    }
    if app.printsListed, arguments[by] != nil, arguments[RecordList.sort] == nil {
      let (columns, rows, leftOut) = page.beside(width: app.width)
      try app.print(columns, Array(rows.prefix(arguments[RecordList.limit] ?? rows.count)))
      guard leftOut > 0, !app.isQuiet else { return }
      return app.write(
        Text("\(leftOut) earlier: see --json", "более ранних: \(leftOut), см. --json")[app.language]
          + "\n")
    }
    let columns = GoodsPage.columns
    let sorted = try RowOrder.sorted(page.rows, by: arguments[RecordList.sort], columns)
    try app.print(
      columns, Array(sorted.prefix(arguments[RecordList.limit] ?? sorted.count)),
      listed: GoodsPage.listed + (arguments[by] == nil ? [] : ["period"]))
  }
}

extension PurchaseHistory.Step: ArgumentValue {}
