import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report overdue`: what is late, and whose it is.
enum ReportOverdue {
  static let summary = Flag(
    "summary", help: Text("only the counts of each user", "только итоги по сотрудникам"))

  static let explain = ReportGroup.explain([
    ("tasks", Text("overdue tasks", "просроченные задачи")),
    ("leads", Text("leads without an answer", "лиды без ответа")),
    ("deals", Text("deals without a next step", "сделки без следующего шага")),
    ("escalations", Text("requests that climbed", "заявки без движения")),
  ])

  static let command = Command<App>(
    "overdue",
    summary: Text("Show what is late, and whose it is", "Показать, что просрочено и у кого"),
    details: Text(
      """
      Late are open tasks past their time, leads that nobody has answered past the time of their processing task, and open deals without an open task, for which nobody has planned the next step; and requests that nobody touched, with the one to whom they climbed.

      On a terminal the counts of each user stand above the list; {--summary} prints them alone.
      """,
      """
      Просрочены открытые задачи, чей срок вышел; лиды, на которые никто не ответил в срок задачи обработки; открытые сделки без открытой задачи, то есть без следующего шага; а также заявки без движения – у того, до кого они поднялись.

      На терминале над списком стоят итоги по сотрудникам; {--summary} выводит только их.
      """),
    effect: .reads,
    parameters: [
      ReportGroup.owner, ReportGroup.user, ReportGroup.department, summary, explain,
      AsOf.option, ReportHTML.html,
    ],
    exclusive: [["summary", "explain"], ["owner", "user"], ["explain", "html"]],
    fields: notes,
    examples: [
      Example("crm report overdue", Text("of everybody you see", "всех, кого вы видите")),
      Example(
        "crm report overdue --owner ivan --json", Text("of one seller", "одного продавца")),
    ], exits: [.ok, .usage, .noInput, .cannotCreate, .io, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try AsOf.reader(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let report = try OverdueReport.make(store, scope: scope)
    if let what = arguments[explain] { return try list(what, report, app) }
    let page = ReportHTML(
      app: app, title: Text("Overdue", "Просрочено"), period: .always, scope: scope)
    let isWritten = try page.write {
      [SheetSection(sheet: report.sheet(store), language: app.language).section(Text("", ""))]
    }
    if isWritten { return }
    let isPage = app.format == .table && arguments[Globals.fields] == nil
    let table = OverdueTable(report: report, now: store.session.now, language: app.language)
    if arguments[summary] || isPage, !report.users.isEmpty || !isPage {
      try app.print(table.userColumns(isPage: isPage), table.userRows(isPage: isPage))
    }
    if arguments[summary] { return }
    if isPage {
      guard !report.findings.isEmpty else {
        return app.write(Text("Nothing is late", "Ничего не просрочено")[app.language] + "\n")
      }
      app.write("\n")
    }
    try app.print(columns, table.rows())
  }

  private static func list(
    _ what: String, _ report: OverdueReport, _ app: App
  ) throws(Failure) {
    try EvidenceTable(app, isMixed: what == "all").print { body throws(Failure) in
      for evidence in report.evidence where ["all", evidence.what].contains(what) {
        try body(evidence)
      }
    }
  }

  /// The fields for the manual.
  static let notes = columns.map { column in
    let isSpan = column.name == "late"
    return FieldNote(
      column.name,
      about: isSpan ? Text("how late, in seconds", "опоздание в секундах") : column.title)
  }

  static let columns = [
    Column("user", title: Text("Who", "Кто")), Column("what", title: Text("What", "Что")),
    Column("id", title: Text("No.", "№"), alignment: .right),
    Column("on", title: Text("On", "К записи")),
    Column("title", title: Text("Title", "Название"), shrinks: true),
    Column("due_at", title: Text("Due", "Срок")),
    Column("late", title: Text("Late", "Опоздание"), alignment: .right),
  ]
}
