import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm task assign`: hands tasks to somebody.
enum TaskAssign {
  static let to = Option<String>(
    "to", value: "LOGIN", help: Text("this user", "этому пользователю"), completion: .ask("user")
  ).required()

  static let command = Command<App>(
    "assign", summary: Text("Hand tasks to a user", "Передать задачи пользователю"),
    effect: .writes, parameters: [to, TaskGroup.tasks],
    examples: [Example("crm task assign 118 --to petr", Text("to a colleague", "коллеге"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(FollowUp.kind, arguments[TaskGroup.tasks])
    let user = try desk.store.resolve(User.kind.name, arguments[to])
    try desk.assignTasks(ids, to: user)
    try app.answer(FollowUp.kind, ids, try Assignee.sentence(FollowUp.kind, ids, desk))
  }
}
