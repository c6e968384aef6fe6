import CRMDomain
import CommandSpec
import Rendering
import Reports
import Wording

/// The figures of the managers for a person: a line each, what changed below it, a bar of the sums.
struct ManagerPage {
  let report: ManagerReport
  /// How the other period is called, where there is one.
  let against: Text?
  let language: Language
  let width: Int

  /// What a page shows unless `--fields` says otherwise.
  private static let shown: [Indicator] = [
    .taken, .response, .conversion, .won, .sum, .lost, .open, .overdue,
  ]

  func print(_ app: App) throws(Failure) {
    let isChosen = app.arguments[Globals.fields] != nil
    let indicators = isChosen ? Indicator.allCases : ManagerPage.shown
    let hasBar = !isChosen && width >= 100 && report.rows.contains { $0.figures.sum > 0 }
    var rows = report.rows
    if rows.count > 1 { rows.append(report.total) }
    if rows.isEmpty {
      return app.write(Text("Nobody sells here", "Продавцов нет")[language] + "\n")
    }
    try app.print(columns(indicators, isChosen, hasBar)) { body throws(Failure) in
      for (place, row) in rows.enumerated() {
        let isTotal = place == report.rows.count
        try body(line(row, indicators, isChosen, hasBar, isTotal))
        if let against, let before = row.before {
          try body(changes(row.figures, before, against, indicators, isChosen, hasBar))
        }
      }
    }
    if !app.isQuiet { app.write(leftOut) }
  }

  private func columns(_ indicators: [Indicator], _ isChosen: Bool, _ hasBar: Bool) -> [Column] {
    var columns = [Column("user", title: Text("Who", "Кто"))]
    if isChosen {
      columns += [
        Column("name", title: Text("Name", "Имя"), shrinks: true),
        Column("department", title: Text("Department", "Отдел"), shrinks: true),
      ]
    }
    let sum = Text(verbatim: width >= 100 ? ", \(report.currency)" : "")
    columns += indicators.map { indicator in
      let isMoney = [.sum, .lostSum, .openSum].contains(indicator)
      return Column(
        indicator.rawValue, title: isMoney ? indicator.label + sum : indicator.label,
        alignment: .right)
    }
    return hasBar ? columns + [Column("bar", title: Text("", ""))] : columns
  }

  private func line(
    _ row: ManagerRow, _ indicators: [Indicator], _ isChosen: Bool, _ hasBar: Bool, _ isTotal: Bool
  ) -> [Cell] {
    let name = isTotal ? Text("Total", "Всего")[language] : row.login
    var cells = [
      Cell(name.map(CellValue.text) ?? .null, label: isTotal ? .heading : .plain)
    ]
    if isChosen {
      cells += [row.name, row.department].map { Cell($0.map(CellValue.text) ?? .null) }
    }
    cells += indicators.map { figure($0, row.figures) }
    guard hasBar else { return cells }
    let most = report.rows.map(\.figures.sum).max() ?? 0
    let share = most > 0 && !isTotal ? Double(row.figures.sum) / Double(most) : 0
    return cells + [Cell(.text(Bars.bar(share, width: 12)), label: .bar)]
  }

  private func figure(_ indicator: Indicator, _ figures: Figures) -> Cell {
    let value = ManagerRows.value(indicator, figures)
    switch (indicator, value) {
    case (_, .null): return Cell(.null)
    case (.response, .integer(let seconds)):
      return Cell(value, shown: Times.span(seconds, language))
    case (.conversion, .decimal(let share, _)):
      return Cell(value, shown: Amount.percent(Double(share) / 10_000))
    case (_, .decimal(let minor, let scale)):
      return Cell(value, shown: Amount.compact(minor, scale: scale, language: language))
    case (.overdue, .integer(let count)): return Cell(value, label: count > 0 ? .bad : .plain)
    default: return Cell(value)
    }
  }

  private func changes(
    _ now: Figures, _ before: Figures, _ against: Text, _ indicators: [Indicator],
    _ isChosen: Bool, _ hasBar: Bool
  ) -> [Cell] {
    let blank = Cell(.text(""))
    return [Cell(.text(against[language]), label: .dim)] + (isChosen ? [blank, blank] : [])
      + indicators.map { $0.isOfPeriod ? change($0, now, before) : blank } + (hasBar ? [blank] : [])
  }

  private func change(_ indicator: Indicator, _ now: Figures, _ before: Figures) -> Cell {
    let difference = Difference(isGood: indicator.isGood)
    if indicator == .conversion {
      return difference.points(now.conversion, before.conversion, language)
    }
    switch (ManagerRows.value(indicator, now), ManagerRows.value(indicator, before)) {
    case (.integer(let now), .integer(let before)): return difference.cell(now, before)
    case (.decimal(let now, let scale), .decimal(let before, _)):
      return difference.cell(now, before) { Amount.compact($0, scale: scale, language: language) }
    default: return Cell(.text(""))
    }
  }
}

extension ManagerPage {
  /// Amounts in other currencies are told of, but in no sum.
  private var leftOut: String {
    guard report.total.figures.leftOut > 0 else { return "" }
    return FunnelPage.leftOut(report.currency)[language] + "\n"
  }
}
