import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm task snooze`: moves a deadline.
enum TaskSnooze {
  static let until = Option<String>(
    "until", value: "TIME", help: Text("the new deadline", "новый срок")
  ).required()

  static let command = Command<App>(
    "snooze", summary: Text("Move the deadline of tasks", "Перенести срок задач"),
    effect: .writes, parameters: [until, Batch.each, TaskGroup.tasks],
    examples: [
      Example("crm task snooze 118 --until 'завтра 10:00'", Text("to tomorrow", "на завтра"))
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let time = try app.deadline(arguments[until], "--until")
    let when = Times.near(time.seconds, try app.look())
    try Batch.run(FollowUp.kind, arguments[TaskGroup.tasks], arguments, app) {
      ids throws(Failure) in
      try desk.snooze(ids, until: time)
      return Sentences.several(FollowUp.kind, ids) + Text(" due \(when)", ": срок \(when)")
    }
  }
}
