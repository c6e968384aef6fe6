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
  static let format = Option<RowFormat>(
    "format", value: "FORMAT",
    help: Text(
      "what the rows are; else their contents say it", "формат строк; иначе по содержимому")
  ).hidingGlobal()
  static let columns = Option<String>(
    "columns", value: "NAMES",
    help: Text(
      "what stands where, as clid,src,dst,start,billsec", "столбцы: clid,src,dst,start,billsec"))
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
        + "rotated or growing files and those packed by gzip, again and in any order: a row counts once, and "
        + "a file goes on where the last run came to.\n\nA call is missed only "
        + "two minutes after its last row: until then it waits for the next run. People are known by the "
        + "field 'extension' of users. Rows that nobody understands are kept: 'crm call refused list'. After "
        + "'crm undo' of an intake its rows are read again. How the output looks is said before the command: 'crm --format csv "
        + "call ingest …'.",
      "Master.csv от Asterisk любой ширины, cdr_custom, CEL и queue_log, CSV и JSON от FreeSWITCH, "
        + "выгрузка Grandstream, уведомления Mango, UIS, Zadarma, МегаФон, Телфин, Sipuni, МТС, МоиЗвонки "
        + "и Битрикс24 в JSON или полями формы, по одному в строке. Что в файле, видно по содержимому. "
        + "Все строки одного разговора – один звонок. Запускать можно когда угодно, на целых, "
        + "переименованных, растущих и сжатых gzip файлах, повторно и в любом порядке: строка учитывается "
        + "один раз, а файл читается с того места, где закончил прошлый запуск.\n\nЗвонок считается пропущенным через две минуты после последней строки, до того он ждёт "
        + "следующего запуска. Сотрудники узнаются по полю extension пользователя. Непонятые "
        + "строки хранятся: crm call refused list. После crm undo приёма его строки читаются снова. Вид вывода указывают "
        + "перед командой: «crm --format csv call ingest …»."),
    effect: .writes, parameters: [source, format, columns, mapping, files],
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
    var setup = try setup(arguments, app)
    setup.resumes = true
    let report = try desk.ingestCalls(sources, setup)
    if desk.dryRun, app.format == .table { try app.preview(desk) }
    let summary = CallIntakeSummary(report)
    try summary.write(app)
    try summary.demandWhole(app)
  }

  /// Whether columns say who, whom and when.
  static func areColumns(_ names: [String]) -> Bool {
    ["src", "dst", "start"].allSatisfy(names.contains)
  }

  /// The columns that a word names; who, whom and when must be among them.
  private static func names(_ word: String) throws(Failure) -> [String] {
    let names = word.split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name.filter { $0 != " " })
    }
    guard areColumns(names) else {
      throw Failure(
        .usage, "call.columns",
        Text("--columns: src, dst and start are needed", "--columns: нужны src, dst и start"),
        hint: Text(
          "name every column in its order, as in cdr_custom.conf",
          "назовите все столбцы по порядку, как в cdr_custom.conf"))
    }
    return names
  }

  /// The files that are named, or standard input.
  static func sources(_ arguments: Arguments, _ app: App) throws(Failure) -> [LegSource] {
    try arguments[files].map { name throws(Failure) in
      name == "-" ? .input(app.world.streams.input) : .file(try app.file(name))
    }
  }

  /// The exchange of the command line, and how its rows are read.
  static func setup(_ arguments: Arguments, _ app: App) throws(Failure) -> ExchangeSetup {
    var setup = try Exchange.setup(of: arguments[source] ?? "pbx", arguments[mapping], app)
    setup.format = arguments[format]
    if let word = arguments[columns] { setup.columns = try names(word) }
    return setup
  }
}
