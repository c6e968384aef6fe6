import CRMDomain
import CRMStore
import Wording

extension Finding.What {
  /// What programs call the records of this sort together.
  var plural: String {
    switch self {
    case .task: "tasks"
    case .lead: "leads"
    case .deal: "deals"
    case .escalation: "escalations"
    }
  }

  /// What a person reads above them.
  var label: Text {
    switch self {
    case .task: Text("Tasks", "Задачи")
    case .lead: Text("Unanswered", "Без ответа")
    case .deal: Text("No next step", "Без шага")
    case .escalation: Text("Escalated", "Эскалация")
    }
  }

  private var about: Text {
    switch self {
    case .task: Text("overdue tasks", "просроченные задачи")
    case .lead: Text("leads without an answer", "лиды без ответа")
    case .deal: Text("deals without a next step", "сделки без следующего шага")
    case .escalation: Text("requests that climbed", "заявки без движения")
    }
  }

  fileprivate var kind: RecordKind {
    switch self {
    case .task: FollowUp.kind
    case .lead, .escalation: Lead.kind
    case .deal: Deal.kind
    }
  }

  fileprivate func measure(_ sort: Int) -> Measure {
    Measure(plural, label, about, .count, .count(sort)).better(false)
  }
}

extension Report {
  /// What is late by whatever it can be cut by; `OverdueReport` has it as a list.
  public static let overdue: Report = {
    let sorts = Finding.What.allCases
    let what = Grouping("what", Text("What", "Что"), .sort) { _, _ throws(Failure) in
      sorts.map { KnownLine(key: $0.plural, label: $0.label, isAlways: true) }
    }
    let total = Measure(
      "total", Text("Total", "Всего"), Text("all of it", "всё вместе"), .count, .count(everySort)
    ).better(false)
    let late = Measure(
      "late", Text("Longest", "Дольше всего"),
      Text("how late the oldest is", "опоздание самого старого"), .seconds, .longest(everySort)
    ).better(false)
    var report = Report(
      "overdue", Text("Overdue", "Просрочено"),
      by: [.user, what, .department, .day, .week, .month],
      measures: sorts.enumerated().map { $1.measure($0) } + [total, late], charted: "total",
      facts: latecomers)
    report.sortMeasures = [total, late]
    report.sortNames = sorts.map(\.plural)
    report.mixed = ["total", "late"]
    return report
  }()

  private static let latecomers: Facts = { store, request, body throws(Failure) in
    let report = try OverdueReport.make(store, period: request.period, scope: request.scope)
    try report.facts(store.session.now, body)
  }
}

extension OverdueReport {
  /// Hands over what is late, as facts.
  func facts(_ now: Instant, _ body: Report.Sink) throws(Failure) {
    for finding in findings {
      try body(
        Fact(
          sort: Finding.What.allCases.firstIndex(of: finding.what) ?? 0, kind: finding.what.kind,
          id: finding.id, owner: finding.user, at: finding.since.seconds,
          seconds: max(0, now.seconds(since: finding.since))))
    }
  }
}
