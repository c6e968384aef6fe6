import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report funnel`: how leads and deals went through their stages, and where they were lost.
enum ReportFunnel {
  static let explain = Option<String>(
    "explain", value: "WHAT",
    help: Text(
      "list the records behind a figure: a stage, or as invoiced:standing",
      "вывести записи за показателем: стадия или, например, invoiced:standing"),
    completion: .ask("deal-stage"))

  private static let flags = ReportFlags(
    page: Choice("stage", Text("Stage", "Стадия")), or: Report.funnelGroupings, explain: explain)

  static let command = Command<App>(
    "funnel", summary: Text("Show the sales funnel", "Показать воронку продаж"),
    details: Text(
      """
      A record counts in each stage that it came into during the period, once, whether it is still there or not; steps that were undone do not count. Sums are of the amounts of the end of the period, or of today. The share compares a stage with the one before it and is left out where stages were passed over. The time is the median stay.

      Stand tells what stands in the stage: at the end of a period that is over, else now.

      {--compare} adds how many came into the stage in another period. {--by} makes a line of a seller, a department or a stretch of time, with the records that came into each stage. {--explain} takes a stage, and after a colon the figure by its field name; received and with_deal are the leads that came in and those that became deals. With {--by} it takes FIGURE or LINE:FIGURE, as ivan:won.
      """,
      """
      Запись считается один раз в каждой стадии, в которую она пришла за период, даже если уже ушла дальше; отменённые шаги не считаются. Суммы – по суммам записей на конец периода или на сегодня. Доля сравнивает стадию с предыдущей и не выводится, когда стадии пропускали. Время – медиана пребывания.

      «Стоят» – что стоит в стадии: на конец законченного периода, иначе сейчас.

      {--compare} добавляет, сколько пришло в стадию за другой период. {--by} делает строкой продавца, отдел или отрезок времени, в ней – сколько пришло в каждую стадию. {--explain} принимает стадию, а после двоеточия – имя поля показателя; received и with_deal – лиды на входе и те из них, что стали сделками. С {--by} – ПОКАЗАТЕЛЬ или СТРОКА:ПОКАЗАТЕЛЬ, например ivan:won.
      """),
    effect: .reads,
    parameters: flags.parameters, exclusive: ReportFlags.exclusive,
    fields: FunnelRows.notes,
    examples: [
      Example("crm report funnel --period month", Text("of this month", "за этот месяц")),
      Example(
        "crm report funnel --period 2026-10 --owner ivan --json",
        Text("of one seller, for jq", "одного продавца, для jq")),
      Example(
        "crm report funnel --by user --period quarter",
        Text("seller by seller", "по продавцам")),
      Example(
        "crm report funnel --explain lost --period month",
        Text("deals lost this month", "сделки, потерянные за месяц")),
    ], exits: ReportFlags.exits, run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try ReportLetter.store(app)
    if flags.isGrouped(arguments) {
      let report = try Report.funnel(store, pipeline: arguments[ReportFlags.pipeline])
      return try ReportCommand.run(report, flags, arguments, app)
    }
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period = try ReportGroup.period(arguments, store)
    let pipeline = arguments[ReportFlags.pipeline]
    if let what = arguments[explain] {
      return try EvidenceTable(app).print { body throws(Failure) in
        try FunnelReport.explain(
          what, store, period: period, scope: scope, pipeline: pipeline, body)
      }
    }
    let report = try FunnelReport.make(store, period: period, scope: scope, pipeline: pipeline)
    let other = try ReportGroup.other(period, arguments, store)
    let before = try other.map { period throws(Failure) in
      try FunnelReport.make(store, period: period, scope: scope, pipeline: pipeline)
    }
    let words = other.map { PeriodWords(period: $0, session: store.session).against }
    let page = ReportHTML(
      app: app, title: Text("Sales funnel", "Воронка продаж"), period: period, scope: scope,
      against: other)
    let isWritten = try page.write {
      report.sheets(against: before).map { sheet in
        SheetSection(sheet: sheet, language: app.language, against: words).section(sheet.label)
      }
    }
    if isWritten { return }
    guard app.format == .table, arguments[Globals.fields] == nil else {
      return try app.print(
        FunnelRows.columns(isCompared: before != nil),
        FunnelRows.rows(report, before, app.language))
    }
    try FunnelPage(
      report: report, before: before, against: words, language: app.language, width: app.width
    ).print(app)
  }
}
