import CRMDomain
import CommandSpec
import Rendering
import Reports
import Wording

/// The figures of a report for machines: plain numbers, those compared with beside them.
struct SheetRows {
  let sheet: Sheet

  private var isCompared: Bool { sheet.lines.contains { $0.before != nil } }
  private var hasMoney: Bool { sheet.measures.contains { $0.unit == .money } }
  private var compared: [Int] { sheet.measures.indices.filter { !sheet.measures[$0].isOfNow } }

  var columns: [Column] {
    var columns = [
      Column(sheet.name, title: sheet.label), Column("label", title: Text("Name", "Название")),
    ]
    columns += sheet.measures.map { Column($0.name, title: $0.label, alignment: .right) }
    if hasMoney { columns.append(Column("currency", title: Text("Currency", "Валюта"))) }
    if isCompared {
      columns += compared.map { place in
        let measure = sheet.measures[place]
        return Column(
          measure.name + "_before", title: measure.label + Text(" before", " раньше"),
          alignment: .right)
      }
    }
    return columns
  }

  func rows(_ language: Language) -> [[Cell]] {
    // Asked once: a report may have a line for each of many thousand customers.
    let (isCompared, hasMoney, compared) = (isCompared, hasMoney, compared)
    return sheet.lines.map { line in
      var row = [
        Cell(line.key.map(CellValue.text) ?? .null), Cell(.text(line.label[language])),
      ]
      for (measure, value) in zip(sheet.measures, line.values) {
        row.append(Cell(SheetRows.value(value, measure.unit)))
      }
      if hasMoney { row.append(Cell(.text(sheet.currency))) }
      guard isCompared else { return row }
      return row
        + compared.map { place in
          Cell(SheetRows.value(line.before?[place], sheet.measures[place].unit))
        }
    }
  }

  static func value(_ value: Int64?, _ unit: Unit) -> CellValue {
    guard let value else { return .null }
    switch unit {
    case .count, .seconds: return .integer(value)
    case .money, .share, .points: return .decimal(value, scale: 2)
    case .moment: return .instant(value)
    }
  }

  /// The fields for the manual.
  static func notes(_ report: Report) -> [FieldNote] {
    var notes = [
      FieldNote(
        report.groupings[0].name,
        about: Text(
          "the key of the line; its name is that of --by", "ключ строки; имя – как в --by")),
      FieldNote("label", about: Text("what a person calls it", "как её называют люди")),
    ]
    notes += report.measures.map { FieldNote($0.name, about: $0.about + inWords($0.unit)) }
    if report.measures.contains(where: { $0.unit == .money }) {
      notes.append(FieldNote("currency", about: Text("currency of the sums", "валюта сумм")))
    }
    return notes
      + report.measures.filter { !$0.isOfNow }.map {
        FieldNote(
          $0.name + "_before",
          about: Text("the same of the period compared with", "то же за период для сравнения"))
      }
  }

  private static func inWords(_ unit: Unit) -> Text {
    switch unit {
    case .seconds: Text(", in seconds", ", в секундах")
    case .share: Text(", in per cent", ", в процентах")
    default: Text("", "")
    }
  }
}
