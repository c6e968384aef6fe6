import CRMDomain
import CRMStore
import Mail
import SQL
import Testing
import Wording

@testable import CRMActions

@Suite("Wrong addresses")
struct WrongAddressTests {
  private static var account: MailboxAccount {
    get throws {
      var account = MailboxAccount(name: "sales", address: "sales@firm.example", user: "sales")
      account.smtp = try ServerAddress(
        "smtps://smtp.firm.example", service: "smtp", startTLS: false)
      return account
    }
  }

  /// An office that wrote to a contact; returns the Message-ID of the letter.
  private func office() throws -> (office: SalesOffice, id: String) {
    let office = try SalesOffice()
    _ = try office.add(
      Contact.kind, ("name", "Anna"), ("emails", "Anna@Shop.example,anna@home.example"),
      ("owner", "ivan"))
    try send(office, to: "anna@shop.example")
    let row = try #require(try outbox(office).first)
    return (office, row[Outgoing.key].text ?? "")
  }

  private func send(_ office: SalesOffice, to address: String) throws {
    var wish = LetterWish(chance: "x")
    (wish.to, wish.subject, wish.text) = ([address], "Price", "Text")
    _ = try office.desk.send(wish, on: Link("contact", 1), by: try Self.account)
  }

  private func outbox(_ office: SalesOffice) throws -> [Record] {
    try office.store.all(Selection(Outgoing.kind, order: ["id"], includesHidden: true))
  }

  private func bounce(
    _ address: String, _ status: String = "5.1.1", original: String? = nil,
    said: String = "User unknown"
  ) -> String {
    """
    From: MAILER-DAEMON@mx.firm.example
    To: sales@firm.example
    Subject: Undelivered Mail Returned to Sender
    Message-ID: <\(address).\(status)@mx.firm.example>
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"

    --b
    Content-Type: text/plain

    I could not deliver it.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.firm.example

    Final-Recipient: rfc822; \(address)
    Action: failed
    Status: \(status)
    Diagnostic-Code: smtp; 550 \(status) \(said)

    --b
    Content-Type: text/rfc822-headers

    Message-ID: <\(original ?? "nothing@elsewhere.example")>
    Subject: Price

    --b--

    """
  }

  private func wrong(_ office: SalesOffice) throws -> [String] {
    try office.store.record(Contact.kind, 1)[Contact.wrongEmails].list
  }

  @Test("A bounce marks the address, cancels what waits, tells the owner, and is undone")
  func marked() throws {
    let (office, id) = try office()
    let before = try office.store.record(Contact.kind, 1)
    _ = try office.take(bounce("anna@shop.example", original: id))
    #expect(try wrong(office) == ["Anna@Shop.example"])
    let cancelled = try #require(try outbox(office).first)
    #expect(cancelled[Outgoing.state].text == "dropped")
    #expect(cancelled[Outgoing.lastError].text?.contains("5.1.1") == true)
    let told = try office.store.all(
      Selection(Notification.kind, terms: [FilterTerm.read("event=bounced-letter")]))
    #expect(
      told.count == 1 && told[0][Notification.text].text?.contains("anna@shop.example") == true)
    let refused = failure { try send(office, to: "ANNA@shop.example") }
    #expect(refused?.id == "mail.wrong-address" && refused?.exit == .data)
    #expect(failure { try send(office, to: "anna@home.example") } == nil)
    _ = try office.desk.undo(nil)
    _ = try office.desk.undo(nil)
    #expect(
      try office.store.record(Contact.kind, 1)[Contact.wrongEmails] == before[Contact.wrongEmails])
    #expect(try outbox(office).first?[Outgoing.state].text == "queued")
    #expect(try office.store.faults() == [])
  }

  @Test("The mark goes by hand, or with the address; the delivery may be tried again after that")
  func cleared() throws {
    let (office, id) = try office()
    _ = try office.take(bounce("anna@shop.example", original: id))
    let again = failure { () throws(Failure) in try office.desk.retryDeliveries([1]) }
    #expect(again?.id == "mail.wrong-address")
    _ = try office.desk.edit(Contact.kind, [1], [Contact.wrongEmails: .list([])])
    try office.desk.retryDeliveries([1])
    #expect(try outbox(office).first?[Outgoing.state].text == "queued")
    let (other, second) = try self.office()
    _ = try other.take(bounce("anna@shop.example", original: second))
    _ = try other.desk.edit(Contact.kind, [1], [Contact.emails: .list(["new@shop.example"])])
    #expect(try wrong(other).isEmpty)
  }

  @Test(
    "A full mailbox, a policy, a delay mark nothing",
    arguments: [
      ("5.2.2", "mailbox full"), ("4.2.2", "over quota"), ("5.7.1", "rejected as spam"),
      ("4.4.7", "delivery time expired"), ("5.3.4", "message too big"),
    ])
  func soft(_ status: String, _ said: String) throws {
    let (office, id) = try office()
    let message = try office.take(
      bounce("anna@shop.example", status, original: id, said: said))
    #expect(message[Message.outcome].text == "bounce")
    #expect(try wrong(office).isEmpty)
    #expect(try outbox(office).first?[Outgoing.state].text == "queued")
  }

  @Test("A report of a letter that nobody sent marks nothing")
  func forged() throws {
    let office = try SalesOffice()
    _ = try office.add(
      Contact.kind, ("name", "Anna"), ("email", "anna@shop.example"), ("owner", "ivan"))
    _ = try office.take(bounce("anna@shop.example"))
    #expect(try wrong(office).isEmpty)
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 0)
  }

  @Test("Who got a copy is believed to be gone as well")
  func copied() throws {
    let (office, _) = try office()
    var wish = LetterWish(chance: "y")
    (wish.to, wish.cc) = (["b@shop.example"], ["anna@home.example"])
    (wish.subject, wish.text) = ("Price", "Text")
    _ = try office.desk.send(wish, on: Link("contact", 1), by: try Self.account)
    _ = try office.take(bounce("anna@home.example"))
    #expect(try wrong(office) == ["anna@home.example"])
  }

  @Test("A report looks at the letters of late alone, by an index")
  func plan() throws {
    let office = try SalesOffice()
    let query = WrongAddresses.sent(to: "a@shop.example", since: 1_700_000_000)
    let plan = try office.store.engine.all("EXPLAIN QUERY PLAN \(query)").map { $0.text(3) }
    #expect(plan.contains { $0.contains("messages_sent (date>?)") }, "\(plan)")
  }

  @Test("A wrong address gets no acknowledgement, and goes along when a lead is converted")
  func silent() throws {
    let office = try SalesOffice(ways: AcknowledgementTests.ways)
    _ = try office.add(
      Lead.kind, ("name", "X"), ("person", "Anna"), ("email", "a@shop.example"), ("owner", "ivan"),
      ("wrong_emails", "a@shop.example"), ("channel", "form"))
    #expect(try outbox(office).isEmpty)
    var request = ConversionRequest()
    request.stopsBeforeDeal = true
    _ = try office.desk.convert(1, request)
    #expect(try wrong(office) == ["a@shop.example"])
  }
}

/// What a piece of work that may throw anything fails with.
private func failure<Result>(of work: () throws -> Result) -> Failure? {
  do {
    _ = try work()
    return nil
  } catch {
    return error as? Failure
  }
}
