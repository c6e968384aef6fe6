import CRMActions
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm tick`: does everything that is due; cron runs it every minute.
enum Tick {
  static let command = Command<App>(
    "tick", summary: Text("Do everything that is due", "Выполнить всё, чему пришёл срок"),
    details: Text(
      "Reminders, overdue notices, leads and deals that wake, letters of the outbox. Safe to run twice at once and safe to "
        + "miss: what is due is done once.",
      "Напоминания, просрочки, отложенные лиды и сделки, исходящие письма. Можно запускать дважды сразу и можно "
        + "пропустить: каждое выполняется один раз."),
    effect: .writes, parameters: [],
    examples: [Example("crm tick", Text("from cron, every minute", "из cron, каждую минуту"))],
    exits: [.ok, .usage, .tryAgain, .noPermission], run: run)

  static let columns = [
    Column("rule", title: Text("Rule", "Правило")),
    Column("fired", title: Text("Fired", "Сработало"), alignment: .right),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    guard let lock = try FileLock.tryLock(app.storePath + ".tick") else {
      return app.note(
        Text("another tick is running", "уже выполняется другой crm tick"))
    }
    defer { lock.release() }
    let report = try desk.tick()
    if app.isDryRun { return try app.preview(desk) }
    // Without a mailbox that sends nobody asks the servers.
    let accounts = try app.settings().mailboxes.filter { $0.smtp != nil }
    let deliveries = accounts.isEmpty ? DeliveryReport() : try desk.deliver(accounts)
    OutboxSend.tell(deliveries, app)
    try desk.store.updateSearchIndex()
    try desk.store.checkpoint()
    if report.fired.isEmpty, deliveries.isEmpty {
      return app.format == .table
        ? app.note(Text("Nothing is due", "Ничего не нужно делать")) : try app.print(columns, [])
    }
    try app.print(
      columns,
      report.fired.map { [Cell(.text($0.rule)), Cell(.integer(Int64($0.count)))] }
        + (deliveries.sent.isEmpty
          ? [] : [[Cell(.text("outbox")), Cell(.integer(Int64(deliveries.sent.count)))]]))
  }
}
