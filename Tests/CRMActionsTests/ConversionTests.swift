import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Converting a lead")
struct ConversionTests {
  func request(_ items: [String] = [], _ set: (inout ConversionRequest) -> Void = { _ in }) throws
    -> ConversionRequest
  {
    var request = ConversionRequest()
    for item in items { request.items.append(try ItemRequest.read(item)) }
    set(&request)
    return request
  }

  @Test("A lead becomes company, contact and deal with its goods, once")
  func whole() throws {
    let scratch = try ScratchDesk()
    try scratch.product("P")
    let lead = try scratch.lead(
      "name=Pumps", "company=ООО «Ёлка»", "person=Анна Котова", "phone=8 916 123-45-67",
      "email=ann@acme.example", "owner=ivan", "amount=5")
    let made = try scratch.desk.convert(lead, try request(["P:2:150", "P:1"]))
    let deal = try scratch.record(Deal.kind, try #require(made.deal))
    #expect(deal[Deal.amount] == .integer(40_000))
    #expect(deal[Deal.lead] == .integer(lead))
    #expect(deal[Deal.owner] == .integer(try scratch.actor("ivan").id))
    let contact = try scratch.record(Contact.kind, made.contact.id)
    #expect(contact[Contact.phones].list == ["+79161234567"])
    #expect(contact[Contact.companies].list == [String(try #require(made.company).id)])
    let company = try scratch.record(Company.kind, try #require(made.company).id)
    #expect(company[Company.phones].list == [], "a person's number stays with the person")
    let done = try scratch.record(Lead.kind, lead)
    #expect(done[Lead.status] == .text("converted"))
    #expect(done[Lead.deal] == .integer(deal.id))
    let again = failure { () throws(Failure) in
      try scratch.desk.convert(lead, ConversionRequest())
    }
    #expect(again?.id == "lead.converted")
    #expect(try scratch.store.faults() == [])
  }

  @Test("Without goods a reason is needed, or no deal is made")
  func withoutGoods() throws {
    let scratch = try ScratchDesk()
    let first = try scratch.lead("name=A", "person=Ann")
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in
      try scratch.desk.convert(first, ConversionRequest())
    }
    #expect(refused?.id == "lead.no-items")
    #expect(try scratch.dump() == before)
    let made = try scratch.desk.convert(first, try request { $0.withoutItemsReason = "a service" })
    #expect(made.company == nil, "a private person")
    #expect(try scratch.record(Lead.kind, first)[Lead.reason] == .text("a service"))
    let second = try scratch.lead("name=B", "person=Bob")
    let half = try scratch.desk.convert(second, try request { $0.stopsBeforeDeal = true })
    #expect(half.deal == nil)
    #expect(try scratch.record(Lead.kind, second)[Lead.contact] == .integer(half.contact.id))
  }

  @Test("A company is the same by ИНН before name; a namesake with another ИНН is not")
  func companies() throws {
    let scratch = try ScratchDesk()
    let byName = try scratch.add(Company.kind, "name=Ромашка", "inn=7736050003")
    let byINN = try scratch.add(Company.kind, "name=Сбер", "inn=7707083893")
    let bare = try scratch.add(Company.kind, "name=Ель")
    func company(_ name: String, _ inn: String?) throws -> Conversion.Part? {
      let lead = try scratch.lead(
        "company=\(name)", "person=\(name)", "inn=\(inn ?? "")", allowDuplicate: true)
      return try scratch.desk.convert(lead, try request { $0.stopsBeforeDeal = true }).company
    }
    #expect(try company("ООО \"Ромашка\"", "7707083893")?.id == byINN)
    #expect(try company("ООО «РОМАШКА»", nil)?.id == byName)
    let other = try #require(try company("Ромашка", "5003052454"))
    #expect(!other.isReused)
    #expect(try company("ЗАО Ель", "5009074197")?.id == bare)
    #expect(try scratch.record(Company.kind, bare)[Company.inn] == .text("5009074197"))
    #expect(try scratch.store.owners(of: .inn, "5009074197", kind: "company") == [bare])
  }

  @Test("A known contact is used again and learns what the lead knows")
  func contacts() throws {
    let scratch = try ScratchDesk()
    let known = try scratch.add(Contact.kind, "name=Ann", "phone=+7 916 123-45-67")
    let lead = try scratch.lead(
      "company=Acme", "person=Анна", "phone=8(916)1234567", "email=ann@acme.example",
      allowDuplicate: true)
    let made = try scratch.desk.convert(lead, try request { $0.stopsBeforeDeal = true })
    #expect(made.contact.id == known)
    #expect(made.contact.isReused)
    let contact = try scratch.record(Contact.kind, known)
    #expect(contact[Contact.emails].list == ["ann@acme.example"])
    #expect(contact[Contact.email] == .text("ann@acme.example"))
    #expect(contact[Contact.companies].list.count == 1)
  }

  @Test("A removed contact or company is not used again")
  func removed() throws {
    let scratch = try ScratchDesk()
    let contact = try scratch.add(Contact.kind, "name=Ann", "phone=+7 916 123-45-67")
    let company = try scratch.add(Company.kind, "name=Acme")
    try scratch.desk.remove(Contact.kind, [contact])
    try scratch.desk.remove(Company.kind, [company])
    let lead = try scratch.lead("company=Acme", "person=Ann", "phone=+7 916 123-45-67")
    let made = try scratch.desk.convert(lead, try request { $0.stopsBeforeDeal = true })
    #expect(!made.contact.isReused)
    #expect(made.company?.isReused == false)
  }

  @Test("A meeting is planned with a reminder a quarter of an hour before; open tasks move along")
  func meeting() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=A", "person=Ann", "owner=ivan")
    let call = try scratch.add(FollowUp.kind, "title=Ring", "kind=call", "on=lead/\(lead)")
    let at = ScratchDesk.noon.adding(seconds: 86_400)
    let made = try scratch.desk.convert(
      lead, try request { ($0.meeting, $0.withoutItemsReason) = (at, "service") })
    let deal = "deal/\(try #require(made.deal))"
    let meeting = try #require(try scratch.all(FollowUp.kind, "kind=meeting").first)
    #expect(meeting[FollowUp.on] == .text(deal))
    #expect(meeting[FollowUp.dueAt] == .integer(at.seconds))
    #expect(meeting[FollowUp.remindAt] == .integer(at.seconds - 900))
    #expect(meeting[FollowUp.assignee] == .integer(try scratch.actor("ivan").id))
    #expect(try scratch.record(FollowUp.kind, call)[FollowUp.on] == .text(deal))
    #expect(try scratch.all(FollowUp.kind, "on=lead/\(lead)", "status=open").isEmpty)
  }

  @Test("Undone, everything is as before, but what was used since")
  func undo() throws {
    let scratch = try ScratchDesk()
    try scratch.product("P")
    let lead = try scratch.lead("name=A", "company=Acme", "person=Ann", "owner=ivan")
    let before = try scratch.record(Lead.kind, lead)
    let tasks = try scratch.all(FollowUp.kind).map(\.id)
    _ = try scratch.desk.convert(lead, try request(["P:1", "P:2"]))
    let (_, results) = try scratch.desk.undo(nil)
    #expect(results.allSatisfy { $0.outcome == .undone }, "\(results)")
    for field in Lead.kind.fields where field.isStored && field.name != "updated_at" {
      #expect(try scratch.record(Lead.kind, lead)[field] == before[field], "\(field.name)")
    }
    for kind in [Deal.kind, Contact.kind, Company.kind, Item.kind] {
      #expect(try scratch.all(kind).isEmpty, "\(kind.name)")
    }
    #expect(try scratch.all(FollowUp.kind).map(\.id) == tasks)
    #expect(try scratch.store.faults() == [])
    let again = try scratch.desk.convert(lead, try request(["P:1"]))
    let other = try scratch.add(Deal.kind, "title=More", "contact=\(again.contact.id)")
    let newDeal = try #require(again.deal)
    let history = try scratch.store.history(of: Deal.kind, newDeal)
    let target = try #require(history.first?.operation)
    let second = try scratch.desk.undo(target).1
    #expect(second.first { $0.link == Link("contact", again.contact.id) }?.outcome == .kept)
    #expect(second.first { $0.link == Link("deal", newDeal) }?.outcome == .kept)
    #expect(second.allSatisfy { $0.outcome == .kept }, "a conversion is one whole: \(second)")
    #expect(try scratch.record(Lead.kind, lead)[Lead.deal] == .integer(newDeal))
    #expect(try scratch.record(Contact.kind, again.contact.id).title == "Ann")
    #expect(try scratch.record(Deal.kind, other)[Deal.contact] == .integer(again.contact.id))
    #expect(try scratch.store.faults() == [])
  }
}
