import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm survey enable`: they ask again.
enum SurveyEnable {
  static let command = Command<App>(
    "enable", summary: Text("Switch surveys on", "Включить опросы"),
    effect: .writes, parameters: [surveys],
    examples: [Example("crm survey enable farewell", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let ids = try app.ids(Survey.kind, arguments[surveys])
    let changed = try desk.setSurveys(ids, enabled: true)
    let done =
      changed.isEmpty
      ? Text(" was switched on already", " – уже включён") : Text(": switched on", ": включён")
    try app.answer(Survey.kind, ids, try desk.named(Survey.kind, ids) + done)
  }

  private static let surveys = Survey.kind.operands()
}
