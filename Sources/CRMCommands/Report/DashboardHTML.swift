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
      // The pipeline is held against what it was when the period began.
      let words =
        part.name == "pipeline" ? Text("since its beginning", "с начала периода") : against
      return Page.Section(part.label[language], tiles: part.figures.map { tile($0, words) })
    }
    sections += charts()
    let managers = try ManagerReport.make(
      store, period: dashboard.period, scope: scope, against: dashboard.other)
    sections.append(
      SheetSection(sheet: managers.sheet(), language: language, against: against)
        .section(Text("Managers", "Менеджеры")))
    if !dashboard.overdue.users.isEmpty {
      sections.append(
        SheetSection(sheet: dashboard.overdue.sheet(store), language: language)
          .section(Text("Who is late", "Кто опаздывает")))
    }
    sections.append(
      SheetSection(
        sheet: dashboard.gaps.sheet(store), language: language
      ).section(Text("What is missing", "Чего нет")))
    return sections
  }

  /// The pipeline, then the leads day by day and by their sources.
  private func charts() -> [Page.Section] {
    let sheets = [dashboard.movement] + dashboard.leads
    return sheets.filter { !$0.lines.isEmpty }.map { sheet in
      let isMovement = sheet.name == "part"
      let title =
        isMovement
        ? Report.movement.title : Report.leads.title + Text(verbatim: " · ") + sheet.label
      return SheetSection(
        sheet: sheet, language: language, against: isMovement ? nil : against,
        hasTable: !sheet.isTime
      ).section(title)
    }
  }

  private func tile(_ figure: DashboardFigure, _ against: Text) -> Page.Tile {
    var notes: [String] = []
    if case .text(let text) = change(figure).value, !text.isEmpty {
      notes.append(text + " " + against[language])
    }
    if let day = figure.yesterday {
      notes.append(Text("yesterday ", "вчера ")[language] + shown(day, figure.unit))
    }
    return Page.Tile(
      label: figure.label[language], value: now(figure),
      note: notes.joined(separator: " · "), mark: mark(figure))
  }
}
