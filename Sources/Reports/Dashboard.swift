import CRMDomain
public import CRMStore
public import Wording

/// One figure of the head's morning page.
public struct DashboardFigure: Sendable {
  /// What programs know it by.
  public let name: String
  /// What a person reads.
  public let label: Text
  /// In what it is counted.
  public let unit: Unit
  /// Whether more of it is better.
  public let isGood: Bool
  /// Whether it is an estimate.
  public let isEstimate: Bool
  /// Now, or in the period.
  public let value: Int64?
  /// In the period that is compared with, or when the period began; nil where there is nothing to
  /// compare with.
  public var before: Int64?
  /// On the day before.
  public var yesterday: Int64?
}

/// A part of the page: figures that belong together.
public struct DashboardPart: Sendable {
  /// What programs know it by.
  public let name: String
  /// The heading.
  public let label: Text
  /// The figures.
  public let figures: [DashboardFigure]
}

/// What a head of sales looks at in the morning: what is late, what came in and how soon it was
/// answered, the pipeline, what was won and lost, calls, and what did not happen.
public struct Dashboard: Sendable {
  /// The period.
  public let period: Period
  /// What it is compared with.
  public let other: Period
  /// The parts in their order.
  public let parts: [DashboardPart]
  /// How the pipeline changed, for a chart.
  public let movement: Sheet
  /// The new leads day by day, and by their sources.
  public let leads: [Sheet]
  /// What is late.
  public let overdue: OverdueReport
  /// What is missing.
  public let gaps: GapReport

  /// This month as far as it has come; on its first day the last one, there being nothing yet.
  public static func usualPeriod(_ session: Session) -> Period {
    let today = session.today
    let first = today.day == 1 ? today.adding(months: -1) : today.monthStart
    return Period(
      range: session.zone.start(of: first)..<session.zone.start(of: first.adding(months: 1)))
  }

  /// Puts the page together for a scope.
  public static func make(
    _ store: Store, period: Period, against comparison: Comparison, scope: Scope
  ) throws(Failure) -> Dashboard {
    let session = store.session
    let other = try period.compared(comparison, now: session.now, zone: session.zone)
    let yesterday = session.today.adding(days: -1)
    let request = try ReportRequest(store, period: period, scope: scope)
    let overdue = try OverdueReport.make(store, scope: scope)
    let now = try DashboardTally(store, request, .now, overdue)
    let before = try DashboardTally(store, request.during(other, session), .before)
    let start = session.zone.start(of: yesterday)
    let day = try DashboardTally(
      store,
      request.during(
        Period(range: start..<session.zone.start(of: session.today)), session),
      .yesterday)
    let maker = DashboardMaker(store: store, request: request, other: other)
    let movement = try maker.sheet(now.movement)
    return Dashboard(
      period: period, other: other,
      parts: maker.parts(
        try maker.sheet(now.page, before.page), yesterday: try maker.sheet(day.page), movement),
      movement: movement, leads: try maker.leads(now, before), overdue: overdue,
      gaps: try now.gaps.report(store))
  }
}

/// What is counted for the page in one look at the facts of all its reports.
private struct DashboardTally {
  /// What is looked at: everything, what can be held against another period, what a day has.
  enum Sight { case now, before, yesterday }
  typealias Cut = (report: Report, grouping: Grouping, ledger: Ledger)

  private(set) var page: Cut
  private(set) var movement: Cut
  private(set) var leads: [Cut]
  private(set) var gaps = GapTally()

  init(
    _ store: Store, _ request: ReportRequest, _ sight: Sight, _ overdue: OverdueReport? = nil
  ) throws(Failure) {
    func cut(_ report: Report, _ grouping: Grouping) throws(Failure) -> Cut {
      let measures = report.measures(by: grouping)
      return (report, grouping, try Ledger(measures, grouping, store, request, report.sortNames))
    }
    page = try cut(.dashboard, .user)
    movement = try cut(.movement, Report.movement.groupings[0])
    leads = try ["day", "source"].compactMap { Report.leads.grouping(named: $0) }
      .map { grouping throws(Failure) in try cut(.leads, grouping) }
    let isOfDays = sight != .yesterday
    try Report.lend(store, DashboardTally.request(request, sight), overdue: overdue) {
      lender, theirs, ours in
      page.ledger.add(ours)
      switch lender.name {
      case Report.movement.name: movement.ledger.add(theirs)
      case Report.gaps.name: gaps.add(theirs)
      case Report.leads.name where isOfDays:
        for place in leads.indices { leads[place].ledger.add(theirs) }
      default: break
      }
    }
  }

  /// What is of this moment, and how the pipeline stands, is asked once.
  private static func request(_ request: ReportRequest, _ sight: Sight) -> ReportRequest {
    let states = Set(Report.dashboardParts.flatMap(\.loans).filter(\.isState).map(\.key))
    let chosen = Report.dashboard.measures.filter { sight == .now || !states.contains($0.name) }
    var asked = request.wanting(Set(chosen.flatMap(\.sum.sorts)))
    asked.isSummary = true
    return asked
  }
}

/// Makes the parts and the tables of the page of what was counted.
private struct DashboardMaker {
  let store: Store
  let request: ReportRequest
  let other: Period

  func sheet(
    _ now: DashboardTally.Cut, _ before: DashboardTally.Cut? = nil
  ) throws(Failure) -> Sheet {
    try SheetMaker(
      report: now.report, store: store, request: request, grouping: now.grouping,
      now: now.ledger, before: before?.ledger, other: before == nil ? nil : other
    ).sheet()
  }

  func leads(_ now: DashboardTally, _ before: DashboardTally) throws(Failure) -> [Sheet] {
    var sheets: [Sheet] = []
    for (mine, theirs) in zip(now.leads, before.leads) { sheets.append(try sheet(mine, theirs)) }
    return sheets
  }

  func parts(_ now: Sheet, yesterday: Sheet, _ movement: Sheet) -> [DashboardPart] {
    let places = Dictionary(
      now.measures.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let start = movement.lines.first { $0.key == "start" }?.values ?? [nil, nil]
    let states = ["open": start[0], "open_sum": start[1]]
    return Report.dashboardParts.map { part in
      DashboardPart(
        name: part.name, label: part.label,
        figures: part.loans.compactMap { loan in
          guard let place = places[loan.key] else { return nil }
          let measure = now.measures[place]
          return DashboardFigure(
            name: loan.key, label: loan.title ?? measure.label, unit: measure.unit,
            isGood: measure.isGood ?? true, isEstimate: measure.isEstimate,
            value: now.total?.values[place],
            before: loan.isState ? states[loan.key] ?? nil : now.total?.before?[place],
            yesterday: loan.isState ? nil : yesterday.total?.values[place])
        })
    }
  }
}
