import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm outbox send`: hands what is due over to the servers.
enum OutboxSend {
  static let deliveries = Outgoing.kind.operands(atLeast: 0)

  static let command = Command<App>(
    "send", summary: Text("Hand over what is due", "Передать серверу то, чему пора"),
    details: Text(
      "What a server refuses for now is tried again later, longer each time; what it refuses for good "
        + "fails, and the owner is told. A delivery that was broken off after its last byte is "
        + "'unknown': it may have arrived, and waits for 'crm outbox retry' or 'crm outbox drop'. Named "
        + "deliveries are tried at once; of those that have left it is told when. 'crm tick' does the same.",
      "Временный отказ повторяется всё реже; при окончательном отказе отправка считается неудачной, и "
        + "ответственный об этом узнаёт. Отправка, прерванная после последнего байта, – «неизвестно»: "
        + "письмо могло дойти, решает crm outbox retry или crm outbox drop. Указанные отправляются сразу; об "
        + "уже ушедших сообщается, когда. То же делает crm tick."),
    effect: .writes, parameters: [deliveries],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm outbox send", Text("from cron", "из cron")),
      Example("crm outbox send 12", Text("now, whatever its time", "сейчас, не дожидаясь срока")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  static let columns = [
    Column("delivery", title: Outgoing.id.label, alignment: .right),
    Column("state", title: Outgoing.state.label),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let accounts = try app.settings().mailboxes
    let desk = try app.desk()
    let named = arguments[deliveries]
    let ids = named.isEmpty ? nil : try app.ids(Outgoing.kind, named)
    var report = try desk.deliver(accounts, only: ids)
    if let sms = try app.settings().sms {
      report.add(try desk.deliverTexts(by: sms, only: ids))
    }
    report.add(try OneCPushing(app).pushWaiting(desk, only: ids))
    let others = try OutboxOthers(ids ?? [], beside: report, desk.store)
    if report.isEmpty, others.isEmpty, app.format == .table {
      return app.note(Text("Nothing is due", "Ничего не нужно отправлять"))
    }
    try app.print(columns, rows(groups(report) + others.groups, app))
    tell(report, app)
    let bad = report.failed.count + report.unknown.count
    guard bad == 0 else {
      throw Failure(
        .partial, "outbox.partial",
        Text("\(bad) could not be sent", "не отправлено: \(bad)"),
        hint: Text("see 'crm outbox list'", "см. crm outbox list"))
    }
    try others.tell(app)
  }

  /// Names what went wrong on standard error.
  static func tell(_ report: DeliveryReport, _ app: App) {
    for failure in report.failures { app.tellSlip(failure) }
  }

  /// What became of each delivery.
  static func rows(_ report: DeliveryReport, _ app: App) -> [[Cell]] { rows(groups(report), app) }

  private static func groups(_ report: DeliveryReport) -> [(state: String, ids: [Int64])] {
    [
      ("sent", report.sent), ("queued", report.delayed + report.held), ("failed", report.failed),
      ("unknown", report.unknown), ("dropped", report.dropped),
    ]
  }

  private static func rows(
    _ groups: [(state: String, ids: [Int64])], _ app: App
  ) -> [[Cell]] {
    groups.flatMap { state, ids in
      ids.map { id in
        [
          Cell(.integer(id)),
          Cell(.text(state), shown: Outgoing.states.label(state)[app.language]),
        ]
      }
    }
  }
}
