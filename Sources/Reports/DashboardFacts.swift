import CRMDomain
import CRMStore
import Wording

extension Report {
  /// A figure of the morning page as one of another report.
  struct Loan {
    fileprivate let report: Report
    /// What it is called there.
    fileprivate let name: String
    /// What it is called here, where the names differ.
    fileprivate var alias: String?
    /// The heading of its column, where it is another here.
    fileprivate var label: Text?
    /// What the page says, where it has more room than a column.
    var title: Text?
    /// Whether it looks at all time, whatever the period.
    fileprivate var isOfNow = false
    fileprivate var isUnlisted = false
    /// Whether it counts the records behind a sum.
    fileprivate var isCounted = false

    var key: String { alias ?? name }
    /// Whether it tells of a state, which no other period is held against.
    var isState: Bool { isOfNow || report.name == Report.movement.name }
  }

  /// The figures of the morning page, part by part.
  static let dashboardParts: [(name: String, label: Text, loans: [Loan])] = [
    ("late", Text("Late now", "Просрочено сейчас"), late),
    ("leads", Text("New leads", "Новые лиды"), incomers),
    ("deals", Text("Won and lost", "Выиграно и потеряно"), closed),
    ("pipeline", Text("Pipeline", "Воронка"), standing),
    ("calls", Text("Calls and letters", "Звонки и письма"), contacts),
    ("gaps", Text("What is missing", "Чего нет"), missing),
  ]

  private static let late: [Loan] = [
    ("tasks", Text("Overdue tasks", "Просроченные задачи")),
    ("leads", Text("Leads without an answer", "Лиды без ответа")),
    ("deals", Text("Deals without a next step", "Сделки без следующего шага")),
    ("escalations", Text("Escalated requests", "Эскалации")),
  ].map { name, title in
    Loan(
      report: .overdue, name: name, title: title, isOfNow: true, isUnlisted: name != "tasks")
  }

  private static let incomers: [Loan] = [
    Loan(report: .leads, name: "received"), Loan(report: .leads, name: "response"),
    Loan(report: .leads, name: "unanswered", isUnlisted: true),
    Loan(report: .leads, name: "conversion"),
  ]

  private static let closed: [Loan] = [
    Loan(report: .managers, name: "won", title: Text("Won deals", "Выигранные сделки")),
    Loan(report: .managers, name: "sum", title: Text("Won, sum", "Выиграно на сумму")),
    Loan(report: .managers, name: "lost", title: Text("Lost deals", "Потерянные сделки")),
    Loan(
      report: .managers, name: "lost_sum", title: Text("Lost, sum", "Потеряно на сумму"),
      isUnlisted: true),
  ]

  private static let standing: [Loan] = [
    Loan(
      report: .movement, name: "end", alias: "open", label: Text("Open", "Открыто"),
      title: Text("Open deals", "Открытые сделки"), isCounted: true),
    Loan(
      report: .movement, name: "end", alias: "open_sum",
      label: Text("Open, sum", "Открыто на сумму")),
    Loan(
      report: .movement, name: "new", alias: "new_sum",
      label: Text("New in the pipeline", "Новое в воронке"), isUnlisted: true),
    Loan(
      report: .forecast, name: "expected", label: Text("Expected", "Ожидается"),
      title: Text("Expected of it", "Ожидается из неё"), isOfNow: true, isUnlisted: true),
  ]

  private static let contacts: [Loan] = [
    Loan(report: .calls, name: "calls", title: Text("Calls", "Звонки")),
    Loan(
      report: .calls, name: "answered", label: Text("Conversations", "Разговоры"),
      isUnlisted: true),
    Loan(
      report: .calls, name: "unreturned", alias: "missed",
      title: Text("Missed, not called back", "Пропущены, не перезвонили"), isUnlisted: true),
    Loan(
      report: .mail, name: "letters", title: Text("Letters of customers", "Письма клиентов")),
    Loan(
      report: .mail, name: "unanswered", alias: "unanswered_letters",
      label: Text("Letters without an answer", "Письма без ответа"), isUnlisted: true),
  ]

  private static let missing: [Loan] = Gap.allCases.map { gap in
    Loan(
      report: .gaps, name: gap.rawValue, title: capital(gap.label), isOfNow: true,
      isUnlisted: true)
  }

  private static func capital(_ text: Text) -> Text {
    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
    return Text(capital(text.en), capital(text.ru))
  }

  /// The reports that the figures come from, each once for its period and once for all time; the sorts
  /// of their facts lie in stretches of a hundred.
  private static let lenders: [(report: Report, isOfNow: Bool)] =
    dashboardParts.flatMap(\.loans).reduce(into: []) { all, loan in
      if !all.contains(where: { $0.report.name == loan.report.name }) {
        all.append((loan.report, loan.isOfNow))
      }
    }
  private static let stretch = 100

  /// The figures of the morning page by whatever they can be cut by; `Dashboard` has the page.
  public static let dashboard = Report(
    "dashboard", Text("Sales today", "Продажи сегодня"), by: [.user, .department],
    measures: dashboardParts.flatMap(\.loans).compactMap(borrowed), charted: "sum",
    minor: ["calls", "letters", "open", "lost"], facts: everything)

  private static func borrowed(_ loan: Loan) -> Measure? {
    guard let theirs = loan.report.measures.first(where: { $0.name == loan.name }),
      let place = lenders.firstIndex(where: { $0.report.name == loan.report.name })
    else { return nil }
    let sum = theirs.sum.moved(by: place * stretch)
    var measure = Measure(
      loan.key, loan.label ?? theirs.label, theirs.about,
      loan.isCounted ? .count : theirs.unit, loan.isCounted ? .count(sum.sort) : sum)
    measure.isGood = theirs.isGood
    measure.isListed = !loan.isUnlisted
    measure.isOfNow = loan.isOfNow || theirs.isOfNow
    return measure
  }

  private static let everything: Facts = { store, request, body throws(Failure) in
    try lend(store, request) { _, _, fact throws(Failure) in try body(fact) }
  }

  /// Hands over the facts behind the figures: whose they are, what they are there, and what here. A
  /// report that nobody waits for is not asked.
  static func lend(
    _ store: Store, _ request: ReportRequest, overdue: OverdueReport? = nil,
    _ body: (_ lender: Report, _ theirs: Fact, _ ours: Fact) throws(Failure) -> Void
  ) throws(Failure) {
    for (place, lender) in lenders.enumerated() {
      let first = place * stretch
      var asked = lender.isOfNow ? request.during(.always, store.session) : request
      if let wanted = request.wanted {
        let sorts = wanted.filter { $0 / stretch == place }.map { $0 - first }
        if sorts.isEmpty { continue }
        asked = asked.wanting(Set(sorts))
      }
      func hand(_ fact: Fact) throws(Failure) {
        var ours = fact
        ours.sort += first
        ours.keys = []
        try body(lender.report, fact, ours)
      }
      if let overdue, lender.report.name == Report.overdue.name {
        try overdue.facts(store.session.now, hand)
      } else {
        try lender.report.facts(store, asked, hand)
      }
    }
  }
}

extension Aggregate {
  /// The same of sorts that are numbered from another number on.
  func moved(by step: Int) -> Aggregate {
    switch self {
    case .count(let sort): .count(sort + step)
    case .sum(let sort): .sum(sort + step)
    case .quartile(let sort, let number): .quartile(sort + step, number)
    case .mean(let sort): .mean(sort + step)
    case .total(let sort): .total(sort + step)
    case .longest(let sort): .longest(sort + step)
    case .share(let part, let whole): .share(part + step, of: whole + step)
    case .sumShare(let part, let whole): .sumShare(part + step, of: whole + step)
    case .meanSum(let sort): .meanSum(sort + step)
    case .expected(let sort): .expected(sort + step)
    case .low(let sort): .low(sort + step)
    case .high(let sort): .high(sort + step)
    case .latest(let sort): .latest(sort + step)
    case .greatest(let sort): .greatest(sort + step)
    }
  }
}
