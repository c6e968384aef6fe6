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

  static let command = Command<App>(
    "export",
    summary: Text("Take records out as CSV or NDJSON", "Выгрузить записи в CSV или NDJSON"),
    details: Text(
      "A seller may not export. Every export leaves a line in the journal with the number of records. "
        + "Without {--format} it is CSV; {--fields} picks.",
      "Продавцу выгрузка запрещена. Каждая выгрузка записывается в журнал с числом записей. Без "
        + "{--format} – CSV; {--fields} выбирает поля."),
    effect: .writes, parameters: [RecordList.everything, kind],
    examples: [
      Example("crm export lead created_at=2026-11 > leads.csv", Text("a month", "за месяц")),
      Example(
        "crm export contact --all --format ndjson",
        Text("all, for another program", "всё, в NDJSON")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    var words = arguments[kind]
    let name = words.removeFirst()
    guard let kind = Kinds.named(name) else {
      throw Failure.unknownValue(name, among: Kinds.all.map(\.name))
    }
    let desk = try app.desk()
    try desk.store.demandExport()
    var terms: [FilterTerm] = []
    for word in words { terms.append(try FilterTerm.read(word)) }
    let fields = try app.exportedFields(kind)
    let selection = Selection(
      kind, terms: terms, order: ["id"], fields: fields.map(\.name),
      includesHidden: arguments[RecordList.everything])
    var count = 0
    try app.print(kind, fields, as: app.exportFormat) { body throws(Failure) in
      try desk.store.each(selection) { record throws(Failure) in
        count += 1
        try body(record)
      }
    }
    let note = Text("exported ", "выгружено: ") + kind.noun.counted(count)
    try desk.note(note[app.language])
  }
}

extension App {
  /// Files for other programs: CSV unless another format is asked for.
  fileprivate var exportFormat: OutputFormat { wantsMachineFormat ? format : .csv }

  fileprivate func exportedFields(_ kind: RecordKind) throws(Failure) -> [Field] {
    arguments[Globals.fields] == nil ? kind.fields : try printedFields(kind, isSingle: false)
  }
}
