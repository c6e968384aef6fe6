import CRMDomain
import CRMStore
public import CommandSpec
public import Reports
import Wording

/// `crm report`: figures about the work as a whole.
enum ReportGroup {
  static let group = Group<App>(
    "report", summary: Text("Figures about the work as a whole", "Отчёты о работе отдела"),
    details: Text(
      """
      A seller's reports cover his own work, a senior's the department. {--explain} lists the records behind a figure: their numbers in a pipe, a table on a terminal.

      A period that is over is told as it stood at its end, and its figures never change: what is won, answered, given to somebody else or undone later belongs to later periods; what was undone before its end never happened. Departments have the people of then. Only `overdue`, `gaps` and `forecast` tell of now. What has become of the records of each month since is seen without a period: {--by} month.
      """,
      """
      Отчёты продавца охватывают его работу, отчёты старшего – весь отдел. {--explain} выводит записи за показателем: номера в конвейере, таблицу на терминале.

      Законченный период показан таким, каким был на его конец, и его цифры не меняются: что выиграно, отвечено, передано другому или отменено (crm undo) позже, относится к следующим периодам; отменённого до его конца как не было. В отделах – те, кто был в них тогда. Только `overdue`, `gaps` и `forecast` говорят о том, что сейчас. Что стало с записями каждого месяца с тех пор, видно без периода: {--by} month.
      """)
  ) {
    [
      .command(ReportDashboard.command),
      .command(ReportFunnel.command), .command(ReportManagers.command),
      .command(ReportOverdue.command), .command(ReportGaps.command),
      .command(ReportCalls.command), .command(ReportStages.command),
      .command(ReportLosses.command), .command(ReportLeads.command),
      .command(ReportMovement.command), .command(ReportForecast.command),
      .command(ReportBottlenecks.command), .command(ReportMail.command),
      .command(ReportTasks.command), .command(ReportCustomers.command),
      .command(ReportDiscounts.command), .command(ReportSurveys.command),
      .command(ReportCampaigns.command),
    ]
  }

  /// Whose work is looked at.
  static let owner = Option<String>(
    "owner", value: "LOGIN",
    help: Text("only this user's work", "работа только этого пользователя"),
    completion: .ask("user"))
  static let user = Option<String>(
    "user", value: "LOGIN",
    help: Text("only this user's work", "работа только этого пользователя"),
    completion: .ask("user"))

  /// Whom `--owner` or `--user` names: the older reports take both.
  static func login(_ arguments: Arguments) -> String? { arguments[owner] ?? arguments[user] }

  static let department = Option<String>(
    "department", value: "NAME",
    help: Text("only this department's work", "работа только этого отдела"),
    completion: .ask("department"))
  static let period = Option<String>(
    "period", value: "PERIOD",
    help: Text(
      "2026-10, 2026, 2026-W47, today, month, last-quarter or from..to; without it all time",
      "2026-10, 2026, 2026-W47, сегодня, месяц, прошлый-квартал или от..до; без него – всё время"))
  static let compare = Option<Comparison>(
    "compare", value: "WITH",
    help: Text(
      "previous: the same stretch before; last-year: a year earlier",
      "previous: такой же отрезок перед этим; last-year: годом раньше"))

  /// The scope that `--owner` or `--user`, and `--department` name.
  static func scope(
    _ login: String?, _ arguments: Arguments, _ store: Store
  ) throws(Failure) -> Scope {
    try Scope.read(login, department: arguments[department], store)
  }

  /// The period of `--period`; a failure names the flag.
  static func period(_ arguments: Arguments, _ store: Store) throws(Failure) -> Period {
    try period(arguments[period], store)
  }

  static func period(_ word: String?, _ store: Store) throws(Failure) -> Period {
    guard let word else { return .always }
    do {
      return try Period.read(word, now: store.session.now, zone: store.session.zone)
    } catch {
      throw error.at(Text(verbatim: "--period"))
    }
  }

  /// The period of `--compare`, where it is given.
  static func other(
    _ period: Period, _ arguments: Arguments, _ store: Store
  ) throws(Failure) -> Period? {
    try arguments[compare].map { comparison throws(Failure) in
      try period.compared(comparison, now: store.session.now, zone: store.session.zone)
    }
  }
}

extension Comparison: ArgumentValue {}
