import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm report calls`: how many calls each seller made and took, week by week.
enum ReportCalls {
  static let columns = [
    Column("user", title: Text("Who", "Кто")), Column("week", title: Text("Week", "Неделя")),
    number("calls", Text("Calls", "Звонков")), number("out", Text("Out", "Исходящих")),
    number("in", Text("In", "Входящих")), number("answered", Text("Answered", "Состоялось")),
    number("missed", Text("Missed", "Пропущено")),
    number("returned", Text("Called back", "Перезвонили")),
    number("talk", Text("Talk", "Разговор")),
  ]

  private static func number(_ name: String, _ title: Text) -> Column {
    Column(name, title: title, alignment: .right)
  }

  private static let flags = ReportFlags(.calls)

  static let command = Command<App>(
    "calls", summary: Text("Count calls by seller and week", "Звонки по продавцам и неделям"),
    details: Text(
      "Answered are calls in which people talked, either way; missed, incoming ones that nobody took; "
        + "called back, those of them after which somebody talked to the client. Internal calls do not "
        + "count. Talk is in seconds for programs.",
      "Состоялось – звонки, в которых поговорили, в обе стороны; пропущено – входящие без ответа; "
        + "перезвонили – те из них, после которых с клиентом поговорили. Внутренние не считаются. "
        + "Разговор для программ – в секундах."),
    effect: .reads,
    parameters: flags.parameters, exclusive: ReportFlags.exclusive,
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm report calls --period week", Text("this week", "эта неделя")),
      Example(
        "crm report calls --user ivan --period 2026-11", Text("a seller's month", "месяц продавца")),
    ], exits: [.ok, .usage, .data, .noInput, .cannotCreate, .io, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if flags.isGrouped(arguments) || arguments.given(flags.explain)
      || arguments.given(ReportGroup.compare) || arguments.given(ReportHTML.html)
    {
      return try ReportCommand.run(.calls, flags, arguments, app)
    }
    let store = try AsOf.reader(app)
    let scope = try ReportGroup.scope(ReportGroup.login(arguments), arguments, store)
    let period = try ReportGroup.period(arguments, store)
    let report = try CallReport.make(store, period: period, scope: scope)
    if report.rows.isEmpty, app.format == .table {
      return app.write(Text("No calls", "Звонков нет")[app.language] + "\n")
    }
    try app.print(columns, report.rows.map { cells($0, app.language) })
  }

  private static func cells(_ row: CallReport.Row, _ language: Language) -> [Cell] {
    let nobody = Text("nobody", "никто")[language]
    let counts = [
      row.calls, row.outgoing, row.incoming, row.answered, row.missed, row.returned,
    ]
    let user = row.login.map { Cell(.text($0)) } ?? Cell(.null, shown: nobody)
    return [user, Cell(.text(row.week))] + counts.map { Cell(.integer(Int64($0))) } + [
      Cell(.integer(row.talk.seconds), shown: row.talk.compact[language])
    ]
  }
}
