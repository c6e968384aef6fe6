import CRMDomain
public import CRMStore
public import Wording

/// By what the lines of a report are made.
public struct Grouping: Sendable {
  /// The word for `--by`, and the key of the first column.
  public let name: String
  /// The heading of the first column.
  public let label: Text
  /// Whether the lines follow one another in time.
  public var isTime: Bool {
    switch source {
    case .day, .week, .month: true
    default: false
    }
  }
  let source: Source
  /// The figures that say something by it; all where nil.
  private(set) var only: Set<String>?
  /// The lines that are there in any case, in their order; nil where the facts alone decide.
  let known: (@Sendable (Store, ReportRequest) throws(Failure) -> [KnownLine])?

  enum Source: Sendable {
    case owner, department, sort, day, week, month
    /// The key of a fact at this place; names that are nothing get the words.
    case key(Int)
    /// The number of a record of this kind at this place.
    case record(Int, RecordKind)
  }

  init(
    _ name: String, _ label: Text, _ source: Source,
    known: (@Sendable (Store, ReportRequest) throws(Failure) -> [KnownLine])? = nil
  ) {
    self.name = name
    self.label = label
    self.source = source
    self.known = known
  }

  /// The same, with these figures alone.
  func showing(_ names: String...) -> Grouping { showing(names) }

  func showing(_ names: [String]) -> Grouping {
    var grouping = self
    grouping.only = Set(names)
    return grouping
  }

  static let user = Grouping("user", Text("Who", "Кто"), .owner)
  static let department = Grouping("department", Text("Department", "Отдел"), .department)
  static let day = Grouping("day", Text("Day", "День"), .day)
  static let week = Grouping("week", Text("Week", "Неделя"), .week)
  static let month = Grouping("month", Text("Month", "Месяц"), .month)
  /// What every report with an owner and a moment can be cut by.
  static let usual: [Grouping] = [user, department, day, week, month]

  /// The stages of the pipeline that is looked at.
  static func stage(_ place: Int) -> Grouping {
    Grouping("stage", Text("Stage", "Стадия"), .key(place)) { store, request throws(Failure) in
      try store.stages(of: request.pipeline).map { stage in
        KnownLine(
          key: stage.key, label: stage.label,
          mark: Report.mark(stage))
      }
    }
  }

  /// A closed list of values.
  static func choice(_ name: String, _ label: Text, _ place: Int, _ words: Vocabulary) -> Grouping {
    Grouping(name, label, .key(place)) { _, _ throws(Failure) in
      words.entries.map { KnownLine(key: $0.key, label: $0.label) }
    }
  }
}

extension Report {
  /// Whether it is good or bad to stand in a stage.
  static func mark(_ stage: Stage) -> SheetLine.Mark {
    if FunnelStep.isLoss(stage) { return .bad }
    return ["won", "done", "converted"].contains(stage.kind) ? .good : .plain
  }
}

/// A line that a report may have: its key, its name and its place in the order.
struct KnownLine: Sendable {
  let key: String
  let label: Text
  var mark: SheetLine.Mark = .plain
  /// Whether it stands there even where there is nothing to tell.
  var isAlways = false
}

/// What a report is asked for.
public struct ReportRequest: Sendable {
  /// The stretch of time.
  public let period: Period
  /// Whose work.
  public let scope: Scope
  /// The pipeline, of leads or of deals, where the report looks at one.
  public let pipeline: String
  /// The sorts of facts that somebody waits for; all where nil.
  private(set) var wanted: Set<Int>?
  /// Whether records may be told by the owner, all of one as one fact: nobody asks which they are.
  var isSummary = false

  /// Puts a request together; the pipeline is one of the store, by key or label, «lead» for the
  /// statuses of leads, or the one that new deals enter.
  public init(
    _ store: Store, period: Period = .always, scope: Scope = .all, pipeline word: String? = nil
  ) throws(Failure) {
    self.period = period
    self.scope = scope.ended(period.end(store.session))
    pipeline =
      word.map(Fold.key) == Stage.leads
      ? Stage.leads : try FunnelReport.pipelineName(word, store)
  }

  private init(_ other: ReportRequest, period: Period, _ session: Session) {
    self.period = period
    scope = other.scope.ended(period.end(session))
    pipeline = other.pipeline
    wanted = other.wanted
    isSummary = other.isSummary
  }

  /// The same of another stretch of time.
  func during(_ period: Period, _ session: Session) -> ReportRequest {
    ReportRequest(self, period: period, session)
  }

  /// The same of some sorts of facts, so that nothing is looked at for the others.
  func wanting(_ sorts: Set<Int>) -> ReportRequest {
    var request = self
    request.wanted = sorts.contains(everySort) ? nil : sorts
    return request
  }

  /// Whether somebody waits for facts of a sort.
  func wants(_ sort: Int) -> Bool { wanted?.contains(sort) ?? true }

  /// The rows of a kind at the end of a period that is over, else as they are.
  func rows(of kind: RecordKind, _ store: Store) throws(Failure) -> PastRows {
    try store.rows(of: kind, before: period.end(store.session))
  }

  /// Whether the records looked at are leads.
  var isOfLeads: Bool { pipeline == Stage.leads }
  /// The records of the pipeline.
  var track: Track { isOfLeads ? .leads : .deals(pipeline: pipeline) }
  /// Their kind.
  var kind: RecordKind { isOfLeads ? Lead.kind : Deal.kind }
}
