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
  static let files = Operand<String>(
    "FILE", help: Text("a letter, an mbox, or '-'", "письмо, mbox или «-»"), completion: .file
  ).repeated(atLeast: 0)

  static let command = Command<App>(
    "ingest", summary: Text("Take letters in", "Принять письма"),
    details: Text(
      "A letter of somebody known is attached to his record and its one open deal; that of a stranger "
        + "becomes a lead. Auto-replies, bounces and spam make none, and what cannot be read is kept "
        + "whole. A letter that was taken in before is passed over, so that the command may be run at "
        + "any time, twice at once, and again after it was killed.\n\nFolders and files are only read. "
        + "A limit counts new letters.",
      "Письмо известного отправителя прикрепляется к его записи и единственной открытой сделке; из "
        + "письма незнакомого создаётся лид. Автоответы, отчёты о недоставке и спам лидов не создают, "
        + "неразборчивое хранится целиком. Принятое ранее пропускается: команду можно запускать когда "
        + "угодно, дважды сразу и снова после обрыва.\n\nПапки и файлы только читаются. Ограничение "
        + "считает новые письма."),
    effect: .writes, parameters: [maildir, mbox, source, limit, files],
    examples: [
      Example(
        "crm mail ingest --maildir ~/Maildir --source sales",
        Text("from cron, every minute", "из cron, каждую минуту")),
      Example("crm mail ingest letter.eml", Text("one letter", "одно письмо")),
      Example(
        "crm mail ingest - < letter.eml", Text("from a mail server's pipe", "из почтового сервера")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let sources = try sources(arguments, app)
    if let limit = arguments[limit], limit < 1 {
      throw Failure(
        .usage, "number.negative",
        Text("--limit must be positive", "--limit должен быть больше нуля"))
    }
    let desk = try app.desk()
    if arguments[files].contains("-"), app.world.streams.input.isTerminal {
      app.note(
        Text(
          "type or paste a letter, then Ctrl-D", "введите или вставьте письмо, затем Ctrl-D"))
    }
    let line = IntakeLine(app)
    let report = try desk.ingest(
      sources, mailbox: arguments[source], limit: arguments[limit], progress: line.show)
    line.clear()
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try IntakeSummary(report).write(app)
    try fail(report, sources, app)
  }

  private static func sources(
    _ arguments: Arguments, _ app: App
  ) throws(Failure) -> [LetterSource] {
    let input = app.world.streams.input
    var sources: [LetterSource] = []
    for name in arguments[maildir] { sources.append(.maildir(try app.file(name))) }
    for name in arguments[mbox] { sources.append(.mbox(try app.file(name))) }
    for name in arguments[files] {
      sources.append(name == "-" ? .input(input) : .file(try app.file(name)))
    }
    guard sources.isEmpty else { return sources }
    throw Failure(
      .usage, "mail.no-source",
      Text("which letters?", "какие письма принять?"),
      hint: Text(
        "name --maildir DIR, --mbox FILE, files, or '-' for standard input",
        "укажите --maildir ПАПКА, --mbox ФАЙЛ, файлы или «-» для стандартного ввода"))
  }

  /// What could not be read is named; the rest was taken in.
  private static func fail(
    _ report: IntakeReport, _ sources: [LetterSource], _ app: App
  ) throws(Failure) {
    guard let first = report.failures.first else { return }
    if report.failures.count == 1, report.total == 0 { throw first }
    for failure in report.failures {
      let line = ErrorLine.text(failure, app.language).first ?? ""
      app.world.streams.errors.write(line + "\n")
    }
    let count = report.failures.count
    throw Failure(
      .partial, "mail.partial",
      Text("\(count) could not be read", "не прочитано: \(count)"),
      hint: Text(
        "the rest was taken in; run the command again",
        "остальное принято; запустите команду ещё раз"))
  }
}
