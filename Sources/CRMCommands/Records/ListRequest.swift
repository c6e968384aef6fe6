import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// What a list is asked for: by the words of the command line, and by a saved view before them.
struct ListRequest {
  /// The kind with the fields of the store.
  let kind: RecordKind
  /// The columns that were chosen; those of the kind where nil.
  private(set) var columns: [String]?
  private(set) var sort: [String] = []
  private(set) var limit: Int?
  private(set) var offset = 0
  private(set) var showsAll = false
  private var isMine = false
  private var isOverdue = false
  private var filters: [String] = []
  private var on: String?
  /// The view that was used.
  private(set) var view: Record?

  /// Puts the request together; `more` are filters of the command itself.
  init(
    _ kind: RecordKind, _ arguments: Arguments, _ app: App, filters words: [String]
  ) throws(Failure) {
    let store = try app.reader()
    self.kind = try store.kind(kind)
    let isPlain =
      words.isEmpty && !arguments[RecordList.everything]
      && !(RecordList.owner(kind) != nil && arguments[RecordList.mine])
      && !(RecordList.hasDeadline(kind) && arguments[RecordList.overdue])
    view = try ListRequest.view(self.kind, arguments, app)
    if let view {
      // A default view steps back before filters that were typed; only its columns stay.
      take(ViewRequest(view), whole: arguments[RecordList.view] != nil || isPlain)
    }
    filters += words
    if kind.field("on") != nil { on = arguments[RecordList.on] }
    showsAll = showsAll || arguments[RecordList.everything]
    if RecordList.owner(kind) != nil { isMine = isMine || arguments[RecordList.mine] }
    if RecordList.hasDeadline(kind) { isOverdue = isOverdue || arguments[RecordList.overdue] }
    if let given = arguments[RecordList.sort] {
      sort = given.split(separator: ",").map(String.init)
    }
    if let given = arguments[RecordList.limit] { limit = given }
    offset = arguments[RecordList.offset]
    if let limit, limit < 0 { throw ListRequest.negative("--limit") }
    if offset < 0 { throw ListRequest.negative("--offset") }
  }

  private static func called(_ view: Record) -> Text {
    Text("view «\(view.title)»", "представление «\(view.title)»")
  }

  static func negative(_ flag: String) -> Failure {
    Failure(
      .usage, "number.negative",
      Text("\(flag) must not be negative", "\(flag) не может быть отрицательным"))
  }

  /// The view that was named; to a person the one he made his default, which scripts never see.
  private static func view(
    _ kind: RecordKind, _ arguments: Arguments, _ app: App
  ) throws(Failure) -> Record? {
    let store = try app.reader()
    if let name = arguments[RecordList.view] {
      guard Fold.key(name) != "none" else { return nil }
      let view = try store.view(name, of: kind)
      if let fault = try store.fault(ofView: view) { throw fault.at(called(view)) }
      return view
    }
    guard app.format == .table, kind.name != OperationRecord.kind.name,
      let view = try store.defaultView(of: kind)
    else { return nil }
    // Nobody named it just now: a list without it is better than none.
    guard let fault = try store.fault(ofView: view) else { return view }
    for line in ErrorLine.text(fault.at(called(view)), app.language) {
      app.note(Text(verbatim: line))
    }
    return nil
  }

  private mutating func take(_ view: ViewRequest, whole: Bool) {
    if !view.columns.isEmpty { columns = view.columns }
    sort = view.sort
    guard whole else { return }
    filters = view.filters
    limit = view.limit
    showsAll = view.flags.contains("all")
    isMine = view.flags.contains("mine") && RecordList.owner(kind) != nil
    isOverdue = view.flags.contains("overdue") && RecordList.hasDeadline(kind)
  }

  /// A filter; a bare reference is the record that the things hang on.
  private func term(_ word: String) throws(Failure) -> FilterTerm {
    let isHolder = kind.field("on") != nil && !word.contains("=") && References.link(word) != nil
    guard !isHolder else { return FilterTerm(path: ["on"], op: .equals, values: [word]) }
    return try FilterTerm.read(word)
  }

  /// The filters, and the convenient flags, which are filters with a name.
  func terms(_ store: Store) throws(Failure) -> [FilterTerm] {
    var terms: [FilterTerm] = []
    for word in filters { terms.append(try term(word)) }
    if let on { terms.append(FilterTerm(path: ["on"], op: .equals, values: [on])) }
    let named = terms.contains { ["assignee", "user", "on"].contains($0.path.first) }
    let isPersonal = [FollowUp.kind.name, Notification.kind.name].contains(kind.name)
    if let owner = RecordList.owner(kind), isMine || isPersonal && !named && !showsAll {
      terms.append(FilterTerm(path: [owner], op: .equals, values: ["me"]))
    }
    if isOverdue {
      terms.append(
        FilterTerm(
          path: [RecordList.deadline(kind)], op: .range, high: store.session.now.rfc3339))
      if kind.name == FollowUp.kind.name {
        terms.append(FilterTerm(path: ["status"], op: .equals, values: ["open"]))
      }
    }
    return terms
  }
}
