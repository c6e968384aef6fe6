import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm task done`: closes tasks with what came of them.
enum TaskDone {
  static let outcome = Option<String>(
    "outcome", value: "TEXT", help: Text("what came of it", "итог"))

  static let command = Command<App>(
    "done", summary: Text("Close tasks as done", "Отметить задачи выполненными"),
    effect: .writes, parameters: [outcome, Batch.each, TaskGroup.tasks],
    examples: [
      Example("crm task done 118 --outcome 'отправил счёт'", Text("with the outcome", "с итогом"))
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    try Batch.run(FollowUp.kind, arguments[TaskGroup.tasks], arguments, app) {
      ids throws(Failure) in
      try app.desk().finish(ids, outcome: arguments[outcome])
      return Text("Done: ", "Выполнено: ") + Sentences.several(FollowUp.kind, ids)
    }
  }
}
