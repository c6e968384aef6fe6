import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Undo")
struct UndoTests {
  @Test("An added record goes, a changed one is as before, a removed one comes back")
  func threeWays() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme", [Lead.emails: .list(["ann@acme.example"])])
    let added = try scratch.lastOperation
    try scratch.set(Lead.kind, id, [Lead.name: .text("Apex"), Lead.source: .text("fair")])
    #expect(try scratch.undo(try scratch.lastOperation).map(\.outcome) == [.undone])
    let lead = try scratch.store.record(Lead.kind, id)
    #expect(lead[Lead.name] == .text("Acme"))
    #expect(lead[Lead.source] == .null)
    try scratch.write { operation throws(Failure) in try operation.remove(Lead.kind, id) }
    try scratch.undo(try scratch.lastOperation)
    #expect(try scratch.store.owners(of: .email, "ann@acme.example", kind: "lead") == [id])
    #expect(try scratch.undo(added).map(\.outcome) == [.undone])
    #expect(try scratch.ids(Lead.kind, []).isEmpty)
    #expect(try scratch.store.faults() == [])
  }

  @Test("Later work is kept: outcome and reason name it, the rest is undone")
  func concurrent() throws {
    let scratch = try ScratchStore()
    let first = try scratch.lead("One")
    let second = try scratch.lead("Two")
    try scratch.write { operation throws(Failure) in
      try operation.set(Lead.kind, first, [Lead.source: .text("fair")])
      try operation.set(Lead.kind, second, [Lead.source: .text("fair")])
    }
    let target = try scratch.lastOperation
    try scratch.set(Lead.kind, first, [Lead.source: .text("web")])
    let later = try scratch.lastOperation
    let results = try scratch.undo(target)
    #expect(results.first { $0.link.id == first }?.outcome == .kept)
    #expect(results.first { $0.link.id == first }?.reason?.en.contains("\(later)") == true)
    #expect(results.first { $0.link.id == second }?.outcome == .undone)
    #expect(try scratch.store.record(Lead.kind, first)[Lead.source] == .text("web"))
    #expect(try scratch.store.record(Lead.kind, second)[Lead.source] == .null)
  }

  @Test("So many records that the journal is written in pieces: each is undone or kept by itself")
  func many() throws {
    let scratch = try ScratchStore()
    let count = 300
    try scratch.write { operation throws(Failure) in
      operation.isBulk = true
      operation.isQuiet = true
      for number in 0..<count {
        try operation.addInBulk(
          Lead.kind, [Lead.name: .text("lead \(number)"), Lead.status: .text("new")])
        try operation.settleJournal()
      }
    }
    let target = try scratch.lastOperation
    try scratch.set(Lead.kind, 7, [Lead.source: .text("fair")])
    func undoInBulk(_ target: Int64) throws -> [Undone] {
      try scratch.write { operation throws(Failure) in
        operation.isBulk = true
        return try operation.undo(target)
      }
    }
    let results = try undoInBulk(target)
    #expect(results.count == count)
    #expect(results.filter { $0.outcome == .kept }.map(\.link.id) == [7])
    #expect(results.filter { $0.outcome == .undone }.count == count - 1)
    #expect(try scratch.ids(Lead.kind, []) == [7])
    #expect(try scratch.store.changes(of: try scratch.lastOperation).count == count - 1)
    #expect(try scratch.store.faults() == [])
    #expect(try undoInBulk(try scratch.lastOperation).allSatisfy { $0.outcome == .undone })
    #expect(try scratch.store.count(Selection(Lead.kind)) == count)
  }

  @Test("Another field changed later does not stand in the way")
  func otherField() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("One")
    try scratch.set(Lead.kind, id, [Lead.source: .text("fair")])
    let target = try scratch.lastOperation
    try scratch.set(Lead.kind, id, [Lead.need: .text("pump")])
    #expect(try scratch.undo(target).map(\.outcome) == [.undone])
    let lead = try scratch.store.record(Lead.kind, id)
    #expect(lead[Lead.source] == .null)
    #expect(lead[Lead.need] == .text("pump"))
  }

  @Test("Undo, redo, undo again: the operation stands when its undo is taken back")
  func redo() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("A")
    try scratch.set(Lead.kind, id, [Lead.name: .text("B")])
    let older = try scratch.lastOperation
    try scratch.set(Lead.kind, id, [Lead.name: .text("C")])
    let newer = try scratch.lastOperation
    func name() throws -> String? { try scratch.store.record(Lead.kind, id)[Lead.name].text }
    try scratch.undo(newer)
    let undo = try scratch.lastOperation
    #expect(try name() == "B")
    try scratch.undo(undo)
    #expect(try name() == "C")
    #expect(try scratch.store.lastOperation() == newer)
    #expect(try scratch.undo(older).map(\.outcome) == [.kept], "the redone change is later work")
    #expect(try name() == "C")
    #expect(try scratch.undo(newer).map(\.outcome) == [.undone])
    #expect(try name() == "B")
    #expect(try scratch.undo(older).map(\.outcome) == [.undone])
    #expect(try name() == "A")
  }

  @Test("What one record kept of a half-undone operation is later work too")
  func halfUndone() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("A")
    let other = try scratch.lead("Z")
    try scratch.set(Lead.kind, id, [Lead.name: .text("B")])
    let first = try scratch.lastOperation
    try scratch.write { operation throws(Failure) in
      try operation.set(Lead.kind, id, [Lead.name: .text("C")])
      try operation.set(Lead.kind, other, [Lead.name: .text("Y")])
    }
    let second = try scratch.lastOperation
    try scratch.set(Lead.kind, id, [Lead.name: .text("D")])
    let third = try scratch.lastOperation
    try scratch.undo(second)
    try scratch.undo(third)
    #expect(try scratch.store.record(Lead.kind, id)[Lead.name] == .text("C"))
    #expect(try scratch.undo(first).map(\.outcome) == [.kept])
    #expect(try scratch.store.record(Lead.kind, id)[Lead.name] == .text("C"))
  }

  @Test("A record that others came to refer to is kept, with what it refers to itself")
  func inUse() throws {
    let scratch = try ScratchStore()
    var company: Int64 = 0
    var contact: Int64 = 0
    try scratch.write { operation throws(Failure) in
      company = try operation.add(Company.kind, [Company.name: .text("Acme")])
      contact = try operation.add(
        Contact.kind,
        [Contact.name: .text("Ann"), Contact.companies: .list([String(company)])])
    }
    let target = try scratch.lastOperation
    let deal = try scratch.deal("Pumps", [Deal.contact: .integer(contact)])
    let results = try scratch.undo(target)
    #expect(results.map(\.outcome) == [.kept, .kept])
    #expect(results.contains { $0.reason?.en.contains("deal \(deal)") == true })
    #expect(try scratch.store.record(Company.kind, company).title == "Acme")
    #expect(try scratch.store.faults() == [])
  }

  @Test("Records of one operation that refer to each other go together")
  func together() throws {
    let scratch = try ScratchStore()
    try scratch.write { operation throws(Failure) in
      let company = try operation.add(Company.kind, [Company.name: .text("Acme")])
      let deal = try operation.add(
        Deal.kind,
        [
          Deal.title: .text("Pumps"), Deal.stage: .text("analysis"), Deal.pipeline: .text("sales"),
          Deal.type: .text("controlled"), Deal.company: .integer(company),
        ])
      try operation.add(
        Item.kind,
        [
          Item.deal: .integer(deal), Item.position: .integer(1), Item.name: .text("Pump"),
          Item.quantity: .integer(1_000), Item.price: .integer(100), Item.currency: .text("RUB"),
          Item.discount: .integer(0), Item.vatRate: .text("22"), Item.amount: .integer(100),
          Item.vat: .integer(18),
        ])
      try operation.set(Deal.kind, deal, [Deal.amount: .integer(100)])
      try operation.set(Company.kind, company, [Company.category: .text("A")])
    }
    let target = try scratch.lastOperation
    #expect(try scratch.undo(target).map(\.outcome) == [.undone, .undone, .undone])
    for kind in [Company.kind, Deal.kind, Item.kind] { #expect(try scratch.ids(kind, []).isEmpty) }
    try scratch.undo(try scratch.lastOperation)
    for kind in [Company.kind, Deal.kind, Item.kind] {
      #expect(try scratch.ids(kind, []).count == 1)
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "What was sent cannot be taken back; what waits can",
    arguments: ["queued", "failed", "sent", "sending"])
  func outbox(_ state: String) throws {
    let scratch = try ScratchStore()
    try scratch.add(
      Outgoing.kind,
      [
        Outgoing.channel: .text("mail"), Outgoing.to: .text("ann@acme.example"),
        Outgoing.body: .text("Hello"), Outgoing.key: .text("k"), Outgoing.state: .text("queued"),
        Outgoing.createdAt: .integer(0),
      ])
    let target = try scratch.lastOperation
    try scratch.engine.run("UPDATE outbox SET state = \(state)")
    let outcome = try scratch.undo(target).first?.outcome
    #expect(outcome == (["sent", "sending"].contains(state) ? .failed : .undone))
  }

  @Test("Who may not do a thing may not do it by undoing either")
  func authority() throws {
    let scratch = try ScratchStore()
    try scratch.set(User.kind, scratch.senior.id, [User.role: .text("head")])
    try scratch.set(User.kind, scratch.senior.id, [User.role: .text("senior")])
    let demotion = try scratch.lastOperation
    scratch.store.act(as: scratch.senior)
    #expect(try scratch.undo(demotion).map(\.outcome) == [.failed])
    scratch.store.act(as: scratch.ivan)
    let lead = try scratch.lead("Mine", owner: scratch.ivan)
    let mine = try scratch.lastOperation
    scratch.store.act(as: scratch.petr)
    let refused = failure { () throws(Failure) in try scratch.undo(mine) }
    #expect(refused?.exit == .noPermission)
    scratch.store.act(as: scratch.senior)
    #expect(try scratch.undo(mine).map(\.outcome) == [.undone])
    scratch.store.act(as: scratch.admin)
    #expect(try scratch.ids(Lead.kind, ["id=\(lead)"]).isEmpty)
  }

  @Test("A seller takes back his own giving away")
  func givingAway() throws {
    let scratch = try ScratchStore()
    let lead = try scratch.lead("Mine", owner: scratch.ivan)
    scratch.store.act(as: scratch.ivan)
    try scratch.set(Lead.kind, lead, [Lead.owner: .integer(scratch.petr.id)])
    #expect(try scratch.undo(try scratch.lastOperation).map(\.outcome) == [.undone])
  }

  @Test("Unknown and undone operations say so")
  func refusals() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("A")
    let target = try scratch.lastOperation
    #expect(failure { () throws(Failure) in try scratch.undo(9_999) }?.id == "operation.not-found")
    try scratch.undo(target)
    let again = failure { () throws(Failure) in try scratch.undo(target) }
    #expect(again?.id == "operation.undone")
    #expect(try scratch.ids(Lead.kind, ["id=\(id)"]).isEmpty)
  }
}
