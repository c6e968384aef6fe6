import CRMActions
import CRMDomain
import CRMStore
import Platform
import SQL
import Testing
import Web
import Wording

@Suite("What a rule fails to do never undoes an intake")
struct RuleFailureTests {
  /// Rules that can be read and cannot do what they say.
  static let broken = [
    "when lead added\nset owner=nobody", "when lead added\nset status=nonsense",
    "when lead added\nset source=a\nset owner=nobody",
    "when lead added\nacknowledge nothing",
  ]

  private func rule(_ store: Store, _ text: String, name: String = "bad") throws {
    _ = try store.write(settle: { _ throws(Failure) in }) { operation throws(Failure) in
      try operation.add(
        RuleRecord.kind,
        [
          RuleRecord.name: .text(name), RuleRecord.summary: .text(name),
          RuleRecord.enabled: .integer(1), RuleRecord.shipped: .integer(0),
          RuleRecord.text: .text(text),
        ])
    }
  }

  /// What the head, or who stands in his place, was told by a rule.
  private func told(
    _ store: Store, _ login: String = "nina", _ rule: String = "bad"
  ) throws -> [String] {
    let selection = Selection(
      Notification.kind,
      terms: [try FilterTerm.read("event=\(rule)"), try FilterTerm.read("user=\(login)")],
      order: ["id"], includesHidden: true)
    return try store.unrestricted { () throws(Failure) in try store.all(selection) }
      .compactMap { $0[Notification.text].text }
  }

  @Test(
    "A letter becomes a lead all the same, the other rules run, the head is told", arguments: broken
  )
  func letters(_ text: String) throws {
    let office = try SalesOffice(ways: AcknowledgementTests.ways)
    try rule(office.store, text)
    _ = try office.take(letter(from: "a@shop.example"))
    #expect(try office.store.record(Message.kind, 1)[Message.outcome].text == "lead")
    let lead = try office.store.record(Lead.kind, 1)
    #expect(lead[Lead.owner].integer != nil && lead[Lead.status].text == "new")
    #expect(try office.count("SELECT COUNT(*) FROM tasks WHERE removed = 0") == 1)
    #expect(try office.count("SELECT COUNT(*) FROM outbox WHERE purpose = 'acknowledgement'") == 1)
    let words = try told(office.store)
    #expect(words.count == 1 && words.first?.contains("'bad'") == true, "\(words)")
    #expect(try office.store.faults() == [])
    // The same letter again changes nothing, and an undo takes all of it back.
    try office.ingest()
    #expect(try told(office.store).count == 1)
    _ = try office.desk.undo(nil)
    #expect(try office.count("SELECT COUNT(*) FROM leads WHERE removed = 0") == 0)
    #expect(try office.store.faults() == [])
  }

  @Test("A step that fails takes back what it did, and no other step of its rule")
  func steps() throws {
    let office = try SalesOffice()
    try rule(
      office.store,
      "when lead added\ntask call \"Ring\" for owner\nset owner=nobody\nnotify ivan \"After {id}\"")
    _ = try office.take(letter(from: "a@shop.example"))
    #expect(try office.count("SELECT COUNT(*) FROM tasks WHERE title = 'Ring'") == 1)
    #expect(try told(office.store, "ivan") == ["After 1"])
    #expect(try told(office.store).count == 1)
  }

  @Test("Rules that set off one another are stopped, and the letter stays")
  func circle() throws {
    let office = try SalesOffice()
    try rule(office.store, "when lead added\nset interest=a", name: "begin")
    try rule(office.store, "when lead interest set\nif interest=a\nset interest=b", name: "there")
    try rule(office.store, "when lead interest set\nif interest=b\nset interest=a", name: "back")
    let message = try office.take(letter(from: "a@shop.example"))
    #expect(message[Message.outcome].text == "lead")
    let all = try ["there", "back"].flatMap { try told(office.store, "nina", $0) }
    #expect(!all.isEmpty)
  }

  @Test("A dry run of a letter fails no more than the run itself")
  func dryRun() throws {
    let office = try SalesOffice(dryRun: true)
    try rule(office.store, Self.broken[0])
    try office.receive(letter(from: "a@shop.example"), as: "1")
    #expect(try office.ingest().counts == ["lead": 1])
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 0)
  }

  @Test("A request of a form is taken in, and not laid aside", arguments: broken)
  func forms(_ text: String) throws {
    let office = try SalesOffice(ways: AcknowledgementTests.ways)
    _ = try office.desk.addForm([Form.name: .text("site")], withSecret: false)
    try rule(office.store, text)
    let spool = Spool(beside: office.database)
    _ = try spool.put(
      HTTPRequest(
        method: "POST", path: "/form/site", query: "",
        headers: [("Content-Type", "application/x-www-form-urlencoded")],
        body: Array("name=Anna&email=a@shop.example&message=Price".utf8)),
      receivedAt: office.desk.now, remote: nil)
    #expect(try office.desk.drain(spool, ["form": Desk.takeForm]) == 1)
    #expect(try Files.list(spool.path).isEmpty)
    #expect(try office.store.record(Lead.kind, 1)[Lead.owner].integer != nil)
    #expect(try told(office.store).count == 1)
    #expect(try office.store.faults() == [])
  }

  @Test("A call is filed", arguments: ["set owner=nobody", "acknowledge nothing"])
  func calls(_ step: String) throws {
    let scratch = try ScratchDesk()
    try rule(scratch.store, "when lead added\nif channel=phone\n\(step)")
    try rule(scratch.store, "when call added\nset user=nobody", name: "worse")
    try CallIngestTests.ingest(scratch, CallExchangeTests.row("1705917600.1"))
    #expect(try scratch.all(Call.kind).count == 1 && scratch.all(Lead.kind).count == 1)
    #expect(try told(scratch.store, "olga", "worse").count == 1)
  }

  @Test("A reminder comes although another rule of the tick fails")
  func tick() throws {
    let scratch = try ScratchDesk()
    try rule(scratch.store, "when task remind_at due\nset status=nonsense")
    try scratch.act(as: "ivan")
    _ = try scratch.desk.add(
      FollowUp.kind, try scratch.words(FollowUp.kind, ["title=Ring", "kind=call", "due_at=+2h"]))
    for seconds: Int64 in [2 * 3_600, 2 * 3_600 + 60] { _ = try scratch.at(seconds).tick() }
    #expect(try scratch.all(Notification.kind, "event=reminder").count == 1)
    #expect(try told(scratch.store, "olga").count == 1)
  }
}
