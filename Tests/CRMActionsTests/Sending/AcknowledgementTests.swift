import CRMActions
import CRMDomain
import CRMStore
import Mail
import SQL
import Testing
import Wording

@Suite("Acknowledgement")
struct AcknowledgementTests {
  /// Two mailboxes that send, the second in English.
  static var ways: Correspondence {
    var ways = Correspondence()
    ways.senders = [
      .init(mailbox: "sales", address: "sales@firm.example", language: .ru, signature: nil),
      .init(mailbox: "abroad", address: "abroad@firm.example", language: .en, signature: "Olga"),
    ]
    ways.writer = ways.senders.first
    ways.own = ["sales@firm.example", "abroad@firm.example", "info@firm.example"]
    ways.company = "Firm"
    return ways
  }

  private func sent(_ office: SalesOffice) throws -> [Record] {
    try office.store.all(
      Selection(
        Outgoing.kind, terms: [FilterTerm.read("purpose=acknowledgement")], order: ["id"],
        includesHidden: true))
  }

  @Test("Where nobody is to write for all, the mailboxes that send answer what they got alone")
  func writer() throws {
    var ways = Self.ways
    ways.writer = nil
    let office = try SalesOffice(ways: ways)
    _ = try office.add(
      Lead.kind, ("name", "X"), ("email", "x@shop.example"), ("channel", "form"),
      ("owner", "ivan"))
    #expect(try sent(office).isEmpty)
    #expect(ways.sender("abroad")?.mailbox == "abroad" && ways.sender("info") == nil)
    #expect(Self.ways.sender("info")?.mailbox == "sales")
  }

  @Test("A letter of a stranger is acknowledged with the number of the lead, in its thread")
  func letters() throws {
    let office = try SalesOffice(ways: Self.ways)
    let message = try office.take(
      letter(from: "Anna <anna@shop.example>", subject: "Цена", id: "ask"))
    let answer = try #require(try sent(office).first)
    #expect(answer[Outgoing.to].text == "anna@shop.example")
    #expect(answer[Outgoing.subject].text == "Re: Цена [#1]")
    #expect(answer[Outgoing.body].text == "Ваша заявка принята в работу. Номер 1")
    let written = try #require(answer[Outgoing.message].integer)
    let parsed = Letter.parse(try office.store.letterBytes(of: written))
    #expect(parsed.inReplyTo == ["ask@test.example"] && !parsed.mayBeAnswered)
    #expect(parsed.header("X-Auto-Response-Suppress") == "All")
    #expect(
      try office.store.record(Message.kind, written)[Message.thread].integer == message.id - 1)
    #expect(try office.store.record(Lead.kind, 1)[Lead.firstResponseAt].isEmpty)
    #expect(try office.store.faults() == [])
  }

  @Test("The mailbox that got the letter answers, in its language and with its signature")
  func mailbox() throws {
    let office = try SalesOffice(ways: Self.ways)
    try office.receive(letter(from: "a@shop.example"), as: "1")
    _ = try office.desk.ingest([.maildir(office.maildir)], mailbox: "abroad", limit: nil)
    let answer = try #require(try sent(office).first)
    #expect(answer[Outgoing.mailbox].text == "abroad")
    let written = try #require(answer[Outgoing.message].integer)
    let text = Letter.parse(try office.store.letterBytes(of: written)).text
    #expect(text.contains("Its number is 1") && text.contains("Olga"))
  }

  @Test(
    "check 9: auto reply, out-of-office, bounce, list mail, own notification: no acknowledgement",
    arguments: [
      ("a@shop.example", "Auto-Submitted: auto-generated\n"),
      ("a@shop.example", "Auto-Submitted: auto-replied\n"),
      ("a@shop.example", "X-Autoreply: yes\n"),
      ("a@shop.example", "Precedence: bulk\n"), ("a@shop.example", "List-Id: <x.example>\n"),
      ("a@shop.example", "List-Unsubscribe: <mailto:x@x.example>\n"),
      ("a@shop.example", "X-Auto-Response-Suppress: All\n"),
      ("a@shop.example", "X-Loop: x\n"), ("a@shop.example", "Return-Path: <>\n"),
      ("mailer-daemon@shop.example", ""), ("no-reply@shop.example", ""),
      ("noreply+12@shop.example", ""), ("postmaster@shop.example", ""),
      ("ivan@firm.example", ""), ("SALES@firm.example", ""), ("info@firm.example", ""),
      ("a@shop.example", "X-Spam-Flag: YES\n"),
    ])
  func silent(_ sender: String, _ field: String) throws {
    let office = try SalesOffice(ways: Self.ways)
    try office.receive(letter(from: sender, more: field), as: "1")
    try office.ingest()
    #expect(try sent(office).isEmpty)
    #expect(try office.count("SELECT COUNT(*) FROM messages") == 1)
  }

  @Test("A known customer's letter is attached and not acknowledged; an answer neither")
  func known() throws {
    let office = try SalesOffice(ways: Self.ways)
    _ = try office.take(letter(from: "a@shop.example", id: "one"))
    for n in 0..<50 {
      try office.receive(letter(from: "a@shop.example", subject: "\(n)"), as: "\(n)")
    }
    try office.ingest()
    #expect(try sent(office).count == 1)
  }

  @Test("Old letters are taken in without an acknowledgement: a first run goes back for weeks")
  func old() throws {
    let office = try SalesOffice(ways: Self.ways)
    let text = letter(from: "a@shop.example").replacing("23 Nov 2026", with: "11 Nov 2026")
    try office.receive(text, as: "1")
    try office.ingest()
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 1)
    #expect(try sent(office).isEmpty)
  }

  @Test("An address is acknowledged once in a while, whatever it asks, and a lead once for ever")
  func pauses() throws {
    let office = try SalesOffice(ways: Self.ways)
    for name in ["One", "Two", "Three"] {
      _ = try office.add(
        Lead.kind, ("name", name), ("email", "A@Shop.example"), ("channel", "form"))
    }
    #expect(try sent(office).count == 1)
    _ = try office.desk.setStatus([1], "working", reason: nil)
    _ = try office.desk.setStatus([1], "new", reason: "again")
    #expect(try sent(office).count == 1)
    try office.store.engine.run("UPDATE outbox SET created_at = created_at - 86401")
    _ = try office.add(
      Lead.kind, ("name", "Four"), ("email", "a@shop.example"), ("channel", "chat"))
    #expect(try sent(office).count == 2)
  }

  @Test(
    "Only requests that came in are acknowledged, and only where a mailbox sends",
    arguments: [("other", 0), ("form", 1), ("phone", 1), ("mail", 1), ("chat", 1)])
  func channels(_ channel: String, _ count: Int) throws {
    let office = try SalesOffice(ways: Self.ways)
    _ = try office.add(
      Lead.kind, ("name", "X"), ("email", "a@shop.example"), ("channel", channel))
    #expect(try sent(office).count == count)
    let silent = try SalesOffice()
    _ = try silent.add(
      Lead.kind, ("name", "X"), ("email", "a@shop.example"), ("channel", channel))
    #expect(try silent.count("SELECT COUNT(*) FROM outbox") == 0)
    #expect(try silent.count("SELECT COUNT(*) FROM firings WHERE record = 1 AND kind = 'lead'") > 0)
  }

  /// What somebody was told of an acknowledgement that was not written.
  private func told(_ office: SalesOffice) throws -> [String] {
    try office.store.all(
      Selection(
        Notification.kind,
        terms: [FilterTerm.read("event=acknowledgement"), FilterTerm.read("user=nina")],
        order: ["id"], includesHidden: true)
    ).compactMap { $0[Notification.text].text }
  }

  @Test("An address that no letter can be written to costs no request, whatever way it comes")
  func unwritable() throws {
    let office = try SalesOffice(ways: Self.ways)
    _ = try office.take(letter(from: "ivan@почта.рф"))
    let message = try office.store.record(Message.kind, 1)
    #expect(message[Message.outcome].text == "lead")
    _ = try office.add(
      Lead.kind, ("name", "X"), ("email", "petr@почта.рф"), ("channel", "form"))
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 2)
    // Either it is written to, or the head knows that it is not.
    #expect(try sent(office).count + told(office).count == 2)
    #expect(try office.store.faults() == [])
  }

  @Test(
    "Without its template a request is taken in, and the head is told", arguments: [true, false])
  func withoutTemplate(_ isGone: Bool) throws {
    let office = try SalesOffice(ways: Self.ways)
    // As an undo, or a store of before, may leave it.
    try office.desk.change { operation throws(Failure) in
      for template in try office.store.all(Selection(Template.kind))
      where template[Template.name].text == "acknowledgement" {
        if isGone {
          try operation.remove(Template.kind, template.id)
        } else {
          try operation.set(Template.kind, template.id, [Template.kind_: .text("deal")])
        }
      }
    }
    let message = try office.take(letter(from: "a@shop.example"))
    #expect(message[Message.outcome].text == "lead")
    _ = try office.add(
      Lead.kind, ("name", "X"), ("email", "b@shop.example"), ("channel", "form"))
    #expect(try sent(office).isEmpty)
    #expect(try told(office).count == 2)
    // Who adds a lead by hand is told at once.
    #expect(office.desk.lastWarnings.count == 1)
  }

  @Test("What cannot be filled in is not sent with braces")
  func emptyPlace() throws {
    var ways = Self.ways
    ways.sendsTexts = true
    let office = try SalesOffice(ways: ways)
    for template in try office.store.all(Selection(Template.kind))
    where template[Template.name].text == "acknowledgement" {
      try office.desk.editTemplate(
        template.id, [Template.body: .text("Hello, {lead.person}! {lead.id}")])
    }
    _ = try office.add(
      Lead.kind, ("name", "X"), ("email", "a@shop.example"), ("channel", "form"))
    _ = try office.add(
      Lead.kind, ("name", "X"), ("phone", "+79065550101"), ("channel", "form"))
    #expect(try sent(office).isEmpty)
    let words = try told(office)
    #expect(words.count == 2 && words.allSatisfy { $0.contains("{lead.person}") }, "\(words)")
    _ = try office.add(
      Lead.kind, ("name", "X"), ("person", "Anna"), ("email", "c@shop.example"),
      ("channel", "form"))
    #expect(try sent(office).map { $0[Outgoing.body].text } == ["Hello, Anna! 3"])
  }

  @Test("It is undone with its lead, and a dry run leaves nothing")
  func undone() throws {
    let office = try SalesOffice(ways: Self.ways)
    _ = try office.add(Lead.kind, ("name", "X"), ("email", "a@shop.example"), ("channel", "form"))
    _ = try office.desk.undo(nil)
    #expect(try sent(office).isEmpty)
    let dry = try SalesOffice(dryRun: true, ways: Self.ways)
    try dry.receive(letter(from: "a@shop.example"), as: "1")
    try dry.ingest()
    #expect(try dry.count("SELECT COUNT(*) FROM outbox") == 0)
    #expect(dry.desk.lastLog.contains { $0.kind.name == "outbox" })
  }

  @Test("A letter of a team's mailbox goes to the sellers of that team in turn")
  func teams() throws {
    let office = try SalesOffice()
    for login in ["maria", "petr"] {
      let user = try #require(try office.store.user(login: login))
      _ = try office.desk.edit(User.kind, [user.id], [User.department: .text("South")])
    }
    var owners: [String] = []
    for number in 0..<5 {
      try office.desk.change { operation throws(Failure) in
        operation.team = number == 2 ? nil : "South"
        _ = try operation.add(
          Lead.kind,
          [
            Lead.name: .text("\(number)"), Lead.status: .text("new"), Lead.channel: .text("mail"),
            Lead.currency: .text("RUB"),
          ])
      }
      let owner = try office.store.record(Lead.kind, Int64(number + 1))[Lead.owner].integer ?? 0
      owners.append(try office.store.title(User.kind, owner))
    }
    #expect(owners == ["maria", "petr", owners[2], "maria", "petr"])
  }
}
