import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm history REF`: what happened to a record of any kind and to what hangs on it.
enum History {
  static let record = Operand<String>(
    "KIND/ID", help: Text("a record, as deal/7", "запись, например deal/7"),
    completion: .ask("record"))
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
    if let limit = request.limit, limit < 0 { throw ListRequest.negative("--limit") }
    request.only = try sorts(arguments[only])
    request.since = try arguments[since].map { word throws(Failure) in
      try app.start(word, "--since")
    }
    let words = TimelineWords(
      store: store, asked: Link(kind.name, id), isWhole: app.format != .table)
    var rows: [[Cell]] = []
    let events = try store.timeline(of: host, request)
    for event in events { rows.append(try HistoryRow.cells(event, words)) }
    let isDeep = events.contains { $0.on.text != host.reference }
    // Machines get every column, people those that fit a line.
    let isWhole = app.format.isJSON || app.arguments.given(Globals.fields)
    let places = HistoryRow.places(isWhole: isWhole, isTable: app.format == .table, isDeep: isDeep)
    try app.print(places.map { HistoryRow.columns[$0] }, rows.map { row in places.map { row[$0] } })
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
