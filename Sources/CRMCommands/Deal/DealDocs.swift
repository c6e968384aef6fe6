import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm deal docs`: offers, invoices, orders, payments and shipments of deals, in the order of a sale.
enum DealDocs {
  static let columns = [
    Column("document", title: Text("Document", "Документ")),
    Column("number", title: Text("Number", "Номер"), shrinks: true),
    Column("date", title: Text("Date", "Дата")),
    Column("status", title: Text("Status", "Статус")),
    Column("amount", title: Text("Amount", "Сумма"), alignment: .right),
    Column("currency", title: Text("Currency", "Валюта")),
    Column("paid_amount", title: Text("Paid", "Оплачено"), alignment: .right),
    Column("source", title: Text("Source", "Источник")),
  ]

  static let command = Command<App>(
    "docs", summary: Text("List the papers of deals", "Показать документы сделок"), effect: .reads,
    parameters: [DealGroup.deals],
    examples: [
      Example("crm deal docs 7", Text("on a terminal", "на терминале")),
      Example("crm deal docs 7 --json", Text("as JSON", "в JSON")),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let ids = try app.ids(Deal.kind, arguments[DealGroup.deals])
    var rows: [[Cell]] = []
    for id in ids {
      let deal = try store.record(Deal.kind, id)
      try store.demandWhole(deal)
      rows += try PaperRows(store).rows(of: deal)
    }
    try app.print(columns, rows)
  }
}
