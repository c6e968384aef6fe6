import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm rule rm`: takes rules away.
enum RuleRemove {
  static let rules = RuleRecord.kind.operands()

  static let command = Command<App>(
    "rm", summary: Text("Take rules away", "Убрать правила"),
    details: Text(
      "'crm undo' brings them back; 'crm rule disable' only switches them off.",
      "crm undo вернёт их; crm rule disable только выключает."),
    effect: .writes, parameters: [rules],
    examples: [Example("crm rule rm big-deal", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let ids = try app.ids(RuleRecord.kind, arguments[rules])
    let named = try app.desk().named(RuleRecord.kind, ids)
    try app.desk().removeRules(ids)
    try app.answer(named + Text(": taken away", ": убрано"))
  }
}
