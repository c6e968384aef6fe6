import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm rule test NAME`: what a rule would have done, without effects.
enum RuleTest {
  static let since = Option<String>(
    "since", value: "PERIOD",
    help: Text("from when on, as -7d, 2026-11 or month", "с какого времени: -7д, 2026-11, месяц")
  ).or("-30d")

  static let columns = [
    Column("at", title: Text("When", "Когда")), Column("record", title: Text("Record", "Запись")),
    Column("title", title: Text("Title", "Название"), shrinks: true),
    Column("what", title: Text("What would be done", "Что было бы сделано"), shrinks: true),
    Column("operation", title: Text("Op.", "Оп."), alignment: .right),
  ]

  static let command = Command<App>(
    "test",
    summary: Text("Show what a rule would have done", "Показать, что правило сделало бы"),
    details: Text(
      "The events of the journal are met again, each by the store as it was then, with the clock set to "
        + "it. Nothing is changed or sent; other rules do not answer. A rule that is switched off can be "
        + "tried as well.",
      "События журнала проигрываются заново: каждое застаёт хранилище таким, каким оно было тогда, и "
        + "часы показывают его время. Ничего не меняется и не отправляется, другие правила не "
        + "откликаются. Проверить можно и выключенное правило."),
    effect: .reads, parameters: [since, RuleRecord.kind.operand],
    examples: [
      Example("crm rule test overdue --since -7d", Text("of the last week", "за неделю")),
      Example("crm rule test big-deal --since 2026-10 --json", Text("for jq", "для jq")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try app.id(RuleRecord.kind, arguments[RuleRecord.kind.operand])
    let session = desk.store.session
    let period: Period
    do {
      period = try Period.read(arguments[since], now: session.now, zone: session.zone)
    } catch {
      throw error.at(Text(verbatim: "--since"))
    }
    let trial = try desk.tryRule(id, since: period.range?.lowerBound ?? .earliest)
    var rows: [[Cell]] = []
    for firing in trial.firings {
      for line in try PreviewLines(firing.changes, desk.store, namesRules: false).lines() {
        rows.append([
          Cell(.instant(firing.at.seconds)), Cell(.text(firing.link.text)),
          Cell(.text(firing.title)), Cell(.text(line)),
          Cell(firing.operation.map(CellValue.integer) ?? .null),
        ])
      }
    }
    try app.print(columns, rows)
    let (looked, fired) = (trial.looked, trial.firings.count)
    app.note(
      Text(
        "looked at \(looked) events, would have acted on \(fired); nothing was changed or sent",
        "событий просмотрено: \(looked), сработало бы: \(fired); ничего не изменено и не отправлено"
      ))
  }
}
