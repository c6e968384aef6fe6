import CRMDomain
import CRMStore
import Rendering
import Wording

/// One event of a history as a row.
enum HistoryRow {
  static let columns = [
    Column("at", title: Text("When", "Когда")), Column("event", title: Text("Event", "Событие")),
    Column("user", title: Text("Who", "Кто")), Column("on", title: Text("Record", "Запись")),
    Column("ref", title: Text("About", "О чём")),
    Column("text", title: Text("What happened", "Что произошло"), shrinks: true),
    Column("changes", title: Text("Changes", "Изменения")),
    Column("rule", title: Text("Rule", "Правило")),
    Column("operation", title: Text("Op.", "Оп."), alignment: .right),
  ]

  /// Machines get every column, people those that fit a line: the record only where there are several.
  static func places(isWhole: Bool, isTable: Bool, isDeep: Bool) -> [Int] {
    if isWhole { return Array(columns.indices) }
    guard isTable else { return [0, 1, 2, 3, 4, 5, 8] }
    return isDeep ? [0, 1, 2, 3, 5, 8] : [0, 1, 2, 5, 8]
  }

  static func cells(
    _ event: TimelineEvent, _ words: TimelineWords
  ) throws(Failure) -> [Cell] {
    let language = words.store.session.language
    return [
      Cell(.instant(event.at.seconds)),
      Cell(.text(event.sort.key), shown: event.sort.label[language]),
      Cell(event.user.map(CellValue.text) ?? .null), Cell(.text(event.on.text)),
      Cell(.text(event.subject.reference)), Cell(.text(try words.text(event))),
      Cell(
        .list(try event.changes.map { change throws(Failure) in try object(change, words.store) })),
      Cell(event.rule.map(CellValue.text) ?? .null), Cell(.integer(event.operation)),
    ]
  }

  private static func object(_ change: Change, _ store: Store) throws(Failure) -> CellValue {
    let words = ChangeWords(store: store)
    return .object([
      ("field", .text(change.field)), ("before", try words.typed(change.before, change)),
      ("after", try words.typed(change.after, change)),
    ])
  }
}

extension TimelineEvent.Sort {
  /// The word for one event.
  var key: String { self == .goods ? rawValue : String(rawValue.dropLast()) }

  /// What one event is called.
  var label: Text {
    switch self {
    case .changes: Text("change", "изменение")
    case .stages: Text("stage", "стадия")
    case .letters: Text("letter", "письмо")
    case .calls: Text("call", "звонок")
    case .notes: Text("note", "заметка")
    case .files: Text("file", "файл")
    case .interactions: Text("interaction", "взаимодействие")
    case .tasks: Text("task", "задача")
    case .goods: Text("goods", "товары")
    case .shipments: Text("shipment", "отгрузка")
    case .papers: Text("paper", "документ")
    }
  }
}
