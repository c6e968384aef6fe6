import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm user enable`: lets him act again.
enum UserEnable {
  static let command = Command<App>(
    "enable", summary: Text("Let users act again", "Включить пользователя"), effect: .writes,
    parameters: [UserGroup.users],
    examples: [Example("crm user enable petr", Text("lets him act again", "снова может работать"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let ids = try app.ids(User.kind, arguments[UserGroup.users])
    try app.desk().enable(ids)
    try app.answer(
      User.kind, ids, try app.desk().named(User.kind, ids) + Text(": enabled", ": включён"))
  }
}
