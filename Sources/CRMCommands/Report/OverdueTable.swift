import CRMDomain
import Rendering
import Reports
import Wording

/// The rows of what is late, for people and machines.
struct OverdueTable {
  let report: OverdueReport
  let now: Instant
  let language: Language

  /// The columns of the counts; a page for a person has a bar besides.
  func userColumns(isPage: Bool) -> [Column] {
    let columns = [
      Column("user", title: Text("Who", "Кто")),
      Column("tasks", title: Text("Tasks", "Задачи"), alignment: .right),
      Column("leads", title: Text("Unanswered", "Без ответа"), alignment: .right),
      Column("deals", title: Text("No next step", "Без шага"), alignment: .right),
      Column("escalations", title: Text("Escalated", "Эскалация"), alignment: .right),
      Column("total", title: Text("Total", "Всего"), alignment: .right),
      Column("late", title: Text("Longest", "Дольше всего"), alignment: .right),
    ]
    return isPage ? columns + [Column("bar", title: Text("", ""))] : columns
  }

  /// The counts of each user.
  func userRows(isPage: Bool) -> [[Cell]] {
    let most = report.users.map(\.total).max() ?? 0
    return report.users.map { user in
      let row = [
        who(user.login), Cell(.integer(Int64(user.tasks))), Cell(.integer(Int64(user.leads))),
        Cell(.integer(Int64(user.deals))),
        Cell(.integer(Int64(user.escalations))), Cell(.integer(Int64(user.total))),
        late(user.since),
      ]
      guard isPage, most > 0 else { return row }
      let bar = Bars.bar(Double(user.total) / Double(most), width: 12)
      return row + [Cell(.text(bar), label: .bar)]
    }
  }

  /// Everything that is late.
  func rows() -> [[Cell]] {
    report.findings.map { finding in
      [
        who(finding.login), Cell(.text(finding.what.rawValue), shown: words(finding)[language]),
        Cell(.integer(finding.id)), Cell(finding.on.map(CellValue.text) ?? .null),
        Cell(.text(finding.title)), Cell(.instant(finding.since.seconds)), late(finding.since),
      ]
    }
  }

  private func who(_ login: String?) -> Cell {
    Cell(login.map(CellValue.text) ?? .null)
  }

  private func late(_ since: Instant) -> Cell {
    let seconds = max(0, now.seconds(since: since))
    return Cell(.integer(seconds), shown: Times.span(seconds, language), label: .bad)
  }

  private func words(_ finding: Finding) -> Text {
    switch finding.what {
    case .task: Text("task", "задача")
    case .lead: Text("no answer", "нет ответа")
    case .deal: Text("no next step", "нет шага")
    case .escalation: Text("escalated", "эскалация")
    }
  }
}
