import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Wording

/// `crm form entry raw`: the request of an entry as it was kept.
enum FormEntryRaw {
  static let command = Command<App>(
    "raw", summary: Text("Print the request as it came", "Вывести запрос как он пришёл"),
    effect: .reads, parameters: [Submission.kind.operand],
    examples: [Example("crm form entry raw 12 > entry.http", Text("to a file", "в файл"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try app.reader()
    let id = try app.id(Submission.kind, arguments[Submission.kind.operand])
    try store.demandWhole(try store.record(Submission.kind, id))
    app.world.streams.output.write(bytes: try store.requestBytes(of: id))
  }
}
