import CRMDomain
import Rendering
import Reports
import Wording

/// Single figures of a sheet as a person reads them.
struct SheetCells {
  let sheet: Sheet
  let language: Language

  func cell(_ place: Int, _ line: SheetLine) -> Cell {
    let measure = sheet.measures[place]
    guard let value = line.values[place] else { return Cell(.null) }
    let plain = SheetRows.value(value, measure.unit)
    let isFew = measure.unit == .share && line.sizes[place] < Sheet.few
    let label: Label =
      measure.isOfNow && measure.isGood == false && value > 0 ? .bad : isFew ? .dim : .plain
    let isRough = isFew || measure.isEstimate && value != 0
    return Cell(plain, shown: (isRough ? "≈" : "") + shown(value, measure.unit), label: label)
  }

  func shown(_ value: Int64, _ unit: Unit) -> String {
    switch unit {
    case .count, .moment: Amount.grouped(value, scale: 0, language: language)
    case .money: Amount.compact(value, scale: 2, language: language)
    case .seconds: Times.span(value, language)
    case .points: Amount.grouped(value, scale: 2, language: language, trims: true)
    case .share: Amount.percent(Double(value) / 10_000)
    }
  }

  /// How a figure differs from that of the other period.
  func change(_ place: Int, _ now: Int64?, _ before: Int64?) -> Cell {
    let measure = sheet.measures[place]
    guard !measure.isOfNow, measure.unit != .moment, let now, let before else {
      return Cell(.text(""))
    }
    let difference = Difference(isGood: measure.isGood ?? true)
    let cell: Cell
    if measure.unit == .share {
      cell = difference.points(
        Percent(hundredths: min(10_000, max(0, now))),
        Percent(hundredths: min(10_000, max(0, before))), language)
    } else {
      cell = difference.cell(now, before) { shown($0, measure.unit) }
    }
    return measure.isGood == nil ? Cell(cell.value, shown: cell.shown, label: .dim) : cell
  }

  /// What has to be known to read the figures rightly.
  var remarks: [String] {
    var remarks: [String] = []
    let lines = sheet.lines + [sheet.total].compactMap(\.self)
    let hasFew = lines.contains { line in
      sheet.measures.indices.contains { place in
        sheet.measures[place].isListed && sheet.measures[place].unit == .share
          && line.values[place] != nil && line.sizes[place] < Sheet.few
      }
    }
    if hasFew {
      remarks.append(
        Text(
          "≈ of fewer than \(Sheet.few) records: it says little",
          "≈ меньше \(Sheet.few) записей: доля мало что значит")[language])
    }
    let hasEstimate = lines.contains { line in
      sheet.measures.indices.contains { place in
        sheet.measures[place].isListed && sheet.measures[place].isEstimate
          && (line.values[place] ?? 0) != 0
      }
    }
    if hasEstimate {
      remarks.append(
        Text("≈ an estimate: sums by their chances", "≈ оценка: суммы с вероятностями")[language])
    }
    if sheet.leftOut > 0 { remarks.append(FunnelPage.leftOut(sheet.currency)[language]) }
    return remarks
  }
}
