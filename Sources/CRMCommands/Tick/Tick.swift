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
      "Reminders, overdue notices, escalation, leads and deals that wake, requests that wait in the "
        + "spool, calls of which more might have come, surveys, campaigns, letters and notices that leave. Safe to run twice at once and safe to "
        + "miss: what is due is done once.",
      "Напоминания, просрочки, эскалация, отложенные лиды и сделки, ожидающие запросы, звонки, которые "
        + "дожидались конца, опросы, рассылки, исходящие "
        + "письма и уведомления. Можно запускать дважды сразу и можно "
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
    let spool = Spool(beside: app.storePath)
    var slips: [Failure] = []
    let waited =
      app.isDryRun ? 0 : try desk.drain(spool, Route.handlers(app)) { slips.append($0) }
    let settled =
      app.isDryRun
      ? 0
      : try desk.settleCalls({ name throws(Failure) in try Exchange.setup(of: name, [], app) }) {
        slips.append($0)
      }
    tell(slips, app)
    let report = try desk.tick()
    tell(report.faults, app)
    if app.isDryRun { return try app.preview(desk) }
    let told = try desk.deliver(try NoticeWays.all(app)) { message throws(Failure) in
      try NoticeWays.send(message, app)
    }
    let asked = try Tick.runSurveys(desk, app)
    slips = []
    let mailed = try Tick.runCampaigns(desk, app) { slips.append($0) }
    tell(slips, app)
    let letters = try Tick.deliverLetters(desk, app)
    try desk.store.updateSearchIndex()
    try desk.store.checkpoint()
    let others: [(rule: String, count: Int)] = [
      ("spool", waited), ("calls", settled), ("channels", told), ("surveys", asked),
      ("campaigns", mailed),
      ("outbox", letters.sent.count),
    ]
    let fired = report.fired + others.filter { $0.count > 0 }
    if fired.isEmpty, letters.isEmpty {
      return app.format == .table
        ? app.note(Text("Nothing is due", "Ничего не нужно делать")) : try app.print(columns, [])
    }
    // Cron sends a letter for every line.
    if app.isQuiet, !app.wantsMachineFormat { return }
    try app.print(
      columns,
      fired.map { [Cell(.text($0.rule)), Cell(.integer(Int64($0.count)))] })
  }

  /// What waits for the settings to be mended, each slip once; the rest is done.
  private static func tell(_ slips: [Failure], _ app: App) {
    var told: Set<String> = []
    for line in slips.flatMap({ ErrorLine.text($0, app.language) })
    where told.insert(line).inserted {
      app.world.streams.errors.write(line + "\n")
    }
  }

  /// Writes the letters of surveys that are due, where a mailbox can send them.
  private static func runSurveys(_ desk: Desk, _ app: App) throws(Failure) -> Int {
    guard let account = try app.settings().mailboxes.first(where: { $0.smtp != nil }) else {
      return 0
    }
    let report = try desk.runSurveys(try SurveyGroup.office(account, app))
    return report.sent + report.reminded
  }

  /// Writes the letters of campaigns whose time has come, where a mailbox can send them.
  private static func runCampaigns(
    _ desk: Desk, _ app: App, failed: (Failure) -> Void
  ) throws(Failure) -> Int {
    guard try app.settings().mailboxes.contains(where: { $0.smtp != nil }) else { return 0 }
    return try desk.runCampaigns(
      { mailbox throws(Failure) in try CampaignGroup.office(mailbox, app) }, failed: failed)
  }

  /// Sends the letters of the outbox; without a mailbox that sends nobody asks the servers.
  private static func deliverLetters(_ desk: Desk, _ app: App) throws(Failure) -> DeliveryReport {
    let accounts = try app.settings().mailboxes.filter { $0.smtp != nil }
    var letters = accounts.isEmpty ? DeliveryReport() : try desk.deliver(accounts)
    if let sms = try app.settings().sms { letters.add(try desk.deliverTexts(by: sms)) }
    letters.add(try OneCPushing(app).pushWaiting(desk))
    OutboxSend.tell(letters, app)
    return letters
  }
}
