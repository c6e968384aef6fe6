import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report dashboard`: the head's morning page.
enum ReportDashboard {
  private static let flags = ReportFlags(.dashboard, hasPage: true)

  static let command = Command<App>(
    "dashboard",
    summary: Text("Show the head's morning page", "Утренняя страница руководителя"),
    details: Text(
      """
      What is late, new leads and how soon they were answered, deals won and lost, the pipeline against the beginning of the period, calls and letters, and what is missing. Without {--period} it is this month as far as it has come, on its first day the last one; it is held against the period before, or with {--compare} last-year against a year earlier.

      {--by} makes a line of a seller or a department, with the same figures. {--explain} lists the records behind one, as `won` or `ivan:tasks`. {--html} writes a page with charts; {--mail} sends it as a letter through the outbox, in a crontab every morning: `30 8 * * 1-5 crm report dashboard --mail head@firm.example`.
      """,
      """
      Что просрочено, новые лиды и скорость ответа, выигранные и потерянные сделки, воронка против начала периода, звонки и письма, чего нет. Без {--period} – этот месяц на сегодня, в первый его день – прошлый; сравнивается с предыдущим периодом, а с {--compare} last-year – с тем же годом раньше.

      {--by} делает строкой продавца или отдел с теми же показателями. {--explain} выводит записи за показателем, например `won` или `ivan:tasks`. {--html} записывает страницу с графиками; {--mail} отправляет её письмом через исходящие, в crontab – каждое утро: `30 8 * * 1-5 crm report dashboard --mail head@firm.example`.
      """),
    effect: .reads,
    parameters: flags.parameters, exclusive: ReportFlags.exclusive,
    fields: DashboardPage.fields,
    examples: [
      Example("crm report dashboard", Text("this month", "этот месяц")),
      Example(
        "crm report dashboard --period week --html page.html",
        Text("this week, with charts", "эта неделя, с графиками")),
      Example(
        "crm report dashboard --by user --explain won",
        Text("the deals behind the figures", "сделки за показателями")),
      Example(
        "crm report dashboard --mail head@firm.example",
        Text("as a letter", "письмом")),
      Example(
        "crm report dashboard --as-of 2026-10-31 --period 2026-10",
        Text("as it was then", "как было тогда")),
    ], exits: ReportFlags.exits, run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try ReportLetter.store(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period =
      arguments[ReportGroup.period] == nil
      ? Dashboard.usualPeriod(store.session) : try ReportGroup.period(arguments, store)
    if flags.isGrouped(arguments) || arguments.given(flags.explain) {
      return try ReportCommand.run(.dashboard, flags, arguments, app, usual: period)
    }
    let dashboard = try Dashboard.make(
      store, period: period, against: arguments[ReportGroup.compare] ?? .previous, scope: scope)
    let page = DashboardPage(
      dashboard: dashboard, session: store.session, language: app.language)
    let html = ReportHTML(
      app: app, title: Text("Sales today", "Продажи сегодня"), period: period, scope: scope,
      against: dashboard.other)
    let isWritten = try html.write { () throws(Failure) in try page.sections(store, scope) }
    if isWritten { return }
    guard app.format == .table, arguments[Globals.fields] == nil else {
      return try app.print(DashboardPage.columns, page.rows)
    }
    try page.print(app)
  }
}
