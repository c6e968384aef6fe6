import CRMStore
import CommandSpec
import Wording

/// `crm show REF`: a record of any kind.
enum Show {
  static let command = Command<App>(
    "show", summary: Text("Show a record of any kind", "Показать запись любого вида"),
    effect: .reads, parameters: [AsOf.option, History.record],
    examples: [Example("crm show lead/42", Text("a lead", "лид"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try AsOf.reader(app)
    let (kind, id) = try store.resolveLink(arguments[History.record])
    if arguments[AsOf.option] != nil { try store.demandJournal(of: kind) }
    try RecordShow.show(kind, [id], app)
  }
}
