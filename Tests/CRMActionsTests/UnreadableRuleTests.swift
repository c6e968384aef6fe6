import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("A rule that cannot be read")
struct UnreadableRuleTests {
  @Test(
    "It is passed over and told by the tick; the others run",
    arguments: ["when leadd addded", "no rule at all", "when lead added\nfly away"])
  func passedOver(_ text: String) throws {
    let office = try SalesOffice()
    try office.store.engine.run(
      #"UPDATE rules SET "text" = \#(text) WHERE name = 'lead-notice'"#)
    let lead = try office.add(Lead.kind, ("name", "Cafe"), ("owner", "ivan"))
    #expect(
      try office.count(#"SELECT COUNT(*) FROM tasks WHERE "on" = \#("lead/\(lead)")"#) == 1)
    let report = try office.desk.tick()
    #expect(report.faults.count == 1)
    #expect(report.faults.first?.message.en.contains("'lead-notice'") == true)
    let clean = try SalesOffice()
    #expect(try clean.desk.tick().faults.isEmpty)
  }
}
