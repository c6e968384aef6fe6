public import CRMActions
public import CommandSpec
import Platform
import Rendering
import Wording

/// `crm import KIND FILE|-`: brings records in from a table, NDJSON or vCards.
enum Import {
  static let kind = Operand<String>(
    "KIND", help: Text("the kind of record", "вид записей"), completion: .ask("kind"))
  static let file = Operand<String>(
    "FILE", help: Text("the file; - is standard input", "файл; - стандартный ввод"),
    completion: .file)
  static let from = Option<ImportFile.Format>(
    "from", value: "FORMAT",
    help: Text(
      "what the file is; recognised by its name and content",
      "формат файла; узнаётся по имени и содержимому"))
  static let map = Option<String>(
    "map", value: "FIELD=COLUMN",
    help: Text(
      "what a column is for; - as the field leaves it out",
      "для какого поля столбец; - вместо поля пропускает его")
  ).repeated()
  static let key = Option<String>(
    "key", value: "FIELD",
    help: Text("find records by this field alone", "искать записи только по этому полю"))
  static let onDuplicate = Option<ImportRequest.Duplicates>(
    "on-duplicate", value: "WHAT",
    help: Text("what to do with records that are there", "что делать с имеющимися записями")
  ).or(.update)
  static let encoding = Option<String>(
    "encoding", value: "CHARSET",
    help: Text("the charset, where it is not recognised", "кодировка, если она не узнаётся"))
  static let each = Flag(
    "each",
    help: Text("keep the good rows when others fail", "загрузить верные строки без ошибочных"))
  static let auto = Flag(
    "auto", help: Text("give new leads to the sellers in turn", "раздать новые лиды по очереди"))
  static let withRules = Flag(
    "with-rules",
    help: Text("let rules make tasks and notices", "создавать задачи и уведомления по правилам"))
  static let clearEmpty = Flag(
    "clear-empty",
    help: Text("an empty cell empties the field", "пустая ячейка очищает поле"))
  static let addCompanies = Flag(
    "add-companies",
    help: Text("add companies that are only named", "добавлять названные компании"))
  static let safeCells = Flag(
    "safe-cells",
    help: Text("take off the marks of 'export --safe-cells'", "снять апострофы export --safe-cells")
  )

  static let command = Command<App>(
    "import", summary: Text("Bring records in from a file", "Загрузить записи из файла"),
    details: ImportPages.details, effect: .writes,
    parameters: [
      from, map, key, onDuplicate, encoding, each, auto, withRules, clearEmpty, addCompanies,
      safeCells, RecordAdd.allowDuplicate, kind, file,
    ],
    examples: [
      Example(
        "crm import lead old.csv -n --map phone='Моб. тел.' --map -='Комментарий'",
        Text("show what would happen", "показать, что будет")),
      Example("crm import product price.csv --key sku", Text("a price list", "прайс-лист")),
      Example("crm import contact phone.vcf", Text("an address book", "адресную книгу")),
      Example(
        "crm export lead --all | crm import lead - --key id", Text("by number", "по номерам")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let request = try ImportOptions(arguments).request()
    let desk = try app.desk()
    var source = try ImportFile(arguments[file], app).source(request.kind, arguments)
    let line = ImportLine(app)
    let report = try desk.importRecords(
      request, from: &source, progress: line.show,
      tell: { failure in
        line.clear()
        app.tell(failure)
      })
    line.clear()
    try ImportSummary(report, isTrial: app.isDryRun).write(app)
    guard report.failed > 0 else { return }
    throw Failure(
      .partial, "import.partial",
      ImportSummary.rows(report.failed) + Text(" could not be taken", " не принято"),
      hint: app.isDryRun
        ? nil
        : Text(
          "the rest is there; correct them and run it again",
          "остальное загружено; исправьте их и повторите"))
  }
}

extension App {
  /// Says at once what is wrong with one of many, in the shape in which failures are told.
  fileprivate func tell(_ failure: Failure) {
    let isMachine = format.isJSON && wantsMachineFormat
    let lines =
      isMachine ? [ErrorLine.json(failure, language)] : ErrorLine.text(failure, language)
    for line in lines { world.streams.errors.write(line + "\n") }
  }
}

extension ImportRequest.Duplicates: ArgumentValue {}
