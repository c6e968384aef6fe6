import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm history REF`: what happened to a record of any kind and to what hangs on it.
enum History {
  static let record = Operand<String>(
    "KIND/ID", help: Text("a record, as deal/7", "запись, например deal/7"))
  static let only = Option<String>(
    "only", value: "SORTS",
    help: Text("only these sorts of events, by commas", "только эти виды событий, через запятую"),
    completion: .choices(TimelineEvent.Sort.allCases.map { Choice($0.rawValue) }))
  static let since = Option<String>(
    "since", value: "TIME", help: Text("nothing before", "не раньше"))
  static let deep = Flag(
    "deep",
    help: Text(
      "with the people and deals of a company, the lead of a deal (default)",
      "вместе с контактами и сделками компании, лидом сделки (по умолчанию)"), negatable: true)

  static let command = Command<App>(
    "history", summary: Text("Show what happened to a record", "Показать историю записи"),
    details: Text(
      "Changes, letters, notes, files, interactions, tasks, goods in one order of time, the newest "
        + "last. A company's history holds that of its people and deals, a deal's that of its lead, "
        + "unless {--no-deep} is given. {--limit} keeps the newest. Field by field: crm deal history 7.",
      "Изменения, письма, заметки, файлы, взаимодействия, задачи и товары по времени, новые снизу. "
        + "История компании включает её контакты и сделки, история сделки – её лид, если не задан "
        + "{--no-deep}. {--limit} оставляет новейшие. По полям: crm deal history 7."),
    effect: .reads, parameters: [only, since, deep, RecordList.limit, record],
    examples: [
      Example("crm history deal/7", Text("everything", "всё")),
      Example(
        "crm history company/3 --only letters,notes --since -30d",
        Text("letters and notes of a month", "письма и заметки за месяц")),
    ], exits: [.ok, .usage, .data, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let (kind, id) = try store.resolveLink(arguments[record])
    let host = try store.record(kind, id)
    try store.demandWhole(host)
    var request = TimelineRequest(
      limit: arguments[RecordList.limit],
      isDeep: !arguments.given(deep) || arguments[deep])
    if let limit = request.limit, limit < 0 { throw RecordList.negative("--limit") }
    request.only = try sorts(arguments[only])
    request.since = try arguments[since].map { word throws(Failure) in
      try app.start(word, "--since")
    }
    let words = TimelineWords(store: store, host: host)
    var rows: [[Cell]] = []
    for event in try store.timeline(of: host, request) { rows.append(try row(event, words)) }
    // Machines get every column, people those that fit a line.
    let places =
      app.format.isJSON || app.arguments.given(Globals.fields)
      ? Array(columns.indices) : shown
    try app.print(places.map { columns[$0] }, rows.map { row in places.map { row[$0] } })
  }

  static let columns = [
    Column("at", title: Text("When", "Когда")), Column("event", title: Text("Event", "Событие")),
    Column("user", title: Text("Who", "Кто")), Column("on", title: Text("Record", "Запись")),
    Column("ref", title: Text("About", "О чём")),
    Column("text", title: Text("What happened", "Что произошло"), shrinks: true),
    Column("changes", title: Text("Changes", "Изменения")),
    Column("rule", title: Text("Rule", "Правило")),
    Column("operation", title: Text("Op.", "Оп."), alignment: .right),
  ]
  private static let shown = [0, 1, 2, 3, 5, 8]

  private static func row(
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

  private static func sorts(_ word: String?) throws(Failure) -> Set<TimelineEvent.Sort> {
    var sorts: Set<TimelineEvent.Sort> = []
    for name in (word ?? "").split(separator: ",").map(String.init) {
      guard
        let sort = TimelineEvent.Sort.allCases.first(where: {
          [$0.rawValue, $0.key].contains(name)
        })
      else { throw Failure.unknownValue(name, among: TimelineEvent.Sort.allCases.map(\.rawValue)) }
      sorts.insert(sort)
    }
    return sorts
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
    case .notes: Text("note", "заметка")
    case .files: Text("file", "файл")
    case .interactions: Text("interaction", "взаимодействие")
    case .tasks: Text("task", "задача")
    case .goods: Text("goods", "товары")
    case .shipments: Text("shipment", "отгрузка")
    }
  }
}
