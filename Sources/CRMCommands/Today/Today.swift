import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm today`: a seller's morning.
enum Today {
  static let user = Option<String>(
    "user", value: "LOGIN", help: Text("another one's day", "день другого пользователя"),
    completion: .ask("user"))

  static let command = Command<App>(
    "today", summary: Text("Show what today brings", "Показать, что сегодня делать"),
    details: Text(
      """
      What is overdue, what is planned for the rest of the day, leads and deals that were laid aside until today, deals for which no next step is planned, and unread notices. Seniors look at the day of others with {--user}.

      As JSON the day is one object with a list for each of them.
      """,
      """
      Что просрочено, что запланировано до конца дня, лиды и сделки, отложенные до сегодня, сделки без следующего шага и непрочитанные уведомления. Старшие смотрят день других с {--user}.

      В JSON день – один объект со списком для каждого раздела.
      """),
    effect: .reads, parameters: [user], fields: DayRows.notes,
    examples: [
      Example("crm today", Text("in the morning", "утром")),
      Example(
        "crm today --user ivan --json | jq .counts",
        Text("of a seller, counted", "числа за день продавца")
      ),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let scope = try Scope.read(arguments[user] ?? "me", store)
    let id = if let owner = scope.owner { owner } else { try store.actingUser().id }
    let isPage = app.format == .table && arguments[Globals.fields] == nil
    let plan = try DayPlan.make(store, of: id, described: isPage ? DayPage.most : .max)
    let rows = DayRows(plan: plan)
    if app.format.isJSON {
      return try app.print(DayRows.objectColumns, [rows.object], isSingle: true)
    }
    guard isPage else {
      return try app.print(DayRows.columns, rows.rows)
    }
    app.write(DayPage(plan: plan, isOwn: id == store.actor?.id, look: try app.look()).text)
  }
}
