import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm KIND list`: prints the records that all filters fit.
enum RecordList {
  static let filters = Operand<String>(
    "FILTER",
    help: Text(
      "field=value, field!=value, field~text, field=lo..hi",
      "поле=значение, поле!=значение, поле~текст, поле=от..до"),
    completion: .ask("filter")
  ).repeated(atLeast: 0)
  static let everything = Flag(
    "all", "a", help: Text("closed records and those of others too", "также закрытые и чужие"))
  static let mine = Flag("mine", help: Text("only my own", "только мои"))
  static let overdue = Flag("overdue", help: Text("only what is late", "только просроченные"))
  static let on = Option<String>(
    "on", value: "KIND/ID", help: Text("only on this record", "только по этой записи"))
  static let sort = Option<String>(
    "sort", value: "FIELDS",
    help: Text("order: field,-field", "порядок: поле,-поле"))
  static let limit = Option<Int>(
    "limit", "L", value: "N", help: Text("at most N records", "не больше N записей"))
  static let offset = Option<Int>(
    "offset", value: "N", help: Text("pass over N records", "пропустить N записей")
  ).or(0)

  static func command(_ kind: RecordKind) -> Command<App> {
    Command(
      "list", summary: Text("List ", "Показать список ") + kind.noun.form(for: 5),
      effect: .reads, parameters: parameters(kind), fields: FieldParameters.notes(kind),
      examples: [
        Example(
          "crm \(kind.command) list --json", Text("as JSON, for jq", "в JSON, для jq")),
        Example(
          "crm \(kind.command) list --all --sort -id -L 10",
          Text("the ten newest", "десять новейших")),
      ], exits: [.ok, .usage, .data, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in try run(kind, arguments, app) }
  }

  private static func parameters(_ kind: RecordKind) -> [any Parameter] {
    var list: [any Parameter] = [everything]
    if owner(kind) != nil { list.append(mine) }
    if hasDeadline(kind) { list.append(overdue) }
    if kind.field("on") != nil { list.append(on) }
    return list + [sort, limit, offset, filters]
  }

  private static func run(
    _ kind: RecordKind, _ arguments: Arguments, _ app: App
  ) throws(Failure) {
    let store = try app.reader()
    let fields = try app.printedFields(kind, isSingle: false)
    let needed = fields.map(\.name) + ["status", "next_due"].filter { kind.field($0) != nil }
    let limit = arguments[limit]
    if let limit, limit < 0 { throw negative("--limit") }
    if arguments[offset] < 0 { throw negative("--offset") }
    let selection = Selection(
      kind, terms: try terms(kind, arguments, store),
      order: arguments[sort].map { $0.split(separator: ",").map(String.init) } ?? [],
      limit: limit, offset: arguments[offset], fields: needed,
      includesHidden: arguments[everything])
    var count = 0
    var late = 0
    try app.print(kind, fields) { body throws(Failure) in
      try store.each(selection) { record throws(Failure) in
        count += 1
        if isLate(record, store) { late += 1 }
        try body(record)
      }
    }
    if app.format == .table, !app.isQuiet {
      app.write(footer(kind, count, late)[app.language] + "\n")
    }
    try BulkReads.note(kind, fields, count, app)
  }

  static func negative(_ flag: String) -> Failure {
    Failure(
      .usage, "number.negative",
      Text("\(flag) must not be negative", "\(flag) не может быть отрицательным"))
  }

  private static func footer(_ kind: RecordKind, _ count: Int, _ late: Int) -> Text {
    let total = kind.noun.counted(count)
    return late == 0 ? total : total + Text(" · \(late) overdue", " · просрочено \(late)")
  }
}
