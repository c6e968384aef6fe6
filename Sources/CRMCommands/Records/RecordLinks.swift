import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm KIND links RECORD`: the holding of a company, and what others are to a record.
enum RecordLinks {
  static let columns = [
    Column("id", title: Text("No.", "№"), alignment: .right),
    Column("name", title: Text("Name", "Название"), shrinks: true),
    Column("role", title: Text("Is", "Кем является")),
    Column("note", title: Text("Note", "Пояснение"), shrinks: true),
  ]

  static func command(_ kind: RecordKind) -> Command<App> {
    let record = kind.operand
    return Command(
      "links", summary: Text("List what others are to it", "Показать связи"),
      effect: .reads, parameters: [record],
      examples: [
        Example("crm \(kind.name) links 12", Text("on a terminal", "на терминале")),
        Example("crm \(kind.name) links 12 --json", Text("as JSON", "в JSON")),
      ], exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      let store = try app.reader()
      let id = try app.id(kind, arguments[record])
      try store.demandWhole(try store.record(kind, id))
      let rows = try TieRows(store).rows(of: kind, id)
      try app.print(columns, rows)
    }
  }
}
