import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm user away`: the round robin passes over who is away, and somebody takes his work.
enum UserAway {
  static let until = Option<String>(
    "until", value: "DAY",
    help: Text("away until this day, that day included", "отсутствует по этот день включительно"))
  static let to = Option<String>(
    "to", value: "LOGIN",
    help: Text(
      "who takes his open leads, deals and tasks meanwhile",
      "кто на это время берёт его открытые лиды, сделки и задачи"), completion: .ask("user"))
  static let keepDeals = Flag(
    "keep-deals",
    help: Text(
      "deals, and the tasks on them, stay with him", "сделки и задачи по ним остаются за ним"))
  static let back = Flag("back", help: Text("is back, as 'user back'", "вернулся, как 'user back'"))

  static let command = Command<App>(
    "away", summary: Text("Say that a user is away", "Отметить отсутствие пользователя"),
    details: Text(
      """
      New leads by turn pass over a user who is away.

      With {--to} his open leads, deals and tasks go to a substitute, who also sees his other records meanwhile. When he is back by `crm user back`, or the day has passed and `crm tick` runs, what is still open and still with the substitute comes back; a lead that was converted meanwhile comes back as its deal. Both are told. A substitute must be there himself, and nobody who stands in for another can leave before that work is given on.
      """,
      """
      Новые лиды по очереди обходят отсутствующего.

      С {--to} его открытые лиды, сделки и задачи переходят к замещающему, которому на это время видны и остальные его записи. Когда он вернётся (`crm user back`) или когда день пройдёт и выполнится `crm tick`, всё, что ещё открыто и ещё у замещающего, вернётся; лид, который за это время сконвертирован, вернётся сделкой. Оба получают уведомления. Замещающий сам должен быть на месте, а кто замещает другого, не может уйти, не передав эту работу дальше.
      """),
    effect: .writes, parameters: [until, to, keepDeals, back, UserGroup.users],
    exclusive: [["until", "back"], ["to", "back"]],
    examples: [
      Example("crm user away maria --until 2026-11-30", Text("until a day", "до даты")),
      Example(
        "crm user away maria --until +2w --to petr", Text("petr takes over", "её заменит petr")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    if arguments[back] { return try UserBack.bringBack(arguments[UserGroup.users], app) }
    let ids = try app.ids(User.kind, arguments[UserGroup.users])
    guard let word = arguments[until] else {
      throw Failure(
        .usage, "away.until-when",
        Text("until when?", "до какого дня?"),
        hint: Text("give --until DAY or --back", "укажите --until ДЕНЬ или --back"))
    }
    guard !arguments[keepDeals] || arguments[to] != nil else {
      throw Failure(
        .usage, "away.to-whom",
        Text("--keep-deals: nobody takes over", "--keep-deals: никто не замещает"),
        hint: Text("name a substitute with --to LOGIN", "назовите замещающего: --to ЛОГИН"))
    }
    let day = try app.day(word, "--until")
    let desk = try app.desk()
    let substitute = try arguments[to].map { login throws(Failure) in
      try desk.store.resolve(User.kind.name, login)
    }
    let cover = substitute.map { Cover(substitute: $0, keepsDeals: arguments[keepDeals]) }
    let handed = try desk.setAway(ids, until: day, cover: cover)
    try app.answer(User.kind, ids, try sentence(ids, day, substitute, handed, app))
  }

  private static func sentence(
    _ ids: [Int64], _ day: Day, _ substitute: Int64?, _ handed: HandOver, _ app: App
  ) throws(Failure) -> Text {
    let desk = try app.desk()
    let when = Times.day(day.iso, try app.look())
    let away =
      try desk.named(User.kind, ids)
      + Text(": away until \(when)", ": отсутствует до \(when) включительно")
    guard let substitute else { return away }
    let login = try desk.store.title(User.kind, substitute)
    return away
      + Text("; \(login) stands in: ", "; замещает \(login): ") + handed.words
  }
}
