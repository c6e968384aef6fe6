import CRMDomain
import CRMStore
import Wording

extension Report {
  /// A figure of the morning page as one of another report.
  private struct Loan {
    let report: Report
    /// What it is called there.
    let name: String
    /// What it is called here, where the names differ.
    var alias: String?
    var label: Text?
    /// Whether it looks at all time, whatever the period.
    var isOfNow = false
    var isUnlisted = false
    /// Whether it counts the records behind a sum.
    var isCounted = false
  }

  private static let loans: [Loan] = late + counted + missing

  private static let late: [Loan] = ["tasks", "leads", "deals", "escalations"].map { name in
    Loan(report: .overdue, name: name, isOfNow: true, isUnlisted: name != "tasks")
  }

  private static let missing: [Loan] = Gap.allCases.map { gap in
    Loan(report: .gaps, name: gap.rawValue, isOfNow: true, isUnlisted: true)
  }

  private static let counted: [Loan] = [
    Loan(report: .leads, name: "received"), Loan(report: .leads, name: "response"),
    Loan(report: .leads, name: "unanswered", isUnlisted: true),
    Loan(report: .leads, name: "conversion"),
    Loan(report: .managers, name: "won"), Loan(report: .managers, name: "sum"),
    Loan(report: .managers, name: "lost"),
    Loan(report: .managers, name: "lost_sum", isUnlisted: true),
    Loan(
      report: .movement, name: "end", alias: "open", label: Text("Open", "Открыто"),
      isCounted: true),
    Loan(
      report: .movement, name: "end", alias: "open_sum",
      label: Text("Open, sum", "Открыто на сумму")),
    Loan(
      report: .movement, name: "new", alias: "new_sum",
      label: Text("New in the pipeline", "Новое в воронке"), isUnlisted: true),
    Loan(
      report: .forecast, name: "expected", label: Text("Expected", "Ожидается"), isOfNow: true,
      isUnlisted: true),
    Loan(report: .calls, name: "calls"),
    Loan(
      report: .calls, name: "answered", label: Text("Conversations", "Разговоры"),
      isUnlisted: true),
    Loan(report: .calls, name: "unreturned", alias: "missed", isUnlisted: true),
    Loan(report: .mail, name: "letters"),
    Loan(
      report: .mail, name: "unanswered", alias: "unanswered_letters",
      label: Text("Letters without an answer", "Письма без ответа"), isUnlisted: true),
  ]

  /// The reports that the figures come from, each once for its period and once for all time; the sorts
  /// of their facts lie in stretches of a hundred.
  private static let lenders: [(report: Report, isOfNow: Bool)] = loans.reduce(into: []) {
    all, loan in
    if !all.contains(where: { $0.report.name == loan.report.name }) {
      all.append((loan.report, loan.isOfNow))
    }
  }
  private static let stretch = 100

  /// The figures of the morning page by whatever they can be cut by; `Dashboard` has the page.
  public static let dashboard = Report(
    "dashboard", Text("Sales today", "Продажи сегодня"), by: [.user, .department],
    measures: loans.compactMap(borrowed), charted: "sum",
    minor: ["calls", "letters", "open", "lost"], facts: everything)

  private static func borrowed(_ loan: Loan) -> Measure? {
    guard let theirs = loan.report.measures.first(where: { $0.name == loan.name }),
      let place = lenders.firstIndex(where: { $0.report.name == loan.report.name })
    else { return nil }
    let sum = theirs.sum.moved(by: place * stretch)
    var measure = Measure(
      loan.alias ?? loan.name, loan.label ?? theirs.label, theirs.about,
      loan.isCounted ? .count : theirs.unit, loan.isCounted ? .count(sum.sort) : sum)
    measure.isGood = theirs.isGood
    measure.isListed = !loan.isUnlisted
    measure.isOfNow = loan.isOfNow || theirs.isOfNow
    return measure
  }

  private static let everything: Facts = { store, request, body throws(Failure) in
    for (place, lender) in lenders.enumerated() {
      let asked = lender.isOfNow ? request.during(.always) : request
      try lender.report.facts(store, asked) { fact throws(Failure) in
        var fact = fact
        fact.sort += place * stretch
        fact.keys = []
        try body(fact)
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
