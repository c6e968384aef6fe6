import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm form quarantine release`: takes entries in after all.
enum FormQuarantineRelease {
  static let command = Command<App>(
    "release", summary: Text("Take entries in after all", "Выпустить заявки из карантина"),
    effect: .writes, parameters: [FormGroup.entries],
    examples: [Example("crm form quarantine release 7", Text("it was no spam", "это не спам"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let ids = try app.ids(Submission.kind, arguments[FormGroup.entries])
    let outcomes = try app.desk().release(ids)
    let words = Set(outcomes).sorted().map { Submission.outcomes.label($0) }
    try app.answer(
      Submission.kind, ids,
      Sentences.several(Submission.kind, ids) + Text(verbatim: ": ")
        + words.joined(separator: ", "))
  }
}
