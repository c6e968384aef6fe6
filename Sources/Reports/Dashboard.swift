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
  /// Whether it tells of the period; the others tell of this moment.
  public let isOfPeriod: Bool
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
    let maker = DashboardMaker(
      store: store, scope: scope, period: period, other: other,
      yesterday: Period(
        range: session.zone.start(of: yesterday)..<session.zone.start(of: session.today)))
    let movement = try Report.movement.sheet(
      store, try ReportRequest(store, period: period, scope: scope),
      by: Report.movement.groupings[0], against: nil)
    let overdue = try OverdueReport.make(store, scope: scope)
    let gaps = try GapReport.make(store, scope: scope)
    return Dashboard(
      period: period, other: other, parts: try maker.parts(movement, overdue, gaps),
      movement: movement, overdue: overdue, gaps: gaps)
  }
}

/// Looks the figures up, report by report.
private struct DashboardMaker {
  let store: Store
  let scope: Scope
  let period: Period
  let other: Period
  let yesterday: Period

  func parts(
    _ movement: Sheet, _ overdue: OverdueReport, _ gaps: GapReport
  ) throws(Failure) -> [DashboardPart] {
    [
      DashboardPart(
        name: "late", label: Text("Late now", "Просрочено сейчас"), isOfPeriod: false,
        figures: late(overdue.users)),
      DashboardPart(
        name: "leads", label: Text("New leads", "Новые лиды"), isOfPeriod: true,
        figures: try leads()),
      DashboardPart(
        name: "deals", label: Text("Won and lost", "Выиграно и потеряно"), isOfPeriod: true,
        figures: try deals()),
      DashboardPart(
        name: "pipeline", label: Text("Pipeline", "Воронка"), isOfPeriod: true,
        figures: try pipeline(movement)),
      DashboardPart(
        name: "calls", label: Text("Calls and letters", "Звонки и письма"), isOfPeriod: true,
        figures: try contacts()),
      DashboardPart(
        name: "gaps", label: Text("What is missing", "Чего нет"), isOfPeriod: false,
        figures: missing(gaps)),
    ]
  }

  private func request(_ period: Period) throws(Failure) -> ReportRequest {
    try ReportRequest(store, period: period, scope: scope)
  }

  private func late(_ users: [Lateness]) -> [DashboardFigure] {
    func sum(_ count: (Lateness) -> Int) -> Int64 { Int64(users.reduce(0) { $0 + count($1) }) }
    func figure(_ name: String, _ label: Text, _ value: Int64) -> DashboardFigure {
      DashboardFigure(
        name: name, label: label, unit: .count, isGood: false, value: value)
    }
    return [
      figure("tasks", Text("Overdue tasks", "Просроченные задачи"), sum(\.tasks)),
      figure("leads", Text("Leads without an answer", "Лиды без ответа"), sum(\.leads)),
      figure(
        "deals", Text("Deals without a next step", "Сделки без следующего шага"), sum(\.deals)),
      figure("escalations", Text("Escalated requests", "Эскалации"), sum(\.escalations)),
    ]
  }

  /// Figures of a report over all lines: in the period, in the other one, and yesterday.
  private func totals(_ report: Report, _ names: [String]) throws(Failure) -> [DashboardFigure] {
    let grouping = report.groupings[0]
    let sheet = try report.sheet(store, try request(period), by: grouping, against: other)
    let last = try report.sheet(store, try request(yesterday), by: grouping)
    return names.compactMap { name in
      guard let place = sheet.measures.firstIndex(where: { $0.name == name }) else { return nil }
      let measure = sheet.measures[place]
      return DashboardFigure(
        name: name, label: measure.label, unit: measure.unit, isGood: measure.isGood ?? true,
        value: sheet.total?.values[place],
        before: measure.isOfNow ? nil : sheet.total?.before?[place],
        yesterday: measure.isOfNow ? nil : last.total?.values[place])
    }
  }

  private func leads() throws(Failure) -> [DashboardFigure] {
    try totals(.leads, ["received", "response", "unanswered", "conversion"])
  }

  private func deals() throws(Failure) -> [DashboardFigure] {
    let report = try ManagerReport.make(
      store, period: period, scope: scope, against: other, hasTotalMedian: false)
    let last = try ManagerReport.make(store, period: yesterday, scope: scope, hasTotalMedian: false)
    let (now, before, day) = (
      report.total.figures, report.total.before ?? Figures(), last.total.figures
    )
    func figure(
      _ name: String, _ label: Text, _ unit: Unit, _ isGood: Bool, _ value: (Figures) -> Int64
    ) -> DashboardFigure {
      DashboardFigure(
        name: name, label: label, unit: unit, isGood: isGood, value: value(now),
        before: value(before), yesterday: value(day))
    }
    return [
      figure("won", Text("Won deals", "Выигранные сделки"), .count, true) { Int64($0.won) },
      figure("sum", Text("Won, sum", "Выиграно на сумму"), .money, true) { $0.sum },
      figure("lost", Text("Lost deals", "Потерянные сделки"), .count, false) { Int64($0.lost) },
      figure("lost_sum", Text("Lost, sum", "Потеряно на сумму"), .money, false) { $0.lostSum },
    ]
  }

  /// What is open now, against what was open when the period began.
  private func pipeline(_ movement: Sheet) throws(Failure) -> [DashboardFigure] {
    func line(_ key: String) -> [Int64?] {
      movement.lines.first { $0.key == key }?.values ?? [nil, nil]
    }
    let forecast = try Report.forecast.sheet(
      store, try request(.always), by: Report.forecast.groupings[0])
    let place = forecast.measures.firstIndex { $0.name == "expected" } ?? 0
    return [
      DashboardFigure(
        name: "open", label: Text("Open deals", "Открытые сделки"), unit: .count, isGood: true,
        value: line("end")[0], before: line("start")[0]),
      DashboardFigure(
        name: "open_sum", label: Text("Open, sum", "Открыто на сумму"), unit: .money,
        isGood: true, value: line("end")[1], before: line("start")[1]),
      DashboardFigure(
        name: "new_sum", label: Text("New in the pipeline", "Новое в воронке"), unit: .money,
        isGood: true, value: line("new")[1]),
      DashboardFigure(
        name: "expected", label: Text("Expected of it", "Ожидается из неё"), unit: .money,
        isGood: true, value: forecast.total?.values[place]),
    ]
  }

  private func contacts() throws(Failure) -> [DashboardFigure] {
    func count(_ period: Period) throws(Failure) -> [Int64] {
      let rows = try CallReport.make(store, period: period, scope: scope).rows
      return [
        rows.reduce(0) { $0 + Int64($1.calls) }, rows.reduce(0) { $0 + Int64($1.answered) },
        rows.reduce(0) { $0 + Int64($1.missed - $1.returned) },
      ]
    }
    let (now, before, day) = (try count(period), try count(other), try count(yesterday))
    let names: [(String, Text, Bool)] = [
      ("calls", Text("Calls", "Звонки"), true),
      ("answered", Text("Conversations", "Разговоры"), true),
      ("missed", Text("Missed, not called back", "Пропущены, не перезвонили"), false),
    ]
    let calls = names.enumerated().map { place, name in
      DashboardFigure(
        name: name.0, label: name.1, unit: .count, isGood: name.2, value: now[place],
        before: before[place], yesterday: day[place])
    }
    let letters = try totals(.mail, ["letters", "unanswered"])
    return calls
      + letters.map { figure in
        let label =
          figure.name == "letters"
          ? Text("Letters of customers", "Письма клиентов")
          : Text("Letters without an answer", "Письма без ответа")
        return DashboardFigure(
          name: figure.name == "letters" ? "letters" : "unanswered_letters", label: label,
          unit: figure.unit, isGood: figure.isGood, value: figure.value, before: figure.before,
          yesterday: figure.yesterday)
      }
  }

  private func missing(_ report: GapReport) -> [DashboardFigure] {
    report.rows.map { row in
      let label = row.gap.label
      return DashboardFigure(
        name: row.gap.rawValue,
        label: Text(DashboardMaker.capital(label.en), DashboardMaker.capital(label.ru)),
        unit: .count, isGood: false, value: Int64(row.records))
    }
  }

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
