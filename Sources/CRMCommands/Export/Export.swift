import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm export KIND`: all fields of the records that the filters fit; seniors and up, journalled.
enum Export {
  static let kind = Operand<String>(
    "KIND|FILTER",
    help: Text("the kind of record, then filters", "вид записей, затем фильтры"),
    completion: .ask("kind")
  ).repeated(atLeast: 1)
  static let to = Option<CardVersion>(
    "to", value: "FORMAT",
    help: Text("contacts as vCards 3.0 or 4.0", "контакты в vCard 3.0 или 4.0"))
  static let output = Option<String>(
    "output", "o", value: "FILE",
    help: Text("the file to make, whole or not at all", "создать файл целиком или никак"),
    completion: .file)
  static let force = Flag(
    "force", "f", help: Text("replace the file", "заменить файл"))
  static let safeCells = Flag(
    "safe-cells",
    help: Text(
      "keep spreadsheets from running cells as formulas",
      "не дать таблицам принять ячейку за формулу"))

  static let command = Command<App>(
    "export",
    summary: Text(
      "Take records out as CSV, NDJSON or vCards", "Выгрузить записи в CSV, NDJSON или vCard"),
    details: Text(
      "A seller may not export. Every export leaves a line in the journal with the number of records. "
        + "Without {--format} it is CSV; {--fields} picks. {--safe-cells} puts a mark before cells that "
        + "begin like a formula, telephone numbers too; 'crm import --safe-cells' takes it off.",
      "Продавцу выгрузка запрещена. Каждая выгрузка записывается в журнал с числом записей. Без "
        + "{--format} – CSV; {--fields} выбирает поля. {--safe-cells} ставит апостроф перед ячейками, "
        + "похожими на формулу, в том числе телефонами; 'crm import --safe-cells' его снимает."),
    effect: .writes, parameters: [RecordList.everything, to, output, force, safeCells, kind],
    examples: [
      Example("crm export lead created_at=2026-11 > leads.csv", Text("a month", "за месяц")),
      Example(
        "crm export contact --all --format ndjson",
        Text("all, for another program", "всё, в NDJSON")),
      Example(
        "crm export contact --to vcard --output people.vcf",
        Text("for a telephone", "для телефона")),
    ], exits: [.ok, .usage, .data, .cannotCreate, .io, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    var words = arguments[kind]
    let name = words.removeFirst()
    guard let declared = Kinds.named(name) else {
      throw Failure.unknownValue(name, among: Kinds.all.map(\.name))
    }
    let desk = try app.desk()
    let kind = try desk.store.kind(declared)
    try desk.store.demandExport()
    var terms: [FilterTerm] = []
    for word in words { terms.append(try FilterTerm.read(word)) }
    let target = try ExportTarget(kind, arguments, app)
    let selection = Selection(
      kind, terms: terms, order: ["id"], fields: target.fields.map(\.name),
      includesHidden: arguments[RecordList.everything])
    let count = try target.write { body throws(Failure) in
      try desk.store.each(selection, body)
    }
    let note = Text("exported ", "выгружено: ") + kind.noun.counted(count)
    try desk.note(note[app.language])
  }
}

/// The versions of vCards by the words of the command line.
enum CardVersion: String, CaseIterable, ArgumentValue {
  case vcard, vcard4
}
