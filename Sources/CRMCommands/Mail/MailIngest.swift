import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Wording

/// `crm mail ingest`: takes letters in, each with one outcome.
enum MailIngest {
  static let maildir = Option<String>(
    "maildir", value: "DIR", help: Text("a Maildir", "папка Maildir"), completion: .directory
  ).repeated()
  static let mbox = Option<String>(
    "mbox", value: "FILE", help: Text("a file of many letters", "файл с многими письмами"),
    completion: .file
  ).repeated()
  static let source = Option<String>(
    "source", value: "NAME",
    help: Text("what the mailbox is called", "название ящика"))
  static let limit = Option<Int>(
    "limit", "L", value: "N",
    help: Text("take at most N new letters", "не более N новых писем"))
  static let since = Option<String>(
    "since", value: "DAY",
    help: Text(
      "first run of a mailbox: letters since that day", "первый запуск ящика: письма с этого дня"))
  static let newOnly = Flag(
    "new-only",
    help: Text("first run of a mailbox: none of the old ones", "первый запуск ящика: без старых"))
  static let full = Flag(
    "full", help: Text("compare whole mailboxes anew", "сверить ящики целиком"))
  static let jobs = Option<Int>(
    "jobs", "j", value: "N",
    help: Text(
      "read N mailboxes at a time; 4, or 1 with --limit or -n",
      "читать по N ящиков сразу; 4, а с --limit или -n – по одному"))
  static let files = Operand<String>(
    "MAILBOX|FILE",
    help: Text(
      "mailboxes of the settings, files with letters, or '-'", "ящики из настроек, файлы или «-»"),
    completion: .file
  ).repeated(atLeast: 0)

  static let command = Command<App>(
    "ingest", summary: Text("Take letters in", "Принять письма"),
    details: Text(
      "A letter of somebody known is attached to his record and its one open deal; that of a stranger "
        + "becomes a lead. Auto-replies, bounces and spam make none, and what cannot be read is kept "
        + "whole. A letter that was taken in before is passed over, so that the command may be run at "
        + "any time, twice at once, and again after it was killed.\n\nWithout a source all mailboxes of "
        + "the settings are read; the first run of one on a server needs {--since} or {--new-only}. What "
        + "fails there rests for a while, longer each time, unless it is named. Several are read side by side. A word that names a mailbox of "
        + "the settings is that mailbox, any other a file.\n\nMailboxes, folders and files are only read. "
        + "A limit counts new letters.",
      "Письмо известного отправителя прикрепляется к его записи и единственной открытой сделке; из "
        + "письма незнакомого создаётся лид. Автоответы, отчёты о недоставке и спам лидов не создают, "
        + "неразборчивое хранится целиком. Принятое ранее пропускается: команду можно запускать когда "
        + "угодно, дважды сразу и снова после обрыва.\n\nБез источника читаются все ящики из настроек; "
        + "первому запуску ящика на сервере нужен {--since} или {--new-only}. Ящик со сбоем пропускается всё дольше, "
        + "если не назван явно. Несколько ящиков читаются одновременно. Слово, которым в настройках назван ящик, – это ящик, прочие – файлы.\n\n"
        + "Ящики, папки и файлы только читаются. Ограничение "
        + "считает новые письма."),
    effect: .writes, parameters: [maildir, mbox, source, limit, since, newOnly, full, jobs, files],
    examples: [
      Example(
        "crm mail ingest sales --since -7d",
        Text("first run of a mailbox on a server", "первый запуск ящика на сервере")),
      Example("crm mail ingest", Text("all mailboxes, from cron", "все ящики, из cron")),
      Example(
        "crm mail ingest --maildir ~/Maildir --source sales",
        Text("from cron, every minute", "из cron, каждую минуту")),
      Example("crm mail ingest letter.eml", Text("one letter", "одно письмо")),
      Example(
        "crm mail ingest - < letter.eml", Text("from a mail server's pipe", "из почтового сервера")),
    ],
    exits: [
      .ok, .partial, .usage, .data, .noInput, .unavailable, .io, .tryAgain, .protocol,
      .noPermission, .config,
    ], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let (accounts, sources) = try sources(arguments, app)
    if let limit = arguments[limit], limit < 1 {
      throw Failure(
        .usage, "number.negative",
        Text("--limit must be positive", "--limit должен быть больше нуля"))
    }
    if let jobs = arguments[jobs], !(1...32).contains(jobs) {
      throw Failure(
        .usage, "number.range", Text("--jobs is a number from 1 to 32", "--jobs – число от 1 до 32")
      )
    }
    let desk = try app.desk()
    if arguments[files].contains("-"), app.world.streams.input.isTerminal {
      app.note(
        Text(
          "type or paste a letter, then Ctrl-D", "введите или вставьте письмо, затем Ctrl-D"))
    }
    let line = IntakeLine(app)
    let report: IntakeReport
    if accounts.isEmpty {
      report = try desk.ingest(
        sources, mailbox: arguments[source], limit: arguments[limit], progress: line.show)
    } else {
      report = try desk.ingest(
        accounts, among: app.settings().mailboxes, try mailboxRun(arguments, app),
        progress: line.show)
    }
    line.clear()
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try IntakeSummary(report).write(app)
    try fail(report, isAlone: accounts.count < 2, app)
  }
}
