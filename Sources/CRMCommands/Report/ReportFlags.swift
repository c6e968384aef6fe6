import CRMDomain
import CRMStore
import CommandSpec
import Reports
import Wording

/// The flags that every report takes, and what they come to.
struct ReportFlags {
  /// By what the report may be cut; none where its lines are what they are.
  let by: Option<String>?
  let explain: Option<String>
  let hasPipeline: Bool

  static let pipeline = Option<String>(
    "pipeline", value: "NAME",
    help: Text("the pipeline; lead for the statuses of leads", "воронка; lead – статусы лидов"))

  init(_ report: Report) {
    let names = report.groupings.map { Choice($0.name, $0.label) }
    let usual = report.groupings[0].name
    by = Option<String>(
      "by", value: "WHAT",
      help: Text("what a line is; without it: \(usual)", "что в строке; без него: \(usual)"),
      choices: names)
    explain = Option<String>(
      "explain", value: "WHAT",
      help: Text(
        "list the records behind a figure: FIGURE, LINE:FIGURE or all",
        "вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all"),
      completion: .choices(report.measures.map { Choice($0.name, $0.about) }))
    hasPipeline = report.hasPipeline
  }

  var parameters: [any Parameter] {
    [ReportGroup.period, ReportGroup.compare]
      + (by.map { [$0] } ?? [])
      + [ReportGroup.owner, ReportGroup.user, ReportGroup.department]
      + (hasPipeline ? [ReportFlags.pipeline] : []) + [explain, AsOf.option, ReportHTML.html]
  }

  static let exclusive = [
    ["compare", "explain"], ["owner", "user"], ["explain", "html"],
  ]

  /// What is asked for.
  func request(_ arguments: Arguments, _ store: Store) throws(Failure) -> ReportRequest {
    try ReportRequest(
      store, period: try ReportGroup.period(arguments, store),
      scope: try ReportGroup.scope(ReportGroup.login(arguments), arguments, store),
      pipeline: hasPipeline ? arguments[ReportFlags.pipeline] : nil)
  }

  /// Whether `--by` was given.
  func isGrouped(_ arguments: Arguments) -> Bool { by.flatMap { arguments[$0] } != nil }

  /// The grouping of `--by`, else the usual one.
  func grouping(_ report: Report, _ arguments: Arguments) -> Grouping {
    by.flatMap { arguments[$0] }.flatMap { report.grouping(named: $0) } ?? report.groupings[0]
  }
}
