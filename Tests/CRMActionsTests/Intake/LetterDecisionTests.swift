import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

/// Letters that wait for «lead or spam», and two people before the same one.
@Suite("Lead or spam")
struct LetterDecisionTests {
  /// A letter of `from` that waits.
  private func waiting(_ office: SalesOffice, from: String) throws -> Int64 {
    try office.receive(letter(from: from), as: from)
    var account = MailboxAccount(name: "shop", address: "shop@firm.example", user: "shop")
    (account.maildir, account.decides) = (office.maildir, true)
    _ = try office.desk.ingest([account], among: [account], MailboxRun())
    let message = try #require(try office.last())
    #expect(message[Message.outcome].text == "waiting")
    return message.id
  }

  /// A desk at which somebody else sits.
  private func desk(_ office: SalesOffice, of login: String) throws -> Desk {
    Desk(
      try Store.open(office.database, .write, session: SalesOffice.session, login: login),
      dryRun: false)
  }

  @Test("The second who accepts is told who was first and when, and nothing is doubled")
  func twice() throws {
    let office = try SalesOffice()
    let id = try waiting(office, from: "a@shop.example")
    let leads = try office.count("SELECT COUNT(*) FROM leads WHERE removed = 0")
    _ = try desk(office, of: "nina").accept([id])
    #expect(throws: Failure.self) { try desk(office, of: "olga").accept([id]) }
    do {
      _ = try desk(office, of: "olga").accept([id])
    } catch let failure as Failure {
      #expect(failure.exit == .data && failure.id == "mail.decided")
      #expect(failure.message.en.contains("accepted by nina, 2026-11-23 "), "\(failure.message)")
      #expect(failure.message.ru.contains("уже принято (nina, 2026-11-23 "))
      #expect(failure.hint?.en.contains("crm undo") == true)
    }
    #expect(try office.count("SELECT COUNT(*) FROM leads WHERE removed = 0") == leads + 1)
  }

  @Test("What one accepted another does not declare spam by accident; he himself may")
  func contrary() throws {
    let office = try SalesOffice()
    let id = try waiting(office, from: "a@shop.example")
    _ = try desk(office, of: "nina").accept([id])
    #expect(throws: Failure.self) { try desk(office, of: "olga").markSpam([id]) }
    #expect(try office.store.record(Message.kind, id)[Message.outcome].text == "lead")
    #expect(try desk(office, of: "olga").markSpam([id], overrules: true).count == 1)
    #expect(throws: Failure.self) { try desk(office, of: "nina").markSpam([id]) }
    #expect(throws: Failure.self) { try desk(office, of: "nina").accept([id]) }
    #expect(try desk(office, of: "nina").markNotSpam([id]) == ["lead"])
    let other = try waiting(office, from: "b@shop.example")
    _ = try desk(office, of: "nina").accept([other])
    #expect(try desk(office, of: "nina").markSpam([other]).count == 1)
  }

  @Test("A letter that belongs to somebody's customer is told to him when it is accepted")
  func owner() throws {
    let office = try SalesOffice()
    let id = try waiting(office, from: "anna@shop.example")
    let contact = try office.add(
      Contact.kind, ("name", "Anna"), ("email", "anna@shop.example"), ("owner", "ivan"))
    #expect(try desk(office, of: "nina").accept([id]) == ["attached"])
    let letter = try office.store.record(Message.kind, id)
    #expect(letter[Message.contact].integer == contact)
    let ivan = try #require(try office.store.user(login: "ivan"))
    #expect(
      try office.count(
        """
        SELECT COUNT(*) FROM notifications WHERE "user" = \(ivan.id) AND event = 'process-letter'
        """) == 1)
    #expect(
      try office.count("SELECT COUNT(*) FROM tasks WHERE kind = 'letter' AND removed = 0") == 1)
  }
}
