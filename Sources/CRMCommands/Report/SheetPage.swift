import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// The figures of a report: a line each with a bar on a terminal, what changed below it, plain rows
/// for machines.
struct SheetPage {
  let sheet: Sheet
  /// How the other period is called, where there is one.
  let against: Text?
  let language: Language
  let width: Int

  func print(_ app: App) throws(Failure) {
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      let rows = SheetRows(sheet: sheet)
      return try app.print(rows.columns, rows.rows(language))
    }
    guard !sheet.lines.isEmpty else {
      return app.write(Text("Nothing to count", "Считать нечего")[language] + "\n")
    }
    var lines = sheet.lines
    if lines.count > 1, let total = sheet.total { lines.append(total) }
    try app.print(columns) { body throws(Failure) in
      for (place, line) in lines.enumerated() {
        let isTotal = place == sheet.lines.count
        try body(cells(line, isTotal))
        if let against, let before = line.before { try body(changes(line, before, against)) }
      }
    }
    if !app.isQuiet { app.write(remarks) }
  }

  /// The figures that there is room for: minor ones give way, the last ones first.
  private var places: [Int] {
    var places = sheet.measures.indices.filter { sheet.measures[$0].isListed }
    let names = sheet.lines.map { $0.label[language].count } + [sheet.label[language].count]
    var room = width - min(names.max() ?? 0, 28)
    for place in places { room -= 2 + size(place) }
    while room < 0, let last = places.lastIndex(where: { sheet.measures[$0].isMinor }) {
      room += 2 + size(places.remove(at: last))
    }
    return places
  }

  /// How wide the column of a figure is.
  private func size(_ place: Int) -> Int {
    let cells = SheetCells(sheet: sheet, language: language)
    let shown = sheet.lines.map { (cells.cell(place, $0).shown ?? "—").count }
    return max(sheet.measures[place].label[language].count, shown.max() ?? 0)
  }

  private var hasBar: Bool { width >= 100 && sheet.lines.count > 1 }

  private var columns: [Column] {
    var columns = [Column(sheet.name, title: sheet.label, shrinks: true)]
    columns += places.map { place in
      let measure = sheet.measures[place]
      let unit = measure.unit == .money ? Text(verbatim: ", \(sheet.currency)") : Text("", "")
      return Column(
        measure.name, title: width >= 100 ? measure.label + unit : measure.label, alignment: .right)
    }
    return hasBar ? columns + [Column("bar", title: Text("", ""))] : columns
  }

  private func cells(_ line: SheetLine, _ isTotal: Bool) -> [Cell] {
    var cells = [Cell(.text(line.label[language]), label: isTotal ? .heading : label(line.mark))]
    cells += places.map { SheetCells(sheet: sheet, language: language).cell($0, line) }
    guard hasBar else { return cells }
    return cells + [isTotal ? Cell(.text("")) : bar(line)]
  }

  private func label(_ mark: SheetLine.Mark) -> Label {
    switch mark {
    case .plain: .plain
    case .good: .good
    case .bad: .bad
    }
  }

  /// A bar as long as the figure is great.
  private func bar(_ line: SheetLine) -> Cell {
    let most = sheet.lines.map { ($0.values[sheet.charted] ?? 0).magnitude }.max() ?? 0
    let value = (line.values[sheet.charted] ?? 0).magnitude
    let share = most > 0 ? Double(value) / Double(most) : 0
    return Cell(.text(Bars.bar(share, width: 12)), label: .bar)
  }

  private func changes(_ line: SheetLine, _ before: [Int64?], _ against: Text) -> [Cell] {
    let cells = SheetCells(sheet: sheet, language: language)
    return [Cell(.text(against[language]), label: .dim)]
      + places.map { cells.change($0, line.values[$0], before[$0]) }
      + (hasBar ? [Cell(.text(""))] : [])
  }

  /// What has to be known to read the figures rightly.
  private var remarks: String {
    SheetCells(sheet: sheet, language: language).remarks.map { $0 + "\n" }.joined()
  }
}
