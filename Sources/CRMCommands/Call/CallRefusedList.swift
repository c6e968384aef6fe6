import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm call refused list`: rows of exchanges that were not taken in.
enum CallRefusedList {
  static let columns = [
    Column("id", title: Text("No.", "№"), alignment: .right),
    Column("source", title: Call.source.label),
    Column("reason", title: Text("Why", "Почему")),
    Column("file", title: Text("File", "Файл"), shrinks: true),
    Column("seen_at", title: Text("Seen", "Прочитана")),
    Column("row", title: Text("Row", "Строка"), shrinks: true),
  ]

  static let command = Command<App>(
    "list", summary: Text("List refused rows", "Показать непринятые строки"),
    effect: .reads, parameters: [CallIngest.source],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [Example("crm call refused list", Text("with the reason", "с причиной"))],
    exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try app.reader()
    try store.demandSupervisor()
    let rows = try store.refusedRows(of: arguments[CallIngest.source])
    if rows.isEmpty, app.format == .table {
      return app.write(Text("Nothing was refused", "Непринятых строк нет")[app.language] + "\n")
    }
    try app.print(
      columns,
      rows.map { row in
        [
          Cell(.integer(row.id)), Cell(.text(row.source)),
          Cell(.text(row.reason.rawValue), shown: row.reason.label[app.language]),
          Cell(.text(row.file)), Cell(.instant(row.seenAt)),
          Cell(.text(String(decoding: row.bytes.prefix(500), as: UTF8.self))),
        ]
      })
  }
}
