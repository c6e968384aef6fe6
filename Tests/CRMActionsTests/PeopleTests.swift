import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("People and rights")
struct PeopleTests {
  @Test("The last administrator stays, whichever way he would go")
  func lastAdministrator() throws {
    let scratch = try ScratchDesk()
    let boss = try scratch.actor("boss").id
    let before = try scratch.dump()
    let refused = [
      failure { () throws(Failure) in try scratch.desk.disable([boss], heir: nil) },
      failure { () throws(Failure) in try scratch.edit(User.kind, boss, "role=seller") },
      failure { () throws(Failure) in try scratch.desk.remove(User.kind, [boss]) },
    ]
    #expect(refused.map { $0?.exit } == [.data, .data, .data])
    #expect(try scratch.dump() == before)
    try scratch.edit(User.kind, try scratch.actor("olga").id, "role=admin")
    try scratch.edit(User.kind, boss, "role=seller")
  }

  @Test("A seller changes nothing of others, nor adds to it")
  func strangers() throws {
    let scratch = try ScratchDesk()
    try scratch.product("P")
    let deal = try scratch.add(Deal.kind, "title=Pumps", "owner=petr", "type=free")
    let item = try scratch.desk.addItems([try ItemRequest.read("P:1")], to: deal)[0]
    let lead = try scratch.lead("name=A", "person=Ann", "owner=petr")
    let task = try scratch.add(FollowUp.kind, "title=Ring", "assignee=petr")
    try scratch.act(as: "ivan")
    let before = try scratch.dump()
    let more = [try ItemRequest.read("P:1")]
    let day = scratch.store.session.today.adding(days: 1)
    let petr = try scratch.actor("petr").id
    let refused = [
      failure { () throws(Failure) in try scratch.edit(Deal.kind, deal, "title=x") },
      failure { () throws(Failure) in try scratch.edit(Item.kind, item, "price=1") },
      failure { () throws(Failure) in try scratch.edit(FollowUp.kind, task, "title=x") },
      failure { () throws(Failure) in try scratch.desk.remove(Item.kind, [item]) },
      failure { () throws(Failure) in try scratch.desk.remove(FollowUp.kind, [task]) },
      failure { () throws(Failure) in try scratch.desk.addItems(more, to: deal) },
      failure { () throws(Failure) in try scratch.move(deal, "won") },
      failure { () throws(Failure) in
        try scratch.add(Shipment.kind, "number=1", "date=today", "deal=\(deal)")
      },
      failure { () throws(Failure) in try scratch.desk.convert(lead, ConversionRequest()) },
      failure { () throws(Failure) in try scratch.desk.wait([lead], until: day, reason: nil) },
      failure { () throws(Failure) in try scratch.desk.assignLeads([lead], to: nil) },
      failure { () throws(Failure) in try scratch.desk.finish([task], outcome: nil) },
      failure { () throws(Failure) in try scratch.desk.setAway([petr], until: day) },
      failure { () throws(Failure) in try scratch.product("Q") },
      failure { () throws(Failure) in try scratch.add(User.kind, "login=friend") },
      failure { () throws(Failure) in try scratch.desk.setEnabled([1], false) },
    ]
    for (place, failure) in refused.enumerated() {
      #expect(failure.map { [.noPermission, .noInput].contains($0.exit) } == true, "\(place)")
    }
    #expect(try scratch.dump() == before)
  }

  @Test("Nothing new is given to who is gone")
  func gone() throws {
    let scratch = try ScratchDesk()
    let petr = try scratch.actor("petr").id
    let lead = try scratch.lead("name=A", "owner=ivan")
    try scratch.desk.disable([petr], heir: nil)
    let refused = [
      failure { () throws(Failure) in try scratch.lead("name=B", "owner=petr") },
      failure { () throws(Failure) in try scratch.desk.assignLeads([lead], to: petr) },
      failure { () throws(Failure) in try scratch.add(FollowUp.kind, "title=x", "assignee=petr") },
      failure { () throws(Failure) in try scratch.add(Contact.kind, "name=x", "owner=petr") },
    ]
    #expect(refused.map { $0?.id } == Array(repeating: "user.disabled", count: 4))
    #expect(try scratch.all(Lead.kind, "owner=petr").isEmpty, "but he can still be asked for")
  }
}
