import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm user away`: the round robin passes over who is away.
enum UserAway {
  static let until = Option<String>(
    "until", value: "DAY",
    help: Text("away until this day, that day included", "отсутствует по этот день включительно"))
  static let back = Flag("back", help: Text("is back", "снова на месте"))

  static let command = Command<App>(
    "away", summary: Text("Say that a user is away", "Отметить отсутствие пользователя"),
    details: Text(
      "New leads by turn pass over a user who is away.",
      "Новые лиды по очереди обходят отсутствующего."),
    effect: .writes, parameters: [until, back, UserGroup.users], exclusive: [["until", "back"]],
    examples: [
      Example("crm user away maria --until 2026-11-30", Text("until a day", "до даты")),
      Example("crm user away maria --back", Text("back again", "вернулась")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(User.kind, arguments[UserGroup.users])
    guard arguments[back] || arguments[until] != nil else {
      throw Failure(
        .usage, "away.until-when",
        Text("until when?", "до какого дня?"),
        hint: Text("give --until DAY or --back", "укажите --until ДЕНЬ или --back"))
    }
    let day = try arguments[until].map { word throws(Failure) in try app.day(word, "--until") }
    try desk.setAway(ids, until: day)
    let when = try day.map { day throws(Failure) in Times.day(day.iso, try app.look()) } ?? ""
    let words = day.map { _ in Text("away until \(when)", "отсутствует до \(when) включительно") }
    try app.answer(
      User.kind, ids,
      try app.desk().named(User.kind, ids) + Text(verbatim: ": ")
        + (words ?? Text("back", "на месте")))
  }
}
