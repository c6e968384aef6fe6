import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm lead assign`: gives leads to a seller.
enum LeadAssign {
  static let to = Option<String>(
    "to", value: "LOGIN", help: Text("this user", "этому пользователю"), completion: .ask("user"))
  static let auto = Flag(
    "auto", help: Text("each to the next seller in turn", "каждый – следующему по очереди"))

  static let command = Command<App>(
    "assign", summary: Text("Give leads to a seller", "Назначить ответственного за лид"),
    effect: .writes, parameters: [to, auto, Batch.each, LeadGroup.leads],
    exclusive: [["to", "auto"]],
    examples: [
      Example("crm lead assign 42 --to ivan", Text("to one seller", "конкретному продавцу")),
      Example(
        "crm lead list owner=none --format ids | crm lead assign --auto -",
        Text("all that nobody has, by turn", "все ничьи – по очереди")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let user = try Assignee.read(arguments[to], isAuto: arguments[auto], desk.store)
    try Batch.run(Lead.kind, arguments[LeadGroup.leads], arguments, app) { ids throws(Failure) in
      try desk.assignLeads(ids, to: user)
      return try Assignee.sentence(Lead.kind, ids, desk)
    }
  }
}
