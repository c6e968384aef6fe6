import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm mailbox check`: logs in to the servers and says what is there.
enum MailboxCheck {
  static let command = Command<App>(
    "check", summary: Text("Log in and say what is there", "Войти и сказать, что там есть"),
    details: Text(
      "Connects to the IMAP and SMTP servers of the mailboxes, checks certificates, logs in, and opens "
        + "the folders. Nothing is read, sent or changed. The code tells whether all is well.",
      "Подключается к серверам IMAP и SMTP, проверяет сертификаты, входит и открывает папки. Ничего не "
        + "читает, не отправляет и не меняет. Код завершения говорит, всё ли в порядке."),
    effect: .reads, parameters: [Mailboxes.names],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm mailbox check sales", Text("before the first run", "до первого запуска"))
    ],
    exits: [
      .ok, .partial, .usage, .noInput, .unavailable, .tryAgain, .protocol, .noPermission, .config,
    ], run: run)

  static let columns = [
    Column("mailbox", title: Message.mailbox.label),
    Column("server", title: Text("Server", "Сервер")),
    Column("folder", title: Text("Folder", "Папка")),
    Column("letters", title: Text("Letters", "Писем"), alignment: .right),
    Column("state", title: Text("State", "Состояние")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let accounts = try Mailboxes.named(arguments[Mailboxes.names], app)
    try Mailboxes.demandAny(accounts)
    var rows: [[Cell]] = []
    var failures: [Failure] = []
    for account in accounts {
      for finding in account.check() {
        if let failure = finding.failure { failures.append(failure) }
        let state = finding.failure.map(\.message) ?? Text("in order", "в порядке")
        rows.append([
          Cell(.text(account.name)), Cell(.text(finding.server)),
          Cell(finding.folder.map { .text($0) } ?? .null),
          Cell(finding.letters.map { .integer($0) } ?? .null),
          Cell(.text(state[app.language]), label: finding.failure == nil ? .plain : .bad),
        ])
      }
    }
    try app.print(columns, rows)
    guard let first = failures.first else { return }
    guard failures.count > 1 else { throw first }
    throw Failure(
      .partial, "mailbox.partial",
      Text(
        "\(failures.count) of \(rows.count) are not in order",
        "не в порядке: \(failures.count) из \(rows.count)"), hint: first.hint)
  }
}
