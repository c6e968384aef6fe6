import Platform
import Testing

@testable import Mail

/// Whole letters: structure, bodies, kinds, and what real mail does to them.
struct LetterTests {
  private func letter(_ text: String, bare: Bool = false) -> Letter {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Letter.parse(Array(lines.joined(separator: bare ? "\n" : "\r\n").utf8))
  }

  @Test(arguments: [false, true])
  func readsAnOrdinaryLetter(_ bare: Bool) {
    let letter = letter(
      """
      Return-Path: <anna@client.example>
      Received: from x by y; Mon, 23 Nov 2026 12:00:05 +0300
      From: =?utf-8?B?0JDQvdC90LA=?= <anna@client.example>
      To: sales@vsk.example
      Subject: =?utf-8?B?0KHRh9GR0YIg0L3QsA==?=
       =?utf-8?B?INC+0L/Qu9Cw0YLRgw==?= [#12]
      Message-ID: <1@client.example>
      In-Reply-To: <crm.lead-12.9@vsk.example>
      References: <0@vsk.example>
      \t<crm.lead-12.9@vsk.example>
      Date: Mon, 23 Nov 2026 12:00:00 +0300
      Content-Type: text/plain; charset=utf-8

      Добрый день!

      > цитата
      """, bare: bare)
    #expect(letter.isReadable && letter.faults.isEmpty)
    #expect(letter.subject == "Счёт на оплату [#12]")
    #expect(letter.subjectKey == "счёт на оплату")
    #expect(letter.requestNumbers == [12])
    #expect(letter.from == [Mailbox(name: "Анна", address: "anna@client.example")])
    #expect(letter.messageID == "1@client.example")
    #expect(letter.inReplyTo == ["crm.lead-12.9@vsk.example"])
    #expect(letter.references == ["0@vsk.example", "crm.lead-12.9@vsk.example"])
    #expect(letter.date == 1_795_424_400 && letter.dateZoneOffset == 10_800)
    #expect(letter.receivedDate == 1_795_424_405)
    #expect(letter.returnPath == "anna@client.example")
    #expect(letter.text == "Добрый день!\n\n> цитата")
    #expect(letter.textWithoutQuote == "Добрый день!")
    #expect(letter.kind == .personal && letter.mayBeAnswered && !letter.spamFlag)
    #expect(letter.header("message-id") == "<1@client.example>")
    #expect(letter.header("x-none") == nil)
  }

  private let mixed = """
    From: a@b.example
    Subject: files
    Content-Type: multipart/mixed; boundary=outer

    preamble
    --outer
    Content-Type: multipart/alternative; boundary="inner"

    --inner
    Content-Type: text/plain; charset=utf-8

    plain
    --inner
    Content-Type: text/html; charset=utf-8

    <p>rich</p>
    --inner--
    --outer
    Content-Type: application/pdf; name="x.pdf"
    Content-Disposition: attachment; filename="../../etc/Счёт.pdf"
    Content-Transfer-Encoding: base64

    AAECAw==
    --outer
    Content-Type: image/png
    Content-ID: <logo@x>
    Content-Disposition: inline; filename=logo.png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    --outer
    Content-Type: message/rfc822

    From: c@d.example
    Subject: within

    inner text
    --outer--
    epilogue
    """

  @Test func readsPartsAndFiles() {
    let letter = letter(mixed)
    #expect(letter.text == "plain")
    #expect(letter.html == "<p>rich</p>")
    #expect(letter.faults.isEmpty)
    #expect(letter.attachments.map(\.name) == ["Счёт.pdf", "logo.png", "within.eml"])
    #expect(letter.attachments.map(\.type) == ["application/pdf", "image/png", "message/rfc822"])
    #expect(letter.attachments.map(\.size) == [4, 8, 48])
    #expect(letter.attachments.map(\.inline) == [false, true, false])
    #expect(letter.attachments[1].contentID == "logo@x")
    #expect(letter.attachmentBytes(0) == [0, 1, 2, 3])
    #expect(letter.attachmentBytes(9).isEmpty)
    let within = Letter.parse(letter.attachmentBytes(2))
    #expect(within.subject == "within" && within.text == "inner text")
  }

  @Test func surfaceOfTheSameLetterHasOneHash() {
    let first = letter(mixed)
    let second = Letter.parse(Array(("Received: by x; now\nX-Trace: 1\n" + mixed).utf8))
    let other = letter(mixed.split(separator: "plain").joined(separator: "other"))
    #expect(first.contentHash() == second.contentHash())
    #expect(first.contentHash() != other.contentHash())
    #expect(first.contentHash().count == 64)
    #expect(first.contentHash { "\($0.count)" } == second.contentHash { "\($0.count)" })
  }

  /// Broken letters, and the text that must still be found in them.
  @Test(arguments: [
    ("\n\n  \nFrom: a@b\nSubject: s\n\nbody", "body"),
    ("From a@b Mon Nov 23 10:00:00 2026\nFrom: a@b\nSubject: s\n\nbody", "body"),
    ("garbage here\nFrom: a@b\nSubject: s\n\nbody", "body"),
    ("From: a@b\nSubject: s\nlost fold\nTo: c@d\n\nbody", "body"),
    ("From: a@b\nSubject : s\n\nbody", "body"),
    ("From: a@b\nSubject: s\nbody without a blank line", "body without a blank line"),
    ("From: a@b\rSubject: s\r\rbody", "body"),
    // A boundary that never ends, is missing, does not occur, or closes too early.
    ("Subject: s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nbody", "body"),
    (
      "Subject: s\nContent-Type: multipart/mixed\n\n--y\nContent-Type: text/plain\n\nbody\n--y--",
      "body"
    ),
    ("Subject: s\nContent-Type: multipart/mixed; boundary=z\n\nbody", "body"),
    (
      "Subject: s\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nbody\n--x--\n--x\n\nmore",
      "body\n\nmore"
    ),
    // Encodings and types that are not.
    ("Subject: s\nContent-Transfer-Encoding: utf-8\n\nbody", "body"),
    (
      "Subject: s\nContent-Transfer-Encoding: base64\n\nthis, surely, is no base64 at all!",
      "this, surely, is no base64 at all!"
    ),
    ("Subject: s\nContent-Type: text\nContent-Type: text/plain\n\nbody", "body"),
    ("Subject: s\nContent-Transfer-Encoding: base64\n\nYm9k\neQ==", "body"),
    ("Subject: s\nContent-Transfer-Encoding: base64\n\nYm8=ZHk=", "body"),
    ("Subject: s\nContent-Transfer-Encoding: quoted-printable\n\nbo=\ndy =3D=zz  ", "body ==zz"),
    (
      "Subject: s\nContent-Type: text/plain; format=flowed\n\nbody \nand more\n> q \n> r\n-- \nsig",
      "body and more\n> q r\n--\nsig"
    ),
    ("Subject: s\nContent-Type: text/plain; format=flowed; delsp=yes\n\nbo \ndy", "body"),
    ("Subject: s\nContent-Type: text/html\n\n<style>x{}</style><b>bo</b>dy", "body"),
    (
      "Subject: s\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\n \n--x\nContent-Type: text/html\n\nbody\n--x--",
      "body"
    ),
    (
      "Subject: s\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nThis is an HTML email, your client does not support HTML\n--x\nContent-Type: text/html\n\n<p>body that is a good deal longer than the stub, as letters are that shops send</p>\n--x--",
      "body that is a good deal longer than the stub, as letters are that shops send"
    ),
    ("Subject: s\n\n\u{0}bo\u{0}dy", "body"),
  ])
  func readsBrokenLetters(_ raw: String, _ text: String) {
    let letter = Letter.parse(Array(raw.utf8))
    #expect(letter.isReadable)
    #expect(letter.subject.hasPrefix("s"))
    #expect(letter.text == text)
    #expect(letter.raw == Array(raw.utf8))
  }

  @Test func tellsWhatIsNoLetter() {
    #expect(!Letter.parse([]).isReadable)
    #expect(!Letter.parse([0, 1, 2, 0xFF, 0x0A, 0x80, 0x0A]).isReadable)
    #expect(!Letter.parse(Array("just some words\nin two lines\n".utf8)).isReadable)
    #expect(Letter.parse(Array("Subject: x".utf8)).isReadable)
  }

  @Test func readsPartsNestedAHundredDeep() {
    var text = "Subject: deep\n"
    for level in 0..<100 {
      text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    text += "Content-Type: text/plain\n\nbottom\n"
    #expect(Letter.parse(Array(text.utf8)).text == "bottom")
    var endless = "Subject: deeper\n"
    for level in 0..<5_000 {
      endless += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    #expect(Letter.parse(Array(endless.utf8)).faults.contains("parts nested too deep"))
  }

  @Test func takesUuencodeOutOfText() {
    let letter = Letter.parse(
      Array("Subject: s\n\nhello\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye\n".utf8))
    #expect(letter.text == "hello\nbye")
    #expect(letter.attachments.map(\.name) == ["cat.txt"])
    #expect(letter.attachmentBytes(0) == Array("Cat".utf8))
  }

  @Test func marksWinmail() {
    let letter = letter(
      """
      Subject: s
      Content-Type: multipart/mixed; boundary=x

      --x

      text
      --x
      Content-Type: application/ms-tnef; name=winmail.dat

      ...
      --x--
      """)
    #expect(letter.attachments.first?.isTNEF == true)
  }

  @Test(arguments: [
    ("X-Spam-Flag: YES", true), ("X-Spam-Status: Yes, score=9", true), ("X-Spam-Status: No", false),
    ("X-Spam-Status: No, tests=BAYES_00", false), ("X-Spam-Report: Bayes yes", false),
    ("X-SES-Spam-Verdict: FAIL", true), ("X-Spam-Status: Yesterday", false),
  ])
  func readsSpamMarks(_ field: String, _ isSpam: Bool) {
    #expect(letter("From: a@b.example\n\(field)\n\nx").spamFlag == isSpam)
  }

  @Test(arguments: [
    ("Auto-Submitted: auto-replied", "machine", false), ("Auto-Submitted: no", "personal", true),
    ("Auto-Submitted: auto-generated", "machine", false), ("X-Autoreply: yes", "machine", false),
    ("Precedence: auto_reply", "machine", false), ("Precedence: bulk", "bulk", false),
    ("List-Id: <x.example>", "bulk", false), ("List-Unsubscribe: <mailto:u@x>", "bulk", false),
    ("X-Auto-Response-Suppress: OOF, AutoReply", "personal", false),
    ("X-Auto-Response-Suppress: None", "personal", true),
    ("Subject: Автоответ: в отпуске", "machine", false),
    ("Subject: Automatic reply: x", "machine", false), ("Return-Path: <>", "machine", false),
    ("Subject: прошу автоответчик", "personal", true),
    ("Precedence: bulk\nAuto-Submitted: auto-replied", "machine", false),
    ("X-Spam-Flag: YES", "personal", false),
    ("X-FC-MachineGenerated: true", "machine", false),
  ])
  func tellsTheKind(_ field: String, _ kind: String, _ mayBeAnswered: Bool) {
    let letter = letter("From: a@b.example\n\(field)\n\nx")
    #expect(letter.kind.key == kind)
    #expect(letter.mayBeAnswered == mayBeAnswered)
    #expect(letter.signals.isEmpty == (kind == "personal" && !field.contains("Suppress: OOF")))
  }

  @Test func neverAnswersServersAndNobody() {
    #expect(!letter("From: no-reply@shop.example\n\nx").mayBeAnswered)
    #expect(!letter("From: MAILER-DAEMON@x.example\n\nx").mayBeAnswered)
    #expect(!letter("Subject: no sender\n\nx").mayBeAnswered)
  }

  @Test func keepsRawEightBitHeadersReadable() throws {
    let subject = try #require(Charset.encode("Заявка на насосы", to: "koi8-r"))
    let bytes = Array("From: a@b.example\nSubject: ".utf8) + subject + Array("\n\nx".utf8)
    #expect(Letter.parse(bytes).subject == "Заявка на насосы")
  }

  @Test func subjectsHoldNoLineEnds() {
    let letter = letter("Subject: =?utf-8?Q?a=0D=0ABcc:_x@y?=\nFrom: a@b.example\n\nx")
    #expect(letter.subject == "a Bcc: x@y")
  }
}
