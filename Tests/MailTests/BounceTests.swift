import Testing

@testable import Mail

/// Reports of failed delivery as the servers of Russian mail write them.
struct BounceTests {
  private func bounce(_ text: String) -> Bounce? {
    guard case .bounce(let bounce) = Letter.parse(Array(text.utf8)).kind else { return nil }
    return bounce
  }

  private func report(_ fields: String) -> String {
    """
    Return-Path: <>
    From: mailer-daemon@yandex.ru
    Subject: =?UTF-8?B?0J3QtdC00L7RgdGC0LDQstC70LXQvdC90L7QtSDRgdC+0L7QsdGJ0LXQvdC40LU=?=
    Content-Type: multipart/report; report-type=delivery-status; boundary=r

    --r
    Content-Type: text/plain; charset=utf-8

    Письмо не может быть отправлено.
    --r
    Content-Type: message/delivery-status

    Reporting-MTA: dns; forward.yandex.net

    \(fields)
    --r
    Content-Type: text/rfc822-headers

    Message-ID: <crm.lead-12.1@vsk.example>
    Subject: Цены
    --r--
    """
  }

  @Test func readsAReport() throws {
    let found = try #require(
      bounce(
        report(
          """
          Final-Recipient: rfc822; anna@client.example
          Action: failed
          Status: 5.1.1
          Diagnostic-Code: smtp; 550 5.1.1 User unknown

          Final-Recipient: rfc822; ivan@client.example
          Action: failed
          Status: 5.2.2
          Diagnostic-Code: smtp; 552 5.2.2 Mailbox is full
          """)))
    #expect(found.originalMessageID == "crm.lead-12.1@vsk.example")
    #expect(found.recipients.map(\.address) == ["anna@client.example", "ivan@client.example"])
    #expect(found.recipients.map(\.status) == ["5.1.1", "5.2.2"])
    #expect(found.recipients.map(\.permanent) == [true, false])
    #expect(found.recipients.map(\.reason) == [.userUnknown, .mailboxFull])
  }

  @Test func successIsNoBounce() {
    let letter = Letter.parse(
      Array(report("Final-Recipient: rfc822; a@b.example\nAction: delivered\nStatus: 2.0.0").utf8))
    #expect(letter.kind == .machine)
    #expect(!letter.mayBeAnswered)
  }

  @Test func aDelayIsNotPermanent() throws {
    let found = try #require(
      bounce(report("Final-Recipient: rfc822; a@b.example\nAction: delayed\nStatus: 4.4.7")))
    #expect(found.recipients.map(\.permanent) == [false])
    #expect(found.recipients.map(\.reason) == [.expired])
  }

  @Test func readsProse() throws {
    let found = try #require(
      bounce(
        """
        X-Failed-Recipients: anna@client.example
        Auto-Submitted: auto-replied
        From: mailer-daemon@corp.mail.ru
        To: sales@vsk.example
        Subject: Ваше сообщение не доставлено. Mail failure.
        Content-Type: text/plain; charset=utf-8

        К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:

          anna@client.example
            SMTP error from remote mail server after RCPT TO:<anna@client.example>:
            host mx.client.example [192.0.2.1]: 550 5.1.1 <anna@client.example>... User Unknown

        ------ This is a copy of the message, including all the headers. ------

        Message-ID: <crm.lead-12.1@vsk.example>
        From: sales@vsk.example
        """))
    #expect(found.recipients.map(\.address) == ["anna@client.example"])
    #expect(found.recipients.first?.status == "5.1.1")
    #expect(found.recipients.first?.permanent == true)
    #expect(found.originalMessageID == "crm.lead-12.1@vsk.example")
  }

  @Test(arguments: [
    ("550 5.1.1 User unknown", "5.1.1", BounceReason.userUnknown),
    ("550 Нет такого пользователя", "", .userUnknown),
    ("552 5.2.2 mailbox full", "5.2.2", .mailboxFull),
    ("Почтовый ящик переполнен", "", .mailboxFull),
    ("554 5.7.1 Message rejected under suspicion of SPAM", "5.7.1", .spam),
    ("550 5.1.2 Host unknown", "5.1.2", .hostUnknown),
    ("", "5.1.1", .userUnknown), ("", "5.4.4", .hostUnknown), ("", "4.4.7", .expired),
    ("", "5.7.1", .policy), ("", "5.2.2", .mailboxFull), ("", "", .other),
    ("552 message size exceeds fixed maximum", "5.3.4", .tooBig),
    ("connection timed out", "4.4.1", .network),
    ("550 5.2.1 account is disabled", "5.2.1", .suspended),
  ])
  func tellsTheCause(_ said: String, _ status: String, _ reason: BounceReason) {
    #expect(BounceDiagnosis.reason(said, status: status) == reason)
  }

  @Test(arguments: [
    ("550 5.1.1 unknown", "5.1.1" as String?), ("(#5.7.1)", "5.7.1"), ("host 192.0.2.5 said", nil),
    ("5.0.0 failed, 550-5.7.26 DMARC", "5.7.26"), ("version 5.1.1b", nil), ("4.2.2", "4.2.2"),
    ("5.1.0 - address error 550-'5.7.1 denied'", "5.7.1"), ("5.0.0", "5.0.0"), ("15.1.1", nil),
    ("", nil),
  ])
  func findsStatusCodes(_ text: String, _ code: String?) {
    #expect(StatusCode.enhanced(in: text) == code)
  }
}
