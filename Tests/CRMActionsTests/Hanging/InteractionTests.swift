import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Interactions")
struct InteractionTests {
  let scratch: ScratchDesk
  let deal: Int64

  init() throws {
    scratch = try ScratchDesk()
    try scratch.add(Company.kind, "name=Здоровье", "owner=ivan")
    deal = try scratch.add(Deal.kind, "title=Витрины", "company=1", "owner=ivan", "type=free")
  }

  func meeting(_ more: String...) throws -> Int64 {
    try scratch.desk.add(
      Interaction.kind,
      try scratch.words(
        Interaction.kind,
        ["subject=Показ", "type=meeting", "on=deal/\(deal)", "owner=ivan"] + more))
  }

  func task(of id: Int64) throws -> Record {
    let number = try scratch.record(Interaction.kind, id)[Interaction.task].integer
    return try scratch.record(FollowUp.kind, try #require(number))
  }

  @Test("A planned one is a task of its owner, announced a quarter of an hour before (F067)")
  func planned() throws {
    let id = try meeting("starts_at=2026-11-24 11:00")
    let task = try task(of: id)
    let start = try #require(
      try scratch.record(Interaction.kind, id)[Interaction.startsAt].integer)
    #expect(task[FollowUp.dueAt].integer == start)
    #expect(task[FollowUp.remindAt].integer == start - 900)
    #expect(task[FollowUp.kind_].text == "meeting")
    #expect(try scratch.store.owner(of: FollowUp.kind, task.id) == scratch.actor("ivan").id)
    let before = ScratchDesk.noon
    _ = try scratch.at(start - 901 - before.seconds).tick()
    #expect(try scratch.all(Notification.kind, "event=reminder").isEmpty)
    _ = try scratch.at(start - 900 - before.seconds).tick()
    #expect(try scratch.all(Notification.kind, "event=reminder").count == 1)
  }

  @Test("Task and interaction follow each other, whichever is changed")
  func together() throws {
    let id = try meeting("starts_at=+1d 11:00")
    let number = try task(of: id).id
    try scratch.edit(Interaction.kind, id, "owner=petr", "subject=Показ 2")
    #expect(try task(of: id).title == "Показ 2")
    #expect(try scratch.store.owner(of: FollowUp.kind, number) == scratch.actor("petr").id)
    let later = ScratchDesk.noon.adding(seconds: 200_000)
    try scratch.desk.snooze([number], until: later)
    #expect(try scratch.record(Interaction.kind, id)[Interaction.startsAt].integer == later.seconds)
    try scratch.desk.assignTasks([number], to: scratch.actor("ivan").id)
    #expect(try scratch.store.owner(of: Interaction.kind, id) == scratch.actor("ivan").id)
    try scratch.desk.finish([number], outcome: "выбрали")
    let held = try scratch.record(Interaction.kind, id)
    #expect(held[Interaction.status].text == "done")
    #expect(held[Interaction.result].text == "выбрали")
    #expect(held[Interaction.startsAt].integer == ScratchDesk.noon.seconds)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(Interaction.kind, id)[Interaction.status].text == "planned")
    try scratch.desk.hold([id], result: "купили", at: nil)
    #expect(try task(of: id)[FollowUp.status].text == "done")
    #expect(try task(of: id)[FollowUp.outcome].text == "купили")
    #expect(try scratch.store.faults() == [])
  }

  @Test("A declined task drops it, a dropped one declines the task")
  func dropped() throws {
    let first = try meeting("starts_at=+1d 11:00")
    try scratch.desk.decline([try task(of: first).id], reason: "уехал", again: nil)
    #expect(try scratch.record(Interaction.kind, first)[Interaction.status].text == "dropped")
    let second = try meeting("starts_at=+1d 11:00")
    try scratch.desk.drop([second], reason: "уехал")
    #expect(try task(of: second)[FollowUp.status].text == "declined")
    #expect(
      failure { () throws(Failure) in try scratch.desk.drop([second], reason: "x") }?.id
        == "interaction.closed")
  }

  @Test("One that is put off leaves the list and comes back as unworked")
  func postponed() throws {
    let id = try meeting()
    #expect(try scratch.record(Interaction.kind, id)[Interaction.task] == .null)
    let later = ScratchDesk.noon.adding(seconds: 86_400)
    try scratch.desk.postpone([id], until: later)
    #expect(try task(of: id)[FollowUp.dueAt].integer == later.seconds)
    #expect(try scratch.store.all(Selection(Interaction.kind)).isEmpty)
    #expect(
      failure { () throws(Failure) in
        try scratch.desk.postpone([id], until: ScratchDesk.noon)
      }?.id == "interaction.in-past")
  }

  @Test("What took place is recorded as held, and answers the request that it is about")
  func recorded() throws {
    let lead = try scratch.lead("name=Acme", "owner=ivan")
    let id = try scratch.add(
      Interaction.kind, "subject=Цены", "type=call", "on=lead/\(lead)", "result=ждёт скидку")
    let record = try scratch.record(Interaction.kind, id)
    #expect(record[Interaction.status].text == "done")
    #expect(record[Interaction.task] == .null)
    #expect(record[Interaction.doneAt].integer == ScratchDesk.noon.seconds)
    #expect(!(try scratch.record(Lead.kind, lead)[Lead.firstResponseAt].isEmpty))
  }

  @Test("The next one is chained and keeps subject, record and people (F191)")
  func chain() throws {
    let id = try meeting("participant=Анна", "result=подумает")
    let next = try scratch.desk.follow(
      id, [Interaction.type: .text("call"), Interaction.startsAt: .integer(1_900_000_000)])
    let record = try scratch.record(Interaction.kind, next)
    #expect(record[Interaction.previous].integer == id)
    #expect(record[Interaction.subject].text == "Показ")
    #expect(record[Interaction.on].text == "deal/\(deal)")
    #expect(record[Interaction.participant].text == "Анна")
    #expect(record[Interaction.status].text == "planned")
  }

  @Test("A participant in words becomes a contact with what was written beside the name (F192)")
  func resolved() throws {
    let id = try meeting("participant=Пётр Ильин, директор, +7 916 111-22-33, p@x.example, ")
    let person = try scratch.desk.resolve(id, contact: nil)
    let contact = try scratch.record(Contact.kind, person)
    #expect(contact.title == "Пётр Ильин директор")
    #expect(contact[Contact.phones].list == ["+79161112233"])
    #expect(contact[Contact.emails].list == ["p@x.example"])
    #expect(contact[Contact.companies].list == ["1"])
    let other = try meeting("participant=Пётр +7 916 111-22-33")
    let told = failure { () throws(Failure) in try scratch.desk.resolve(other, contact: nil) }
    #expect(told?.id == "contact.duplicate")
    #expect(told?.hint?.en.contains("--contact") == true)
    #expect(try scratch.desk.resolve(other, contact: person) == person)
    let nobody = try meeting()
    #expect(
      failure { () throws(Failure) in try scratch.desk.resolve(nobody, contact: nil) }?.id
        == "interaction.nobody")
  }

  @Test("A deal is opened of what was talked about, once (F196)")
  func opensDeal() throws {
    let id = try scratch.add(
      Interaction.kind, "subject=Стеллажи", "on=company/1", "owner=ivan", "result=берут")
    let made = try scratch.desk.openDeal(of: id, title: nil)
    let record = try scratch.record(Deal.kind, made)
    #expect(record.title == "Стеллажи")
    #expect(record[Deal.company].integer == 1)
    #expect(record[Deal.owner].integer == (try scratch.actor("ivan").id))
    #expect(
      failure { () throws(Failure) in try scratch.desk.openDeal(of: id, title: nil) }?.id
        == "interaction.has-deal")
    #expect(try scratch.store.faults() == [])
  }

  @Test("Others' records take no interactions, and others' interactions are not there")
  func access() throws {
    let id = try meeting("starts_at=+1d 11:00")
    try scratch.act(as: "petr")
    #expect(failure { () throws(Failure) in try scratch.store.record(Interaction.kind, id) } != nil)
    let draft = try scratch.words(Interaction.kind, ["subject=x", "on=deal/\(deal)"])
    #expect(
      failure { () throws(Failure) in try scratch.desk.add(Interaction.kind, draft) }?.id
        == "access.denied")
    #expect(
      failure { () throws(Failure) in try scratch.desk.hold([id], result: nil, at: nil) }?.id
        == "interaction.not-found")
  }
}
