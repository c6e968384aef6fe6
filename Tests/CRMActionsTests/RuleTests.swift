import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Rules")
struct RuleTests {
  @Test(
    "A text that is no rule names the rule and the line",
    arguments: [
      ("when pigeon added\nassign round-robin", 1), ("when lead born\nassign round-robin", 1),
      ("when lead nothing set\nassign round-robin", 1),
      ("when lead owner eaten\nnotify owner x", 1),
      ("# note\nwhen lead added\nif owner\nassign round-robin", 3),
      ("when lead added\nif nothing=1\nassign round-robin", 3 - 1),
      ("when lead added\nassign somebody", 2), ("when lead added\ntask for owner", 2),
      ("when lead added\ntask fly \"Up\" for owner", 2),
      ("when lead added\ntask call \"{nothing}\" for owner", 2),
      ("when lead added\ntask call \"Ring\" for owner due sometime", 2),
      ("when lead added\nnotify owner", 2), ("when lead added\nnotify owner \"{name\"", 2),
      ("when lead added\nnotify owner \"open", 2), ("when lead added\nset nothing=1", 2),
      ("when lead added\nset id=5", 2), ("when lead added\nset status_label=x", 2),
      ("when lead added\nset a b", 2), ("when lead added\ndance", 2),
      ("if owner=\nwhen lead added", 1),
      ("when lead added\nwhen deal added", 2),
    ])
  func unreadable(_ text: String, _ line: Int) {
    let refused = failure { () throws(Failure) in try Rule.read(text, name: "mine") }
    #expect(
      refused?.message.en.hasPrefix("rule 'mine', line \(line): ") == true,
      "\(refused?.message.en ?? "read")")
  }

  @Test(
    "Half a rule is none",
    arguments: ["", "when lead added", "# nothing", "when lead added\nif owner="])
  func incomplete(_ text: String) {
    #expect(
      failure { () throws(Failure) in try Rule.read(text, name: "mine") }?.id == "rule.unreadable")
  }

  @Test("Hostile texts are refused, never a trap", arguments: 0..<10)
  func hostile(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<60 {
      let text =
        ["when lead added\n", "when lead added\ntask call ", "if "].randomElement(using: &dice)
        ?? ""
      _ = failure { () throws(Failure) in try Rule.read(text + dice.text(60), name: "x") }
    }
  }

  @Test("Each trigger and step does what it says, once for each event")
  func steps() throws {
    let scratch = try ScratchDesk()
    try scratch.rule(
      "tag",
      "when lead source set\nif source=fair\nset tags=fair\nnotify olga \"{name} of {owner}\"")
    try scratch.rule(
      "again", "when lead source changed\ntask call \"Ask about {source}\" for author due +1d")
    let lead = try scratch.lead("name=A", "owner=ivan", "source=fair")
    #expect(try scratch.record(Lead.kind, lead)[Lead.tags].list == ["fair"])
    let notes = try scratch.all(Notification.kind, "event=tag")
    #expect(notes.map { $0[Notification.text].text } == ["A of ivan"])
    try scratch.edit(Lead.kind, lead, "source=fair")
    #expect(try scratch.all(Notification.kind, "event=tag").count == 1)
    try scratch.edit(Lead.kind, lead, "source=web")
    try scratch.edit(Lead.kind, lead, "source=fair")
    #expect(try scratch.all(Notification.kind, "event=tag").count == 2)
    let why = try scratch.store.history(of: Lead.kind, lead).first { $0.change.field == "tags" }
    #expect(why?.change.rule == "tag")
    #expect(try scratch.store.faults() == [])
  }

  @Test("A rule moves a record to a stage of its own by key or label, and to no other")
  func stages() throws {
    let scratch = try ScratchDesk()
    try scratch.rule("start", "when lead source set\nif source=fair\nset status=\"В работе\"")
    let lead = try scratch.lead("name=A", "owner=ivan", "source=fair")
    #expect(try scratch.record(Lead.kind, lead)[Lead.status] == .text("working"))
    try scratch.rule("bad", "when lead source set\nif source=web\nset status=nonsense")
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in try scratch.edit(Lead.kind, lead, "source=web") }
    #expect(refused?.id == "stage.unknown")
    #expect(try scratch.dump() == before)
  }

  @Test("A circle is stopped and changes nothing; eight in a row are allowed")
  func circle() throws {
    let scratch = try ScratchDesk()
    try scratch.rule("there", "when lead source set\nif source=a\nset source=b")
    try scratch.rule("back", "when lead source set\nif source=b\nset source=a")
    let lead = try scratch.lead("name=A", "owner=ivan")
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in try scratch.edit(Lead.kind, lead, "source=a") }
    #expect(refused?.id == "rule.circle")
    #expect(try scratch.dump() == before)
    // The last link first: a rule sees a record as it is when its turn comes.
    for step in (1...9).reversed() {
      try scratch.rule(
        "chain\(step)",
        "when lead interest set\nif interest=s\(step)\nset interest=s\(step + 1)")
    }
    try scratch.edit(Lead.kind, lead, "interest=s2")
    #expect(try scratch.record(Lead.kind, lead)[Lead.interest] == .text("s10"))
    let tooLong = failure { () throws(Failure) in try scratch.edit(Lead.kind, lead, "interest=s1") }
    #expect(tooLong?.id == "rule.circle")
  }

  @Test("A rule that fails takes the whole command back")
  func failing() throws {
    let scratch = try ScratchDesk()
    try scratch.rule("bad", "when lead added\nset owner=nobody")
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in try scratch.lead("name=A") }
    #expect(refused?.exit == .noInput)
    #expect(try scratch.dump() == before)
  }

  @Test("What is due fires once, whoever ticks and however often; a late reminder says so")
  func due() throws {
    let scratch = try ScratchDesk()
    try scratch.act(as: "ivan")
    let task = try scratch.desk.add(
      FollowUp.kind, try scratch.words(FollowUp.kind, ["title=Ring", "kind=call", "due_at=+2h"]))
    let remind = 2 * 3_600 - 900
    func reminders() throws -> [String] {
      try scratch.all(Notification.kind, "event=reminder").compactMap { $0[Notification.text].text }
    }
    #expect(try scratch.at(Int64(remind) - 1).tick().fired.isEmpty)
    for second in [0, 30, 60] {
      _ = try scratch.at(Int64(remind + second), as: "ivan").tick()
      #expect(try reminders() == ["Reminder: Ring"], "also who ticks himself is reminded")
    }
    try scratch.at(0).snooze([task], until: ScratchDesk.noon.adding(seconds: 36_000))
    _ = try scratch.at(36_000 + 50).tick()
    _ = try scratch.at(36_000 + 90).tick()
    #expect(try reminders() == ["Reminder: Ring", "Reminder: Ring (late)"])
    #expect(try scratch.all(Notification.kind, "event=overdue").count == 2, "seller and senior")
    try scratch.at(40_000, as: "ivan").finish([task], outcome: "rang")
    #expect(try scratch.at(999_999).tick().fired.isEmpty)
    #expect(try scratch.store.faults() == [])
  }

  @Test("A waiting lead wakes on its day, once")
  func waking() throws {
    let scratch = try ScratchDesk()
    let lead = try scratch.lead("name=A", "owner=ivan")
    try scratch.desk.wait([lead], until: scratch.store.session.today.adding(days: 3), reason: nil)
    #expect(try scratch.record(Lead.kind, lead)[Lead.status] == .text("waiting"))
    #expect(try scratch.at(2 * 86_400).tick().fired.allSatisfy { $0.rule != "lead-wakes" })
    let fired = try scratch.at(3 * 86_400).tick().fired.filter { $0.rule == "lead-wakes" }
    #expect(fired.map(\.count) == [1])
    _ = try scratch.at(4 * 86_400).tick()
    #expect(try scratch.all(FollowUp.kind, "title=Return to the lead").count == 1)
  }

  @Test(
    "Shipped rules can all be read, in both languages and both presets",
    arguments: [Preset.sales, .telemarketing])
  func shipped(_ preset: Preset) throws {
    for language in Language.allCases {
      let store = try Store.open(
        ":memory:", .create, session: ScratchDesk.session(ScratchDesk.noon), login: nil)
      _ = try Desk(store, dryRun: false).found(
        preset: preset, language: language, login: "boss", name: nil)
      for row in try store.engine.all("SELECT name, \"text\" FROM rules") {
        _ = try Rule.read(row.text(1), name: row.text(0))
      }
      #expect(try store.faults() == [])
      let again = failure { () throws(Failure) in
        try Desk(store, dryRun: false).found(
          preset: preset, language: language, login: "boss", name: nil)
      }
      #expect(again?.id == "store.exists")
      #expect(
        failure { () throws(Failure) in try Desk(store, dryRun: false).undo(nil) }?.id
          == "operation.founding")
    }
  }
}
