import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm notification read`: marks one's own notifications as read.
enum NotificationRead {
  static let notifications = Notification.kind.operands(atLeast: 0)

  static let command = Command<App>(
    "read", summary: Text("Mark notifications as read", "Отметить уведомления прочитанными"),
    effect: .writes, parameters: [notifications],
    examples: [
      Example("crm notification read", Text("all of them", "все")),
      Example("crm notification read 12 13", Text("two of them", "два из них")),
    ], exits: [.ok, .usage, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let ids = try app.ids(Notification.kind, arguments[notifications])
    let count = try app.desk().read(ids)
    try app.answer(
      Text("Read: ", "Прочитано: ") + Notification.kind.noun.counted(count))
  }
}
