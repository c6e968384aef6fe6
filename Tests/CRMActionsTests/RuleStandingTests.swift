import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Rules and what people made")
struct RuleStandingTests {
  @Test("A segment that a rule or another segment names stays; one that is gone fits nobody")
  func segments() throws {
    let scratch = try ScratchDesk()
    let vip = try scratch.desk.addSegment(
      "Key clients", of: Contact.kind, filters: ["position=boss"], members: [])
    try scratch.rule(
      "vips", "when contact added\nif segment=\"key clients\"\nset tags=vip")
    try scratch.rule(
      "due", "when contact birthday due\nif segment=\"key clients\"\nnotify olga \"{name}\"")
    let wide = try scratch.desk.addSegment(
      "wide", of: Contact.kind, filters: ["segment=key clients"], members: [])
    let refused = failure { () throws(Failure) in try scratch.desk.remove(Segment.kind, [vip]) }
    #expect(refused?.id == "segment.in-use")
    try scratch.store.engine.run("UPDATE rules SET removed = 1 WHERE name IN ('vips', 'due')")
    #expect(
      failure { () throws(Failure) in try scratch.desk.remove(Segment.kind, [vip]) }?.id
        == "segment.in-use")
    try scratch.desk.remove(Segment.kind, [wide])
    try scratch.store.engine.run("UPDATE rules SET removed = 0 WHERE name IN ('vips', 'due')")
    // However it went, nothing that is written stands still for it.
    try scratch.store.engine.run("UPDATE segments SET removed = 1")
    try scratch.add(Contact.kind, "name=Ann", "position=boss", "birthday=1990-11-21")
    #expect(try scratch.record(Contact.kind, 1)[Contact.tags].list == [])
    _ = try scratch.at(1).tick()
    try scratch.store.engine.run(
      "UPDATE segments SET removed = 0, filters = 'segment=key clients' WHERE id = \(vip)")
    try scratch.add(Contact.kind, "name=Ben", "position=boss")
    try scratch.store.engine.run(
      "UPDATE segments SET filters = 'position=boss' WHERE id = \(vip)")
    try scratch.add(Contact.kind, "name=Cleo", "position=boss")
    #expect(try scratch.record(Contact.kind, 3)[Contact.tags].list == ["vip"])
  }

  @Test("A rule takes over a task of rules that asked for less, never one that a person wrote")
  func tasks() throws {
    let scratch = try ScratchDesk()
    try scratch.add(Contact.kind, "name=Ann", "owner=ivan")
    _ = try scratch.desk.add(
      Deal.kind, try scratch.words(Deal.kind, ["title=ZZ", "contact=1", "owner=ivan"]))
    let own = try scratch.desk.add(
      FollowUp.kind,
      try scratch.words(
        FollowUp.kind,
        ["title=Call", "kind=call", "on=deal/1", "assignee=petr", "due_at=2026-11-24 09:00"]))
    let before = try scratch.record(FollowUp.kind, own)
    try scratch.rule(
      "call", "when deal category set\ntask call \"Call about {title}\" for owner")
    try scratch.edit(Deal.kind, 1, "category=a")
    let after = try scratch.record(FollowUp.kind, own)
    for field in [FollowUp.title, FollowUp.dueAt, FollowUp.assignee] {
      #expect(after[field] == before[field], "\(field.name)")
    }
    #expect(try scratch.all(FollowUp.kind, "on=deal/1", "title=Call about ZZ").count == 1)
    try scratch.rule("meet", "when deal category set\ntask meeting \"Meet\" for owner due +2d")
    try scratch.rule("meet-him", "when deal category set\ntask meeting \"Meet him\" for owner")
    try scratch.edit(Deal.kind, 1, "category=b")
    let meetings = try scratch.all(FollowUp.kind, "on=deal/1", "kind=meeting")
    #expect(meetings.map(\.title) == ["Meet him"])
    #expect(meetings.first?[FollowUp.dueAt].integer != nil, "a deadline stays where none is named")
  }
}
