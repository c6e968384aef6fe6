import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Wording

/// What `crm mail ingest` is to take letters from.
extension MailIngest {
  /// Mailboxes of the settings, or folders and files; not both at once.
  static func sources(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> (accounts: [MailboxAccount], sources: [LetterSource]) {
    var sources: [LetterSource] = []
    for name in arguments[maildir] { sources.append(.maildir(try app.file(name))) }
    for name in arguments[mbox] { sources.append(.mbox(try app.file(name))) }
    let known = try app.settings().mailboxes
    var accounts: [MailboxAccount] = []
    for name in arguments[files] {
      if let account = known.first(where: { $0.name == name || $0.address == name }) {
        accounts.append(account)
      } else {
        sources.append(name == "-" ? .input(app.world.streams.input) : .file(try app.file(name)))
      }
    }
    if sources.isEmpty, accounts.isEmpty { accounts = known }
    guard accounts.isEmpty || sources.isEmpty else { throw mixed }
    if accounts.isEmpty, sources.isEmpty { throw none }
    if accounts.isEmpty { try demandNoRun(arguments) }
    if let local = accounts.first(where: { $0.maildir != nil }) {
      try demandNoBeginning(local, arguments)
    }
    return (accounts, sources)
  }

  static func mailboxRun(_ arguments: Arguments, _ app: App) throws(Failure) -> MailboxRun {
    var run = MailboxRun()
    run.limit = arguments[limit]
    run.isFull = arguments[full]
    if let jobs = arguments[jobs] { run.atOnce = jobs }
    run.isNamed = !arguments[files].isEmpty
    if let word = arguments[since] {
      let now = try app.now()
      let moment = try TimeWord.read(word).instant(
        now: now, zone: try app.zone(), defaultSecond: 0)
      run.beginning = .since(moment)
    } else if arguments[newOnly] {
      run.beginning = .newOnly
    }
    return run
  }

  private static func demandNoRun(_ arguments: Arguments) throws(Failure) {
    guard arguments[since] != nil || arguments[newOnly] || arguments[full] else { return }
    throw Failure(
      .usage, "mail.not-a-mailbox",
      Text(
        "--since, --new-only and --full are for mailboxes on servers",
        "--since, --new-only и --full – для ящиков на серверах"))
  }

  /// A Maildir has no first run, and no old letters to be left alone.
  private static func demandNoBeginning(
    _ local: MailboxAccount, _ arguments: Arguments
  ) throws(Failure) {
    guard arguments[since] != nil || arguments[newOnly] else { return }
    throw Failure(
      .usage, "mail.not-on-server",
      Text(
        "--since and --new-only are for mailboxes on servers; '\(local.name)' is a Maildir, whose "
          + "letters are all taken in",
        "--since и --new-only – для ящиков на серверах; «\(local.name)» – папка Maildir, из неё "
          + "берутся все письма"),
      hint: Text(
        "name the mailboxes on servers: 'crm mail ingest MAILBOX --since -7d'",
        "назовите ящики на серверах: 'crm mail ingest ЯЩИК --since -7d'"))
  }

  private static let mixed = Failure(
    .usage, "mail.mixed-sources",
    Text("mailboxes and files cannot be read in one go", "ящики и файлы читаются по отдельности"))

  private static let none = Failure(
    .usage, "mail.no-source",
    Text("which letters?", "какие письма принять?"),
    hint: Text(
      "describe a mailbox in the settings, or name --maildir DIR, --mbox FILE, files, or '-'",
      "опишите ящик в настройках или укажите --maildir ПАПКА, --mbox ФАЙЛ, файлы или «-»"))

  /// What could not be read is named; the rest was taken in.
  static func fail(
    _ report: IntakeReport, isAlone: Bool, _ app: App
  ) throws(Failure) {
    guard let first = report.failures.first else { return }
    if isAlone, report.failures.count == 1, report.total == 0 { throw first }
    for failure in report.failures { app.tellSlip(failure) }
    let count = report.failures.count
    throw Failure(
      .partial, "mail.partial",
      Text("\(count) could not be read", "не прочитано: \(count)"),
      hint: Text(
        "the rest was taken in; run the command again",
        "остальное принято; запустите команду ещё раз"))
  }
}
