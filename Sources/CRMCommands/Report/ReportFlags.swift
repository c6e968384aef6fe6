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
  /// The word of `--by` for a page that the report has besides.
  private let page: String?

  static let pipeline = Option<String>(
    "pipeline", value: "NAME",
    help: Text("the pipeline; lead for the statuses of leads", "воронка; lead – статусы лидов"))

  /// The flags of a report; one with a page of its own is cut only where it is asked to be.
  init(_ report: Report, hasPage: Bool = false) {
    let usual = report.groupings[0].name
    page = nil
    by = ReportFlags.by(
      report.groupings,
      hasPage
        ? Text("what a line is, instead of the usual page", "что в строке вместо обычной страницы")
        : Text("what a line is; without it: \(usual)", "что в строке; без него: \(usual)"))
    explain = Option<String>(
      "explain", value: "WHAT",
      help: Text(
        "list the records behind a figure: FIGURE, LINE:FIGURE or all",
        "вывести записи за показателем: ПОКАЗАТЕЛЬ, СТРОКА:ПОКАЗАТЕЛЬ или all"),
      completion: .choices(report.measures.map { Choice($0.name, $0.about) }))
    hasPipeline = report.hasPipeline
  }

  /// The flags of a report whose figures the store decides, with the page that it usually is.
  init(page: Choice, or groupings: [Grouping], explain: Option<String>) {
    self.page = page.value
    by = ReportFlags.by(
      groupings,
      Text("what a line is; without it: \(page.value)", "что в строке; без него: \(page.value)"),
      first: [page])
    self.explain = explain
    hasPipeline = true
  }

  private static func by(
    _ groupings: [Grouping], _ help: Text, first: [Choice] = []
  ) -> Option<String> {
    Option<String>(
      "by", value: "WHAT", help: help,
      choices: first + groupings.map { Choice($0.name, $0.label) })
  }

  var parameters: [any Parameter] {
    [ReportGroup.period, ReportGroup.compare]
      + (by.map { [$0] } ?? [])
      + [ReportGroup.owner, ReportGroup.user, ReportGroup.department]
      + (hasPipeline ? [ReportFlags.pipeline] : []) + [explain, AsOf.option, ReportHTML.html]
      + ReportLetter.parameters
  }

  static let exits: [ExitCode] = [
    .ok, .usage, .data, .noInput, .cannotCreate, .io, .tryAgain, .noPermission, .config,
  ]

  static let exclusive =
    [["compare", "explain"], ["owner", "user"], ["explain", "html"]] + ReportLetter.exclusive

  /// What is asked for; `usual` is the period of a report that has one of its own where none is given.
  func request(
    _ arguments: Arguments, _ store: Store, usual: Period? = nil
  ) throws(Failure) -> ReportRequest {
    var period = try ReportGroup.period(arguments, store)
    if let usual, arguments[ReportGroup.period] == nil { period = usual }
    return try ReportRequest(
      store, period: period,
      scope: try ReportGroup.scope(ReportGroup.login(arguments), arguments, store),
      pipeline: hasPipeline ? arguments[ReportFlags.pipeline] : nil)
  }

  /// Whether `--by` asks for something else than the usual page.
  func isGrouped(_ arguments: Arguments) -> Bool {
    by.flatMap { arguments[$0] }.map { $0 != page } ?? false
  }

  /// The grouping of `--by`, else the usual one.
  func grouping(_ report: Report, _ arguments: Arguments) -> Grouping {
    by.flatMap { arguments[$0] }.flatMap { report.grouping(named: $0) } ?? report.groupings[0]
  }
}
