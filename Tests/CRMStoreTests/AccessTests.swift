import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Access")
struct AccessTests {
  /// Whose record it is, seen from the actor.
  enum Whose: String, Sendable, CaseIterable {
    case own, colleague, nobody, otherDepartment
  }

  struct Case: Sendable {
    let role: Role
    let whose: Whose
    let isWhole: Bool
  }

  static let table: [Case] = Role.allCases.flatMap { role in
    Whose.allCases.map { whose in
      let isWhole: Bool
      switch role {
      case .seller: isWhole = whose == .own
      case .senior, .head: isWhole = whose != .otherDepartment
      case .director, .accountant, .admin: isWhole = true
      }
      return Case(role: role, whose: whose, isWhole: isWhole)
    }
  }

  /// A store with a lead that belongs as the case says, and the actor of its role.
  func setUp(_ given: Case) throws -> (ScratchStore, Actor, Int64) {
    let scratch = try ScratchStore()
    let stranger = try scratch.add(
      User.kind,
      [
        User.login: .text("far"), User.role: .text("seller"), User.department: .text("export"),
        User.active: .integer(1),
      ])
    let me = try scratch.add(
      User.kind,
      [
        User.login: .text("me-myself"), User.role: .text(given.role.rawValue),
        User.department: .text("sales"), User.active: .integer(1),
      ])
    let owner: Int64? =
      switch given.whose {
      case .own: me
      case .colleague: scratch.petr.id
      case .nobody: nil
      case .otherDepartment: stranger
      }
    let lead = try scratch.lead(
      "Acme",
      [
        Lead.owner: .optional(owner), Lead.emails: .list(["ann@acme.example"]),
        Lead.phones: .list(["+79161234567"]), Lead.interest: .text("pumps"),
      ])
    let actor = Actor(id: me, login: "me-myself", role: given.role, department: "sales")
    scratch.store.act(as: actor)
    return (scratch, actor, lead)
  }

  @Test("Role by whose record: seeing, filtering, sorting, editing, history", arguments: table)
  func matrix(_ given: Case) throws {
    let (scratch, actor, id) = try setUp(given)
    let name: Comment = "\(given.role.rawValue) \(given.whose.rawValue)"
    let lead = try scratch.store.record(Lead.kind, id)
    #expect(lead.title == "Acme", name)
    #expect(lead[Lead.status] == .text("new"), name)
    #expect((lead[Lead.phone].text == "+79161234567") == given.isWhole, name)
    #expect((lead[Lead.emails].list == ["ann@acme.example"]) == given.isWhole, name)
    #expect((lead[Lead.interest] == .text("pumps")) == given.isWhole, name)
    for filter in ["email=ann@acme.example", "interest~pump", "interest!=", "phone!=+79990000000"] {
      #expect(try scratch.ids(Lead.kind, [filter], as: actor).isEmpty != given.isWhole, name)
    }
    #expect(try scratch.ids(Lead.kind, ["name~acme"], as: actor) == [id], name)
    for order in ["phone", "-interest", "next_due"] {
      let found = try scratch.ids(Lead.kind, [], order: [order], as: actor)
      #expect(found.isEmpty != given.isWhole, name)
    }
    #expect(try scratch.ids(Lead.kind, [], order: ["-created_at"], as: actor) == [id], name)
    scratch.store.act(as: actor)
    #expect(
      (failure { () throws(Failure) in try scratch.store.demandWhole(lead) } == nil)
        == given.isWhole, name)
    let refused = failure { () throws(Failure) in try scratch.store.demandChange(lead) }
    let isHis = given.role != .accountant || given.whose == .own
    #expect((refused == nil) == (given.isWhole && isHis), name)
    if let refused { #expect(refused.exit == .noPermission, name) }
    let found = failure { () throws(Failure) in try scratch.store.resolve("lead", "+79161234567") }
    #expect((found == nil) == given.isWhole, name)
  }

  @Test("Seniors and above export, sellers and the accountant do not", arguments: Role.allCases)
  func exporting(_ role: Role) throws {
    let scratch = try ScratchStore()
    scratch.store.act(as: Actor(id: 1, login: "x", role: role, department: nil))
    let refused = failure { () throws(Failure) in try scratch.store.demandExport() }
    #expect((refused == nil) == [.senior, .head, .director, .admin].contains(role))
  }

  @Test("Tasks, notices, lines and shipments of others are neither seen nor changed")
  func dependents() throws {
    let scratch = try ScratchStore()
    let deal = try scratch.deal("Pumps", owner: scratch.petr)
    let task = try scratch.add(
      FollowUp.kind,
      [
        FollowUp.title: .text("Call"), FollowUp.kind_: .text("call"),
        FollowUp.status: .text("open"),
        FollowUp.priority: .text("normal"), FollowUp.assignee: .integer(scratch.petr.id),
      ])
    let shipment = try scratch.add(
      Shipment.kind,
      [
        Shipment.number: .text("7"), Shipment.date: .text("2026-11-21"),
        Shipment.deal: .integer(deal),
      ])
    for (kind, id) in [(FollowUp.kind, task), (Shipment.kind, shipment)] {
      #expect(try scratch.ids(kind, [], as: scratch.ivan).isEmpty)
      #expect(try scratch.ids(kind, [], as: scratch.petr) == [id])
      #expect(try scratch.ids(kind, [], as: scratch.senior) == [id])
      let record = try scratch.store.record(kind, id)
      for (actor, isAllowed) in [
        (scratch.ivan, false), (scratch.petr, true), (scratch.senior, true),
      ] {
        scratch.store.act(as: actor)
        let refused = failure { () throws(Failure) in try scratch.store.demandChange(record) }
        #expect((refused == nil) == isAllowed, "\(kind.name) \(actor.login)")
      }
      scratch.store.act(as: scratch.admin)
    }
  }

  @Test("The numbers of colleagues are for seniors, one's own for oneself")
  func colleagues() throws {
    let scratch = try ScratchStore()
    let lead = try scratch.lead("Acme", owner: scratch.petr)
    let petr = try scratch.store.record(User.kind, scratch.petr.id)
    let number = try #require(petr[User.phone].text)
    for (actor, isSeen) in [(scratch.ivan, false), (scratch.petr, true), (scratch.senior, true)] {
      #expect(try scratch.ids(User.kind, ["phone=\(number)"], as: actor).isEmpty != isSeen)
      #expect(try scratch.ids(Lead.kind, ["owner.phone=\(number)"], as: actor).isEmpty != isSeen)
      #expect(try scratch.ids(User.kind, ["email!="], as: actor).contains(petr.id) == isSeen)
      #expect(
        try scratch.ids(User.kind, [], order: ["phone"], as: actor).contains(petr.id) == isSeen)
      scratch.store.act(as: actor)
      let shown = try scratch.store.record(User.kind, petr.id)
      #expect((shown[User.phone].text == number) == isSeen)
      #expect(
        (failure { () throws(Failure) in try scratch.store.demandWhole(shown) } == nil) == isSeen)
      scratch.store.act(as: scratch.admin)
    }
    #expect(lead > 0)
  }

  @Test("What another's deal leads to cannot be asked either")
  func throughReferences() throws {
    let scratch = try ScratchStore()
    let company = try scratch.add(
      Company.kind, [Company.name: .text("Acme"), Company.owner: .integer(scratch.ivan.id)])
    let mine = try scratch.deal("Mine", owner: scratch.ivan, [Deal.company: .integer(company)])
    let theirs = try scratch.deal("Theirs", owner: scratch.petr, [Deal.company: .integer(company)])
    #expect(try scratch.ids(Deal.kind, ["company.name=Acme"], as: scratch.ivan) == [mine])
    #expect(try scratch.ids(Deal.kind, ["company!=none"], as: scratch.ivan) == [mine])
    #expect(try scratch.ids(Deal.kind, ["company.name=Acme"]) == [mine, theirs])
  }

  @Test("The outbox is for seniors; operations are one's own")
  func office() throws {
    let scratch = try ScratchStore()
    #expect(
      failure { () throws(Failure) in try scratch.ids(Outgoing.kind, [], as: scratch.ivan) }?.exit
        == .noPermission)
    #expect(try scratch.ids(Outgoing.kind, [], as: scratch.senior) == [])
    #expect(try scratch.ids(OperationRecord.kind, [], as: scratch.ivan).isEmpty)
  }
}
