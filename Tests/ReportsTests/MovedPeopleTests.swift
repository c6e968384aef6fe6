import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@testable import Reports

/// Whose work a period that is over shows: departments and people are those of its end.
@Suite("people who moved")
struct MovedPeopleTests {
  private static let period = Period(range: Instant(1_001_000)..<Instant(1_002_000))

  /// Petr of «north» wins 700, Zoya of «south» 50; then Petr goes south, and Zoya north.
  private func office() throws -> Office {
    let office = try Office()
    let petrs = try office.deal("petr", at: 1_001_000, amount: 700)
    let zoyas = try office.deal("zoya", at: 1_001_000, amount: 50)
    try office.close(petrs, at: 1_001_500, won: true)
    try office.close(zoyas, at: 1_001_600, won: true)
    for (login, department) in [("petr", "south"), ("zoya", "north")] {
      let user = try #require(office.users[login])
      office.now = 1_002_500
      try office.change { operation throws(Failure) in
        try operation.set(
          User.kind, user, [User.department: .text(department), User.name: .text("New")])
      }
    }
    return office
  }

  private func won(
    _ office: Office, as login: String = "dana", _ period: Period, _ scope: Scope = .all
  ) throws -> [String: Int64?] {
    let store = try office.store(login)
    let request = try ReportRequest(store, period: period, scope: scope)
    let place = try #require(Report.managers.measures.firstIndex { $0.name == "sum" })
    let sheet = try Report.managers.sheet(store, request, by: .department)
    let lines = sheet.lines.compactMap { line in line.key.map { ($0, line.values[place]) } }
    return Dictionary(lines, uniquingKeysWith: { first, _ in first })
  }

  @Test("departments keep what their people did, and all time goes by today's")
  func departments() throws {
    let office = try office()
    #expect(try won(office, Self.period) == ["north": 700, "south": 50])
    #expect(try won(office, .always) == ["north": 50, "south": 700])
    let north = Scope(owner: nil, department: "north")
    #expect(try won(office, Self.period, north) == ["north": 700])
    #expect(try won(office, .always, north) == ["north": 50])
  }

  @Test("a senior reads of her department as it was, and of one seller while he is hers")
  func seniors() throws {
    let office = try office()
    #expect(try won(office, as: "olga", Self.period) == ["north": 700])
    #expect(try won(office, as: "olga", .always) == ["north": 50])
    let zoya = Scope(owner: office.users["zoya"])
    #expect(try won(office, as: "olga", Self.period, zoya) == ["south": 50])
    #expect(throws: Failure.self) { try Scope.read("petr", try office.store("olga")) }
  }

  @Test("a department that is only called otherwise is the same")
  func renamed() throws {
    let office = try office()
    let boss = try office.change { operation throws(Failure) in
      try operation.add(
        User.kind,
        [User.login: .text("boss"), User.role: .text("admin"), User.active: .integer(1)])
    }
    #expect(boss > 0)
    func rename(_ former: String, _ name: String, at time: Int64) throws -> Int64? {
      office.now = time
      let desk = Desk(try office.store("boss"), dryRun: false)
      _ = try desk.renameDepartment(former, to: name)
      return desk.lastOperation
    }
    _ = try rename("north", "arctic", at: 1_002_600)
    let last = try #require(try rename("arctic", "polar", at: 1_002_700))
    #expect(try won(office, Self.period) == ["polar": 700, "south": 50])
    #expect(try won(office, as: "olga", Self.period) == ["polar": 700])
    office.now = 1_002_800
    let undoing = try office.store("boss").write(settle: { _ in }) { operation throws(Failure) in
      try operation.undo(last)
    }
    #expect(undoing.operation.madeID != nil)
    #expect(try won(office, Self.period) == ["arctic": 700, "south": 50])
  }

  @Test("who came later, and who is called otherwise, changes no table of sellers")
  func sellers() throws {
    let office = try office()
    try office.change { operation throws(Failure) in
      try operation.add(
        User.kind,
        [User.login: .text("new"), User.role: .text("seller"), User.active: .integer(1)])
    }
    let rows = try ManagerReport.make(try office.store("dana"), period: Self.period).rows
    #expect(rows.compactMap(\.login) == ["petr", "zoya", "ivan"])
    #expect(rows.map(\.name) == [nil, nil, nil])
    #expect(rows.map(\.department) == ["north", "south", "north"])
    let now = try ManagerReport.make(try office.store("dana")).rows
    #expect(now.compactMap(\.login) == ["petr", "zoya", "ivan", "new"])
  }

  @Test("goods that are taken out of a deal later stay in the discounts of the period")
  func goods() throws {
    let office = try Office()
    let deal = try office.deal("petr", at: 1_001_000)
    let item = try office.change { operation throws(Failure) in
      try operation.add(
        Item.kind,
        [
          Item.deal: .integer(deal), Item.position: .integer(1), Item.name: .text("goods"),
          Item.quantity: .integer(1_000), Item.price: .integer(700), Item.currency: .text("RUB"),
          Item.discount: .integer(1_500), Item.vatRate: .text("22"), Item.amount: .integer(595),
          Item.vat: .integer(107),
        ])
    }
    office.now = 1_002_500
    try office.change { operation throws(Failure) in try operation.remove(Item.kind, item) }
    let store = try office.store("dana")
    let request = try ReportRequest(store, period: Self.period)
    let sheet = try Report.discounts.sheet(store, request, by: .user)
    #expect(sheet.lines.map { $0.values[0] } == [1])
  }

  @Test("a lead that a merge gives an earlier answer was not answered then")
  func merged() throws {
    let office = try Office()
    let first = try office.takenLead("petr", at: 1_001_000)
    let second = try office.takenLead("petr", at: 1_001_100, answered: 1_001_200)
    office.now = 1_002_500
    func answered() throws -> Int {
      try ManagerReport.make(try office.store("dana"), period: Self.period).total.figures.answered
    }
    #expect(try answered() == 1)
    let desk = Desk(try office.store("dana"), dryRun: false)
    _ = try desk.merge(Lead.kind, into: first, from: [second], MergeWishes())
    #expect(try answered() == 1)
    let taken = try ManagerReport.make(try office.store("dana"), period: Self.period).total.figures
    #expect(taken.taken == 2)
  }
}
