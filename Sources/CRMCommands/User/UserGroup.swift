import CRMDomain
import CommandSpec
import Wording

/// `crm user`: who works with the store.
enum UserGroup {
  static let group = Group<App>(
    "user", summary: Text("People who work with the store", "Пользователи"),
    details: Text(
      "Roles: seller, senior, head, director, accountant, admin. A user is never removed, only disabled.",
      "Роли: seller, senior, head, director, accountant, admin. Пользователь не удаляется, а отключается."
    )
  ) {
    [
      .command(UserAdd.command), .command(RecordList.command(User.kind)),
      .command(RecordShow.command(User.kind)),
      .command(RecordEdit.command(User.kind)), .command(RecordHistory.command(User.kind)),
      .command(UserAway.command), .command(UserBack.command), .command(UserDisable.command),
      .command(UserEnable.command),
    ]
  }

  /// Users, named by login.
  static let users = User.kind.operands()
}
