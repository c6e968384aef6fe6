import Testing

@testable import CRMDomain

@Suite struct DomainNameTests {
  /// What Python's codec `idna` makes of them.
  @Test(arguments: [
    ("кириллица.рф", "xn--80apaahia1b8c.xn--p1ai"), ("Ромашка.РФ", "xn--80aa3agjl3d.xn--p1ai"),
    ("ёлка.рф", "xn--80atc1g.xn--p1ai"), ("bücher.example", "xn--bcher-kva.example"),
    ("пример-1.испытание", "xn---1-mlcluqhd.xn--80akhbyknj4f"), ("日本語.jp", "xn--wgv71a119e.jp"),
    ("münchen-ost.de", "xn--mnchen-ost-9db.de"), ("firm.example", "firm.example"),
  ])
  func bothForms(national: String, ascii: String) {
    #expect(DomainName.ascii(national) == ascii)
    #expect(DomainName.national(ascii) == Fold.lower(national))
    #expect(DomainName.national(ascii.uppercased()).lowercased() == Fold.lower(national))
  }

  /// The samples of RFC 3492, 7.1, that have no capital letters.
  @Test(arguments: [
    ("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"),
    ("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"),
    ("3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"), ("そのスピードで", "d9juau41awczczp"),
    ("-> $1.00 <-", "-> $1.00 <--"),
  ])
  func samples(text: String, code: String) {
    #expect(Punycode.encode(Array(text.unicodeScalars)) == code)
    #expect(Punycode.decode(code.utf8) == Array(text.unicodeScalars))
  }

  @Test func whateverIsReadIsWrittenAgain() {
    var dice = Dice(seed: 3)
    for _ in 0..<3_000 {
      let scalars = (0..<Int.random(in: 1...12, using: &dice)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x61...0x52F, using: &dice))
      }
      #expect(Punycode.decode(Punycode.encode(scalars).utf8) == scalars)
    }
  }

  @Test func whateverComesIsSurvived() {
    var dice = Dice(seed: 4)
    for _ in 0..<20_000 {
      let code = (0..<Int.random(in: 0...70, using: &dice)).map { _ in
        UInt8.random(in: 0x20...0x7F, using: &dice)
      }
      let label = "xn--" + String(decoding: code, as: UTF8.self)
      #expect(DomainName.ascii(DomainName.national(label))?.lowercased() == label.lowercased())
    }
  }

  @Test(arguments: [
    "xn--zzzzzzzz.ru", "xn--.ru", "xn--a.ru", "a--b.ru", "xn--firm-.ru", "xn--99999999.ru",
  ])
  func whatIsNoCodeStays(domain: String) { #expect(DomainName.national(domain) == domain) }

  @Test func longLabelsHaveNoForm() {
    #expect(DomainName.ascii(String(repeating: "я", count: 63) + ".рф") == nil)
  }

  @Test func onlyRussianDomainsAreShownInTheirLetters() throws {
    #expect(
      try EmailAddress.read("a@xn--80apaahia1b8c.xn--p1ai").readable == "a@кириллица.рф")
    // «аррӏе.com» of Cyrillic letters.
    #expect(try EmailAddress.read("a@xn--80ak6aa92e.com").readable == "a@xn--80ak6aa92e.com")
    #expect(try EmailAddress.read("a@Кириллица.РФ").wire == "a@xn--80apaahia1b8c.xn--p1ai")
  }
}
