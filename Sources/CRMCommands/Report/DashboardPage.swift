import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Reports
import Wording

/// The head's morning page for a terminal, for programs, and as a page of HTML.
struct DashboardPage {
  let dashboard: Dashboard
  let session: Session
  let language: Language

  private static let notes: [(name: String, title: Text, about: Text)] = [
    ("part", Text("Part", "Раздел"), Text("the part of the page", "раздел страницы")),
    ("figure", Text("Key", "Ключ"), Text("what programs know it by", "ключ показателя")),
    ("label", Text("Figure", "Показатель"), Text("what a person reads", "название")),
    (
      "value", Text("Value", "Значение"),
      Text("now, or in the period; seconds, per cent", "сейчас или за период; секунды, проценты")
    ),
    (
      "before", Text("Before", "Раньше"),
      Text(
        "in the other period; of the pipeline when the period began",
        "за другой период; у воронки – на начало периода")
    ),
    ("yesterday", Text("Yesterday", "Вчера"), Text("on the day before", "за вчерашний день")),
    ("unit", Text("Unit", "Единица"), Text("count, money, seconds, share", "в чём измеряется")),
  ]
  static let columns = notes.map { Column($0.name, title: $0.title) }
  static let fields = notes.map { FieldNote($0.name, about: $0.about) }

  var rows: [[Cell]] {
    dashboard.parts.flatMap { part in
      part.figures.map { figure in
        [
          Cell(.text(part.name)), Cell(.text(figure.name)), Cell(.text(figure.label[language])),
          Cell(SheetRows.value(figure.value, figure.unit)),
          Cell(SheetRows.value(figure.before, figure.unit)),
          Cell(SheetRows.value(figure.yesterday, figure.unit)),
          Cell(.text(String(describing: figure.unit))),
        ]
      }
    }
  }

  var against: Text { PeriodWords(period: dashboard.other, session: session).against }

  func print(_ app: App) throws(Failure) {
    let look = try app.look()
    let title = PeriodLabel.words(dashboard.period, session)[language]
    let heading = title.prefix(1).uppercased() + title.dropFirst()
    app.write(Style.paint(heading, .heading, look.color) + " · " + against[language] + "\n")
    var lines = table(look)[...]
    for part in dashboard.parts {
      app.write("\n" + Style.paint(part.label[language], .heading, look.color) + "\n")
      for line in lines.prefix(part.figures.count) { app.write("  " + line + "\n") }
      lines = lines.dropFirst(part.figures.count)
    }
  }

  /// The lines of all parts, with the same columns.
  private func table(_ look: Look) -> [String] {
    var inner = look
    inner.header = false
    if inner.width > 0 { inner.width = max(40, inner.width - 2) }
    var text = ""
    var writer = OutputFormat.table.writer(look: inner, into: { text += $0 })
    let blank = Text("", "")
    writer.begin(
      [Column("label", title: blank, shrinks: true)]
        + ["value", "change", "yesterday"].map { Column($0, title: blank, alignment: .right) })
    let day = Text("yesterday ", "вчера ")[language]
    for figure in dashboard.parts.flatMap(\.figures) {
      let value = now(figure)
      writer.row([
        Cell(.text(figure.label[language])), Cell(.text(value), label: mark(figure)),
        change(figure),
        Cell(.text(figure.yesterday.map { day + shown($0, figure.unit) } ?? ""), label: .dim),
      ])
    }
    writer.end()
    return text.split(separator: "\n").map(String.init)
  }

  func mark(_ figure: DashboardFigure) -> Label {
    let isNow = figure.before == nil && figure.yesterday == nil
    return isNow && !figure.isGood && (figure.value ?? 0) > 0 ? .bad : .plain
  }

  /// The figure itself, an estimate marked as one.
  func now(_ figure: DashboardFigure) -> String {
    guard let value = figure.value else { return "—" }
    return (figure.isEstimate && value != 0 ? "≈" : "") + shown(value, figure.unit)
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

  func change(_ figure: DashboardFigure) -> Cell {
    guard let now = figure.value, let before = figure.before else { return Cell(.text("")) }
    let difference = Difference(isGood: figure.isGood)
    guard figure.unit == .share else {
      return difference.cell(now, before) { shown($0, figure.unit) }
    }
    return difference.points(Percent(hundredths: now), Percent(hundredths: before), language)
  }
}
