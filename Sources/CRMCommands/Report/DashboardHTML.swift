import CRMDomain
import CRMStore
import Rendering
import Reports
import Wording

/// The head's morning page with charts.
extension DashboardPage {
  /// The figures as tiles, then the charts behind them.
  func sections(_ store: Store, _ scope: Scope) throws(Failure) -> [Page.Section] {
    var sections = dashboard.parts.filter { $0.name != "gaps" }.map { part in
      Page.Section(part.label[language], tiles: part.figures.map(tile))
    }
    let request = try ReportRequest(store, period: dashboard.period, scope: scope)
    for (report, name) in [(Report.movement, "part"), (.leads, "day"), (.leads, "source")] {
      guard let grouping = report.grouping(named: name) else { continue }
      let isTime = name == "day"
      let sheet = try report.sheet(
        store, request, by: grouping, against: isTime || name == "part" ? nil : dashboard.other)
      guard !sheet.lines.isEmpty else { continue }
      let title =
        report.title + (name == "part" ? Text("", "") : Text(verbatim: " · ") + sheet.label)
      sections.append(
        SheetSection(
          sheet: sheet, language: language, against: sheet.isTime || name == "part" ? nil : against,
          hasTable: !isTime
        ).section(title))
    }
    let managers = try ManagerReport.make(
      store, period: dashboard.period, scope: scope, against: dashboard.other)
    sections.append(
      SheetSection(sheet: managers.sheet(), language: language, against: against)
        .section(Text("Managers", "Менеджеры")))
    let overdue = try OverdueReport.make(store, scope: scope)
    if !overdue.users.isEmpty {
      sections.append(
        SheetSection(sheet: overdue.sheet(store), language: language)
          .section(Text("Who is late", "Кто опаздывает")))
    }
    sections.append(
      SheetSection(
        sheet: try GapReport.make(store, scope: scope).sheet(store), language: language
      ).section(Text("What is missing", "Чего нет")))
    return sections
  }

  private func tile(_ figure: DashboardFigure) -> Page.Tile {
    var notes: [String] = []
    if case .text(let text) = change(figure).value, !text.isEmpty {
      notes.append(text + " " + against[language])
    }
    if let day = figure.yesterday {
      notes.append(Text("yesterday ", "вчера ")[language] + shown(day, figure.unit))
    }
    return Page.Tile(
      label: figure.label[language], value: figure.value.map { shown($0, figure.unit) } ?? "—",
      note: notes.joined(separator: " · "), mark: mark(figure))
  }
}
