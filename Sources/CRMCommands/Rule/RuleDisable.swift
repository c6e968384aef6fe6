import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm rule disable`: switches rules.
enum RuleDisable {
  static let rules = RuleRecord.kind.operands()

  static let command = Command<App>(
    "disable",
    summary: Text("Switch rules off", "Выключить правила"), effect: .writes,
    parameters: [rules],
    examples: [Example("crm rule disable overdue", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let ids = try app.ids(RuleRecord.kind, arguments[rules])
    try app.desk().setEnabled(ids, false)
    try app.answer(
      RuleRecord.kind, ids,
      try app.desk().named(RuleRecord.kind, ids) + Text(": disabled", ": выключено"))
  }
}
