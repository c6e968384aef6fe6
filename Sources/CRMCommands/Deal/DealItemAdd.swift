import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm deal item add`: puts goods on a deal.
enum DealItemAdd {
  static let discount = Option<String>(
    "discount", value: "PERCENT", help: Text("discount of these lines", "скидка на эти строки"))
  static let vatRate = Option<String>(
    "vat-rate", value: "RATE", help: Text("VAT rate of these lines", "ставка НДС этих строк"),
    completion: .choices(VATRate.allCases.map { Choice($0.rawValue) }))
  static let deal = Option<String>(
    "deal", value: "DEAL", help: Text("the deal", "сделка"), completion: .ask("deal")
  ).required()
  static let items = Operand<String>(
    "SKU:QTY[:PRICE]", help: Text("goods", "товары"), completion: .ask("product")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "add", summary: Text("Put goods on a deal", "Добавить товары в сделку"),
    details: Text(
      "Prices include VAT. A line is price × quantity less the discount, rounded once to a kopeck, "
        + "halves up; the deal's sum is the sum of its lines.",
      "Цены включают НДС. Строка – это цена × количество за вычетом скидки, округлённая один раз до "
        + "копейки, половина вверх; сумма сделки – сумма строк."),
    effect: .writes, parameters: [deal, discount, vatRate, items],
    examples: [
      Example("crm deal item add --deal 7 VIT-120:2:85000 LED-1:4", Text("two lines", "две строки"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try app.id(Deal.kind, arguments[deal])
    let ids = try desk.addItems(try goods(arguments), to: id)
    try app.answer(Item.kind, ids, try sentence(ids, id, desk))
  }

  /// The lines that the words and flags name.
  static func goods(_ arguments: Arguments) throws(Failure) -> [ItemRequest] {
    var goods: [ItemRequest] = []
    for word in arguments[items] {
      var item = try ItemRequest.read(word)
      if let percent = arguments[discount] { item.discount = try Percent.read(percent) }
      if let rate = arguments[vatRate] { item.vatRate = try VATRate.read(rate) }
      goods.append(item)
    }
    return goods
  }

  private static func sentence(
    _ ids: [Int64], _ deal: Int64, _ desk: Desk
  ) throws(Failure) -> Text {
    let record = try desk.store.record(Deal.kind, deal)
    let money = Cells(store: desk.store).money(
      record[Deal.amount].integer ?? 0, record[Deal.currency].text)
    return Text("Added ", "Добавлено: ") + Item.kind.noun.counted(ids.count)
      + Text("; ", "; ") + Deal.kind.called(deal) + Text(verbatim: ": \(money)")
  }
}
