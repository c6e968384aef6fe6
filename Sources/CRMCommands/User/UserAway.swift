import CRMActions
import CRMDomain
import CommandSpec
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
    let words = day.map { Text("away until \($0.iso)", "отсутствует до \($0.iso)") }
    try app.answer(
      User.kind, ids,
      Sentences.several(User.kind, ids) + Text(verbatim: ": ")
        + (words ?? Text("back", "на месте")))
  }
}
