import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm KIND duplicates`: records that are the same or alike, exact matches first.
enum RecordDuplicates {
  static let exact = Flag(
    "exact", help: Text("only those that share a key", "только с одинаковым ключом"))
  static let similar = Flag(
    "similar", help: Text("only those that are alike", "только похожие"))
  static let minimum = Option<Int>(
    "min-score", value: "PERCENT",
    help: Text("how alike they have to be", "насколько похожие")
  ).or(DuplicateRequest.usual)

  static func command(_ kind: RecordKind) -> Command<App> {
    Command(
      "duplicates",
      summary: Text("Find duplicate ", "Найти дубли среди ") + kind.noun.form(for: 5),
      details: Text(
        "Exact matches share a key (\(keys(kind).en)); similar ones are scored by name and by what "
          + "else they have in common. With filters, one of the two has to fit.",
        "Точные совпадения имеют общий ключ (\(keys(kind).ru)); похожие оцениваются по названию и по "
          + "тому, что ещё у них общего. С фильтрами им должна отвечать одна из двух записей."),
      effect: .reads,
      parameters: [
        RecordList.everything, exact, similar, minimum, RecordList.limit, RecordList.filters,
      ],
      exclusive: [["exact", "similar"]],
      examples: [
        Example("crm \(kind.name) duplicates", Text("all of them", "все")),
        Example(
          "crm \(kind.name) duplicates created_at=today --exact --json",
          Text("among the new ones, for jq", "среди новых, для jq")),
      ], exits: [.ok, .usage, .data, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in try run(kind, arguments, app) }
  }

  private static func keys(_ kind: RecordKind) -> Text {
    switch kind.name {
    case Deal.kind.name:
      Text("company with title or sum, open at once", "компания и название или сумма, обе открыты")
    case Company.kind.name: Text("INN, name, phone, e-mail", "ИНН, название, телефон, эл. почта")
    case Contact.kind.name: Text("phone, e-mail", "телефон, эл. почта")
    default: Text("INN, phone, e-mail", "ИНН, телефон, эл. почта")
    }
  }

  static let columns = [
    Column("match", title: Text("Match", "Совпадение")),
    Column("score", title: Text("%", "%"), alignment: .right),
    Column("record", title: Text("No.", "№"), alignment: .right),
    Column("record_name", title: Text("Record", "Запись"), shrinks: true),
    Column("duplicate", title: Text("No.", "№"), alignment: .right),
    Column("duplicate_name", title: Text("Duplicate", "Дубль"), shrinks: true),
    Column("reasons", title: Text("Why", "Почему"), shrinks: true),
  ]

  private static func run(
    _ kind: RecordKind, _ arguments: Arguments, _ app: App
  ) throws(Failure) {
    guard (1...100).contains(arguments[minimum]) else {
      throw Failure(
        .usage, "score.out-of-range",
        Text("--min-score: from 1 to 100", "--min-score: от 1 до 100"))
    }
    if let limit = arguments[RecordList.limit], limit < 0 { throw ListRequest.negative("--limit") }
    var request = DuplicateRequest(kind)
    for word in arguments[RecordList.filters] { request.terms.append(try FilterTerm.read(word)) }
    request.includesHidden = arguments[RecordList.everything]
    request.exact = !arguments[similar]
    request.similar = !arguments[exact]
    request.minimum = arguments[minimum]
    let desk = try app.desk(writes: false)
    let found = try desk.duplicates(request)
    let shown = found.prefix(arguments[RecordList.limit] ?? found.count)
    let cells = DuplicateCells(store: desk.store, isJSON: app.format.isJSON)
    // By numbers, only those that another record stands for already.
    let places = app.format == .ids ? [columns.count - 3] : Array(columns.indices)
    var rows: [[Cell]] = []
    for pair in shown {
      let row = try cells.row(pair)
      rows.append(places.map { row[$0] })
    }
    try app.print(places.map { columns[$0] }, rows)
    if app.format == .table, !app.isQuiet {
      app.write(footer(kind, found)[app.language] + "\n")
    }
    let sensitive = kind.fields(with: .sensitive)
    try BulkReads.note(kind, sensitive, shown.count, app)
  }

  private static func footer(_ kind: RecordKind, _ found: [DuplicatePair]) -> Text {
    let exact = found.count { $0.match == .exact }
    let counts = Text(
      "\(exact) exact, \(found.count - exact) similar",
      "точных: \(exact), похожих: \(found.count - exact)")
    guard let first = found.first else { return counts }
    let command = "crm \(kind.name) merge \(first.record) \(first.duplicate)"
    return counts + Text(verbatim: " · \(command)")
  }
}
