import CRMDomain
import CRMStore
import Testing
import Wording

@testable import CRMActions

@Suite("The turn of the sellers")
struct RoundRobinTests {
  /// Two departments of two sellers each: ivan and petr sell here, anna and kira abroad.
  private static func office() throws -> ScratchDesk {
    let scratch = try ScratchDesk()
    _ = try scratch.add(User.kind, "login=kira", "role=seller", "department=export")
    let anna = try scratch.actor("anna")
    _ = try scratch.desk.edit(User.kind, [anna.id], [User.department: .text("export")])
    return scratch
  }

  /// Gives each department's next seller a lead, all in one operation; returns the sellers.
  private static func give(_ scratch: ScratchDesk, _ teams: String...) throws -> [String?] {
    try scratch.desk.change { operation throws(Failure) in
      var chosen: [String?] = []
      for team in teams {
        operation.team = team
        let lead = try operation.add(
          Lead.kind, [Lead.name: .text("A request"), Lead.status: .text("new")])
        chosen.append(try RoundRobin(operation).assign(Lead.kind, lead, rule: "turns")?.login)
      }
      return chosen
    }
  }

  @Test("An undo gives every department its own turn back")
  func eachTeam() throws {
    let scratch = try Self.office()
    #expect(try Self.give(scratch, "sales", "export") == ["ivan", "anna"])
    #expect(try Self.give(scratch, "sales", "export") == ["petr", "kira"])
    _ = try scratch.desk.undo(nil)
    #expect(try Self.give(scratch, "export", "sales") == ["kira", "petr"])
  }

  @Test("Who had a turn since keeps it, and only in his department")
  func since() throws {
    let scratch = try Self.office()
    #expect(try Self.give(scratch, "sales", "export") == ["ivan", "anna"])
    let target = try #require(scratch.desk.lastOperation)
    #expect(try Self.give(scratch, "export") == ["kira"])
    _ = try scratch.desk.undo(target)
    #expect(try Self.give(scratch, "sales", "export") == ["ivan", "anna"])
  }
}
