import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

/// Where letters belong, and how that is explained.
@Suite("letter matching")
struct LetterMatchingTests {
  private func ids(_ message: Record) -> [Int64?] {
    [Message.lead, Message.contact, Message.company, Message.deal].map { message[$0].integer }
  }

  @Test("a stranger becomes a lead with all that his letter says")
  func stranger() throws {
    let office = try SalesOffice()
    let message = try office.take(
      letter(
        from: "Anna Smirnova <Anna@Zdorovie.example>", subject: "Two display cases",
        more: "Organization: Zdorovie\n",
        text: "We need two.\nOrder 9161234500.\n\n-- \nAnna Smirnova\nTel.: +7 916 123-45-67"))
    #expect(message[Message.outcome].text == "lead")
    let lead = try office.store.record(Lead.kind, 1)
    #expect(lead[Lead.name].text == "Two display cases")
    #expect(lead[Lead.person].text == "Anna Smirnova")
    #expect(lead[Lead.company].text == "Zdorovie")
    #expect(lead[Lead.phones].list == ["+79161234567"])
    #expect(lead[Lead.channel].text == "mail" && lead[Lead.source].text == "maildir")
    #expect(lead[Lead.need].text == "We need two.\nOrder 9161234500.")
    #expect(lead[Lead.owner].integer != nil)
    #expect(try office.reason(message)?.contains("nobody is known") == true)
  }

  @Test("an answer belongs where the letter before it belongs, whoever writes")
  func thread() throws {
    let office = try SalesOffice()
    _ = try office.take(letter(from: "anna@one.example", id: "first"))
    let reply = try office.take(
      letter(
        from: "boss@other.example",
        more: "In-Reply-To: <gone@x.example>\nReferences: <first@test.example> <gone@x.example>\n"))
    #expect(reply[Message.outcome].text == "attached")
    #expect(ids(reply) == [1, nil, nil, nil])
    #expect(reply[Message.thread].integer == 1)
    #expect(try office.reason(reply) == "answers letter 1")
    #expect(
      try office.count(#"SELECT COUNT(*) FROM tasks WHERE kind = 'letter' AND "on" = 'lead/1'"#)
        == 1)
  }

  @Test("check 11: a number in the subject counts only from somebody who has to do with it")
  func token() throws {
    let office = try SalesOffice()
    let lead = try office.add(Lead.kind, ("name", "Old"), ("email", "anna@one.example"))
    _ = try office.add(Lead.kind, ("name", "New"), ("email", "anna@one.example"))
    let own = try office.take(letter(from: "anna@one.example", subject: "Re: [#\(lead)] price"))
    #expect(own[Message.lead].integer == lead)
    let foreign = try office.take(letter(from: "eve@two.example", subject: "[#\(lead)] price"))
    #expect(foreign[Message.outcome].text == "lead")
    #expect(foreign[Message.lead].integer != lead)
    #expect(foreign[Message.note].text?.contains("[#1]") == true)
  }

  @Test("a number that was told before a merge leads to the request that took it in")
  func merged() throws {
    let office = try SalesOffice()
    let told = try office.add(Lead.kind, ("name", "Told"), ("email", "anna@one.example"))
    let stays = try office.add(Lead.kind, ("name", "Stays"))
    _ = try office.add(Lead.kind, ("name", "Newest"), ("email", "anna@one.example"))
    _ = try office.desk.merge(Lead.kind, into: stays, from: [told], MergeWishes())
    let answer = try office.take(letter(from: "anna@one.example", subject: "Re: [#\(told)] price"))
    #expect(answer[Message.lead].integer == stays)
  }

  @Test("a known address: the open lead before the one that ended")
  func address() throws {
    let office = try SalesOffice()
    let failed = try office.add(Lead.kind, ("name", "Failed"), ("email", "anna@one.example"))
    try office.desk.setStatus([failed], "unqualified", reason: "no money")
    let late = try office.take(letter(from: "ANNA@one.example"))
    #expect(late[Message.outcome].text == "attached" && late[Message.lead].integer == failed)
    let open = try office.add(Lead.kind, ("name", "Open"), ("email", "anna@one.example"))
    #expect(try office.take(letter(from: "anna@one.example"))[Message.lead].integer == open)
  }

  @Test("a letter from a customer of somebody who is away is for who stands in")
  func absent() throws {
    let office = try SalesOffice()
    let ivan = try #require(try office.store.user(login: "ivan")).id
    let petr = try #require(try office.store.user(login: "petr")).id
    let contact = try office.add(
      Contact.kind, ("name", "Anna"), ("email", "anna@one.example"), ("owner", "ivan"))
    let today = office.store.session.today
    for (substitute, assignee) in [(nil, ivan), (petr, petr)] as [(Int64?, Int64)] {
      try office.desk.setAway(
        [ivan], until: today, cover: substitute.map { Cover(substitute: $0) })
      _ = try office.take(letter(from: "anna@one.example", subject: "Price \(assignee)"))
      let task = try office.store.engine.value(
        "SELECT assignee FROM tasks WHERE \"on\" = \("contact/\(contact)") ORDER BY id DESC")
      #expect(task.integer == assignee)
    }
  }

  @Test("a contact's letter goes to the one open deal; of several nobody guesses")
  func deals() throws {
    let office = try SalesOffice()
    let contact = try office.add(
      Contact.kind, ("name", "Anna"), ("email", "anna@one.example"))
    let none = try office.take(letter(from: "anna@one.example"))
    #expect(ids(none) == [nil, contact, nil, nil])
    let deal = try office.add(Deal.kind, ("title", "One"), ("contact", "\(contact)"))
    #expect(ids(try office.take(letter(from: "anna@one.example"))) == [nil, contact, nil, deal])
    let other = try office.add(Deal.kind, ("title", "Two"), ("contact", "\(contact)"))
    let unclear = try office.take(letter(from: "anna@one.example", subject: "Which?"))
    #expect(ids(unclear) == [nil, contact, nil, nil])
    let task = try office.store.engine.first(
      #"SELECT title, "on", assignee FROM tasks WHERE kind = 'choose' AND status = 'open'"#)
    #expect(task?.text(0) == "Choose the deal for letter \(unclear.id): Which?")
    #expect(task?.text(1) == "message/\(unclear.id)")
    try office.desk.link([unclear.id], to: Link("deal", other))
    let linked = try office.store.record(Message.kind, unclear.id)
    #expect(ids(linked) == [nil, contact, nil, other])
    #expect(
      try office.count("SELECT COUNT(*) FROM tasks WHERE kind = 'choose' AND status = 'open'") == 0)
    try office.desk.move(
      [deal], StageRequest(stage: "lost", reason: "price", isForced: false, wakeOn: nil))
    #expect(ids(try office.take(letter(from: "anna@one.example"))) == [nil, contact, nil, other])
  }

  @Test("a converted lead's letters go to its deal")
  func converted() throws {
    let office = try SalesOffice()
    _ = try office.take(letter(from: "Anna <anna@one.example>", id: "first"))
    var request = ConversionRequest()
    request.withoutItemsReason = "later"
    let made = try office.desk.convert(1, request)
    let byThread = try office.take(
      letter(from: "x@y.example", more: "In-Reply-To: <first@test.example>\n"))
    #expect(byThread[Message.deal].integer == made.deal)
    let byAddress = try office.take(letter(from: "anna@one.example"))
    #expect(byAddress[Message.deal].integer == made.deal)
    #expect(byAddress[Message.contact].integer == made.contact.id)
    let byNumber = try office.take(letter(from: "anna@one.example", subject: "[#1] more"))
    #expect(byNumber[Message.deal].integer == made.deal)
  }

  @Test("a company is known by its address; its domain is only a hint")
  func company() throws {
    let office = try SalesOffice()
    let company = try office.add(
      Company.kind, ("name", "Zdorovie"), ("email", "info@zdorovie.example"))
    let own = try office.take(letter(from: "info@zdorovie.example"))
    #expect(ids(own) == [nil, nil, company, nil])
    let hint = try office.take(letter(from: "anna@zdorovie.example"))
    #expect(hint[Message.outcome].text == "lead")
    #expect(hint[Message.note].text?.contains("company \(company)") == true)
  }

  @Test("a colleague's letter is outgoing, belongs to its recipient, and answers the request")
  func outgoing() throws {
    let office = try SalesOffice()
    _ = try office.take(letter(from: "anna@one.example", id: "first"))
    let answer = try office.take(letter(from: "Ivan <IVAN@firm.example>", to: "anna@one.example"))
    #expect(answer[Message.direction].text == "out" && answer[Message.outcome].text == "attached")
    #expect(answer[Message.lead].integer == 1)
    #expect(try office.store.record(Lead.kind, 1)[Lead.firstResponseAt] != .null)
    #expect(try office.count("SELECT COUNT(*) FROM tasks WHERE kind = 'letter'") == 0)
    let lost = try office.take(letter(from: "ivan@firm.example", to: "who@nowhere.example"))
    #expect(lost[Message.direction].text == "out" && ids(lost) == [nil, nil, nil, nil])
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 1)
  }

  @Test(
    "machines, lists and spam make no lead and no task",
    arguments: [
      ("Auto-Submitted: auto-replied\n", "auto-reply"),
      ("List-Id: <news.example>\nPrecedence: bulk\n", "auto-reply"),
      ("X-Spam-Flag: YES\n", "spam"),
    ])
  func machines(_ field: String, _ outcome: String) throws {
    let office = try SalesOffice()
    let stranger = try office.take(letter(from: "robot@one.example", more: field))
    #expect(stranger[Message.outcome].text == outcome)
    #expect(ids(stranger) == [nil, nil, nil, nil])
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 0)
    #expect(try office.count("SELECT COUNT(*) FROM tasks") == 0)
  }

  @Test("a bounce is put where the letter that came back belongs")
  func bounce() throws {
    let office = try SalesOffice()
    _ = try office.take(letter(from: "anna@one.example", id: "in"))
    _ = try office.take(letter(from: "ivan@firm.example", id: "out", to: "anna@one.example"))
    let report = try office.take(
      """
      From: MAILER-DAEMON@mx.firm.example
      To: ivan@firm.example
      Subject: Undelivered Mail
      Message-ID: <dsn@mx.firm.example>
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      It did not arrive.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.firm.example

      Final-Recipient: rfc822; anna@one.example
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 User unknown

      --b
      Content-Type: message/rfc822

      From: ivan@firm.example
      To: anna@one.example
      Message-ID: <out@test.example>
      Subject: Price

      Text
      --b--
      """)
    #expect(report[Message.outcome].text == "bounce" && report[Message.lead].integer == 1)
    #expect(report[Message.note].text?.contains("anna@one.example 5.1.1") == true)
  }

  @Test("spam takes its lead along, keeps the sender out, and can be taken back")
  func spam() throws {
    let office = try SalesOffice()
    let first = try office.take(letter(from: "eve@two.example"))
    #expect(try office.desk.markSpam([first.id]) == [1])
    #expect(try office.count("SELECT COUNT(*) FROM leads WHERE removed = 0") == 0)
    #expect(try office.count("SELECT COUNT(*) FROM tasks WHERE removed = 0") == 0)
    #expect(try office.take(letter(from: "eve@two.example"))[Message.outcome].text == "spam")
    #expect(try office.desk.markNotSpam([first.id]) == ["lead"])
    #expect(try office.take(letter(from: "eve@two.example"))[Message.outcome].text == "attached")
    #expect(try office.store.faults().isEmpty)
  }

  @Test("a letter that waited is dealt out as its mailbox wants it")
  func accepted() throws {
    let office = try SalesOffice()
    for user in ["zoya", "mila"] {
      _ = try office.add(User.kind, ("login", user), ("role", "seller"), ("department", "export"))
    }
    for sender in ["a@one.example", "b@two.example", "c@three.example"] {
      try office.receive(letter(from: sender), as: sender)
    }
    _ = try office.desk.ingest([.maildir(office.maildir)], mailbox: "info", limit: nil)
    _ = try office.desk.markSpam([1, 2, 3])
    var info = MailboxAccount(name: "info", address: "info@firm.example", user: "info")
    (info.source, info.assign) = ("fair", "zoya")
    #expect(try office.desk.markNotSpam([1], [info]) == ["lead"])
    let first = try office.store.record(Lead.kind, 4)
    #expect(first[Lead.source].text == "fair")
    #expect(first[Lead.owner].integer == (try office.store.user(login: "zoya")?.id))
    info.assign = "manual"
    #expect(try office.desk.markNotSpam([2], [info]) == ["lead"])
    #expect(try office.store.record(Lead.kind, 5)[Lead.owner].integer == nil)
    (info.assign, info.team) = ("auto", "Export")
    #expect(try office.desk.markNotSpam([3], [info]) == ["lead"])
    #expect(
      try office.count(
        """
        SELECT COUNT(*) FROM leads l JOIN users u ON u.id = l.owner
        WHERE l.id = 6 AND u.department = 'export'
        """) == 1)
    info.team = "nobody"
    #expect(throws: Failure.self) { try office.desk.markNotSpam([3], [info]) }
  }

  @Test("spam leaves a lead alone that somebody has worked on")
  func spamOnWork() throws {
    let office = try SalesOffice()
    let first = try office.take(letter(from: "eve@two.example"))
    try office.desk.setStatus([1], "working", reason: nil)
    #expect(try office.desk.markSpam([first.id]).isEmpty)
    #expect(try office.count("SELECT COUNT(*) FROM leads WHERE removed = 0") == 1)
  }
}
