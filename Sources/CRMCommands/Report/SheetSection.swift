import Rendering
import Reports
import Wording

/// A sheet as a part of a page: a chart and a table.
struct SheetSection {
  let sheet: Sheet
  let language: Language
  /// How the other period is called, where there is one.
  var against: Text?
  /// Whether the figures stand below the chart.
  var hasTable = true
  /// Beyond so many lines a chart says no more.
  private static let most = 25
  /// Beyond so many lines nobody reads on.
  private static let mostRows = 100

  private var cells: SheetCells { SheetCells(sheet: sheet, language: language) }

  func section(_ title: Text) -> Page.Section {
    Page.Section(
      title[language], chart: chart, heads: heads, rows: hasTable ? rows : [],
      remarks: sheet.lines.isEmpty
        ? [Text("Nothing to count", "Считать нечего")[language]] : remarks)
  }

  private var places: [Int] { sheet.measures.indices.filter { sheet.measures[$0].isListed } }

  private var remarks: [String] {
    var remarks = hasTable ? cells.remarks : []
    if isCharted, against != nil {
      remarks.append(
        Text("The thin mark is the other period.", "Тонкая черта – другой период.")[language])
    }
    let rest = sheet.lines.count - SheetSection.mostRows
    if rest > 0 {
      remarks.append(Text("… and \(rest) more lines", "… и ещё строк: \(rest)")[language])
    }
    return remarks
  }

  private var isCharted: Bool {
    sheet.lines.count > 1 && sheet.lines.contains { ($0.values[sheet.charted] ?? 0) != 0 }
  }

  /// The chart of the figure that matters most.
  private var chart: PageChart? {
    guard isCharted else { return nil }
    let measure = sheet.measures[sheet.charted]
    let lines = sheet.isTime ? sheet.lines[...] : sheet.lines.prefix(SheetSection.most)
    let isFlow = sheet.name == "part"
    var level = 0.0
    let values = lines.compactMap { line -> ChartValue? in
      let value = Double(line.values[sheet.charted] ?? 0)
      var start: Double?
      if isFlow {
        guard !["pushed", "pulled"].contains(line.key) else { return nil }
        start = ["start", "end"].contains(line.key) ? 0 : level
        level = (start ?? 0) + value
      }
      let before = isFlow ? nil : line.before?[sheet.charted].map(Double.init)
      let mark: Label = line.mark == .good ? .good : line.mark == .bad ? .bad : .plain
      return ChartValue(
        label: line.label[language], value: value,
        shown: line.values[sheet.charted].map { cells.shown($0, measure.unit) } ?? "—", mark: mark,
        before: before, start: start)
    }
    return PageChart(values, title: measure.about[language], isTime: sheet.isTime)
  }

  private var heads: [(title: String, isNumber: Bool)] {
    [(sheet.label[language], false)]
      + places.map { place in
        let measure = sheet.measures[place]
        let unit = measure.unit == .money ? ", \(sheet.currency)" : ""
        return (measure.label[language] + unit, true)
      }
  }

  private var rows: [Page.Row] {
    var rows: [Page.Row] = []
    let shown = sheet.lines.prefix(SheetSection.mostRows)
    let lines = shown + (sheet.lines.count > 1 ? [sheet.total].compactMap(\.self) : [])
    for (number, line) in lines.enumerated() {
      let mark: Label = line.mark == .good ? .good : line.mark == .bad ? .bad : .plain
      rows.append(
        Page.Row(
          [Page.Field(line.label[language], mark)]
            + places.map { place in
              let cell = cells.cell(place, line)
              return Page.Field(cell.shown ?? "—", cell.label)
            }, isTotal: number == shown.count))
      guard let against, let before = line.before else { continue }
      rows.append(
        Page.Row(
          [Page.Field(against[language])]
            + places.map { place in
              let cell = cells.change(place, line.values[place], before[place])
              if case .text(let text) = cell.value { return Page.Field(text, cell.label) }
              return Page.Field("")
            }, isNote: true))
    }
    return rows
  }
}
