import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report funnel`: how leads and deals went through their stages, and where they were lost.
enum ReportFunnel {
  static let period = Option<String>(
    "period", value: "PERIOD",
    help: Text(
      "2026-10, 2026, today, month, `last quarter` or from..to; without it all time",
      "2026-10, 2026, сегодня, месяц, «прошлый квартал» или от..до; без него – всё время"))
  static let pipeline = Option<String>(
    "pipeline", value: "NAME",
    help: Text("the pipeline of the deals", "воронка сделок"))

  static let command = Command<App>(
    "funnel", summary: Text("Show the sales funnel", "Показать воронку продаж"),
    details: Text(
      """
      A record counts in each stage that it came into during the period, once, whether it is still there or not; steps that were undone do not count. Sums are of the amounts of today. The share compares a stage with the one before it and is left out where stages were passed over. The time is the median stay.

      Now tells what stands in the stage at this moment, whatever the period.
      """,
      """
      Запись считается один раз в каждой стадии, в которую она пришла за период, даже если уже ушла дальше; отменённые шаги не считаются. Суммы – по нынешним суммам записей. Доля сравнивает стадию с предыдущей и не выводится, когда стадии пропускали. Время – медиана пребывания.

      «Сейчас» – что стоит в стадии в эту минуту, независимо от периода.
      """),
    effect: .reads, parameters: [period, ReportGroup.owner, pipeline],
    fields: FunnelRows.notes,
    examples: [
      Example("crm report funnel --period month", Text("of this month", "за этот месяц")),
      Example(
        "crm report funnel --period 2026-10 --owner ivan --json",
        Text("of one seller, for jq", "одного продавца, для jq")),
    ], exits: [.ok, .usage, .data, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let report = try FunnelReport.make(
      store, period: try read(arguments[period], store),
      scope: try Scope.read(arguments[ReportGroup.owner], store), pipeline: arguments[pipeline])
    guard app.format == .table, arguments[Globals.fields] == nil else {
      return try app.print(FunnelRows.columns, FunnelRows.rows(report, app.language))
    }
    try FunnelPage(report: report, language: app.language, width: app.width).print(app)
  }

  private static func read(_ word: String?, _ store: Store) throws(Failure) -> Period {
    guard let word else { return .always }
    do {
      return try Period.read(word, now: store.session.now, zone: store.session.zone)
    } catch {
      throw error.at(Text(verbatim: "--period"))
    }
  }
}
