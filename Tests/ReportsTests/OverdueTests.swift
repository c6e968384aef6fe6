import CRMDomain
import CRMStore
import Reports
import SQL
import Testing
import Wording

/// What is late, and whose it is.
@Suite("overdue")
struct OverdueTests {
  private static let now: Int64 = 1_795_251_600

  private func ids(_ what: Finding.What, _ office: Office, _ login: String) throws -> [Int64] {
    try OverdueReport.make(try office.store(login)).findings.filter { $0.what == what }.map(\.id)
  }

  @Test("open tasks past their time")
  func tasks() throws {
    let office = try Office()
    office.now = Self.now
    let late = try office.task("petr", due: Self.now - 1)
    try office.task("petr", due: Self.now)
    try office.task("petr", due: nil)
    try office.task("petr", due: Self.now - 50, status: "done", done: Self.now - 60)
    try office.task("petr", due: Self.now - 50, status: "declined")
    let removed = try office.task("petr", due: Self.now - 50)
    try office.change { operation throws(Failure) in
      try operation.remove(FollowUp.kind, removed)
    }
    #expect(try ids(.task, office, "dana") == [late])
  }

  @Test("leads that nobody has answered in time")
  func leads() throws {
    let office = try Office()
    func lead(_ status: String, answered: Int64? = nil, due: Int64, kind: String = "process") throws
      -> Int64
    {
      let id = try office.lead(
        "petr", at: Self.now - 1_000, status: status, answered: answered)
      try office.task("ivan", due: due, on: "lead/\(id)", kind: kind, status: "done")
      return id
    }
    let late = try lead("new", due: Self.now - 5)
    _ = try lead("new", answered: Self.now - 500, due: Self.now - 5)
    _ = try lead("new", due: Self.now + 5)
    _ = try lead("new", due: Self.now - 5, kind: "call")
    _ = try lead("unqualified", due: Self.now - 5)
    _ = try lead("converted", due: Self.now - 5)
    let worked = try lead("working", due: Self.now - 9)
    try office.task("petr", due: Self.now - 2, on: "lead/\(late)", kind: "process", status: "done")
    office.now = Self.now
    let report = try OverdueReport.make(try office.store("dana"))
    #expect(report.findings.map(\.id) == [worked, late])
    #expect(report.findings.map { Self.now - $0.since.seconds } == [9, 5])
    #expect(report.findings.map(\.on) == ["lead/\(worked)", "lead/\(late)"])
    #expect(report.users.map(\.login) == ["petr"])
  }

  @Test("open deals without a next step")
  func deals() throws {
    let office = try Office()
    let bare = try office.deal("petr", at: Self.now - 900)
    let finished = try office.deal("petr", at: Self.now - 800)
    try office.task("petr", due: nil, on: "deal/\(finished)", status: "done", done: Self.now - 70)
    let planned = try office.deal("petr", at: Self.now - 700)
    try office.task("petr", due: Self.now + 700, on: "deal/\(planned)")
    let closed = try office.deal("petr", at: Self.now - 600)
    try office.move([closed], to: "lost", at: Self.now - 500)
    let asleep = try office.deal("petr", at: Self.now - 400)
    let woken = try office.deal("petr", at: Self.now - 300)
    office.now = Self.now
    let today = try office.store().session.today
    for (deal, day) in [(asleep, today), (woken, today.adding(days: -1))] {
      try office.change { operation throws(Failure) in
        try operation.set(Deal.kind, deal, [Deal.wakeOn: .text(day.iso)])
      }
    }
    let report = try OverdueReport.make(try office.store("dana"))
    #expect(report.findings.map(\.id) == [bare, woken, finished])
    #expect(report.findings.map { Self.now - $0.since.seconds } == [900, 300, 70])
  }

  @Test("who has most comes first, what is nobody's last")
  func order() throws {
    let office = try Office()
    office.now = Self.now
    let missed: [(String?, Int64)] = [
      ("petr", 50), ("ivan", 30), ("ivan", 40), (nil, 99), (nil, 98),
    ]
    for (owner, due) in missed {
      try office.task(owner, due: Self.now - due)
    }
    _ = try office.deal(nil, at: Self.now)
    let report = try OverdueReport.make(try office.store("dana"))
    #expect(report.users.map(\.login) == ["ivan", "petr", nil])
    #expect(report.users.map(\.total) == [2, 1, 3])
    #expect(report.users.map(\.deals) == [0, 0, 1])
    #expect(report.users.map { Self.now - $0.since.seconds } == [40, 50, 99])
    let late = report.findings.map { Self.now - $0.since.seconds }
    #expect(late == [40, 30, 50, 99, 98, 0])
  }

  @Test("random tasks give what another query counts", arguments: 1...4)
  func counted(seed: UInt64) throws {
    let office = try Office()
    office.now = Self.now
    var dice = Dice(seed: seed)
    for _ in 0..<60 {
      try office.task(
        ["petr", "ivan", "zoya", nil].randomElement(using: &dice) ?? nil,
        due: Bool.random(using: &dice) ? Self.now + Int64.random(in: -5...5, using: &dice) : nil,
        status: Bool.random(using: &dice) ? "open" : "done")
    }
    for login in ["petr", "olga", "dana"] {
      let store = try office.store(login)
      var expected = 0
      // The list of tasks asks for the assignee's own; those of nobody are the seniors' alone.
      for row in try office.engine.all("SELECT assignee, status, due_at FROM tasks") {
        let owner = try row[0].integer.map { try store.reaches(owner: $0) } ?? (login != "petr")
        guard owner, row.text(1) == "open", let due = row[2].integer else { continue }
        if due < Self.now { expected += 1 }
      }
      let report = try OverdueReport.make(store)
      #expect(report.findings.count == expected, "\(login), seed \(seed)")
      #expect(report.users.reduce(0) { $0 + $1.tasks } == expected)
    }
  }

  @Test("nothing late is an empty report")
  func empty() throws {
    let report = try OverdueReport.make(try Office().store("petr"))
    #expect(report.findings.isEmpty)
    #expect(report.users.isEmpty)
  }
}
