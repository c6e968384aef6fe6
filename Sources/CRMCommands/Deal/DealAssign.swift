import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm deal assign`: gives deals to a seller, or takes a hard one over (F003).
enum DealAssign {
  static let command = Command<App>(
    "assign", summary: Text("Give deals to a seller", "Назначить ответственного за сделку"),
    effect: .writes, parameters: [LeadAssign.to, LeadAssign.auto, Batch.each, DealGroup.deals],
    exclusive: [["to", "auto"]],
    examples: [
      Example("crm deal assign 7 --to ivan", Text("to one seller", "конкретному продавцу")),
      Example("crm deal assign 7 --to me", Text("take it over", "забрать себе")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let user = try Assignee.read(
      arguments[LeadAssign.to], isAuto: arguments[LeadAssign.auto], desk.store)
    try Batch.run(Deal.kind, arguments[DealGroup.deals], arguments, app) { ids throws(Failure) in
      try desk.assignDeals(ids, to: user)
      return try Assignee.sentence(Deal.kind, ids, desk)
    }
  }
}
