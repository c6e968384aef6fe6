import CRMDomain
import CRMStore
import Mail
import SQL
import Testing

@testable import CRMActions

@Suite("Soft bounces")
struct SoftBounceTests {
  private static var account: MailboxAccount {
    get throws {
      var account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
      account.smtp = try ServerAddress(
        "smtps://smtp.firm.example", service: "smtp", startTLS: false)
      return account
    }
  }

  /// An office that wrote four letters to a contact.
  private func office(_ ways: Correspondence = Correspondence()) throws -> SalesOffice {
    let office = try SalesOffice(ways: ways)
    _ = try office.add(
      Contact.kind, ("name", "Anna"), ("email", "Anna@Shop.example"), ("owner", "ivan"))
    for number in 1...4 {
      var wish = LetterWish(chance: "x\(number)")
      (wish.to, wish.subject, wish.text) = (["anna@shop.example"], "Price", "Text")
      _ = try office.desk.send(wish, on: Link("contact", 1), by: try Self.account)
    }
    return office
  }

  private func report(
    _ number: Int, day: Int, _ status: String = "4.2.2", _ said: String = "mailbox full",
    of original: String? = nil, action: String = "failed", address: String = "anna@shop.example"
  ) -> String {
    """
    From: MAILER-DAEMON@mx.firm.example
    To: sales@firm.example
    Subject: Undelivered Mail Returned to Sender
    Message-ID: <report-\(number)@mx.firm.example>
    Date: \(day) Nov 2026 10:00:00 +0300
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    It was not delivered.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.firm.example

    Final-Recipient: rfc822; \(address)
    Action: \(action)
    Status: \(status)
    Diagnostic-Code: smtp; 452 \(status) \(said)

    --b
    Content-Type: text/rfc822-headers

    Message-ID: <\(original ?? "letter-\(number)@firm.example")>

    --b--

    """
  }

  private func isMarked(_ office: SalesOffice) throws -> Bool {
    try !office.store.record(Contact.kind, 1)[Contact.wrongEmails].list.isEmpty
  }

  @Test("The third letter that comes back marks the address, and says which three")
  func third() throws {
    let office = try office()
    let first = try office.take(report(1, day: 2))
    #expect(
      first[Message.note].text?.contains(
        "1 of 3 within 30 days, then anna@shop.example counts as wrong") == true)
    _ = try office.take(report(2, day: 9, "4.4.1", "connection timed out"))
    #expect(try !isMarked(office))
    let third = try office.take(report(3, day: 16))
    #expect(try isMarked(office))
    let note = third[Message.note].text ?? ""
    #expect(
      note.contains("3 letters came back within 30 days: \(first.id) (4.2.2 mailbox-full), "))
    #expect(note.contains("(4.4.1 network) and this one"))
    #expect(
      try office.count("SELECT COUNT(*) FROM outbox WHERE channel = 'mail' AND state = 'dropped'")
        == 4)
    #expect(
      try office.count("SELECT COUNT(*) FROM notifications WHERE event = 'bounced-letter'") == 3)
    #expect(try office.store.faults() == [])
  }

  @Test("Reports of one letter count once, delays and refused contents not at all")
  func counted() throws {
    let office = try office()
    for number in 1...4 { _ = try office.take(report(number, day: number, of: "one@firm.example")) }
    for number in 5...8 { _ = try office.take(report(number, day: number, action: "delayed")) }
    for number in 9...12 { _ = try office.take(report(number, day: number, "4.7.1", "spam")) }
    #expect(try !isMarked(office))
    _ = try office.take(report(13, day: 13))
    #expect(try !isMarked(office))
    _ = try office.take(report(14, day: 14))
    #expect(try isMarked(office))
  }

  @Test("Time, a letter from the address, an automatic one too, and a correction begin anew")
  func reset() throws {
    let late = try office()
    for (number, day) in [(1, 1), (2, 2)] { _ = try late.take(report(number, day: day)) }
    _ = try late.take(
      report(3, day: 2).replacing("2 Nov 2026", with: "10 Dec 2026"))
    #expect(try !isMarked(late))
    for more in ["", "Auto-Submitted: auto-replied\n"] {
      let office = try office()
      for number in 1...2 { _ = try office.take(report(number, day: number)) }
      _ = try office.take(
        letter(from: "Anna <ANNA@shop.example>", more: more)
          .replacing("Mon, 23 Nov", with: "Tue, 3 Nov"))
      for number in 4...5 { _ = try office.take(report(number, day: number)) }
      #expect(try !isMarked(office))
      _ = try office.take(report(6, day: 6))
      #expect(try isMarked(office))
    }
    let mended = try office()
    for number in 1...3 { _ = try mended.take(report(number, day: number)) }
    #expect(try isMarked(mended))
    _ = try mended.desk.edit(Contact.kind, [1], [Contact.wrongEmails: .list([])])
    _ = try mended.take(report(4, day: 4))
    #expect(try !isMarked(mended))
  }

  @Test(
    "A letter from the address is found however its domain is written, and whatever its capitals",
    arguments: [
      ("anna@müller.de", "Anna <Anna@xn--mller-kva.de>"),
      ("anna@xn--mller-kva.de", "Anna <anna@MÜLLER.de>"),
      ("anna@фирма.рф", "Anna <anna@xn--80apmps.xn--p1ai>"),
      ("анна@shop.example", "Anna <АННА@shop.example>"),
    ])
  func foreign(_ address: String, _ writer: String) throws {
    let office = try SalesOffice()
    _ = try office.add(Contact.kind, ("name", "Anna"), ("email", address), ("owner", "ivan"))
    let key = try EmailAddress.read(address).key
    let sent = try office.take(
      letter(from: writer).replacing("Mon, 23 Nov", with: "Tue, 3 Nov"))
    let rows = try office.store.engine.all(SoftBounces.received(from: key, since: 0))
    #expect(rows.map { $0.integer(0) } == [sent[Message.date].integer])
    #expect(rows.allSatisfy { WrongAddresses.isNamed(key, in: $0.text(1)) })
  }

  @Test("Who writes meanwhile from a foreign national domain is not marked")
  func national() throws {
    let office = try SalesOffice()
    let address = "anna@xn--mller-kva.de"
    _ = try office.add(Contact.kind, ("name", "Anna"), ("email", address), ("owner", "ivan"))
    for number in 1...4 {
      var wish = LetterWish(chance: "x\(number)")
      (wish.to, wish.subject, wish.text) = ([address], "Price", "Text")
      _ = try office.desk.send(wish, on: Link("contact", 1), by: try Self.account)
    }
    for number in 1...2 { _ = try office.take(report(number, day: number, address: address)) }
    _ = try office.take(
      letter(from: "Anna <\(address)>").replacing("Mon, 23 Nov", with: "Tue, 3 Nov"))
    for number in 4...5 { _ = try office.take(report(number, day: number, address: address)) }
    #expect(try !isMarked(office))
    _ = try office.take(report(6, day: 6, address: address))
    #expect(try isMarked(office))
  }

  @Test("A report looks at the letters of late alone, by an index")
  func plan() throws {
    let office = try SalesOffice()
    let query = SoftBounces.received(from: "a@shop.example", since: 1_700_000_000)
    let plan = try office.store.engine.all("EXPLAIN QUERY PLAN \(query)").map { $0.text(3) }
    #expect(plan.contains { $0.contains("messages_received (date>?)") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test("A report whose intake was undone counts no more")
  func undone() throws {
    let office = try office()
    for number in 1...3 { _ = try office.take(report(number, day: number)) }
    #expect(try isMarked(office))
    _ = try office.desk.undo(nil)
    #expect(try !isMarked(office))
    // It still lies in the mailbox and comes in anew; the mark that was taken back stays away.
    #expect(try office.ingest().total == 3)
    #expect(try !isMarked(office))
  }

  @Test("How many and how long is set; none never marks")
  func settings() throws {
    var ways = Correspondence()
    (ways.softBounces, ways.softBounceDays) = (2, 5)
    let office = try office(ways)
    for (number, day) in [(1, 1), (2, 7)] { _ = try office.take(report(number, day: day)) }
    #expect(try !isMarked(office))
    _ = try office.take(report(3, day: 9))
    #expect(try isMarked(office))
    ways.softBounces = 0
    let never = try self.office(ways)
    for number in 1...5 { _ = try never.take(report(number, day: number)) }
    #expect(try !isMarked(never))
  }

  @Test("Reports about an address that nobody wrote to count nothing")
  func forged() throws {
    let office = try office()
    _ = try office.add(
      Contact.kind, ("name", "Ben"), ("email", "ben@shop.example"), ("owner", "ivan"))
    for number in 1...5 {
      _ = try office.take(report(number, day: number, address: "ben@shop.example"))
    }
    #expect(try office.count("SELECT COUNT(*) FROM soft_bounces") == 0)
  }
}
