import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Trying a rule")
struct RuleTrialTests {
  private func add(_ scratch: ScratchDesk, _ text: String) throws(Failure) -> Int64 {
    try scratch.desk.addRule(
      RuleText(name: "trial", summary: nil, isEnabled: true, text: text))
  }

  private func attempt(_ scratch: ScratchDesk, _ rule: Int64, at seconds: Int64 = 0) throws
    -> RuleTrial
  {
    try scratch.at(seconds).tryRule(rule, since: ScratchDesk.noon.adding(seconds: -60))
  }

  @Test("Each event meets the store as it was then, and nothing is left")
  func asItWas() throws {
    let scratch = try ScratchDesk()
    let first = try scratch.lead("name=Acme", "source=fair", "owner=ivan")
    let second = try scratch.lead("name=Bolt", "source=site", "owner=petr")
    try scratch.edit(Lead.kind, first, "source=site")
    try scratch.desk.assignLeads([second], to: try scratch.actor("ivan").id)
    let rule = try add(
      scratch, "when lead owner set\nif source=fair\ntask call \"Ring {name}\" for owner due +1h")
    let before = try scratch.dump()
    let trial = try attempt(scratch, rule, at: 7_200)
    #expect(try scratch.dump() == before)
    #expect(trial.looked == 3)
    #expect(trial.firings.map(\.link) == [Link("lead", first)])
    let task = try #require(trial.firings.first?.changes)
    #expect(task.first { $0.field == "title" }?.after == "Ring Acme")
    #expect(task.first { $0.field == "due_at" }?.after == String(ScratchDesk.noon.seconds + 3_600))
    #expect(try scratch.store.faults() == [])
  }

  @Test("What the rule did itself is out of its way")
  func own() throws {
    let scratch = try ScratchDesk()
    let rule = try add(scratch, "when lead added\ntask call \"Ring\" for olga")
    try scratch.lead("name=Acme")
    #expect(try scratch.all(FollowUp.kind, "title=Ring").count == 1)
    let trial = try attempt(scratch, rule)
    #expect(trial.firings.count == 1)
    #expect(trial.firings[0].changes.contains { $0.field == "id" && $0.kind.name == "task" })
  }

  @Test("Dates come due when they came, unless they were moved before")
  func dates() throws {
    let scratch = try ScratchDesk()
    let day = Int64(86_400)
    let kept = try scratch.lead("name=Acme", "owner=ivan")
    let moved = try scratch.lead("name=Bolt", "owner=petr")
    let today = scratch.store.session.today
    let next = today.adding(days: 1)
    try scratch.desk.wait([kept, moved], until: next, reason: nil)
    try scratch.desk.wait([moved], until: today.adding(days: 30), reason: nil)
    let rule = try add(scratch, "when lead wake_on due\nset need=called")
    let trial = try attempt(scratch, rule, at: 3 * day)
    #expect(trial.firings.map(\.link) == [Link("lead", kept)])
    #expect(trial.firings.first?.at == scratch.store.session.zone.start(of: next))
    #expect(try attempt(scratch, rule).firings.isEmpty)
  }

  @Test(
    "A rule that is no rule is refused before it is written",
    arguments: [
      "when lead added\nif source\nassign round-robin", "when lead added",
      "when deal stage changed\nif stage=nowhere\nset reason=x",
      "when lead added\nnotify nobody \"x\"", "when lead added\ntask \"x\" for nobody",
      "when lead added\nset amount=much", "when lead added\nif amount=much..\nset need=x",
    ])
  func refused(_ text: String) throws {
    let scratch = try ScratchDesk()
    let refused = failure { () throws(Failure) in try add(scratch, text) }
    #expect(refused?.exit == .data)
    #expect(refused?.message.en.hasPrefix("rule 'trial'") == true)
  }

  @Test("A rule is written, changed, taken away and written again; undo follows")
  func life() throws {
    let scratch = try ScratchDesk()
    let rule = try add(scratch, "# who rings\nwhen lead added\ntask call \"Ring\" for olga\n\n")
    #expect(try scratch.record(RuleRecord.kind, rule)[RuleRecord.summary] == .text("who rings"))
    #expect(
      failure { () throws(Failure) in try add(scratch, "when lead added\nassign round-robin") }?.id
        == "rule.exists")
    let other = RuleText(
      name: "trial", summary: "rings", isEnabled: false, text: "when deal added\nset category=x")
    _ = try scratch.desk.editRule(other)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(RuleRecord.kind, rule)[RuleRecord.enabled] == .integer(1))
    try scratch.desk.removeRules([rule])
    #expect(try scratch.all(RuleRecord.kind, "name=trial").isEmpty)
    #expect(try add(scratch, "when lead added\nset need=x") == rule)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(RuleRecord.kind, "name=trial").isEmpty)
    #expect(try scratch.store.faults() == [])
  }
}
