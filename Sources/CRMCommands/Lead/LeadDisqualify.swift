import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm lead disqualify`: ends the work with a lead.
enum LeadDisqualify {
  static let reason = LeadGroup.reason.required()
  static let status = Option<String>(
    "status", value: "STATUS",
    help: Text("which of the failure statuses", "какой из статусов неудачи"),
    completion: .ask("lead-stage"))
  static let retry = Option<String>(
    "retry", value: "DAY", help: Text("try again on this day", "попробовать снова в этот день"))

  static let command = Command<App>(
    "disqualify", summary: Text("End the work with a lead", "Признать лид негодным"),
    effect: .writes, parameters: [reason, status, retry, Batch.each, LeadGroup.leads],
    examples: [
      Example(
        "crm lead disqualify 42 --reason 'не наш профиль'", Text("with the reason", "с причиной")),
      Example(
        "crm lead disqualify 42 --reason 'нет бюджета' --retry +6mo",
        Text("and come back in half a year", "и вернуться через полгода")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let day = try arguments[retry].map { word throws(Failure) in try app.day(word, "--retry") }
    try Batch.run(Lead.kind, arguments[LeadGroup.leads], arguments, app) { ids throws(Failure) in
      try desk.disqualify(
        ids, status: arguments[status], reason: arguments[reason], retry: day)
      return try LeadStatus.sentence(ids, desk)
    }
  }
}
