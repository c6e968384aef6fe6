import CRMActions
import CRMDomain
import CommandSpec
import Mail
import Rendering
import Wording

/// `crm mailbox list`: the mailboxes of the settings.
enum MailboxList {
  static let command = Command<App>(
    "list", summary: Text("List mailboxes", "Показать ящики"), effect: .reads, parameters: [],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm mailbox list", Text("with the last run of each", "с последним запуском каждого"))
    ], exits: [.ok, .usage, .noInput, .noPermission, .config], run: run)

  static let columns = [
    Column("mailbox", title: Message.mailbox.label),
    Column("address", title: Text("Address", "Адрес")),
    Column("imap", title: Text("Read from", "Откуда")),
    Column("smtp", title: Text("SMTP", "Сервер SMTP")),
    Column("folders", title: Text("Folders", "Папки")),
    Column("assign", title: Text("Assign", "Кому")),
    Column("last_ok_at", title: Text("Read", "Прочитан")),
    Column("last_error", title: Text("Last error", "Ошибка")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let accounts = try app.settings().mailboxes
    if accounts.isEmpty, app.format == .table {
      return app.write(Text("No mailboxes", "Ящиков нет")[app.language] + "\n")
    }
    let store = try app.reader()
    var rows: [[Cell]] = []
    for account in accounts {
      let health = try store.health(of: account.name)
      let folders =
        account.maildir == nil ? account.folders + [account.sent].compactMap(\.self) : []
      rows.append([
        Cell(.text(account.name)), Cell(.text(account.address)),
        Cell((account.imap?.name ?? account.maildir).map { .text($0) } ?? .null),
        Cell(account.smtp.map { .text($0.name) } ?? .null),
        Cell(.list(folders.map(CellValue.text)), shown: folders.joined(separator: ", ")),
        assignment(account, app),
        Cell(health.lastOKAt.map { .instant($0) } ?? .null),
        Cell(health.lastError.map { .text($0) } ?? .null),
      ])
    }
    try app.print(columns, rows)
  }

  /// To whom its requests go: a word of the settings to machines.
  private static func assignment(_ account: MailboxAccount, _ app: App) -> Cell {
    let word = account.decides ? "decide" : account.assign
    let shown: Text =
      switch word {
      case "decide": Text("after a decision", "после решения")
      case "auto": Text("in turn", "по очереди")
      case "manual": Text("by hand", "вручную")
      default: Text(verbatim: word)
      }
    return Cell(.text(word), shown: shown[app.language])
  }
}
