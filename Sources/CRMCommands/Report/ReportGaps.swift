import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report gaps`: what is missing in the work and in the data.
enum ReportGaps {
  private static let flags = ReportFlags(.gaps, hasPage: true)

  static let command = Command<App>(
    "gaps", summary: Text("Show what is missing", "Показать, чего не хватает"),
    details: Text(
      """
      Open leads without an owner, without any call, letter or task, and without a next step; open deals without a next step; deals that were shipped or lost, after which nobody has asked, called or written to the customer; contacts that cannot be reached.

      {--period} looks only at what came in, was left or was closed then, {--compare} holds it against what did so in another period. {--by} makes a line of a seller, a department or a stretch of time.
      """,
      """
      Открытые лиды без ответственного, без единого звонка, письма и задачи, без следующего шага; открытые сделки без следующего шага; отгруженные и потерянные сделки, после которых клиента не спросили, не звонили и не писали; контакты, с которыми не связаться.

      {--period} учитывает только то, что тогда пришло, осталось без шага или закрылось; {--compare} сравнивает с другим периодом. {--by} делает строкой продавца, отдел или отрезок времени.
      """),
    effect: .reads,
    parameters: flags.parameters, exclusive: ReportFlags.exclusive,
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm report gaps", Text("of everybody you see", "всех, кого вы видите")),
      Example(
        "crm report gaps --explain lead-owner | crm lead assign --auto -",
        Text("give away what belongs to nobody", "раздать ничьи лиды")),
    ], exits: ReportFlags.exits, run: run)

  static let columns = [
    Column("gap", title: Text("Key", "Ключ")), Column("label", title: Text("What", "Чего нет")),
    Column("kind", title: Text("Kind", "Вид")),
    Column("records", title: Text("Count", "Сколько"), alignment: .right),
    Column("since", title: Text("Oldest", "Давность"), alignment: .right),
    Column("users", title: Text("Who", "У кого"), shrinks: true),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if flags.isGrouped(arguments) || arguments.given(flags.explain)
      || arguments.given(ReportGroup.compare)
    {
      return try ReportCommand.run(.gaps, flags, arguments, app)
    }
    let store = try ReportLetter.store(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period = try ReportGroup.period(arguments, store)
    let report = try GapReport.make(store, period: period, scope: scope)
    let page = ReportHTML(
      app: app, title: Text("Gaps", "Чего нет"), period: period, scope: scope)
    let isWritten = try page.write {
      [SheetSection(sheet: report.sheet(store), language: app.language).section(Text("", ""))]
    }
    if isWritten { return }
    let isPage = app.format == .table && arguments[Globals.fields] == nil
    guard isPage else {
      return try app.print(columns, report.rows.map { row($0, store, app.language) })
    }
    let rows = report.rows.filter { $0.records > 0 }
    guard !rows.isEmpty else {
      return app.write(Text("Nothing is missing", "Всё на месте")[app.language] + "\n")
    }
    // The kind stands in the words, and the key is what --explain takes.
    let places = [1, 3, 4, 5, 0]
    try app.print(
      places.map { columns[$0] },
      rows.map { found in
        let row = row(found, store, app.language)
        return places.map { row[$0] }
      })
  }

  private static func row(_ row: GapRow, _ store: Store, _ language: Language) -> [Cell] {
    let late = row.since.map { Times.span(store.session.now.seconds(since: $0), language) }
    let nobody = Text("nobody", "ничьи")[language]
    let shown = row.users.map { "\($0.login ?? nobody) \($0.records)" }.joined(separator: ", ")
    return [
      Cell(.text(row.gap.rawValue), label: .dim), Cell(.text(row.gap.label[language])),
      Cell(.text(row.gap.kind.name)), Cell(.integer(Int64(row.records))),
      Cell(row.since.map { .instant($0.seconds) } ?? .null, shown: late),
      Cell(
        .list(
          row.users.map {
            .object([
              ("user", $0.login.map(CellValue.text) ?? .null),
              ("records", .integer(Int64($0.records))),
            ])
          }), shown: shown),
    ]
  }
}
