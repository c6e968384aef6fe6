import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Escalation")
struct EscalationTests {
  static let hour: Int64 = 3_600
  static let day: Int64 = 86_400

  /// boss is the administrator; olga heads the department, dina directs, ivan sells.
  static func office() throws -> ScratchDesk {
    let scratch = try ScratchDesk()
    for (login, role) in [("hera", "head"), ("dina", "director")] {
      _ = try scratch.desk.add(
        User.kind,
        [User.login: .text(login), User.role: .text(role), User.department: .text("sales")])
    }
    return scratch
  }

  static func steps(_ scratch: ScratchDesk) throws -> [String] {
    try scratch.all(Escalation.kind).map { step in
      let user = try step[Escalation.user].integer.map { id throws(Failure) in
        try scratch.store.title(User.kind, id)
      }
      return "\(step[Escalation.level].integer ?? 0) \(user ?? "-")"
    }
  }

  static func told(_ scratch: ScratchDesk, _ login: String) throws -> Int {
    try scratch.all(Notification.kind, "user=\(login)", "event=escalation").count
  }

  @Test("A week: the head after a day, the director on the next, a third level, each once")
  func week() throws {
    let scratch = try Self.office()
    _ = try scratch.desk.setLevel(
      3, [EscalationLevel.after: .text("4d"), EscalationLevel.to: .text("boss")])
    try scratch.lead("name=Acme", "owner=ivan")
    var fired: [Int64: Int] = [:]
    for hour in stride(from: Int64(0), through: 7 * 24, by: 1) {
      for _ in 0..<2 {
        let report = try scratch.at(hour * Self.hour).tick()
        fired[hour, default: 0] += report.fired.first { $0.rule == "escalation" }?.count ?? 0
      }
    }
    #expect(fired.filter { $0.value > 0 } == [24: 1, 48: 1, 96: 1])
    #expect(try Self.steps(scratch) == ["1 hera", "2 dina", "3 boss"])
    let tasks = try scratch.all(FollowUp.kind, "assignee=hera", "status=open")
    #expect(tasks.count == 1)
    let notice = try scratch.all(Notification.kind, "user=hera", "event=escalation").first
    let text = notice?[Notification.text].text ?? ""
    for way in ["crm lead remind 1", "crm lead assign 1 --to LOGIN", "crm lead assign 1 --to me"] {
      #expect(text.contains(way))
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test("A missed week is made up for level by level, a day apart")
  func missed() throws {
    let scratch = try Self.office()
    try scratch.lead("name=Acme", "owner=ivan")
    _ = try scratch.at(6 * Self.day).tick()
    #expect(try Self.steps(scratch) == ["1 hera"])
    _ = try scratch.at(6 * Self.day + 23 * Self.hour).tick()
    #expect(try Self.steps(scratch) == ["1 hera"])
    _ = try scratch.at(7 * Self.day).tick()
    #expect(try Self.steps(scratch) == ["1 hera", "2 dina"])
  }

  /// One of the ways in which somebody takes up a lead.
  static func touch(_ lead: Int64, _ way: Int, _ desk: Desk, _ scratch: ScratchDesk) throws {
    switch way {
    case 0: try desk.assignLeads([lead], to: try scratch.actor("petr").id)
    case 1: _ = try desk.edit(Lead.kind, [lead], [Lead.need: .text("two of them")])
    case 2:
      _ = try desk.add(
        Remark.kind, [Remark.on: .text("lead/\(lead)"), Remark.text: .text("called")])
    default: try desk.remind([lead], due: desk.now.adding(seconds: 60))
    }
  }

  @Test("Every touch ends the chain and closes the task; it begins anew")
  func touches() throws {
    let scratch = try Self.office()
    let lead = try scratch.lead("name=Acme", "owner=ivan")
    var time: Int64 = 0
    for index in 0..<4 {
      time += Self.day
      _ = try scratch.at(time).tick()
      #expect(try Self.steps(scratch).count == index + 1)
      time += Self.hour
      try Self.touch(lead, index, try scratch.at(time), scratch)
      time += Self.hour
      _ = try scratch.at(time).tick()
      let open = try scratch.all(FollowUp.kind, "assignee=hera", "status=open")
      #expect(open.isEmpty, "touch \(index)")
      let live = try scratch.all(Escalation.kind).filter { $0[Escalation.endedAt] == .null }
      #expect(live.isEmpty, "touch \(index)")
      _ = try scratch.at(time + Self.day - 2 * Self.hour).tick()
      #expect(try Self.steps(scratch).count == index + 1)
      time -= Self.hour
    }
    try scratch.at(time).setStatus([lead], "working", reason: nil)
    _ = try scratch.at(time + 30 * Self.day).tick()
    #expect(try Self.steps(scratch).count == 4)
    #expect(try scratch.store.faults() == [])
  }

  @Test("A lead of nobody: the task to assign a manager goes to the head again")
  func ownerless() throws {
    let scratch = try Self.office()
    try scratch.lead("name=Acme")
    let before = try scratch.all(FollowUp.kind)
    #expect(before.map(\.title) == ["Assign a responsible manager"])
    _ = try scratch.at(Self.day).tick()
    #expect(try scratch.all(FollowUp.kind).count == 1)
    #expect(try Self.told(scratch, "hera") == 1)
    let notice = try scratch.all(Notification.kind, "user=hera", "event=escalation").first
    #expect(notice?[Notification.text].text?.contains("remind") == false)
  }

  @Test("Undone steps do not come back, and an undo leaves the store sound")
  func undo() throws {
    let scratch = try Self.office()
    try scratch.lead("name=Acme", "owner=ivan")
    let desk = try scratch.at(Self.day)
    _ = try desk.tick()
    _ = try desk.undo(desk.lastOperation)
    #expect(try Self.steps(scratch) == [])
    _ = try scratch.at(Self.day + 60).tick()
    #expect(try Self.steps(scratch) == [])
    #expect(try scratch.store.faults() == [])
  }

  @Test("By the calendar a request of Friday night reaches the head on Tuesday morning")
  func calendar() throws {
    let scratch = try Self.office()
    _ = try scratch.desk.setHours(["mon", "tue", "wed", "thu", "fri"], "09:00-18:00")
    // Saturday noon; Tuesday 09:00 is 69 hours later.
    try scratch.lead("name=Acme", "owner=ivan")
    _ = try scratch.at(69 * Self.hour - 1).tick()
    #expect(try Self.steps(scratch) == [])
    _ = try scratch.at(69 * Self.hour).tick()
    #expect(try Self.steps(scratch) == ["1 hera"])
  }

  @Test("Who is away is stood in for; a role that nobody has falls to the next")
  func absent() throws {
    let scratch = try ScratchDesk()
    try scratch.lead("name=Acme", "owner=ivan")
    _ = try scratch.at(3 * Self.day).tick()
    _ = try scratch.at(4 * Self.day).tick()
    #expect(try Self.steps(scratch) == ["1 olga", "2 boss"])
  }

  @Test("Lint finds levels that are missing, overlap, or reach nobody")
  func lint() throws {
    let scratch = try Self.office()
    _ = try scratch.desk.setLevel(
      4, [EscalationLevel.after: .text("24h"), EscalationLevel.to: .text("ivan")])
    let findings = try scratch.desk.lint(nil).map(\.message.en)
    #expect(findings.contains("level 3 is missing"))
    #expect(findings.contains("not later than level 2: they overlap"))
    #expect(
      failure { () throws(Failure) in
        try scratch.desk.setLevel(3, [EscalationLevel.to: .text("nobody")])
      }?.id == "level.to")
  }
}
