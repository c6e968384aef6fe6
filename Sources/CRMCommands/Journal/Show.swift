import CRMStore
import CommandSpec
import Wording

/// `crm show REF`: a record of any kind.
enum Show {
  static let command = Command<App>(
    "show", summary: Text("Show a record of any kind", "Показать запись любого вида"),
    effect: .reads, parameters: [History.record],
    examples: [Example("crm show lead/42", Text("a lead", "лид"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let (kind, id) = try app.reader().resolveLink(arguments[History.record])
    try RecordShow.show(kind, [id], app)
  }
}
