import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm mailbox sync-state`: how far each folder was read.
enum MailboxSyncState {
  static let command = Command<App>(
    "sync-state", summary: Text("How far each folder was read", "Показать, докуда прочитаны папки"),
    effect: .reads, parameters: [], fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm mailbox sync-state --json", Text("for a monitor", "для мониторинга"))
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  static let columns = [
    Column("mailbox", title: Message.mailbox.label),
    Column("folder", title: Text("Folder", "Папка")),
    Column("uid_validity", title: Text("UIDVALIDITY", "Номер UIDVALIDITY"), alignment: .right),
    Column("last_uid", title: Text("Last UID", "Последний UID"), alignment: .right),
    Column(
      "highest_modseq", title: Text("HIGHESTMODSEQ", "Номер HIGHESTMODSEQ"), alignment: .right),
    Column("since", title: Text("Letters since", "Письма с")),
    Column("seen_at", title: Text("Read", "Прочитана")),
    Column("missed", title: Text("Not given", "Не отдано"), alignment: .right),
    Column("last_error", title: Text("Last error", "Ошибка")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    var rows: [[Cell]] = []
    for state in try store.folderStates() {
      let health = try store.health(of: state.mailbox)
      rows.append([
        Cell(.text(state.mailbox)), Cell(.text(state.folder)),
        Cell(.integer(state.uidValidity)), Cell(.integer(state.lastUID)),
        Cell(state.highestChange.map { .integer($0) } ?? .null),
        Cell(.instant(state.since)), Cell(state.seenAt.map { .instant($0) } ?? .null),
        Cell(.integer(Int64(state.missed))),
        Cell(health.lastError.map { .text($0) } ?? .null),
      ])
    }
    if rows.isEmpty, app.format == .table {
      return app.write(
        Text("No folder was read yet", "Ни одна папка не читалась")[app.language] + "\n")
    }
    try app.print(columns, rows)
  }
}
