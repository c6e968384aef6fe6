import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm rule enable`: switches rules.
enum RuleEnable {
  static let rules = RuleRecord.kind.operands()

  static let command = Command<App>(
    "enable",
    summary: Text("Switch rules on", "Включить правила"), effect: .writes,
    parameters: [rules],
    examples: [Example("crm rule enable overdue", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let ids = try app.ids(RuleRecord.kind, arguments[rules])
    try app.desk().setEnabled(ids, true)
    try app.answer(
      RuleRecord.kind, ids,
      try app.desk().named(RuleRecord.kind, ids) + Text(": enabled", ": включено"))
  }
}
