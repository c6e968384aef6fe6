import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

/// What a command only tries is told to whom it may be told: no try shows a seller what a list hides.
@Suite("What dry runs tell")
struct DryRunSecrecyTests {
  /// Ivan's customer with a number, an address, a birthday and a task.
  func setUp() throws -> (scratch: ScratchDesk, contact: Int64, lead: Int64) {
    let scratch = try ScratchDesk()
    let contact = try scratch.add(
      Contact.kind, "name=Oleg", "phone=+79161110003", "email=secret@acme.example", "owner=ivan",
      "position=secret")
    let lead = try scratch.lead("name=Mine", "phone=+79169990011", "owner=petr")
    try scratch.add(
      FollowUp.kind, "title=secret call", "kind=call", "due_at=+1h", "on=contact/\(contact)",
      "assignee=ivan")
    return (scratch, contact, lead)
  }

  private func convert(_ scratch: ScratchDesk, _ lead: Int64, as login: String) throws -> [Change] {
    let desk = try scratch.at(60, as: login, dryRun: true)
    var request = ConversionRequest()
    request.contact = "contact/1"
    request.withoutItemsReason = "so"
    _ = try desk.convert(lead, request)
    return try desk.store.readable(desk.lastLog)
  }

  private func says(_ word: String, _ log: [Change]) -> Bool {
    log.contains { ($0.before ?? "").contains(word) || ($0.after ?? "").contains(word) }
  }

  @Test("A contact of another shows its numbers masked, what is one's own in full")
  func masked() throws {
    let (scratch, contact, lead) = try setUp()
    let log = try convert(scratch, lead, as: "petr")
    let phones = log.filter { $0.kind.name == "contact" && $0.field == "phones" }
    #expect(phones.map(\.record) == [contact])
    #expect(phones.first?.before == "+7 916 …03")
    #expect(!says("1110003", log))
    #expect(says("Mine", log))
    let notice = log.first { $0.kind.name == "notification" && $0.field == "text" }
    #expect(
      notice?.after?.contains("Mine") == true, "what is written about one's own record is told")
  }

  @Test("Who sees the record whole is told all", arguments: ["boss", "olga"])
  func whole(_ login: String) throws {
    let (scratch, _, lead) = try setUp()
    #expect(says("+79161110003", try convert(scratch, lead, as: login)))
  }

  @Test("Where a letter would go is not told to whom the address is masked")
  func delivered() throws {
    let (scratch, contact, _) = try setUp()
    let deal = try scratch.add(Deal.kind, "title=D", "contact=\(contact)", "owner=petr")
    for (login, tells) in [("petr", false), ("olga", true)] {
      let desk = try scratch.at(60, as: login, dryRun: true)
      _ = try desk.change { operation throws(Failure) in
        try operation.add(
          Outgoing.kind,
          [
            Outgoing.channel: .text("mail"), Outgoing.to: .text("secret@acme.example"),
            Outgoing.subject: .text("Offer"), Outgoing.body: .text("x"),
            Outgoing.on: .text("deal/\(deal)"),
            Outgoing.key: .text("k"), Outgoing.state: .text("queued"),
            Outgoing.attempts: .integer(0),
          ])
      }
      let log = try desk.store.readable(desk.lastLog)
      #expect(says("secret@acme.example", log) == tells)
      #expect(says("Offer", log))
    }
  }

  @Test("What is due for others is told without its words")
  func ticked() throws {
    let (scratch, _, _) = try setUp()
    for (login, tells) in [("petr", false), ("ivan", true), ("olga", true)] {
      let desk = try scratch.at(90_000, as: login, dryRun: true)
      _ = try desk.tick()
      let log = try desk.store.readable(desk.lastLog)
      #expect(log.contains { $0.kind.name == "notification" && $0.field == "id" })
      #expect(says("secret call", log) == tells, "\(login)")
    }
  }

  @Test("A hidden value says that it would change, and nothing else")
  func hidden() throws {
    let (scratch, contact, _) = try setUp()
    let desk = try scratch.at(60, dryRun: true)
    _ = try desk.edit(
      Contact.kind, [contact], [Contact.position: .text("other"), Contact.name: .text("Olga")])
    let petr = try scratch.at(60, as: "petr")
    let log = try petr.store.readable(desk.lastLog)
    #expect(log.first { $0.field == "position" }?.isHidden == true)
    #expect(log.first { $0.field == "name" }?.after == "Olga", "a name is open")
  }
}
