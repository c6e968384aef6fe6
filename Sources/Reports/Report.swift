import CRMDomain
public import CRMStore
import SQL
public import Wording

/// A report: which facts it looks at, and which figures it makes of them by what.
///
/// A new report is one of these in a file of its own, and a command that says what it is good for.
/// Periods, comparison, the records behind a figure, formats and pages come from here.
public struct Report: Sendable {
  typealias Sink = (Fact) throws(Failure) -> Void
  /// Hands over the facts of a request, one by one.
  typealias Facts = @Sendable (Store, ReportRequest, Sink) throws(Failure) -> Void

  /// The word of the command line.
  public let name: String
  /// What stands above a page.
  public let title: Text
  /// By what it can be cut; the first is the usual one.
  public let groupings: [Grouping]
  /// The figures.
  public let measures: [Measure]
  /// The figures of lines that are sorts of facts themselves.
  var sortMeasures: [Measure] = []
  /// What programs call those lines.
  var sortNames: [String] = []
  /// The measure that a chart shows.
  let charted: String
  /// Whether it looks at one pipeline.
  public var hasPipeline = false
  /// Whether lines without figures of their own are shown.
  var hasTotal = true
  /// Figures behind which records of several kinds stand.
  var mixed: Set<String> = []
  let facts: Facts

  init(
    _ name: String, _ title: Text, by groupings: [Grouping], measures: [Measure], charted: String,
    minor: Set<String> = [], facts: @escaping Facts
  ) {
    self.name = name
    self.title = title
    self.groupings = groupings
    self.measures = measures.map { minor.contains($0.name) ? $0.minor : $0 }
    self.charted = charted
    self.facts = facts
  }

  /// The grouping of that name.
  public func grouping(named name: String) -> Grouping? { groupings.first { $0.name == name } }

  /// Whether records of several kinds, or for several figures, stand behind what is asked about.
  public func isMixed(_ word: String) -> Bool {
    let name = word.split(separator: ":").last.map(String.init) ?? ""
    return name == "all" || mixed.contains(name)
  }

  /// The figures of lines by a grouping.
  public func measures(by grouping: Grouping) -> [Measure] {
    if case .sort = grouping.source { return sortMeasures }
    guard let only = grouping.only else { return measures }
    return measures.filter { only.contains($0.name) }
  }

  /// Counts a period, and the one that it is compared with.
  public func sheet(
    _ store: Store, _ request: ReportRequest, by grouping: Grouping, against other: Period? = nil
  ) throws(Failure) -> Sheet {
    try sheets(store, request, by: [grouping], against: other)[0]
  }

  /// Counts a period by several groupings, looking at the facts once.
  public func sheets(
    _ store: Store, _ request: ReportRequest, by groupings: [Grouping], against other: Period? = nil
  ) throws(Failure) -> [Sheet] {
    let now = try fold(store, request, groupings)
    let before = try other.map { period throws(Failure) in
      try fold(store, request.during(period, store.session), groupings, isBefore: true)
    }
    var sheets: [Sheet] = []
    for (place, ledger) in now.enumerated() {
      let maker = SheetMaker(
        report: self, store: store, request: request, grouping: groupings[place], now: ledger,
        before: before?[place], other: other)
      sheets.append(try maker.sheet())
    }
    return sheets
  }

  /// What there is of a period. What tells of this moment has nothing that came before.
  private func fold(
    _ store: Store, _ request: ReportRequest, _ groupings: [Grouping], isBefore: Bool = false
  ) throws(Failure) -> [Ledger] {
    var ledgers: [Ledger] = []
    var wanted: Set<Int> = []
    for grouping in groupings {
      let measures = measures(by: grouping)
      ledgers.append(try Ledger(measures, grouping, store, request, sortNames))
      wanted.formUnion(measures.filter { !isBefore || !$0.isOfNow }.flatMap(\.sum.sorts))
    }
    try facts(store, request.wanting(wanted)) { fact throws(Failure) in
      for place in ledgers.indices { ledgers[place].add(fact) }
    }
    return ledgers
  }

  /// Hands over the records behind a figure of all lines, or of one: `won`, `ivan:won`, `all`.
  public func explain(
    _ word: String, by grouping: Grouping, _ store: Store, _ request: ReportRequest,
    _ body: (Evidence) throws(Failure) -> Void
  ) throws(Failure) {
    let question = try ReportQuestion(word, self, grouping)
    let ledger = try Ledger([], grouping, store, request, sortNames)
    var found: [(fact: Fact, what: String, login: String?)] = []
    try facts(store, request.wanting(question.sorts)) { fact throws(Failure) in
      guard let what = question.figure(of: fact) else { return }
      if let line = question.line {
        guard try ledger.word(of: fact, store) == line else { return }
      }
      let login = try fact.owner.map { id throws(Failure) in try store.title(User.kind, id) }
      found.append((fact, what, login))
    }
    found.sort {
      ($0.login == nil ? 1 : 0, $0.login ?? "", $0.fact.at, $0.fact.id)
        < ($1.login == nil ? 1 : 0, $1.login ?? "", $1.fact.at, $1.fact.id)
    }
    for (fact, what, login) in found {
      try body(
        Evidence(
          what: what, kind: fact.kind, id: fact.id, login: login,
          title: try store.title(fact.kind, fact.id), at: Instant(fact.at), amount: fact.amount,
          currency: fact.amount == nil ? nil : fact.currency ?? store.session.currency,
          seconds: fact.seconds))
    }
  }
}

/// Which figure of a report is asked about, and of which line.
struct ReportQuestion {
  private let measures: [Measure]
  /// The key of the line; nil for all of them.
  let line: String?

  init(_ word: String, _ report: Report, _ grouping: Grouping) throws(Failure) {
    // What a grouping shows may be less than what can be asked about.
    var known = report.measures
    if case .sort = grouping.source { known = report.sortMeasures + known }
    let parts = word.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let name = parts.last ?? ""
    let isAll = name == "all"
    let chosen = isAll ? known : known.filter { $0.name == name }
    guard !chosen.isEmpty else {
      var seen: Set<String> = []
      let names = known.map(\.name).filter { seen.insert($0).inserted }.joined(separator: ", ")
      throw Failure(
        .usage, "explain.unknown",
        Text("this report has no figure '\(word)'", "в отчёте нет показателя «\(word)»"),
        hint: Text(
          "FIGURE or LINE:FIGURE; figures: \(names), all",
          "ПОКАЗАТЕЛЬ или СТРОКА:ПОКАЗАТЕЛЬ; показатели: \(names), all"))
    }
    measures = chosen
    line = parts.count > 1 ? parts.dropLast().joined(separator: ":") : nil
  }

  /// The sorts of those facts.
  var sorts: Set<Int> { Set(measures.map(\.sum.sort)) }

  /// The name of the figure that a fact stands behind.
  func figure(of fact: Fact) -> String? {
    measures.first { $0.sum.sort == fact.sort || $0.sum.sort == everySort }?.name
  }
}
