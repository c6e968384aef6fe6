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

  private static let flags = ReportFlags(.overdue, hasPage: true)

  static let command = Command<App>(
    "overdue",
    summary: Text("Show what is late, and whose it is", "Показать, что просрочено и у кого"),
    details: Text(
      """
      Late are open tasks past their time, leads that nobody has answered past the time of their processing task, and open deals without an open task, for which nobody has planned the next step; and requests that nobody touched, with the one to whom they climbed.

      On a terminal the counts of each user stand above the list; {--summary} prints them alone. {--period} looks at what was missed then and is late to this day; {--compare} holds the counts against what was missed in another period, {--by} counts by something else than the user.
      """,
      """
      Просрочены открытые задачи, чей срок вышел; лиды, на которые никто не ответил в срок задачи обработки; открытые сделки без открытой задачи, то есть без следующего шага; а также заявки без движения – у того, до кого они поднялись.

      На терминале над списком стоят итоги по сотрудникам; {--summary} выводит только их. {--period} оставляет то, чей срок вышел тогда и что не сделано до сих пор; {--compare} сравнивает итоги с просроченным за другой период, {--by} считает не по сотрудникам.
      """),
    effect: .reads,
    parameters: flags.parameters + [summary],
    exclusive: ReportFlags.exclusive
      + ["explain", "by", "compare", "html", "mail"].map { ["summary", $0] },
    fields: notes,
    examples: [
      Example("crm report overdue", Text("of everybody you see", "всех, кого вы видите")),
      Example(
        "crm report overdue --owner ivan --json", Text("of one seller", "одного продавца")),
      Example(
        "crm report overdue --by week --period quarter",
        Text("since which week it lies", "с какой недели лежит")),
    ], exits: ReportFlags.exits, run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if flags.isGrouped(arguments) || arguments.given(flags.explain)
      || arguments.given(ReportGroup.compare)
    {
      return try ReportCommand.run(.overdue, flags, arguments, app)
    }
    let store = try ReportLetter.store(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period = try ReportGroup.period(arguments, store)
    let report = try OverdueReport.make(store, period: period, scope: scope)
    let page = ReportHTML(
      app: app, title: Text("Overdue", "Просрочено"), period: period, scope: scope)
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
