import CRMDomain
import CRMStore
import Rendering
import Reports
import Wording

/// The funnel for a person on a terminal: a table of leads, one of deals, and how deals were lost.
struct FunnelPage {
  let report: FunnelReport
  /// The report of the period that is compared with, and how it is called.
  var before: FunnelReport?
  var against: Text?
  let language: Language
  /// The width of the screen in columns.
  let width: Int

  func print(_ app: App) throws(Failure) {
    try app.print(
      columns(Text("Leads", "Лиды"), hasSum: false),
      rows(report.leads, before?.leads, hasSum: false))
    if !app.isQuiet { app.write(leadsLine[language] + "\n" + lossLines(report.leads)) }
    app.write("\n")
    try app.print(
      columns(Text("Deals", "Сделки"), hasSum: true),
      rows(report.deals, before?.deals, hasSum: true))
    if !app.isQuiet { app.write(lossLines(report.deals) + leftOutLine) }
  }

  private func columns(_ records: Text, hasSum: Bool) -> [Column] {
    var columns = [
      Column("stage", title: Text("Stage", "Стадия"), shrinks: true),
      Column("reached", title: records, alignment: .right),
    ]
    if hasSum {
      let currency = report.currency
      columns.append(
        Column("sum", title: Text("Sum, \(currency)", "Сумма, \(currency)"), alignment: .right))
    }
    return columns + [
      Column("standing", title: Text("Stand", "Стоят"), alignment: .right),
      Column("conversion", title: Text("Conversion", "Конверсия")),
      Column("median_time", title: Text("Time", "Время"), alignment: .right),
    ] + (against.map { [Column("reached_before", title: $0, alignment: .right)] } ?? [])
  }

  private func rows(_ steps: [FunnelStep], _ past: [FunnelStep]?, hasSum: Bool) -> [[Cell]] {
    let most = steps.map(\.reached).max() ?? 0
    return steps.enumerated().map { place, step in
      var row = [
        Cell(.text(step.stage.label[language]), label: label(step)),
        Cell(.integer(Int64(step.reached))),
      ]
      if hasSum { row.append(Cell(.decimal(step.sum, scale: 2), shown: compact(step.sum))) }
      row.append(standing(step))
      row.append(bar(step, most: most))
      let time = step.medianStay.map { Times.span($0.seconds, language) }
      row.append(Cell(step.medianStay.map { .integer($0.seconds) } ?? .null, shown: time ?? ""))
      guard let past, past.indices.contains(place) else { return row }
      let difference = Difference(isGood: !step.isLoss)
      return row + [difference.cell(Int64(step.reached), Int64(past[place].reached))]
    }
  }

  private func label(_ step: FunnelStep) -> Label {
    if step.isLoss { return .bad }
    return ["won", "done", "converted"].contains(step.stage.kind) ? .good : .plain
  }

  private func compact(_ minor: Int64) -> String {
    Amount.compact(minor, scale: 2, language: language)
  }

  private func standing(_ step: FunnelStep) -> Cell {
    let sum = step.standingSum > 0 ? " · " + compact(step.standingSum) : ""
    return Cell(.integer(Int64(step.standing)), shown: "\(step.standing)\(sum)")
  }

  /// A bar as long as the stage is full, with the share of the step before where there is one.
  private func bar(_ step: FunnelStep, most: Int) -> Cell {
    let room = width >= 100 ? 20 : 8
    let bar = Bars.bar(most > 0 ? Double(step.reached) / Double(most) : 0, width: room)
    guard let conversion = step.conversion else { return Cell(.text(bar), label: .bar) }
    let share = Amount.percent(Double(conversion.hundredths) / 10_000)
    let blank = String(repeating: " ", count: room - bar.count + max(1, 6 - share.count))
    return Cell(.text(bar), shown: bar + blank + share, label: .bar)
  }

  private var leadsLine: Text {
    let received = Lead.kind.noun.counted(report.received)
    guard report.received > 0 else { return received }
    let share = Amount.percent(Double(report.withDeal) / Double(report.received))
    return received
      + Text(
        " came in, became deals: \(report.withDeal) (\(share))",
        " на входе, стали сделками: \(report.withDeal) (\(share))")
  }
}
