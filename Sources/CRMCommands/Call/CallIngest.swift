import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Telephony
import Wording

/// `crm call ingest`: takes in what exchanges write and report of calls.
enum CallIngest {
  static let source = Option<String>(
    "source", value: "NAME",
    help: Text("what the exchange is called; pbx", "как называется АТС; pbx"))
  static let mapping = Option<String>(
    "mapping", value: "FILE",
    help: Text("how its notices are read", "описание её уведомлений"), completion: .file
  ).repeated()
  static let files = Operand<String>(
    "FILE", help: Text("files of an exchange; '-' is standard input", "файлы АТС; «-» – ввод"),
    completion: .file
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "ingest", summary: Text("Take in the records of an exchange", "Принять журнал АТС"),
    details: Text(
      "Asterisk's Master.csv in every width, cdr_custom, CEL and queue_log, FreeSWITCH's CSV and JSON, "
        + "the export of a Grandstream, and notices of Mango, UIS, Zadarma, MegaFon, Telphin, Sipuni, MTS, "
        + "MoiZvonki and Bitrix24 as JSON or form fields, one a line. What a file holds is seen from its "
        + "contents. All rows of one conversation make one call. It may be run at any time, on whole, "
        + "rotated or growing files, again and in any order: a row counts once.\n\nA call is missed only "
        + "two minutes after its last row: until then it waits for the next run. People are known by the "
        + "field 'extension' of users.",
      "Master.csv от Asterisk любой ширины, cdr_custom, CEL и queue_log, CSV и JSON от FreeSWITCH, "
        + "выгрузка Grandstream, уведомления Mango, UIS, Zadarma, МегаФон, Телфин, Sipuni, МТС, МоиЗвонки "
        + "и Битрикс24 в JSON или полями формы, по одному в строке. Что в файле, видно по содержимому. "
        + "Все строки одного разговора – один звонок. Запускать можно когда угодно, на целых, "
        + "переименованных и растущих файлах, повторно и в любом порядке: строка учитывается один "
        + "раз.\n\nЗвонок считается пропущенным через две минуты после последней строки, до того он ждёт "
        + "следующего запуска. Сотрудники узнаются по полю extension пользователя."),
    effect: .writes, parameters: [source, mapping, files],
    examples: [
      Example(
        "crm call ingest /var/log/asterisk/cdr-csv/Master.csv",
        Text("from cron, every minute", "из cron, каждую минуту")),
      Example(
        "crm call ingest --source mango - < notice.json", Text("one notice", "одно уведомление")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let sources = try sources(arguments, app)
    let setup = try setup(arguments, arguments[mapping], app)
    let report = try desk.ingestCalls(sources, setup)
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    try CallIntakeSummary(report).write(app)
    try fail(report, app)
  }

  /// The files that are named, or standard input.
  static func sources(_ arguments: Arguments, _ app: App) throws(Failure) -> [LegSource] {
    try arguments[files].map { name throws(Failure) in
      name == "-" ? .input(app.world.streams.input) : .file(try app.file(name))
    }
  }

  /// The exchange, with the mappings of the files named.
  static func setup(
    _ arguments: Arguments, _ names: [String], _ app: App
  ) throws(Failure) -> ExchangeSetup {
    var mappings: [NoticeMapping] = []
    for name in names {
      let bytes = try Files.read(try app.file(name), limit: 1 << 20)
      do {
        mappings += try NoticeMapping.read(String(decoding: bytes, as: UTF8.self))
      } catch {
        throw error.at(Text(verbatim: name))
      }
    }
    return ExchangeSetup(
      source: arguments[source] ?? "pbx", inbound: try app.settings().telephony.inbound,
      mappings: mappings)
  }

  private static func fail(_ report: CallIntakeReport, _ app: App) throws(Failure) {
    for failure in report.failures {
      let line = ErrorLine.text(failure, app.language).first ?? ""
      app.world.streams.errors.write(line + "\n")
    }
    guard !report.failures.isEmpty else { return }
    throw Failure(
      .partial, "call.partial",
      Text("not all files could be read", "прочитаны не все файлы"),
      hint: Text("the rest was taken in", "остальное принято"))
  }
}
