import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Calls written down")
struct CallTests {
  private func entry(
    _ scratch: ScratchDesk, _ word: String, out isOutgoing: Bool = false, answered: Bool = true,
    at seconds: Int64 = 0, desk: Desk? = nil
  ) throws -> CallEntry {
    CallEntry(
      party: try (desk ?? scratch.desk).callParty(word), isOutgoing: isOutgoing,
      isAnswered: answered, at: ScratchDesk.noon.adding(seconds: seconds),
      duration: Span(seconds: answered ? 240 : 0))
  }

  @Test(
    "An unknown number makes a lead of three fields, either way, talked or not",
    arguments: [(true, true), (true, false), (false, true), (false, false)])
  func stranger(_ isOutgoing: Bool, _ isAnswered: Bool) throws {
    let scratch = try ScratchDesk()
    let ivan = try scratch.at(0, as: "ivan")
    let id = try ivan.logCall(
      try entry(
        scratch, "8 916 555-01-23", out: isOutgoing, answered: isAnswered, desk: ivan))
    let call = try scratch.record(Call.kind, id)
    let lead = try scratch.record(Lead.kind, try #require(call[Call.lead].integer))
    #expect(lead[Lead.phones].list == ["+79165550123"])
    #expect(lead[Lead.channel].text == "phone")
    #expect(lead[Lead.owner].integer == call[Call.user].integer)
    #expect(lead[Lead.company].isEmpty && lead[Lead.need].isEmpty && lead[Lead.person].isEmpty)
    // A second call finds it.
    let again = try ivan.logCall(try entry(scratch, "+79165550123", desk: ivan))
    #expect(try scratch.record(Call.kind, again)[Call.lead].integer == lead.id)
    #expect(try scratch.all(Lead.kind).count == 1)
  }

  @Test("A missed call is a task and a notice, and the talk that follows closes it")
  func calledBack() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=кафе", "phone=+79165550123", "owner=ivan")
    let missed = try scratch.desk.logCall(
      try entry(scratch, "+79165550123", answered: false, at: -600))
    let tasks = try scratch.all(FollowUp.kind, "kind=call", "on=lead/\(lead)")
    #expect(tasks.map { $0[FollowUp.status].text } == ["open"])
    #expect(try scratch.all(Notification.kind, "event=missed-call").count == 1)
    // A second missed call adds no second task.
    _ = try scratch.desk.logCall(try entry(scratch, "+79165550123", answered: false, at: -500))
    #expect(try scratch.all(FollowUp.kind, "kind=call").count == 1)
    _ = try scratch.desk.logCall(try entry(scratch, "+79165550123", out: true, at: -60))
    #expect(
      try scratch.record(Call.kind, missed)[Call.returnedAt].integer
        == ScratchDesk.noon.seconds - 60)
    #expect(try scratch.all(FollowUp.kind, "kind=call", "status=done").count == 1)
    #expect(try scratch.record(Lead.kind, lead)[Lead.firstResponseAt].integer != nil)
  }

  @Test("Several contacts with a number: none is chosen, a task asks")
  func ambiguous() throws {
    let scratch = try ScratchDesk()
    for name in ["Анна", "Борис"] {
      _ = try scratch.desk.add(
        Contact.kind, try scratch.words(Contact.kind, ["name=\(name)", "phone=+79165550123"]),
        allowDuplicate: true)
    }
    let id = try scratch.desk.logCall(try entry(scratch, "+79165550123"))
    let call = try scratch.record(Call.kind, id)
    #expect(call[Call.contact].isEmpty && call[Call.lead].isEmpty)
    let tasks = try scratch.all(FollowUp.kind, "kind=choose")
    #expect(tasks.map { $0[FollowUp.on].text } == ["call/\(id)"])
  }

  @Test("The caller sees his call though the card is somebody else's; others do not")
  func access() throws {
    let scratch = try ScratchDesk()
    try scratch.lead("name=кафе", "phone=+79165550123", "owner=petr")
    let ivan = try scratch.at(0, as: "ivan")
    let id = try ivan.logCall(try entry(scratch, "+79165550123", desk: ivan))
    #expect(try ivan.store.record(Call.kind, id)[Call.number].text == "+79165550123")
    #expect(try scratch.at(0, as: "petr").store.record(Call.kind, id).id == id)
    let anna = try scratch.at(0, as: "anna")
    #expect(failure { () throws(Failure) in try anna.store.record(Call.kind, id) } != nil)
    let unowned = try entry(scratch, "lead/1", desk: scratch.desk)
    #expect(failure { () throws(Failure) in try anna.logCall(unowned) }?.exit == .noPermission)
  }

  @Test("A planned call is announced a quarter of an hour before")
  func planned() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=кафе", "owner=ivan")
    let time = ScratchDesk.noon.adding(seconds: 7_200)
    let id = try scratch.desk.planCall(
      with: .record(Link("lead", lead)), at: time, topic: nil, user: nil)
    let task = try scratch.record(FollowUp.kind, id)
    #expect(task[FollowUp.remindAt].integer == time.seconds - 900)
    #expect(task[FollowUp.on].text == "lead/\(lead)")
  }

  @Test("An undo takes back the call, its lead and its task")
  func undone() throws {
    let scratch = try ScratchDesk()
    _ = try scratch.desk.logCall(try entry(scratch, "+79165550123", answered: false))
    #expect(try scratch.desk.undo(nil).1.allSatisfy { $0.outcome == .undone })
    #expect(try scratch.all(Call.kind).isEmpty && scratch.all(Lead.kind).isEmpty)
  }
}
