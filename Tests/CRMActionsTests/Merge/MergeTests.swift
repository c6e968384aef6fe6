import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Merging records")
struct MergeTests {
  @discardableResult
  private func merge(
    _ scratch: ScratchDesk, _ kind: RecordKind, _ ids: [Int64], take: [String] = [],
    _ values: Draft = [:]
  ) throws(Failure) -> MergePlan {
    try scratch.desk.merge(
      kind, into: ids[0], from: Array(ids.dropFirst()),
      MergeWishes(taken: take, values: values))
  }

  @Test("Own values stay, gaps are filled in order, lists are united, wishes win")
  func values() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.add(Contact.kind, "name=Анна", "phone=84951112233", "tags=vip")
    let b = try scratch.add(
      Contact.kind, "name=Анна Смирнова", "phone=84951112244", "tags=vip,shop", "position=закупки")
    let c = try scratch.add(
      Contact.kind, "name=А. Смирнова", "email=a@x.example", "position=директор",
      "role=influencer")
    let plan = try scratch.desk.planMerge(Contact.kind, into: a, from: [b, c], MergeWishes())
    #expect(plan.choices.first { $0.field == Contact.position }?.source == b)
    #expect(plan.choices.first { $0.field == Contact.position }?.dropped.map(\.record) == [c])
    try merge(scratch, Contact.kind, [a, b, c], take: ["name"], [Contact.role: .text("user")])
    let contact = try scratch.record(Contact.kind, a)
    #expect(contact[Contact.name] == .text("Анна Смирнова"))
    #expect(contact[Contact.lastName] == .text("Смирнова"), "the parts come with the name")
    #expect(contact[Contact.position] == .text("закупки"))
    #expect(contact[Contact.role] == .text("user"))
    #expect(contact[Contact.phones].list == ["+74951112233", "+74951112244"])
    #expect(contact[Contact.email] == .text("a@x.example"))
    #expect(contact[Contact.tags].list == ["vip", "shop"])
    #expect(try scratch.store.owners(of: .email, "a@x.example", kind: "contact") == [a])
    #expect(try scratch.store.faults() == [])
  }

  @Test("A taken list comes first, a sum comes with its currency, an account with its bank")
  func companions() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.lead("name=A", "phone=84951112233")
    let b = try scratch.lead("name=B", "phone=84951112244", "amount=100", "currency=USD")
    try merge(scratch, Lead.kind, [a, b], take: ["phone"])
    let lead = try scratch.record(Lead.kind, a)
    #expect(lead[Lead.phones].list == ["+74951112244", "+74951112233"])
    #expect(lead[Lead.phone] == .text("+74951112244"))
    #expect(lead[Lead.currency] == .text("USD"))
    #expect(lead[Lead.amount] == .integer(10_000))
    let c = try scratch.add(Company.kind, "name=C", "bik=044525225")
    let account = (0...9).map { "40702810\($0)00000000001" }.first {
      (try? BankAccount.check($0, bik: "044525974")) != nil
    }
    let d = try scratch.add(
      Company.kind, "name=D", "bik=044525974", "bank_account=\(try #require(account))")
    try merge(scratch, Company.kind, [c, d])
    #expect(try scratch.record(Company.kind, c)[Company.bik] == .text("044525974"))
  }

  @Test("Who asks for the merged one is sent on, however many merges lie between")
  func sentOn() throws {
    let scratch = try ScratchDesk()
    let ids = [try scratch.lead("name=A"), try scratch.lead("name=B"), try scratch.lead("name=C")]
    try merge(scratch, Lead.kind, [ids[1], ids[0]])
    let first = try scratch.store.lastOperation() ?? 0
    try merge(scratch, Lead.kind, [ids[2], ids[1]])
    #expect(try scratch.store.mergedInto(Lead.kind, ids[0]) == ids[2])
    let asked = failure { () throws(Failure) in try scratch.store.resolve("lead", "\(ids[0])") }
    #expect(asked?.id == "lead.merged")
    #expect(asked?.exit == .noInput)
    #expect(asked?.message.en == "lead 1 was merged into lead 3")
    let linked = failure { () throws(Failure) in try scratch.store.resolveLink("lead/1") }
    #expect(linked?.id == "lead.merged")
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.store.mergedInto(Lead.kind, ids[0]) == ids[1])
    _ = try scratch.desk.undo(first)
    #expect(try scratch.store.mergedInto(Lead.kind, ids[0]) == nil)
    let undo = try scratch.store.engine.value("SELECT MAX(id) FROM operations").integer
    _ = try scratch.desk.undo(undo)
    #expect(try scratch.store.mergedInto(Lead.kind, ids[0]) == ids[1], "an undo taken back")
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "A record with itself, one twice, one that is gone, one of another: refused, all or nothing")
  func refused() throws {
    let scratch = try ScratchDesk()
    try scratch.act(as: "ivan")
    let mine = try scratch.lead("name=Mine")
    try scratch.act(as: "petr")
    let his = try scratch.lead("name=His")
    try scratch.act(as: "ivan")
    let before = try scratch.dump()
    for (ids, id) in [
      ([mine, mine], "merge.self"), ([mine, 99], "lead.not-found"), ([mine, his], "access.denied"),
      ([his, mine], "access.denied"),
    ] {
      let refused = failure { () throws(Failure) in try merge(scratch, Lead.kind, ids) }
      #expect(refused?.id == id)
    }
    for take in ["status", "next_step", "nonsense"] {
      let refused = failure { () throws(Failure) in
        try merge(scratch, Lead.kind, [mine, his], take: [take])
      }
      #expect(refused != nil)
    }
    #expect(try scratch.dump() == before)
  }

  @Test("What came to more is not merged into what came to less")
  func states() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.lead("name=A")
    let b = try scratch.lead("name=B")
    try scratch.desk.disqualify([a], status: nil, reason: "дорого", retry: nil)
    let refused = failure { () throws(Failure) in try merge(scratch, Lead.kind, [a, b]) }
    #expect(refused?.id == "merge.backwards")
    #expect(refused?.hint?.en.contains("crm lead merge \(b) \(a)") == true)
    try merge(scratch, Lead.kind, [b, a])
    #expect(try scratch.record(Lead.kind, b)[Lead.reason] == .null)
  }

  @Test("What comes to a converted lead goes on with its deal")
  func converted() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.lead("name=A", "person=Анна", "phone=84951112233", "owner=ivan")
    var request = ConversionRequest()
    request.withoutItemsReason = "по телефону"
    let conversion = try scratch.desk.convert(a, request)
    let deal = try #require(conversion.deal)
    let b = try scratch.lead("name=B", "owner=ivan")
    let task = try scratch.add(FollowUp.kind, "title=Call", "on=lead/\(b)", "assignee=ivan")
    try merge(scratch, Lead.kind, [a, b])
    #expect(try scratch.record(FollowUp.kind, task)[FollowUp.on] == .text("deal/\(deal)"))
    #expect(try scratch.record(Lead.kind, a)[Lead.statusKind] == .text("converted"))
    #expect(try scratch.store.faults() == [])
  }

  @Test("Goods of deals add up, equal lines stand once, the sum is theirs; undo brings all back")
  func goods() throws {
    let scratch = try ScratchDesk()
    try scratch.product("A", price: "100")
    try scratch.product("B", price: "50")
    func deal(_ lines: String...) throws -> Int64 {
      var items: [ItemRequest] = []
      for line in lines { items.append(try ItemRequest.read(line)) }
      return try scratch.desk.addDeal(
        try scratch.words(Deal.kind, ["title=Витрины", "owner=ivan"]), items: items)
    }
    let one = try deal("A:2", "B:1")
    let two = try deal("A:2", "A:2", "B:3")
    let plan = try scratch.desk.planMerge(Deal.kind, into: one, from: [two], MergeWishes())
    #expect(plan.choices.first { $0.field == Deal.amount }?.value == .integer(60_000))
    try merge(scratch, Deal.kind, [one, two])
    #expect(try scratch.record(Deal.kind, one)[Deal.amount] == .integer(60_000))
    let lines = try scratch.all(Item.kind, "deal=\(one)")
    #expect(lines.map { $0[Item.position] } == [1, 2, 3, 4].map(Value.integer))
    #expect(try scratch.store.faults() == [])
    let third = try deal("A:1")
    let typed = failure { () throws(Failure) in
      try merge(scratch, Deal.kind, [one, third], [Deal.amount: .integer(5)])
    }
    #expect(typed?.id == "deal.amount-from-goods")
    _ = try scratch.desk.undo(
      try scratch.store.engine.value(
        "SELECT MAX(operation) FROM changes WHERE field = 'merged'"
      ).integer)
    #expect(try scratch.record(Deal.kind, one)[Deal.amount] == .integer(25_000))
    #expect(try scratch.record(Deal.kind, two)[Deal.amount] == .integer(55_000))
    #expect(try scratch.store.faults() == [])
  }

  @Test("The same task of both stays once; another one moves")
  func tasks() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.lead("name=A", "owner=ivan")
    let b = try scratch.lead("name=B", "owner=petr")
    try scratch.add(FollowUp.kind, "title=Позвонить", "on=lead/\(b)", "assignee=petr")
    try merge(scratch, Lead.kind, [a, b])
    let open = try scratch.all(FollowUp.kind, "on=lead/\(a)", "status=open")
    #expect(open.map(\.title) == ["Process the request", "Позвонить"])
    let declined = try scratch.all(FollowUp.kind, "on=lead/\(a)", "status=declined")
    #expect(declined.map { $0[FollowUp.outcome] } == [.text("the same as task \(open[0].id)")])
  }

  @Test("A taken owner takes the open tasks")
  func owner() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.lead("name=A", "owner=ivan")
    let b = try scratch.lead("name=B", "owner=petr")
    try merge(scratch, Lead.kind, [a, b], take: ["owner"])
    let petr = try scratch.actor("petr").id
    #expect(try scratch.record(Lead.kind, a)[Lead.owner] == .integer(petr))
    let open = try scratch.all(FollowUp.kind, "on=lead/\(a)", "status=open")
    #expect(open.allSatisfy { $0[FollowUp.assignee] == .integer(petr) })
  }

  @Test("Different enterprises are not merged unless one ИНН is chosen")
  func enterprises() throws {
    let scratch = try ScratchDesk()
    let a = try scratch.add(Company.kind, "name=A", "inn=7707083893")
    let b = try scratch.add(Company.kind, "name=B", "inn=7736050003")
    let refused = failure { () throws(Failure) in try merge(scratch, Company.kind, [a, b]) }
    #expect(refused?.id == "company.not-the-same")
    try merge(scratch, Company.kind, [a, b], take: ["inn"])
    #expect(try scratch.record(Company.kind, a)[Company.inn] == .text("7736050003"))
  }

  @Test("Holdings and ties survive: no company is its own head, no tie leads to itself or twice")
  func ties() throws {
    let scratch = try ScratchDesk()
    let ids = try ["A", "B", "C", "D"].map { try scratch.add(Company.kind, "name=\($0)") }
    let (a, b, c, d) = (ids[0], ids[1], ids[2], ids[3])
    func link(_ one: Int64, _ other: Int64, _ role: String) throws {
      _ = try scratch.desk.link(
        Company.kind, one, to: [other], as: try TieRole.read(role, of: Company.kind), note: nil)
    }
    try link(b, a, "head")
    try link(b, c, "head")
    try link(a, b, "partner")
    try link(a, d, "supplier")
    try link(b, d, "supplier")
    try merge(scratch, Company.kind, [a, b])
    #expect(try scratch.record(Company.kind, a)[Company.holding] == .null)
    #expect(try scratch.record(Company.kind, c)[Company.holding] == .integer(a))
    #expect(try scratch.store.ties(of: Company.kind, a).map(\.role.key) == ["client"])
    #expect(try scratch.store.faults() == [])
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(Company.kind, a)[Company.holding] == .integer(b))
    #expect(try scratch.store.ties(of: Company.kind, a).count == 2)
    // Above the one that stays stands one that stood below the one that goes.
    try link(d, b, "subsidiary")
    _ = try scratch.desk.unlink(Company.kind, b, from: [a], as: nil)
    try link(d, a, "head")
    try merge(scratch, Company.kind, [a, b])
    #expect(try scratch.record(Company.kind, a)[Company.holding] == .null)
    #expect(try scratch.record(Company.kind, d)[Company.holding] == .integer(a))
  }
}
