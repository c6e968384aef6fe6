import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm user back`: who is back takes his work again.
enum UserBack {
  static let command = Command<App>(
    "back", summary: Text("Say that a user is back", "Отметить возвращение пользователя"),
    details: Text(
      "What was handed over by `crm user away --to`, is still open and still with the substitute comes "
        + "back.",
      "Всё, что было передано командой `crm user away --to`, ещё открыто и ещё у замещающего, "
        + "возвращается."),
    effect: .writes, parameters: [UserGroup.users],
    examples: [
      Example("crm user back maria", Text("she takes her work again", "снова за работой"))
    ],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    try bringBack(arguments[UserGroup.users], app)
  }

  static func bringBack(_ words: [String], _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(User.kind, words)
    let result = try desk.bringBack(ids)
    try app.answer(User.kind, ids, try sentence(ids, result, desk))
  }

  private static func sentence(
    _ ids: [Int64], _ result: Return, _ desk: Desk
  ) throws(Failure) -> Text {
    let back = try desk.named(User.kind, ids) + Text(": back", ": на месте")
    guard let substitute = result.substitute else { return back }
    let taken = back + Text("; from \(substitute): ", "; от \(substitute): ") + result.taken.words
    guard result.stayed > 0 else { return taken }
    return taken
      + Text(
        "; done or given away meanwhile: \(result.stayed)",
        "; за это время завершено или передано: \(result.stayed)")
  }
}
