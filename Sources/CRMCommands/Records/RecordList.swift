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
    completion: .fieldWords
  ).repeated(atLeast: 0)
  static let everything = Flag(
    "all", "a", help: Text("closed records and those of others too", "также закрытые и чужие"))
  static let mine = Flag("mine", help: Text("only my own", "только мои"))
  static let overdue = Flag("overdue", help: Text("only what is late", "только просроченные"))
  static let on = Option<String>(
    "on", value: "KIND/ID", help: Text("only on this record", "только по этой записи"),
    completion: .ask("record"))
  static let sort = Option<String>(
    "sort", value: "FIELDS",
    help: Text("order: field,-field", "порядок: поле,-поле"), completion: .ask("sort"))
  static let limit = Option<Int>(
    "limit", "L", value: "N", help: Text("at most N records", "не больше N записей"))
  static let view = Option<String>(
    "view", value: "NAME",
    help: Text(
      "filters, columns and order as saved; none leaves out the default one",
      "фильтры, столбцы и порядок из представления; none – без него"), completion: .ask("view"))
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
    ) { arguments, app throws(Failure) in
      try run(kind, arguments, app, filters: arguments[filters])
    }
  }

  static func parameters(
    _ kind: RecordKind, operand: any Parameter = filters
  ) -> [any Parameter] {
    var list: [any Parameter] = [everything]
    if owner(kind) != nil { list.append(mine) }
    if hasDeadline(kind) { list.append(overdue) }
    if kind.field("on") != nil { list.append(on) }
    return list + [sort, limit, offset, view, AsOf.option, operand]
  }

  /// Prints the records that the filters fit, and within the scope of the command.
  static func run(
    _ kind: RecordKind, _ arguments: Arguments, _ app: App, filters words: [String],
    _ scope: Scope = Scope()
  ) throws(Failure) {
    let store = try AsOf.reader(app, kind)
    let request = try ListRequest(kind, arguments, app, filters: words)
    let kind = request.kind
    let fields = try printed(kind, scope, app, chosen: request.columns)
    let needed = fields.map(\.name) + ["status", "next_due"].filter { kind.field($0) != nil }
    let selection = Selection(
      kind, terms: try request.terms(store) + scope.terms,
      order: scope.group.map { [$0] + kind.order } ?? request.sort, limit: request.limit,
      offset: request.offset, fields: needed, includesHidden: request.showsAll)
    var count = 0
    var late = 0
    var former: Value?
    try app.print(kind, fields) { body throws(Failure) in
      try store.each(selection) { record throws(Failure) in
        count += 1
        if isLate(record, store) { late += 1 }
        let isSaid = former != nil && scope.group.map { record[$0] } == former
        former = scope.group.map { record[$0] }
        try body(isSaid ? unsaid(record, scope, app) : record)
      }
    }
    if app.format == .table, !app.isQuiet {
      let named = request.view.map { Text(verbatim: " · «\(Sanitize.terminal($0.title))»") }
      app.write((footer(kind, count, late) + (named ?? Text("", "")))[app.language] + "\n")
    }
    try BulkReads.note(kind, fields, count, app)
  }

  private static func footer(_ kind: RecordKind, _ count: Int, _ late: Int) -> Text {
    let total = kind.noun.counted(count)
    return late == 0 ? total : total + Text(" · \(late) overdue", " · просрочено \(late)")
  }
}
