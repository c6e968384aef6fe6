import CRMDomain
import CRMStore
import Wording

extension Report {
  /// What is missing by whatever it can be cut by.
  public static let gaps: Report = {
    let gaps = Gap.allCases
    let gap = Grouping("gap", Text("What is missing", "Чего нет"), .sort) { _, _ throws(Failure) in
      gaps.map { KnownLine(key: $0.rawValue, label: $0.label, isAlways: true) }
    }
    let records = Measure(
      "records", Text("Count", "Сколько"),
      Text("records that lack something", "записи, в которых чего-то нет"),
      .count, .count(everySort)
    ).better(false)
    let age = Measure(
      "age", Text("Oldest", "Давность"),
      Text("since when the oldest does", "с каких пор у самой старой"),
      .seconds, .longest(everySort)
    ).better(false)
    var report = Report(
      "gaps", Text("Gaps", "Чего нет"), by: [gap] + Grouping.usual,
      measures: gaps.enumerated().map { place, gap in
        Measure(gap.rawValue, gap.heading, gap.label, .count, .count(place)).better(false)
      } + [records, age], charted: "records", facts: missing)
    report.sortMeasures = [records, age]
    report.sortNames = gaps.map(\.rawValue)
    report.mixed = ["records", "age"]
    return report
  }()

  private static let missing: Facts = { store, request, body throws(Failure) in
    let now = store.session.now.seconds
    for (place, gap) in Gap.allCases.enumerated() where request.wants(place) {
      let basis = gap.basis(request.period, store)
      if request.isSummary {
        try basis.sums(place, request.scope, store, now, body)
        continue
      }
      try basis.facts(place, request.scope, store) { fact throws(Failure) in
        var fact = fact
        fact.seconds = max(0, now - fact.at)
        fact.amount = nil
        try body(fact)
      }
    }
  }
}

extension Gap {
  /// The heading of its column where each gap has one.
  fileprivate var heading: Text {
    switch self {
    case .leadOwner: Text("No owner", "Ничьи лиды")
    case .leadWork: Text("No work", "Без работы")
    case .leadStep: Text("No step: leads", "Лиды без шага")
    case .dealStep: Text("No step: deals", "Сделки без шага")
    case .dealSurvey: Text("Not asked: won", "Успех без опроса")
    case .lostSurvey: Text("Not asked: lost", "Потери без опроса")
    case .contactAddress: Text("No address", "Нет контактов")
    }
  }
}
