import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config view add`: keeps filters, columns and order under a name.
enum ConfigViewAdd {
  static let name = Operand<String>("NAME", help: Text("its name", "название"))
  static let kind = Operand<String>(
    "KIND|FILTER",
    help: Text("the kind of record, then filters", "вид записей, затем фильтры"),
    completion: .ask("kind")
  ).repeated(atLeast: 1)
  static let shared = Flag(
    "shared", help: Text("for everybody; by seniors", "для всех; задаёт старший"), negatable: true)

  static let command = Command<App>(
    "add", summary: Text("Save a view", "Сохранить представление"),
    details: Text(
      "It remembers the filters, {--fields} as its columns, {--sort}, {--limit}, {--all}, {--mine} and "
        + "{--overdue}. A view of yours with that name is replaced.",
      "Запоминаются фильтры, столбцы {--fields}, {--sort}, {--limit}, {--all}, {--mine} и {--overdue}. "
        + "Ваше представление с тем же названием заменяется."),
    effect: .writes,
    parameters: [
      RecordList.everything, RecordList.mine, RecordList.overdue, RecordList.sort,
      RecordList.limit, shared, name, kind,
    ],
    examples: [
      Example(
        "crm config view add hot lead status=working amount=100k.. --fields id,name,amount --sort -amount",
        Text("the big ones, biggest first", "крупные, сначала самые большие")),
      Example(
        "crm config view add 'Мои сделки' deal --mine --fields id,title,amount,next_step",
        Text("your own deals", "свои сделки")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var words = arguments[kind]
    var request = ViewRequest(name: arguments[name], kind: words.removeFirst())
    request.filters = words
    request.columns = list(arguments[Globals.fields])
    request.sort = list(arguments[RecordList.sort])
    request.limit = arguments[RecordList.limit]
    if let limit = request.limit, limit < 0 { throw ListRequest.negative("--limit") }
    let flags = [
      ("all", RecordList.everything), ("mine", RecordList.mine), ("overdue", RecordList.overdue),
    ]
    request.flags = flags.filter { arguments[$0.1] }.map(\.0)
    if arguments.given(shared) { request.isShared = arguments[shared] }
    let (id, isNew) = try desk.saveView(request)
    if desk.dryRun { return try app.preview(desk) }
    let view = try desk.store.record(SavedView.kind, id)
    try app.answer(
      SavedView.kind, [id],
      (isNew ? Text("Saved the view ", "Сохранено: ") : Text("Replaced the view ", "Заменено: "))
        + Text(verbatim: "«\(view.title)»")
        + Text(
          ". Use it with: \(ConfigViewGroup.use(view))", ". Открыть: \(ConfigViewGroup.use(view))"))
  }

  private static func list(_ word: String?) -> [String] {
    word.map { $0.split(separator: ",").map(String.init) } ?? []
  }
}
