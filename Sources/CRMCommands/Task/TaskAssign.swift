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
    effect: .writes, parameters: [to, Batch.each, TaskGroup.tasks],
    examples: [Example("crm task assign 118 --to petr", Text("to a colleague", "коллеге"))],
    exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let user = try desk.store.resolve(User.kind.name, arguments[to])
    try Batch.run(FollowUp.kind, arguments[TaskGroup.tasks], arguments, app) {
      ids throws(Failure) in
      try desk.assignTasks(ids, to: user)
      return try Assignee.sentence(FollowUp.kind, ids, desk)
    }
  }
}
