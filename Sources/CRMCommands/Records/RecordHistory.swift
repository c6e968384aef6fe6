import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm KIND history`: who changed what in a record, and when.
enum RecordHistory {
  static func command(_ kind: RecordKind) -> Command<App> {
    let record = kind.operand
    return Command(
      "history",
      summary: Text("Show what happened to ", "Показать историю ") + kind.noun.ofOne,
      effect: .reads, parameters: [record],
      examples: [
        Example("crm \(kind.command) history 1", Text("every change", "все изменения"))
      ], exits: [.ok, .usage, .noInput, .noPermission]
    ) { arguments, app throws(Failure) in
      _ = try app.reader()
      try show(kind, try app.id(kind, arguments[record]), app)
    }
  }

  static let columns = [
    Column("at", title: Text("When", "Когда")), Column("user", title: Text("Who", "Кто")),
    Column("field", title: Text("Field", "Поле")),
    Column("before", title: Text("Before", "Было"), shrinks: true),
    Column("after", title: Text("After", "Стало"), shrinks: true),
    Column("rule", title: Text("Rule", "Правило")),
    Column("operation", title: Text("Op.", "Оп."), alignment: .right),
  ]

  /// Prints the journal of one record, as far as the actor may read the record.
  static func show(_ kind: RecordKind, _ id: Int64, _ app: App) throws(Failure) {
    let store = try app.reader()
    try store.demandWhole(try store.record(kind, id))
    var rows: [[Cell]] = []
    for entry in try store.history(of: kind, id) { rows.append(try row(entry, store)) }
    try app.print(columns, rows)
  }

  private static func row(_ entry: JournalEntry, _ store: Store) throws(Failure) -> [Cell] {
    let words = ChangeWords(store: store)
    let change = entry.change
    let label = fieldLabel(change)[store.session.language]
    return [
      Cell(.instant(entry.at.seconds)), Cell(entry.user.map(CellValue.text) ?? .null),
      Cell(.text(change.field), shown: label),
      Cell(
        try words.typed(change.before, change), shown: try words.shown(change.before, change)),
      Cell(
        try words.typed(change.after, change), shown: try words.shown(change.after, change)),
      Cell(change.rule.map(CellValue.text) ?? .null),
      Cell(.integer(entry.operation)),
    ]
  }

  private static func fieldLabel(_ change: Change) -> Text {
    switch change.field {
    case "id": Text("added", "создание")
    case "removed": Text("removed", "удаление")
    default: change.kind.field(change.field)?.label ?? Text(verbatim: change.field)
    }
  }
}
