import CRMDomain
import CRMStore
import Wording

extension FunnelReport {
  /// The funnel as sheets: the statuses of leads, the stages of deals.
  public func sheets(against other: FunnelReport? = nil) -> [Sheet] {
    [
      sheet(Text("Lead status", "Статус лида"), leads, other?.leads, hasMoney: false),
      sheet(Text("Stage", "Стадия"), deals, other?.deals, hasMoney: true),
    ]
  }

  private func sheet(
    _ label: Text, _ steps: [FunnelStep], _ past: [FunnelStep]?, hasMoney: Bool
  ) -> Sheet {
    let measures = FunnelReport.measures.filter { hasMoney || $0.unit != .money }
    func values(_ step: FunnelStep) -> [Int64?] {
      let all: [Int64?] = [
        Int64(step.reached), step.sum, Int64(step.standing), step.standingSum,
        step.conversion?.hundredths, step.medianStay?.seconds, Int64(step.lost),
      ]
      return zip(FunnelReport.measures, all).compactMap { measure, value in
        hasMoney || measure.unit != .money ? .some(value) : nil
      }
    }
    let lines = steps.enumerated().map { place, step in
      SheetLine(
        key: step.stage.key, label: step.stage.label, mark: Report.mark(step.stage),
        values: values(step),
        before: past.flatMap { $0.indices.contains(place) ? values($0[place]) : nil })
    }
    return Sheet(
      name: "stage", label: label, measures: measures, lines: lines, total: nil, isTime: false,
      currency: currency, leftOut: hasMoney ? steps.map(\.leftOut).max() ?? 0 : 0, charted: 0)
  }

  private static let measures: [Measure] = [
    Measure(
      "reached", Text("Reached", "Дошло"),
      Text("records that came into it", "сколько записей пришло в неё"), .count, .count(0)
    ).better(true),
    Measure("sum", Text("Sum", "Сумма"), Text("their sum", "их сумма"), .money, .sum(0))
      .better(true),
    Measure(
      "standing", Text("Stand", "Стоят"),
      Text(
        "records in it, at the end of a period that is over",
        "сколько записей в ней; у законченного периода – на его конец"), .count, .count(0)
    ).ofNow,
    Measure(
      "standing_sum", Text("Their sum", "Стоят на сумму"), Text("their sum", "их сумма"), .money,
      .sum(0)
    ).ofNow,
    Measure(
      "conversion", Text("Conversion", "Конверсия"),
      Text("per cent of the step before", "процент от предыдущего шага"), .share,
      .share(0, of: 0)
    ).better(true),
    Measure(
      "median_time", Text("Time", "Время"),
      Text("median stay", "медиана пребывания"), .seconds, .quartile(0, 2)
    ).better(false),
    Measure(
      "lost", Text("Lost", "Потеряно"),
      Text("records lost from it", "потеряно с этой стадии"), .count, .count(0)
    ).better(false),
  ]
}

extension ManagerReport {
  /// The managers as a sheet.
  public func sheet() -> Sheet {
    let indicators = Indicator.allCases
    func line(_ row: ManagerRow, _ label: Text) -> SheetLine {
      SheetLine(
        key: row.login, label: label, values: indicators.map { $0.value(row.figures) },
        before: row.before.map { before in indicators.map { $0.value(before) } },
        sizes: indicators.map { $0 == .conversion ? row.figures.taken : .max })
    }
    return Sheet(
      name: "user", label: Text("Who", "Кто"), measures: indicators.map(\.measure),
      lines: rows.map { row in
        line(row, row.login.map { Text(verbatim: row.name ?? $0) } ?? Text("nobody", "ничьи"))
      }, total: line(total, Text("Total", "Всего")), isTime: false, currency: currency,
      leftOut: total.figures.leftOut, charted: indicators.firstIndex(of: .sum) ?? 0)
  }
}

extension Indicator {
  fileprivate func value(_ figures: Figures) -> Int64? {
    switch self {
    case .taken: Int64(figures.taken)
    case .answered: Int64(figures.answered)
    case .response: figures.response?.seconds
    case .converted: Int64(figures.converted)
    case .conversion: figures.conversion?.hundredths
    case .won: Int64(figures.won)
    case .sum: figures.sum
    case .lost: Int64(figures.lost)
    case .lostSum: figures.lostSum
    case .open: Int64(figures.open)
    case .openSum: figures.openSum
    case .overdue: Int64(figures.overdue)
    }
  }

  /// The figure as one of a sheet.
  var measure: Measure {
    let unit: Unit =
      switch self {
      case .response: .seconds
      case .conversion: .share
      case .sum, .lostSum, .openSum: .money
      default: .count
      }
    var measure = Measure(rawValue, label, about, unit, aggregate)
      .better(isGood)
    measure.isOfNow = !isOfPeriod
    return measure
  }
}
