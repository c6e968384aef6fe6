import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm config view list`: one's own views and the shared ones.
enum ConfigViewList {
  static let words = Operand<String>(
    "KIND", help: Text("of one kind", "одного вида"),
    completion: .choices(CustomField.kinds.map { Choice($0) })
  ).optional()

  static let command = Command<App>(
    "list", summary: Text("List the views", "Показать представления"),
    effect: .reads, parameters: [words],
    examples: [
      Example("crm config view list", Text("your own and the shared ones", "свои и общие")),
      Example("crm config view list deal", Text("of deals", "для сделок")),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  private static let columns = [
    Column("id", title: Text("No.", "№"), alignment: .right),
    Column("name", title: Text("Name", "Название"), shrinks: true),
    Column("kind", title: Text("Records", "Вид записей")),
    Column("shows", title: Text("Shows", "Показывает"), shrinks: true),
    Column("owner", title: Text("Owner", "Автор")),
    Column("shared", title: Text("Shared", "Общее")),
    Column("default", title: Text("Default", "По умолчанию")),
    Column("fault", title: Text("Fault", "Неисправность"), shrinks: true),
  ]

  private static func kind(_ name: String, _ language: Language) -> Cell {
    Cell(.text(name), shown: KeyWords.kind(name)?[language])
  }

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let me = try store.actingUser().id
    let chosen = try store.all(Selection(Preference.kind)).filter {
      $0[Preference.user].integer == me
    }.compactMap { $0[Preference.view].integer }
    var rows: [[Cell]] = []
    for view in try store.all(Selection(SavedView.kind)) {
      let isMine = view[SavedView.owner].integer == me
      let isShared = view[SavedView.shared].integer == 1
      guard isMine || isShared else { continue }
      if let kind = arguments[words], view[SavedView.kind_].text != kind { continue }
      let owner = try store.title(User.kind, view[SavedView.owner].integer ?? 0)
      let isDefault = chosen.contains(view.id)
      let fault = try store.fault(ofView: view)?.message[app.language]
      rows.append([
        Cell(.integer(view.id)), Cell(.text(view.title)),
        kind(view[SavedView.kind_].text ?? "", app.language),
        Cell(.text(ConfigViewList.words(view))),
        Cell(.text(owner)), Cell(.flag(isShared), shown: Cells.yes(isShared)[app.language]),
        Cell(.flag(isDefault), shown: Cells.yes(isDefault)[app.language]),
        fault.map { Cell(.text($0), label: .bad) } ?? Cell(.null),
      ])
    }
    // To a person a column without a word says nothing.
    let isSound = rows.allSatisfy { $0.last?.value == .null }
    let isCut = isSound && app.format == .table && app.arguments[Globals.fields] == nil
    try app.print(
      isCut ? columns.dropLast() : columns, isCut ? rows.map { $0.dropLast() } : rows)
  }

  /// What a view does, in the words that would be typed after `list`.
  static func words(_ view: Record) -> String {
    let request = ViewRequest(view)
    var words = request.filters
    if !request.columns.isEmpty { words += ["--fields", request.columns.joined(separator: ",")] }
    if !request.sort.isEmpty { words += ["--sort", request.sort.joined(separator: ",")] }
    if let limit = request.limit { words += ["--limit", String(limit)] }
    words += request.flags.map { "--\($0)" }
    return CommandLineText.quoted(words)
  }
}
