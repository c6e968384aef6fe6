import Foundation
import Testing

@testable import Mail

/// Letters changed at random, letters made to be slow, and every file of the corpora.
struct HostileLetterTests {
  /// Reads everything that a letter offers, so that each reader sees the bytes.
  private func readAll(_ bytes: [UInt8]) -> Letter {
    let letter = Letter.parse(bytes)
    #expect(letter.raw == bytes)
    #expect(!letter.text.utf8.contains(0))
    _ = letter.subjectKey
    _ = letter.requestNumbers
    #expect(letter.textWithoutQuote.isEmpty == letter.text.isEmpty)
    _ = letter.contentHash { "\($0.count)" }
    for attachment in letter.attachments {
      #expect(letter.attachmentBytes(attachment.index).count == attachment.size)
      #expect(!attachment.name.isEmpty && !attachment.name.contains("/"))
    }
    for field in letter.headers { _ = field.decoded.utf8.count }
    return letter
  }

  @Test("check 17: every corpus file ends without a crash, in valid UTF-8, its bytes recoverable")
  func readsEveryFileOfTheCorpora() {
    var files = 0
    var unreadable: [String] = []
    for file in Corpus.files("") {
      let letter = readAll(Corpus.bytes(file))
      files += 1
      if !letter.isReadable, file.pathExtension == "eml" {
        unreadable.append(file.lastPathComponent)
      }
    }
    guard files > 0 else { return }
    print("corpora: \(files) files read; .eml without a header: \(unreadable)")
    #expect(unreadable.isEmpty)
  }

  private let seeds = [
    "From: =?koi8-r?B?8NLJ18XU?= <a@b.example>\r\nSubject: =?utf-8?Q?=D0?= =?utf-8?Q?=A1?= [#12]\r\n"
      + "Date: Mon, 23 Nov 2026 12:00:00 +0300\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n"
      + "--x\r\nContent-Type: text/html; charset=windows-1251\r\nContent-Transfer-Encoding: base64\r\n\r\n"
      + "PHA+z/Do4uXyPC9wPg==\r\n--x\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''%D0%A1;\r\n"
      + " filename*1*=%D1%87.pdf\r\n\r\nbegin 644 x\r\n#0V%T\r\n`\r\nend\r\n--x--\r\n",
    "From: MAILER-DAEMON@x.example\nContent-Type: multipart/report; report-type=delivery-status;"
      + " boundary=r\n\n--r\n\n<a@b.example>: 550 5.1.1 User unknown\n--r\nContent-Type: message/delivery-status\n\n"
      + "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n"
      + "--r\nContent-Type: message/rfc822\n\nMessage-ID: <1@x>\n\nhi\n--r--\n",
    "Subject: Re: x\nContent-Type: text/plain; format=flowed; charset=koi8-r\n"
      + "Content-Transfer-Encoding: quoted-printable\n\n=F0=D2 \n> On 1 Jan 2026, A <a@b.c> wrote:\n> > x\n-- \ny",
  ]

  private func mutated(_ bytes: [UInt8], _ seed: inout Seed) -> [UInt8] {
    var out = bytes
    for _ in 0..<Int.random(in: 1...8, using: &seed) where !out.isEmpty {
      let place = Int.random(in: 0..<out.count, using: &seed)
      switch Int.random(in: 0..<6, using: &seed) {
      case 0: out[place] = UInt8.random(in: 0...255, using: &seed)
      case 1: out.remove(at: place)
      case 2:
        out.insert(
          Array("\r\n\t =?;\"<>()@%-:'*>".utf8).randomElement(using: &seed) ?? 0, at: place)
      case 3:
        let end = min(out.count, place + Int.random(in: 0...60, using: &seed))
        out.insert(contentsOf: out[place..<end], at: Int.random(in: 0...out.count, using: &seed))
      case 4:
        out.removeSubrange(place..<min(out.count, place + Int.random(in: 0...40, using: &seed)))
      default: out.removeSubrange(place...)
      }
    }
    return out
  }

  @Test func changedLettersNeverTrap() {
    var seed = Seed(2026)
    var sources = seeds.map { Array($0.utf8) }
    for file in Corpus.files("", [".eml"]).enumerated() where file.offset % 20 == 0 {
      let bytes = Corpus.bytes(file.element)
      if bytes.count < 6_000 { sources.append(bytes) }
    }
    for source in sources {
      for _ in 0..<30 { _ = readAll(mutated(source, &seed)) }
    }
    for length in [0, 1, 2, 5, 100, 5_000] {
      _ = readAll((0..<length).map { _ in UInt8.random(in: 0...255, using: &seed) })
    }
  }

  /// Shapes that make a careless parser quadratic. Nothing is timed: a reader that is not linear
  /// shows by the patience that it needs.
  @Test(arguments: [
    ("Subject: ", "=?", ""), ("Subject: ", "=?utf-8?B?", ""), ("Subject: ", "=?a?q?x?= ", ""),
    ("To: ", "(", ""), ("To: ", "\"", ""), ("To: ", "a,", ""), ("To: ", "<a@b>,", ""),
    ("To: ", "x ", "<"),
    ("Content-Type: a/b", ";x=\"", ""), ("Content-Type: a/b", "; n*1=x", ""),
    ("Content-Type: a/b", " ", ";x=y"), ("References: ", "<a@b> ", ""), ("Subject: ", "Re: ", ""),
    ("Subject: ", "[#", ""), ("Subject: x\n", " \n", ""), ("", "x: y\n", ""), ("", "\n ", ""),
    ("", "junk\n", "From: a@b\n\n"), ("Subject: x\n\n", "> ", ""),
    ("Subject: Re: x\n\n", "On 2026 a@b:\n", ""),
    ("Subject: Re: x\n\n", "On 1 Jan 2026 a <a@b>\n\n", ""),
    ("Subject: Re: x\n\n", "--\nx\n```\n", ""),
    ("Subject: Re: x\n\n", "begin 644 x\n", ""), ("Subject: x\n\n", "begin 644 x\n#0V%T\n", "end"),
    ("Content-Type: text/html\n\n", "<", ""), ("Content-Type: text/html\n\n", "<!--", ""),
    ("Content-Type: text/html\n\n", "<a href=\"", ""),
    ("Content-Type: text/html\n\n", "<script>", ""),
    ("Content-Type: text/html\n\n", "<blockquote>x", ""), ("Content-Type: text/html\n\n", "&#", ""),
    ("Content-Type: text/html\n\n", "<a href=http://x>y", ""),
    ("Content-Type: text/html\n\n", "<p a='", ""),
    ("Content-Type: multipart/mixed; boundary=x\n\n", "--x\n", ""),
    ("Content-Type: multipart/mixed; boundary=x\n\n", "--x--\n", ""),
    ("Content-Type: multipart/mixed; boundary=x\n\n", "--y\n", ""),
    ("Content-Type: multipart/mixed\n\n", "--y\n", ""),
    ("From: mailer-daemon@x\nSubject: failure notice\n\n", "<a@b.c>:\n", ""),
    ("From: mailer-daemon@x\nSubject: failure notice\n\n", "@@", ""),
    (
      "From: mailer-daemon@x\nContent-Type: multipart/report; boundary=r\n\n--r\nContent-Type: message/delivery-status\n\n",
      "Final-Recipient: x;a@b\n\n", ""
    ),
    ("Content-Transfer-Encoding: quoted-printable\n\n", "=", ""),
    ("Content-Transfer-Encoding: quoted-printable\n\n", "  ", "\n"),
    ("Content-Type: text/plain; format=flowed\n\n", "> \n", ""),
  ])
  func hostileShapesAreReadInOnePass(_ head: String, _ piece: String, _ tail: String) {
    let count = 40_000 / max(1, piece.utf8.count)
    let bytes = Array((head + String(repeating: piece, count: count) + tail).utf8)
    let letter = Letter.parse(bytes)
    _ = letter.textWithoutQuote
    _ = letter.subjectKey
    #expect(letter.raw.count == bytes.count)
  }
}
