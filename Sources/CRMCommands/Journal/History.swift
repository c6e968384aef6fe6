import CRMStore
import CommandSpec
import Wording

/// `crm history REF`: the journal of a record of any kind.
enum History {
  static let record = Operand<String>(
    "KIND/ID", help: Text("a record, as deal/7", "запись, например deal/7"))

  static let command = Command<App>(
    "history", summary: Text("Show what happened to a record", "Показать историю записи"),
    effect: .reads, parameters: [record],
    examples: [Example("crm history deal/7", Text("every change", "все изменения"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let (kind, id) = try app.reader().resolveLink(arguments[record])
    try RecordHistory.show(kind, id, app)
  }
}
