import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// `crm survey sample`: customers for the senior's control calls.
enum SurveySampleVerb {
  static let closed = Option<String>(
    "closed", value: "PERIOD",
    help: Text(
      "when the deals were closed: -30d, 2026-10, from..to",
      "когда закрыты сделки: -30d, 2026-10, от..до")
  ).or("-30d")
  static let count = Option<Int>(
    "count", value: "N", help: Text("how many customers", "сколько клиентов")
  ).or(10)
  static let seed = Option<Int>(
    "seed", value: "N",
    help: Text(
      "the same number picks the same customers; today's date unless given",
      "то же число выбирает тех же клиентов; без него – сегодняшняя дата"))
  static let user = Option<String>(
    "for", value: "LOGIN",
    help: Text("who calls; oneself unless given", "кто звонит; без него – вы"),
    completion: .ask("user"))

  static let command = Command<App>(
    "sample", summary: Text("Pick customers for control calls", "Выбрать клиентов для контроля"),
    details: Text(
      "Customers of deals that were shipped or lost, each one once, drawn by chance that anybody can "
        + "repeat with the same {--seed}. Each becomes a task to call; {--dry-run} only shows them.",
      "Клиенты отгруженных и потерянных сделок, каждый один раз, выбираются случайно, но с тем же "
        + "{--seed} – всегда те же. По каждому ставится задача позвонить; {--dry-run} только показывает."
    ),
    effect: .writes, parameters: [closed, count, seed, user],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example(
        "crm survey sample --closed -30d --count 10 --seed 42",
        Text("ten of the last month", "десять за месяц"))
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  static let columns = [
    Column("deal", title: Text("Deal", "Сделка"), alignment: .right),
    Column("title", title: Text("Title", "Название"), shrinks: true),
    Column("person", title: Text("Person", "Кому звонить"), shrinks: true),
    Column("phone", title: Text("Phone", "Телефон")),
    Column("task", title: Text("Task", "Задача"), alignment: .right),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let store = desk.store
    let wanted = arguments[count]
    guard wanted > 0 else {
      throw Failure(
        .usage, "number.not-positive",
        Text("--count must be positive", "--count должно быть положительным"))
    }
    let caller =
      if let login = arguments[user] {
        try store.resolve(User.kind.name, login)
      } else {
        try store.actingUser().id
      }
    let start = arguments[seed] ?? standardSeed(store)
    let sample = try desk.sample(
      closed: try span(arguments[closed], store), count: wanted,
      seed: UInt64(bitPattern: Int64(start)),
      for: caller)
    guard !sample.picks.isEmpty else {
      throw Failure(
        .no, "survey.nobody", Text("no deal was closed then", "за это время сделки не закрывались"))
    }
    try app.print(columns, sample.picks.map { row($0, desk, app.language) })
    let told = Text(
      "\(sample.picks.count) of \(sample.total) customers, seed \(start)",
      "\(sample.picks.count) из \(sample.total) клиентов, seed \(start)")
    app.note(
      desk.dryRun
        ? told + Text(". Nothing was changed (dry run).", ". Ничего не изменено (пробный запуск).")
        : told)
  }

  /// Who asks twice on a day gets the same customers.
  private static func standardSeed(_ store: Store) -> Int {
    Int(store.session.today.iso.filter(\.isNumber)) ?? 0
  }

  /// `-30d` is since then; anything else is a period.
  private static func span(_ word: String, _ store: Store) throws(Failure) -> Range<Instant> {
    let isSince = word.hasPrefix("-") && !word.contains("..")
    let period = try Period.read(
      isSince ? word + ".." : word, now: store.session.now, zone: store.session.zone)
    return period.range ?? Instant.earliest..<Instant.latest
  }

  private static func row(
    _ pick: SurveySample.Pick, _ desk: Desk, _ language: Language
  ) -> [Cell] {
    let known = Text("planned already", "уже есть")[language]
    return [
      Cell(.integer(pick.deal)), Cell(.text(pick.title)), Cell(.text(pick.person)),
      Cell(
        pick.phone.map(CellValue.text) ?? .null,
        shown: pick.phone.map { Cells.phone($0, language) }),
      Cell(
        desk.dryRun ? .null : pick.task.map(CellValue.integer) ?? .null,
        shown: pick.task == nil ? known : nil),
    ]
  }
}
