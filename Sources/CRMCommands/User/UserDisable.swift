import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm user disable`: leaves his records as they are.
enum UserDisable {
  static let command = Command<App>(
    "disable", summary: Text("Let users act no more", "Отключить пользователя"), effect: .writes,
    parameters: [UserGroup.users],
    examples: [
      Example(
        "crm user disable petr", Text("leaves his records as they are", "его записи остаются"))
    ],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let ids = try app.ids(User.kind, arguments[UserGroup.users])
    try app.desk().setActive(ids, false)
    try app.answer(
      User.kind, ids, try app.desk().named(User.kind, ids) + Text(": disabled", ": отключён"))
  }
}
