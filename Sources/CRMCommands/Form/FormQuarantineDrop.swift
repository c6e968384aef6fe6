import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm form quarantine drop`: declares entries to be spam.
enum FormQuarantineDrop {
  static let command = Command<App>(
    "drop", summary: Text("Declare entries to be spam", "Отбросить заявки как спам"),
    details: Text(
      "They stay on record, and 'crm undo' brings them back.",
      "Они остаются в хранилище, crm undo вернёт их."),
    effect: .writes, parameters: [FormGroup.entries],
    examples: [
      Example(
        "crm form quarantine list --format ids | crm form quarantine drop -",
        Text("all of them", "все сразу"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let ids = try app.ids(Submission.kind, arguments[FormGroup.entries])
    try app.desk().drop(entries: ids)
    try app.answer(
      Submission.kind, ids,
      Sentences.several(Submission.kind, ids) + Text(": dropped", ": отброшено"))
  }
}
