import CRMActions
import CRMDomain
import CRMStore
import Foundation
import SQL
import Testing
import Wording

@Suite("The turn of the sellers")
struct RoundRobinTests {
  static func shares(_ scratch: ScratchDesk, from first: Int = 0) throws -> [String: Int] {
    var shares: [String: Int] = [:]
    for lead in try scratch.all(Lead.kind).dropFirst(first) {
      guard let owner = lead[Lead.owner].integer else { continue }
      shares[try scratch.store.user(owner)?.login ?? "?", default: 0] += 1
    }
    return shares
  }

  @Test("Counts differ by one at most: one by one, in a batch, mixed", arguments: 0..<8)
  func fair(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let scratch = try ScratchDesk()
    for number in 0..<Int.random(in: 0...4, using: &dice) {
      try scratch.add(User.kind, "login=more\(number)")
    }
    let away = ["ivan", "petr", "anna"].randomElement(using: &dice) ?? "ivan"
    try scratch.desk.setAway([try scratch.actor(away).id], until: scratch.store.session.today)
    for _ in 0..<8 {
      if Bool.random(using: &dice) {
        try scratch.lead("name=A", by: .auto)
      } else {
        var ids: [Int64] = []
        for _ in 0..<Int.random(in: 1...5, using: &dice) { ids.append(try scratch.lead("name=B")) }
        try scratch.desk.assignLeads(ids, to: nil)
      }
      var shares = try Self.shares(scratch)
      #expect(shares[away] == nil, "who is away, that day included, is passed over")
      for user in try scratch.store.users(roles: [.seller]) where user.login != away {
        shares[user.login, default: 0] += 0
      }
      #expect((shares.values.max() ?? 0) - (shares.values.min() ?? 0) <= 1, "\(shares)")
    }
  }

  @Test("Away until a day means that day too; the next day he is back")
  func absence() throws {
    let scratch = try ScratchDesk()
    let today = scratch.store.session.today
    for login in ["ivan", "petr"] {
      try scratch.desk.setAway([try scratch.actor(login).id], until: today)
    }
    for _ in 0..<3 { try scratch.lead("name=A", by: .auto) }
    #expect(try Self.shares(scratch) == ["anna": 3])
    let tomorrow = try scratch.at(86_400)
    for _ in 0..<3 {
      _ = try tomorrow.addLead([Lead.name: .text("B")], assignment: .auto, allowDuplicate: false)
    }
    #expect(try Self.shares(scratch, from: 3) == ["ivan": 1, "petr": 1, "anna": 1])
  }

  @Test("With nobody there the head is asked; a later turn closes his task")
  func nobody() throws {
    let scratch = try ScratchDesk()
    let sellers = try scratch.store.users(roles: [.seller]).map(\.id)
    try scratch.desk.disable(sellers, heir: nil)
    let lead = try scratch.lead("name=A", by: .auto)
    #expect(try scratch.record(Lead.kind, lead)[Lead.owner] == .null)
    let task = try #require(try scratch.all(FollowUp.kind, "kind=assign").first)
    #expect(task[FollowUp.assignee] == .integer(try scratch.actor("olga").id))
    #expect(
      failure { () throws(Failure) in try scratch.desk.assignLeads([lead], to: nil) }?.id
        == "turn.empty")
    let refused = failure { () throws(Failure) in
      try scratch.desk.assignLeads([lead], to: sellers[0])
    }
    #expect(refused?.id == "user.disabled")
    try scratch.desk.enable([sellers[1]])
    try scratch.desk.assignLeads([lead], to: nil)
    #expect(try scratch.record(Lead.kind, lead)[Lead.owner] == .integer(sellers[1]))
    #expect(try scratch.record(FollowUp.kind, task.id)[FollowUp.status] == .text("done"))
  }

  @Test("Given on by turn, the open tasks go along")
  func handingOver() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=A", "owner=ivan")
    let task = try scratch.add(FollowUp.kind, "title=Ring", "on=lead/\(lead)")
    try scratch.desk.assignLeads([lead], to: try scratch.actor("anna").id)
    #expect(
      try scratch.record(FollowUp.kind, task)[FollowUp.assignee]
        == .integer(try scratch.actor("anna").id))
    try scratch.desk.assignLeads([lead], to: nil)
    let owner = try scratch.record(Lead.kind, lead)[Lead.owner]
    #expect(try scratch.record(FollowUp.kind, task)[FollowUp.assignee] == owner)
  }

  @Test("The journal keeps how the turn was decided")
  func why() throws {
    let scratch = try ScratchDesk()
    try scratch.desk.setAway([try scratch.actor("ivan").id], until: scratch.store.session.today)
    let lead = try scratch.lead("name=A", by: .auto)
    let entry = try #require(
      try scratch.store.history(of: Lead.kind, lead).last { $0.change.field == "owner" })
    let words = Turn.words(entry.reason ?? "").map(\.en)
    #expect(words == ["turn order: ivan, petr, anna", "ivan is away until 2026-11-21"])
  }

  @Test("Two connections share one turn")
  func twoConnections() throws {
    let folder = NSTemporaryDirectory() + "/crm-turn-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let scratch = try ScratchDesk(path: folder + "/crm.db")
    let other = Desk(
      try Store.open(
        folder + "/crm.db", .write, session: ScratchDesk.session(ScratchDesk.noon), login: "boss"),
      dryRun: false)
    for number in 0..<30 {
      let desk = number.isMultiple(of: 2) ? scratch.desk : other
      _ = try desk.addLead([Lead.name: .text("A")], assignment: .auto, allowDuplicate: true)
    }
    #expect(try Self.shares(scratch) == ["ivan": 10, "petr": 10, "anna": 10])
    #expect(try scratch.store.faults() == [])
  }
}
