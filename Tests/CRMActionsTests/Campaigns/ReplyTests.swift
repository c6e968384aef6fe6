import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("What comes of a campaign")
struct ReplyTests {
  /// A campaign that two leads have got.
  private func scene(base: String? = "https://crm.firm.example/crm/") throws -> CampaignScene {
    let scene = try CampaignScene(base: base)
    try scene.waiting("name=A", "person=Anna", "email=anna@one.example")
    try scene.waiting("name=B", "email=boris@two.example")
    _ = try scene.send(try scene.campaign())
    return scene
  }

  private func consents(_ scene: CampaignScene) throws -> [String] {
    try scene.scratch.all(Consent.kind).map { fact in
      [Consent.on, Consent.state, Consent.topic, Consent.source]
        .map { fact[$0].text ?? "" }.joined(separator: " ")
    }
  }

  @Test("Every letter says how to get no more: in its text, to a browser and to a program")
  func header() throws {
    let scene = try scene()
    let letter = try #require(try scene.letters().first)
    let token = try scene.token(1)
    let page = "https://crm.firm.example/crm/unsubscribe/\(token)"
    #expect(
      try scene.header(letter, "List-Unsubscribe")
        == "<\(page)>, <mailto:sales@firm.example?subject=unsubscribe%20\(token)>")
    #expect(try scene.header(letter, "List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
    #expect(try scene.header(letter, "Auto-Submitted") == "auto-generated")
    #expect(letter[Outgoing.body].text?.contains(page) == true)
    let silent = try self.scene(base: nil)
    let other = try #require(try silent.letters().first)
    #expect(
      try silent.header(other, "List-Unsubscribe")
        == "<mailto:sales@firm.example?subject=unsubscribe%20\(try silent.token(1))>")
    #expect(try silent.header(other, "List-Unsubscribe-Post") == nil)
    #expect(other[Outgoing.body].text?.contains("answer \"stop\"") == true)
  }

  @Test("Who agreed again and presses the same link once more is heard")
  func again() throws {
    let scene = try scene()
    try scene.post(try scene.token(1))
    _ = try scene.desk.noteConsent(
      true, topic: "news", of: [Link("lead", 1)], source: nil, at: nil)
    try scene.post(try scene.token(1))
    #expect(
      try consents(scene).map { $0.split(separator: " ")[1] }.sorted() == [
        "given", "withdrawn", "withdrawn",
      ])
    _ = try scene.desk.deliver([scene.office.account])
    #expect(try scene.letters().first?[Outgoing.state].text == "dropped")
  }

  @Test("One click withdraws the consent to the topic, once; an unknown token does nothing")
  func click() throws {
    let scene = try scene()
    let before = try scene.scratch.dump()
    try scene.post(String(repeating: "0", count: 32))
    try scene.post("../../etc")
    #expect(try scene.scratch.dump() == before)
    try scene.post(try scene.token(1))
    try scene.post(try scene.token(1))
    #expect(
      try consents(scene) == ["lead/1 withdrawn news campaign «autumn», on the page"])
    #expect(try scene.figures(1) == ["recipients": 2, "waiting": 2, "unsubscribed": 1])
    _ = try scene.desk.deliver([scene.office.account])
    #expect(try scene.letters().first?[Outgoing.state].text == "dropped")
  }

  @Test("A letter from the program of a recipient, and an answer «стоп», do the same")
  func letters() throws {
    let scene = try scene()
    try scene.ingest(
      letter(
        from: "anna@one.example", subject: "unsubscribe \(try scene.token(1))", text: ""))
    try scene.ingest(
      letter(
        from: "boris@two.example", subject: "Re: News",
        more: "In-Reply-To: <\(try scene.messageID(2))>\n", text: "Стоп!"))
    #expect(
      try consents(scene) == [
        "lead/1 withdrawn news campaign «autumn», by letter",
        "lead/2 withdrawn news campaign «autumn», by an answer",
      ])
    #expect(
      try scene.figures(1) == [
        "recipients": 2, "waiting": 2, "unsubscribed": 2, "answered": 1,
      ])
    #expect(try scene.store.faults() == [])
  }

  @Test("An answer counts, what a machine says does not")
  func answers() throws {
    let scene = try scene()
    try scene.ingest(
      letter(
        from: "anna@one.example", subject: "Re: News",
        more: "In-Reply-To: <\(try scene.messageID(1))>\n", text: "What does it cost?"))
    try scene.ingest(
      letter(
        from: "boris@two.example", subject: "Away",
        more: "In-Reply-To: <\(try scene.messageID(2))>\nAuto-Submitted: auto-replied\n",
        text: "I am away."))
    #expect(try scene.figures(1) == ["recipients": 2, "waiting": 2, "answered": 1])
    #expect(try consents(scene).isEmpty)
  }

  @Test("A letter that comes back counts, and its address is written to no more")
  func bounce() throws {
    let scene = try scene()
    try scene.ingest(
      """
      From: MAILER-DAEMON@mx.firm.example
      To: sales@firm.example
      Subject: Undelivered Mail Returned to Sender
      Message-ID: <b1@mx.firm.example>
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      I could not deliver it.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.firm.example

      Final-Recipient: rfc822; anna@one.example
      Action: failed
      Status: 5.1.1
      Diagnostic-Code: smtp; 550 5.1.1 User unknown

      --b
      Content-Type: text/rfc822-headers

      Message-ID: <\(try scene.messageID(1))>
      To: anna@one.example

      --b--

      """)
    #expect(try scene.figures(1) == ["recipients": 2, "waiting": 1, "dropped": 1, "bounced": 1])
    #expect(try scene.scratch.record(Lead.kind, 1)["wrong_emails"].list == ["anna@one.example"])
  }

  @Test("A complaint counts, and who complains gets no letters of any topic")
  func complaint() throws {
    let scene = try scene()
    try scene.ingest(
      """
      From: feedback@provider.example
      To: abuse@firm.example
      Subject: complaint about message
      Message-ID: <c1@provider.example>
      Content-Type: multipart/report; report-type=feedback-report; boundary="b"

      --b
      Content-Type: text/plain

      This is an email abuse report.
      --b
      Content-Type: message/feedback-report

      Feedback-Type: abuse
      User-Agent: Provider/1.0
      Version: 1
      Original-Rcpt-To: <anna@one.example>

      --b
      Content-Type: message/rfc822

      From: sales@firm.example
      To: anna@one.example
      Subject: News
      Message-ID: <\(try scene.messageID(1))>

      Hello
      --b--

      """)
    #expect(try scene.figures(1) == ["recipients": 2, "waiting": 2, "complained": 1])
    #expect(
      try consents(scene) == ["lead/1 withdrawn mail campaign «autumn», a complaint"])
    #expect(try scene.scratch.all(Lead.kind).count == 2, "a report is no request")
    let other = try scene.campaign("other", with: [(Campaign.topic, .text("promo"))])
    #expect(try scene.send(other) == ["lead/1 opted-out", "lead/2 letter"])
  }

  @Test("Links are counted only if switched on, and lead only where the letter does")
  func links() throws {
    let scene = try CampaignScene(countsLinks: true)
    try scene.template(
      "links", "lead", "Links",
      "See https://firm.example/a?x=1&y=2, (http://firm.example/b) and <https://firm.example/c>.")
    try scene.waiting("name=A", "email=anna@one.example")
    _ = try scene.send(try scene.campaign("l", "links"))
    let token = try scene.token(1)
    let page = "https://crm.firm.example/crm/c/\(token)"
    #expect(
      try scene.letters().first?[Outgoing.body].text?.hasPrefix(
        "See \(page)/0, (\(page)/1) and <\(page)/2>.\n") == true)
    #expect(try scene.store.trackedLink(token, 0)?.address == "https://firm.example/a?x=1&y=2")
    #expect(try scene.store.trackedLink(token, 1)?.address == "http://firm.example/b")
    #expect(try scene.store.trackedLink(token, 2)?.address == "https://firm.example/c")
    for (word, place) in [(token, 3), (token, -1), (String(repeating: "0", count: 32), 0)] {
      #expect(try scene.store.trackedLink(word, place) == nil)
    }
    try scene.desk.noteOpened(1)
    try scene.scratch.at(60).noteOpened(1)
    let opened = try scene.scratch.record(CampaignRecipient.kind, 1)[CampaignRecipient.openedAt]
    #expect(opened.integer == ScratchDesk.noon.seconds)
    let plain = try self.scene()
    #expect(
      try plain.letters().first?[Outgoing.body].text?.contains("https://firm.example/new") == true)
  }
}
