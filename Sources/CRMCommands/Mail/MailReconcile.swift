import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm mail reconcile`: proves that every letter on the servers has an outcome.
enum MailReconcile {
  static let command = Command<App>(
    "reconcile",
    summary: Text("Prove that no letter is missing", "Проверить, что ни одно письмо не потеряно"),
    details: Text(
      "Compares the mailboxes on their servers with the ledger of letters. Letters that were there "
        + "before the first run's beginning count as older. Ends with 1 when a letter has no outcome; 'crm "
        + "mail ingest' takes it in.",
      "Сверяет ящики на серверах с журналом писем. Письма, бывшие до начала первого "
        + "запуска, считаются старыми. Код 1, если у какого-то письма нет исхода; его примет crm mail ingest."
    ),
    effect: .reads, parameters: [Mailboxes.names],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm mail reconcile", Text("from cron, once a day", "из cron, раз в день")),
      Example(
        "crm mail reconcile --json | jq '.[].missing'", Text("for a monitor", "для мониторинга")),
    ],
    exits: [
      .ok, .no, .partial, .usage, .noInput, .unavailable, .tryAgain, .protocol, .noPermission,
      .config,
    ], run: run)

  static let columns = [
    Column("mailbox", title: Message.mailbox.label),
    Column("folder", title: Text("Folder", "Папка")),
    Column("letters", title: Text("Letters", "Писем"), alignment: .right),
    Column("filed", title: Text("With an outcome", "С исходом"), alignment: .right),
    Column("passed_over", title: Text("Older", "Старше"), alignment: .right),
    Column("missing", title: Text("Without an outcome", "Без исхода"), alignment: .right),
    Column("uids", title: Text("UIDs", "Номера UID")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let accounts = try Mailboxes.named(arguments[Mailboxes.names], app)
    try Mailboxes.demandAny(accounts)
    let balances = try app.desk(writes: false).reconcile(accounts)
    let failures = balances.compactMap(\.failure)
    if accounts.count == 1, let failure = failures.first { throw failure }
    try app.print(columns, balances.filter { $0.failure == nil }.map(row))
    for failure in failures { app.tellSlip(failure) }
    let missing = balances.reduce(0) { $0 + $1.missing.count + $1.missingNames.count }
    if missing > 0 {
      throw Failure(
        .no, "mail.missing",
        Message.kind.noun.counted(missing) + Text(" without an outcome", " без исхода"),
        hint: Text("take them in with 'crm mail ingest'", "примите их: crm mail ingest"))
    }
    guard let first = failures.first else { return }
    throw Failure(
      .partial, "mail.partial",
      Text(
        "\(failures.count) could not be compared", "не удалось сверить: \(failures.count)"),
      hint: first.hint)
  }

  private static func row(_ balance: FolderBalance) -> [Cell] {
    [
      Cell(.text(balance.mailbox)), Cell(.text(balance.folder)),
      Cell(.integer(Int64(balance.onServer))), Cell(.integer(Int64(balance.filed))),
      Cell(.integer(Int64(balance.passedOver))),
      Cell(.integer(Int64(balance.missing.count + balance.missingNames.count))),
      Cell(
        .list(
          balance.missing.prefix(100).map { .integer($0) }
            + balance.missingNames.prefix(100).map { .text($0) })),
    ]
  }
}
