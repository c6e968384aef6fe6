import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm form entry link`: moves form entries to the record that they are about.
enum FormEntryLink {
  static let words = Operand<String>(
    "ENTRY… RECORD",
    help: Text("entries, then lead/12, deal/7, …", "заявки, затем lead/12, deal/7, …"),
    completion: .ask("submission")
  ).repeated(atLeast: 2)

  static let command = Command<App>(
    "link", summary: Text("Move form entries to a record", "Прикрепить заявки к записи"),
    details: Text(
      "An entry belongs to a lead, contact, company or deal. One in quarantine is let out by this.",
      "Заявка относится к лиду, контакту, компании или сделке. Заявка из карантина при этом выпускается."
    ),
    effect: .writes, parameters: [words],
    examples: [
      Example("crm form entry link 5 lead/12", Text("to a lead", "к лиду")),
      Example("crm form entry link 5 6 deal/7", Text("two entries", "две заявки")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    var named = arguments[words]
    let (kind, id) = try desk.store.resolveLink(named.popLast() ?? "")
    let ids = try app.ids(Submission.kind, named)
    try desk.link(entries: ids, to: Link(kind.name, id))
    try app.answer(
      Submission.kind, ids,
      Sentences.several(Submission.kind, ids) + Text(" → ", " → ") + kind.called(id))
  }
}
