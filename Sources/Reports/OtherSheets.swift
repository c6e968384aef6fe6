import CRMDomain
public import CRMStore
import Wording

extension GapReport {
  /// The gaps as a sheet.
  public func sheet(_ store: Store) -> Sheet {
    Sheet(
      name: "gap", label: Text("What is missing", "Чего нет"),
      measures: [
        .plain("records", Text("Count", "Сколько"), .count).better(false),
        .plain("age", Text("Oldest", "Давность"), .seconds).better(false),
      ],
      lines: rows.map { row in
        let age = row.since.map { max(0, store.session.now.seconds(since: $0)) }
        return SheetLine(
          key: row.gap.rawValue, label: row.gap.label, mark: row.records > 0 ? .bad : .plain,
          values: [Int64(row.records), age])
      }, total: nil, isTime: false, currency: store.session.currency, leftOut: 0, charted: 0)
  }
}

extension OverdueReport {
  /// What is late as a sheet: a line a user.
  public func sheet(_ store: Store) -> Sheet {
    Sheet(
      name: "user", label: Text("Who", "Кто"),
      measures: [
        .plain("tasks", Text("Tasks", "Задачи"), .count).better(false),
        .plain("leads", Text("Unanswered", "Без ответа"), .count).better(false),
        .plain("deals", Text("No next step", "Без шага"), .count).better(false),
        .plain("escalations", Text("Escalated", "Эскалация"), .count).better(false),
        .plain("total", Text("Total", "Всего"), .count).better(false),
        .plain("late", Text("Longest", "Дольше всего"), .seconds).better(false),
      ],
      lines: users.map { user in
        let late = max(0, store.session.now.seconds(since: user.since))
        let counts = [user.tasks, user.leads, user.deals, user.escalations, user.total]
        return SheetLine(
          key: user.login,
          label: user.login.map { Text(verbatim: $0) } ?? Text("nobody", "ничьё"), mark: .bad,
          values: counts.map { Int64($0) } + [late])
      }, total: nil, isTime: false, currency: store.session.currency, leftOut: 0, charted: 4)
  }
}

extension Measure {
  /// A figure that was put together elsewhere.
  static func plain(_ name: String, _ label: Text, _ unit: Unit) -> Measure {
    Measure(name, label, label, unit, .count(0))
  }
}
