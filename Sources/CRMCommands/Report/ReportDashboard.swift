import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report dashboard`: the head's morning page.
enum ReportDashboard {
  static let command = Command<App>(
    "dashboard",
    summary: Text("Show the head's morning page", "Утренняя страница руководителя"),
    details: Text(
      """
      What is late, new leads and how soon they were answered, deals won and lost, the pipeline against the beginning of the period, calls and letters, and what is missing. Without {--period} it is this month as far as it has come, on its first day the last one; it is held against the period before, or with {--compare last-year} against a year earlier.

      {--html} writes a page with charts that can be sent as a letter: in a crontab with CONTENT_TYPE="text/html; charset=utf-8" the line `crm report dashboard --html -` is the head's mail every morning.
      """,
      """
      Что просрочено, новые лиды и скорость ответа, выигранные и потерянные сделки, воронка против начала периода, звонки и письма, чего нет. Без {--period} – этот месяц на сегодня, в первый его день – прошлый; сравнивается с предыдущим периодом, а с {--compare last-year} – с тем же годом раньше.

      {--html} записывает страницу с графиками, которую можно отправить письмом: если в crontab стоит CONTENT_TYPE="text/html; charset=utf-8", строка `crm report dashboard --html -` – письмо руководителю каждое утро.
      """),
    effect: .reads,
    parameters: [
      ReportGroup.period, ReportGroup.compare, ReportGroup.owner, ReportGroup.user,
      ReportGroup.department, AsOf.option, ReportHTML.html,
    ], exclusive: [["owner", "user"]],
    fields: DashboardPage.fields,
    examples: [
      Example("crm report dashboard", Text("this month", "этот месяц")),
      Example(
        "crm report dashboard --period week --html page.html",
        Text("this week, with charts", "эта неделя, с графиками")),
      Example(
        "crm report dashboard --as-of 2026-10-31 --period 2026-10",
        Text("as it was then", "как было тогда")),
    ], exits: [.ok, .usage, .data, .noInput, .noPermission, .cannotCreate, .io], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try AsOf.reader(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period =
      arguments[ReportGroup.period] == nil
      ? Dashboard.usualPeriod(store.session) : try ReportGroup.period(arguments, store)
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
