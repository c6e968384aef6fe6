import CRMDomain
import CRMStore
import Reports
import SQL
import Testing
import Wording

/// Figures of managers that were worked out by hand, and those of a random office counted anew.
@Suite("managers")
struct ManagerTests {
  private static let always = Period.always

  private func row(_ login: String?, _ report: ManagerReport) throws -> ManagerRow {
    try #require(report.rows.first { $0.login == login })
  }

  @Test("leads, answers, deals, money, and what is late")
  func figures() throws {
    let office = try Office()
    for (place, answered) in [1_060, 1_100, 1_500, nil].enumerated() {
      let deal = place == 0 ? try office.deal("petr", at: 900, amount: 500) : nil
      try office.takenLead("petr", at: 1_000, answered: answered.map { Int64($0) }, deal: deal)
    }
    let won = try office.deal("petr", at: 1_000, amount: 700)
    try office.close(won, at: 2_000, won: true)
    let foreign = try office.deal("petr", at: 1_000, amount: 900, currency: "USD")
    try office.close(foreign, at: 2_000, won: true)
    let lost = try office.deal("petr", at: 1_000, amount: 300)
    try office.close(lost, at: 3_000, won: false)
    try office.task("petr", due: 4_000)
    try office.task("petr", due: 6_000)
    office.now = 5_000
    let report = try ManagerReport.make(try office.store("dana"))
    let petr = try row("petr", report).figures
    #expect([petr.taken, petr.answered, petr.converted] == [4, 3, 1])
    #expect(petr.response == Span(seconds: 100))
    #expect(petr.conversion?.hundredths == 2_500)
    #expect(petr.won == 2 && petr.sum == 700 && petr.leftOut == 1)
    #expect(petr.lost == 1 && petr.open == 1 && petr.openSum == 500 && petr.overdue == 1)
    #expect(report.total.figures.won == 2 && report.total.figures.response?.seconds == 100)
    #expect(report.rows.map(\.login) == ["petr", "ivan", "zoya"], "sellers also without figures")
  }

  @Test("a period counts what happened in it; what is open is so at its end")
  func period() throws {
    let office = try Office()
    for time in [1_000, 2_000, 3_000] as [Int64] {
      try office.takenLead("petr", at: time, answered: time + 10)
      let deal = try office.deal("petr", at: time, amount: time)
      try office.close(deal, at: time + 5, won: time != 3_000)
    }
    _ = try office.deal("petr", at: 100, amount: 1)
    office.now = 9_000
    let store = try office.store("dana")
    func period(_ low: Int64, _ high: Int64) -> Period {
      Period(range: Instant(low)..<Instant(high))
    }
    let report = try ManagerReport.make(
      store, period: period(2_000, 3_005), against: period(1_000, 1_006))
    let petr = try row("petr", report)
    #expect(petr.figures.taken == 2 && petr.figures.won == 1 && petr.figures.lost == 0)
    // The one that is lost in the second after the period is open at its end.
    #expect(petr.figures.open == 2)
    let before = try #require(petr.before)
    #expect(before.taken == 1 && before.won == 1 && before.sum == 1_000)
    #expect(report.total.before?.won == 1)
  }

  @Test("one user's, a department's, and what each reader may see")
  func scopes() throws {
    let office = try Office()
    for owner in ["petr", "ivan", "ivan", "zoya"] { try office.takenLead(owner, at: 1_000) }
    func taken(_ reader: String, _ scope: Scope = .all) throws -> [String: Int] {
      let report = try ManagerReport.make(try office.store(reader), scope: scope)
      return Dictionary(
        report.rows.map { ($0.login ?? "", $0.figures.taken) }, uniquingKeysWith: { $1 })
    }
    #expect(try taken("dana") == ["petr": 1, "ivan": 2, "zoya": 1])
    #expect(try taken("olga") == ["petr": 1, "ivan": 2])
    #expect(try taken("zoya") == ["zoya": 1])
    let dana = try office.store("dana")
    #expect(try taken("dana", Scope.read(nil, department: "SOUTH", dana)) == ["zoya": 1])
    #expect(try taken("dana", Scope.read("ivan", dana)) == ["ivan": 2])
    let olga = try office.store("olga")
    let refused = #expect(throws: Failure.self) {
      try Scope.read(nil, department: "south", olga)
    }
    #expect(refused?.exit == .noPermission)
    let unknown = #expect(throws: Failure.self) { try Scope.read(nil, department: "soutj", dana) }
    #expect(unknown?.id == "department.not-found" && unknown?.hint?.en.contains("south") == true)
  }

  @Test("while somebody is away his work is another's, but not what he has achieved")
  func substitution() throws {
    let office = try Office()
    let petr = try #require(office.users["petr"])
    let ivan = try #require(office.users["ivan"])
    let lead = try office.takenLead("petr", at: 1_000, answered: 1_100)
    try office.takenLead("ivan", at: 1_000)
    let won = try office.deal("petr", at: 1_000, amount: 500)
    try office.close(won, at: 2_000, won: true)
    let open = try office.deal("petr", at: 1_000, amount: 300)
    office.now = 5_000
    let before = try ManagerReport.make(try office.store("dana"))
    try office.change { operation throws(Failure) in
      operation.cause = Cause(rule: "substitution")
      try operation.set(
        User.kind, petr, [User.awayUntil: .text("1970-01-05"), User.substitute: .integer(ivan)])
      try operation.set(Lead.kind, lead, [Lead.owner: .integer(ivan)])
      for deal in [won, open] { try operation.set(Deal.kind, deal, [Deal.owner: .integer(ivan)]) }
    }
    let during = try ManagerReport.make(try office.store("dana"))
    for login in ["petr", "ivan"] {
      let (then, now) = (try row(login, before).figures, try row(login, during).figures)
      #expect([now.taken, now.answered, now.won] == [then.taken, then.answered, then.won])
      #expect(now.sum == then.sum && now.response == then.response)
    }
    #expect(try row("ivan", during).figures.open == 1 && row("petr", during).figures.open == 0)
    var behind: [String?] = []
    let store = try office.store("dana")
    try Report.managers.explain(
      "won", by: Report.managers.groupings[0], store, ReportRequest(store)
    ) {
      behind.append($0.login)
    }
    #expect(behind == ["petr"])
  }

  /// The number of a row's figure, for those that count records.
  private func count(_ indicator: Indicator, _ figures: Figures) -> Int {
    switch indicator {
    case .taken: figures.taken
    case .answered, .response: figures.answered
    case .converted, .conversion: figures.converted
    case .won, .sum: figures.won
    case .lost, .lostSum: figures.lost
    case .open, .openSum: figures.open
    case .overdue: figures.overdue
    }
  }

  @Test("every number is as large as the list behind it", arguments: 0..<6)
  func evidence(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let office = try Office.random(&dice)
    for reader in ["dana", "olga", "ivan"] {
      let store = try office.store(reader)
      let low = Int64.random(in: 0..<5_000, using: &dice)
      let period =
        Bool.random(using: &dice)
        ? Period.always : Period(range: Instant(low)..<Instant(low + 4_000))
      let report = try ManagerReport.make(store, period: period)
      for indicator in Indicator.allCases {
        var found: [String?: [Evidence]] = [:]
        let request = try ReportRequest(store, period: period)
        try Report.managers.explain(
          indicator.rawValue, by: Report.managers.groupings[0], store, request
        ) { evidence in
          found[evidence.login, default: []].append(evidence)
        }
        for row in report.rows {
          let list = found[row.login] ?? []
          #expect(
            list.count == count(indicator, row.figures), "\(indicator) of \(row.login ?? "—")")
          #expect(Set(list.map(\.id)).count == list.count)
          if indicator == .response {
            #expect(Self.median(list.compactMap(\.seconds)) == row.figures.response?.seconds)
          }
          if indicator == .sum {
            let sum = list.filter { $0.currency == "RUB" }.compactMap(\.amount).reduce(0, +)
            #expect(sum == row.figures.sum)
          }
        }
        #expect(found.values.joined().count == count(indicator, report.total.figures))
      }
    }
  }

  private static func median(_ values: [Int64]) -> Int64? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return max(0, (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
  }
}
