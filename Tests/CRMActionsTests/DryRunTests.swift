import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

/// Trying a command does all of its work and leaves the store as it was, row for row.
@Suite("Dry runs")
struct DryRunTests {
  static let cases = [
    "add lead in turn", "add lead", "add deal", "add contact", "edit", "remove", "assign", "status",
    "qualify", "wait", "disqualify", "convert", "items", "move", "finish", "decline", "snooze",
    "assign task", "read", "away", "disable", "rules", "undo", "tick",
  ]

  @Test("Each use case", arguments: cases)
  func untouched(_ name: String) throws {
    let scratch = try ScratchDesk()
    try scratch.product("P")
    let lead = try scratch.lead(
      "name=A", "person=Ann", "phone=+79161234567", "interest=p", by: .auto)
    let deal = try scratch.desk.addDeal(
      try scratch.words(Deal.kind, ["title=D", "type=free", "owner=ivan"]),
      items: [try ItemRequest.read("P:1")])
    let task = try scratch.add(FollowUp.kind, "title=Ring", "kind=call", "due_at=+1h")
    let before = try scratch.dump()
    for isDry in [true, false] {
      let desk = try scratch.at(name == "tick" ? 90_000 : 60, dryRun: isDry)
      try run(name, desk, scratch, lead: lead, deal: deal, task: task)
      #expect(!desk.lastLog.isEmpty, "the answer of a dry run says what would be done")
      #expect((try scratch.dump() == before) == isDry, "\(name) \(isDry)")
    }
    #expect(try scratch.store.faults() == [])
  }

  private func run(
    _ name: String, _ desk: Desk, _ scratch: ScratchDesk, lead: Int64, deal: Int64, task: Int64
  ) throws {
    let petr = try scratch.actor("petr").id
    let soon = desk.store.session.today.adding(days: 2)
    let later = desk.now.adding(seconds: 7_200)
    switch name {
    case "add lead in turn":
      _ = try desk.addLead([Lead.name: .text("B")], assignment: .auto, allowDuplicate: false)
    case "add lead":
      _ = try desk.addLead([Lead.name: .text("B")], assignment: .own, allowDuplicate: false)
    case "add deal": _ = try desk.addDeal([Deal.title: .text("E")], items: [])
    case "add contact": _ = try desk.add(Contact.kind, [Contact.name: .text("Bob")])
    case "edit": _ = try desk.edit(Lead.kind, [lead], [Lead.source: .text("fair")])
    case "remove": try desk.remove(Deal.kind, [deal])
    case "assign": try desk.assignLeads([lead], to: nil)
    case "status": try desk.setStatus([lead], "working", reason: nil)
    case "qualify": try desk.qualify([lead], [:])
    case "wait": try desk.wait([lead], until: soon, reason: nil)
    case "disqualify": try desk.disqualify([lead], status: nil, reason: "so", retry: soon)
    case "convert":
      var request = ConversionRequest()
      request.items = [try ItemRequest.read("P:2")]
      request.meeting = later
      _ = try desk.convert(lead, request)
    case "items": _ = try desk.addItems([try ItemRequest.read("P:2")], to: deal)
    case "move":
      try desk.move([deal], StageRequest(stage: "won", reason: nil, isForced: false, wakeOn: nil))
    case "finish": try desk.finish([task], outcome: "ok")
    case "decline": try desk.decline([task], reason: "no", again: later)
    case "snooze": try desk.snooze([task], until: later)
    case "assign task": try desk.assignTasks([task], to: petr)
    case "read":
      let olga = try scratch.at(60, as: "olga", dryRun: desk.dryRun)
      #expect(try olga.read([]) > 0)
      _ = try desk.edit(Lead.kind, [lead], [Lead.source: .text("fair")])
    case "away": try desk.setAway([petr], until: soon)
    case "disable": try desk.disable([petr], heir: nil)
    case "rules": try desk.setEnabled([1, 2], false)
    case "undo": _ = try desk.undo(nil)
    default: #expect(try !desk.tick().fired.isEmpty)
    }
  }
}
