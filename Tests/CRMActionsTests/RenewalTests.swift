import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing

@Suite("What a newer program brings into an older store")
struct RenewalTests {
  @Test("What is missing is added once; what was removed stays away")
  func missing() throws {
    let scratch = try ScratchDesk()
    #expect(try scratch.desk.renew() == [])
    try scratch.store.engine.run("DELETE FROM rules WHERE name = 'reminder'")
    try scratch.store.engine.run("UPDATE rules SET removed = 1 WHERE name = 'overdue'")
    let added = try scratch.desk.renew()
    #expect(added.count == 1)
    let rule = try #require(try scratch.all(RuleRecord.kind, "name=reminder").first)
    #expect(added == [Link("rule", rule.id)])
    #expect(rule[RuleRecord.enabled] == .integer(1))
    #expect(try scratch.desk.renew() == [])
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(RuleRecord.kind, "name=reminder").isEmpty)
  }

  @Test("A rule that does not fit the store's fields is added switched off")
  func unfitting() throws {
    let scratch = try ScratchDesk()
    try scratch.store.engine.run("DELETE FROM rules WHERE name = 'deal-invoiced'")
    try scratch.store.engine.run(
      "UPDATE stages SET \"key\" = 'bill', label_en = 'Bill' WHERE \"key\" = 'invoiced'")
    let desk = try scratch.at(60)
    let added = try desk.renew()
    let rule = try #require(try scratch.all(RuleRecord.kind, "name=deal-invoiced").first)
    #expect(added.count == 1 && rule[RuleRecord.enabled] == .integer(0))
    #expect(desk.lastWarnings.count == 1)
  }
}
