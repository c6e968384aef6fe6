import CRMDomain
import CommandSpec
import Wording

/// `crm form quarantine list`: entries that look like spam.
enum FormQuarantineList {
  static let command = Command<App>(
    "list", summary: Text("List what is in quarantine", "Показать карантин"),
    effect: .reads, parameters: RecordList.parameters(Submission.kind),
    fields: FieldParameters.notes(Submission.kind),
    examples: [Example("crm form quarantine list", Text("with the reason", "с причиной"))],
    exits: [.ok, .usage, .data, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    try RecordList.run(
      Submission.kind, arguments, app,
      filters: ["outcome=quarantine"] + arguments[RecordList.filters])
  }
}
