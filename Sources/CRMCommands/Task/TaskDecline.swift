import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm task decline`: closes tasks that will not be done, with the reason.
enum TaskDecline {
  static let reason = LeadGroup.reason.required()
  static let again = Option<String>(
    "again", value: "TIME",
    help: Text("plan it again for this time", "назначить снова на это время"))

  static let command = Command<App>(
    "decline", summary: Text("Close tasks as declined", "Отклонить задачи"),
    effect: .writes, parameters: [reason, again, Batch.each, TaskGroup.tasks],
    examples: [
      Example(
        "crm task decline 118 --reason 'клиент в отпуске' --again '+14d 10:00'",
        Text("and plan it again", "и назначить снова"))
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let time = try arguments[again].map { word throws(Failure) in
      try app.deadline(word, "--again")
    }
    try Batch.run(FollowUp.kind, arguments[TaskGroup.tasks], arguments, app) {
      ids throws(Failure) in
      try desk.decline(ids, reason: arguments[reason], again: time)
      return Text("Declined: ", "Отклонено: ") + Sentences.several(FollowUp.kind, ids)
    }
  }
}
