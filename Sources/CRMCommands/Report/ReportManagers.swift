import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report managers`: how each manager works, and against what he did before.
enum ReportManagers {
  private static let flags = ReportFlags(.managers, hasPage: true)

  static let command = Command<App>(
    "managers", summary: Text("Compare the work of the managers", "Сравнить работу менеджеров"),
    details: Text(
      """
      Leads count for whom they belong to, in the period in which they were given to him; answers and deals are counted of these leads. Response is the median time from the request to the first answer. Won and lost deals count in the period in which they were won or lost. A period that is over is told as it stood at its end, so that its figures stay what they are: also whose a record was, and what was open and overdue. What a substitute holds for somebody who is away is his work, but not his achievement.

      {--compare} holds the figures against another period; of a period that is not over, against as much of the other one. {--by} makes a line of a department, or of a month, week or day instead. {--fields} chooses the figures. {--explain} lists the records behind one.
      """,
      """
      Лиды считаются за своим ответственным, в том периоде, когда их назначили; ответы и сделки – из этих лидов. Ответ – медиана времени от запроса до первого ответа. Выигранные и потерянные сделки – в том периоде, когда это случилось. Законченный период показан таким, каким был на его конец, и его цифры уже не меняются: в том числе чьи были записи, что было открыто и просрочено. Что замещающий ведёт за отсутствующего – его работа, но не его достижение.

      {--compare} сравнивает с другим периодом; незаконченный период – с такой же частью другого. {--by} делает строкой отдел либо месяц, неделю или день. {--fields} выбирает показатели. {--explain} выводит записи за показателем.
      """),
    effect: .reads,
    parameters: flags.parameters, exclusive: ReportFlags.exclusive,
    fields: ManagerRows.notes,
    examples: [
      Example(
        "crm report managers --period month --compare previous",
        Text("this month against the last", "этот месяц против прошлого")),
      Example(
        "crm report managers --explain won --user ivan | crm deal show -",
        Text("the deals behind a figure", "сделки за показателем")),
      Example(
        "crm report managers --fields user,won,sum --period 2026-W47",
        Text("chosen figures of a week", "выбранные показатели за неделю")),
    ], exits: ReportFlags.exits, run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if flags.isGrouped(arguments) || arguments.given(flags.explain) {
      return try ReportCommand.run(.managers, flags, arguments, app)
    }
    let store = try ReportLetter.store(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period = try ReportGroup.period(arguments, store)
    let other = try ReportGroup.other(period, arguments, store)
    let report = try ManagerReport.make(
      store, period: period, scope: scope, against: other,
      hasTotalMedian: app.format == .table || arguments[ReportHTML.html] != nil
        || ReportLetter.isAsked(app))
    let words = other.map { PeriodWords(period: $0, session: store.session).against }
    let page = ReportHTML(
      app: app, title: Text("Managers", "Менеджеры"), period: period, scope: scope, against: other)
    let isWritten = try page.write {
      [
        SheetSection(sheet: report.sheet(), language: app.language, against: words)
          .section(Text("", ""))
      ]
    }
    if isWritten { return }
    if app.format == .table {
      return try ManagerPage(
        report: report, against: words, language: app.language, width: app.width
      )
      .print(app)
    }
    let rows = ManagerRows(isCompared: other != nil)
    try app.print(rows.columns, report.rows.map { rows.row($0, report.currency) })
  }
}
