import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm survey disable`: nobody is asked by them any more.
enum SurveyDisable {
  static let command = Command<App>(
    "disable", summary: Text("Switch surveys off", "Выключить опросы"),
    details: Text(
      "Nobody is asked any more, by hand or by rule; answers still come in.",
      "Больше никого не спрашивают, ни вручную, ни по правилам; ответы принимаются."),
    effect: .writes, parameters: [surveys],
    examples: [Example("crm survey disable farewell", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let ids = try app.ids(Survey.kind, arguments[surveys])
    let changed = try desk.setSurveys(ids, enabled: false)
    let done =
      changed.isEmpty
      ? Text(" was switched off already", " – уже выключен") : Text(": switched off", ": выключен")
    try app.answer(Survey.kind, ids, try desk.named(Survey.kind, ids) + done)
  }

  private static let surveys = Survey.kind.operands()
}
