import CRMActions
import CRMDomain
import Rendering
import Wording

/// What an import from 1С is summed up to.
struct OneCPage {
  private let report: OneCReport

  init(_ report: OneCReport) {
    self.report = report
  }

  private static let columns =
    [
      Column("orders", title: Text("Orders", "Заказы"), alignment: .right),
      Column("invoices", title: Text("Invoices", "Счета"), alignment: .right),
      Column("payments", title: Text("Payments", "Оплаты"), alignment: .right),
      Column("shipments", title: Text("Shipments", "Отгрузки"), alignment: .right),
      Column("added", title: Text("Added", "Добавлено"), alignment: .right),
      Column("changed", title: Text("Changed", "Изменено"), alignment: .right),
      Column("waiting", title: Text("Without a deal", "Без сделки"), alignment: .right),
      Column("passed", title: Text("Passed over", "Пропущено"), alignment: .right),
    ]

  func write(_ app: App) throws(Failure) {
    let passed = report.passed.reduce(0) { $0 + $1.count }
    let kinds = [Order.kind, Invoice.kind, Payment.kind, Shipment.kind]
    let numbers =
      kinds.map { report.met[$0.name] ?? 0 }
      + [report.added, report.changed, report.waiting, passed]
    if app.format == .table {
      try tell(app, kinds)
    } else {
      try app.print(OneCPage.columns, [numbers.map { Cell(.integer(Int64($0))) }], isSingle: true)
    }
    for warning in report.warnings { app.note(Text(verbatim: "crm: ") + warning) }
    for (why, count) in report.passed {
      app.note(Text("passed over: \(count), ", "пропущено: \(count), ") + why)
    }
  }

  private func tell(_ app: App, _ kinds: [RecordKind]) throws(Failure) {
    let met = kinds.compactMap { kind in
      report.met[kind.name].map { kind.noun.counted($0) }
    }
    let what = met.isEmpty ? Text("nothing", "ничего") : met.joined(separator: ", ")
    let done = Text(
      ": \(report.added) added, \(report.changed) changed",
      ": добавлено \(report.added), изменено \(report.changed)")
    let waiting =
      report.waiting == 0
      ? Text("", "")
      : Text(
        ", \(report.waiting) without a deal (see 'crm task list --all')",
        ", без сделки \(report.waiting) (см. 'crm task list --all')")
    app.write((what + done + waiting)[app.language] + "\n")
  }
}
