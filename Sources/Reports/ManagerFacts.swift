import CRMDomain
import CRMStore
import SQL
import Wording

extension Indicator {
  /// The sorts of the facts behind the figures.
  fileprivate enum Sort: Int { case taken, answered, converted, won, lost, open, overdue }

  /// How facts become the figure.
  var aggregate: Aggregate {
    func of(_ sort: Sort) -> Int { sort.rawValue }
    switch self {
    case .taken: return .count(of(.taken))
    case .answered: return .count(of(.answered))
    case .response: return .quartile(of(.answered), 2)
    case .converted: return .count(of(.converted))
    case .conversion: return .share(of(.converted), of: of(.taken))
    case .won: return .count(of(.won))
    case .sum: return .sum(of(.won))
    case .lost: return .count(of(.lost))
    case .lostSum: return .sum(of(.lost))
    case .open: return .count(of(.open))
    case .openSum: return .sum(of(.open))
    case .overdue: return .count(of(.overdue))
    }
  }
}

extension Report {
  /// The work of the managers by whatever it can be cut by; `ManagerReport` has it by user.
  public static let managers: Report = {
    let ofPeriod = Indicator.allCases.filter(\.isOfPeriod).map(\.rawValue)
    return Report(
      "managers", Text("Managers", "Менеджеры"),
      by: [.user, .department] + [Grouping.day, .week, .month].map { $0.showing(ofPeriod) },
      measures: Indicator.allCases.map { indicator in
        [.answered, .converted, .lostSum, .openSum].contains(indicator)
          ? indicator.measure.unlisted : indicator.measure
      }, charted: Indicator.sum.rawValue, minor: ["open", "lost"], facts: working)
  }()

  private static let working: Facts = { store, request, body throws(Failure) in
    if [Indicator.Sort.taken, .answered, .converted].contains(where: { request.wants($0.rawValue) })
    {
      try leadsTaken(store, request, body)
    }
    let others: [(Indicator, Indicator.Sort)] = [
      (.won, .won), (.lost, .lost), (.open, .open), (.overdue, .overdue),
    ]
    for (indicator, sort) in others where request.wants(sort.rawValue) {
      let basis = try indicator.basis(request.period, store)
      try basis.facts(sort.rawValue, request.scope, store, body)
    }
  }

  /// Leads count in the moment in which they were given to somebody, and so do their answers and deals.
  private static func leadsTaken(
    _ store: Store, _ request: ReportRequest, _ body: Sink
  ) throws(Failure) {
    let basis = try Indicator.taken.basis(request.period, store)
    try store.engine.each(
      """
      SELECT t.id, \(basis.owner), \(basis.at), t.first_response_at - t.created_at, t.deal
      \(try basis.rows(request.scope, store))
      """
    ) { row throws(Failure) in
      func fact(_ sort: Indicator.Sort, _ seconds: Int64? = nil) throws(Failure) {
        try body(
          Fact(
            sort: sort.rawValue, kind: Lead.kind, id: row.integer(0), owner: row[1].integer,
            at: row.integer(2), seconds: seconds))
      }
      try fact(.taken)
      if let response = row[3].integer { try fact(.answered, max(0, response)) }
      if row[4].integer != nil { try fact(.converted) }
    }
  }
}

extension Basis {
  /// Hands over how many records count of each owner, with how long the oldest of them has done so.
  func sums(
    _ sort: Int, _ scope: Scope, _ store: Store, _ now: Int64, _ body: Report.Sink
  ) throws(Failure) {
    try store.engine.each(
      "SELECT \(group), COUNT(*), MIN(\(at)) \(try rows(scope, store)) GROUP BY \(group)"
    ) { row throws(Failure) in
      try body(
        Fact(
          sort: sort, kind: kind, id: 0, owner: row[0].integer, at: row.integer(2),
          seconds: max(0, now - row.integer(2)), records: Int(row.integer(1))))
    }
  }

  /// Hands over the records that count, as facts of a sort.
  func facts(
    _ sort: Int, _ scope: Scope, _ store: Store, _ body: Report.Sink
  ) throws(Failure) {
    try store.engine.each(
      "SELECT t.id, \(owner), \(at), \(amount), \(seconds) \(try rows(scope, store))"
    ) { row throws(Failure) in
      try body(
        Fact(
          sort: sort, kind: kind, id: row.integer(0), owner: row[1].integer, at: row.integer(2),
          amount: row[3].integer, currency: row[4].text, seconds: row[5].integer))
    }
  }
}
