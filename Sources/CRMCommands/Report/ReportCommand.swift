import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// Makes the command of a report: flags, figures, the records behind them, every format.
enum ReportCommand {
  static func make(
    _ report: Report, summary: Text, details: Text, examples: [Example]
  ) -> Command<App> {
    let flags = ReportFlags(report)
    return Command(
      report.name, summary: summary, details: details, effect: .reads,
      parameters: flags.parameters, exclusive: ReportFlags.exclusive,
      fields: SheetRows.notes(report), examples: examples,
      exits: ReportFlags.exits
    ) { arguments, app throws(Failure) in try run(report, flags, arguments, app) }
  }

  static func run(
    _ report: Report, _ flags: ReportFlags, _ arguments: Arguments, _ app: App,
    usual: Period? = nil
  ) throws(Failure) {
    let store = try ReportLetter.store(app)
    let request = try flags.request(arguments, store, usual: usual)
    let grouping = flags.grouping(report, arguments)
    if let what = arguments[flags.explain] {
      return try EvidenceTable(app, isMixed: report.isMixed(what)).print { body throws(Failure) in
        try report.explain(what, by: grouping, store, request, body)
      }
    }
    let other = try ReportGroup.other(request.period, arguments, store)
    if try isPage(report, flags, request, other, app) { return }
    let sheet = try report.sheet(store, request, by: grouping, against: other)
    let words = other.map { PeriodWords(period: $0, session: store.session).against }
    try SheetPage(sheet: sheet, against: words, language: app.language, width: app.width).print(app)
  }

  /// Writes a page where one is asked for: by the grouping of `--by`, else by all that say something.
  private static func isPage(
    _ report: Report, _ flags: ReportFlags, _ request: ReportRequest, _ other: Period?, _ app: App
  ) throws(Failure) -> Bool {
    let page = ReportHTML(
      app: app, title: report.title, period: request.period, scope: request.scope, against: other)
    return try page.write { () throws(Failure) in
      let store = try app.reader()
      let chosen = flags.isGrouped(app.arguments)
      let groupings =
        chosen
        ? [flags.grouping(report, app.arguments)] : report.groupings.filter { $0.name != "day" }
      let words = other.map { PeriodWords(period: $0, session: store.session).against }
      let sheets = try report.sheets(store, request, by: groupings, against: other)
      return sheets.enumerated().filter { place, sheet in
        place == 0 || (2...60).contains(sheet.lines.count)
      }.map { _, sheet in
        SheetSection(sheet: sheet, language: app.language, against: words)
          .section(sheet.label)
      }
    }
  }
}
