import CRMDomain
import Testing
import Wording

@Suite struct EmailAddressTests {
  @Test(arguments: [
    ("anna@firm.example", "anna@firm.example", "a…@f….example"),
    ("Anna.P+crm@Firm.Example", "anna.p+crm@firm.example", "A…@F….Example"),
    ("Продажи@Ромашка.РФ", "продажи@ромашка.рф", "П…@Р….РФ"),
    ("info@ёлка.рф", "info@ёлка.рф", "i…@ё….рф"),
    ("info@е\u{308}лка.рф", "info@ёлка.рф", "i…@е\u{308}….рф"),
    ("o'neil!#$%&*/=?^_`{|}~-@a-b.co", "o'neil!#$%&*/=?^_`{|}~-@a-b.co", "o…@a….co"),
    ("1@2.x3", "1@2.x3", "1…@2….x3"),
    ("a@xn--80aesfpebagmfblc0a.xn--p1ai", "a@стопкоронавирус.рф", "a…@x….xn--p1ai"),
    ("A@xn--zzzzzzzz.XN--P1AI", "a@xn--zzzzzzzz.рф", "A…@x….XN--P1AI"),
  ])
  func reads(text: String, key: String, masked: String) throws {
    let address = try EmailAddress.read(text)
    #expect(address.text == text && address.key == key && address.masked == masked)
  }

  @Test(arguments: [
    "", "@", "a@", "@b.ru", "a@b", "a@@b.ru", "a@b@c.ru", "a b@c.ru", "a@b.ru ", " a@b.ru",
    "a@b.ru\n", "a\r\nBcc: x@y.z@b.ru",
    "a@b.ru\0", "<a@b.ru>", "Anna <a@b.ru>", "a@b.ru,c@d.ru", "a..b@c.ru", ".a@c.ru", "a.@c.ru",
    "a@-b.ru", "a@b-.ru", "a@b..ru",
    "a@.ru", "a@b.ru.", "a@b.123", "a@127.0.0.1", "a@[127.0.0.1]", "\"a b\"@c.ru", "a@b_c.ru",
    "a@b.r\u{200B}u", "a\u{202E}@b.ru",
    "a@b.ru\u{A0}", "a;b@c.ru", "a(b)@c.ru", "a@b\u{2028}.ru", "a\u{AD}b@c.ru",
  ])
  func refuses(text: String) {
    #expect { try EmailAddress.read(text) } throws: { ($0 as? Failure)?.id == "email.unreadable" }
  }

  @Test func lengthsAreLimited() throws {
    let label = String(repeating: "a", count: 63)
    #expect(try EmailAddress.read("\(String(label))@\(label).ru").domain.count == 66)
    #expect(throws: Failure.self) { try EmailAddress.read("\(label)aa@b.ru") }
    #expect(throws: Failure.self) { try EmailAddress.read("a@\(label)a.ru") }
    #expect(throws: Failure.self) {
      try EmailAddress.read("a@\(label).\(label).\(label).\(label).ru")
    }
  }

  @Test("What is read in one look at its bytes is read as a Russian twin of it, letter by letter")
  func quickly() throws {
    var dice = Dice(seed: 12)
    let signs = Array("aaab17..--@@_")
    for _ in 0..<50_000 {
      let text = String(
        (0..<Int.random(in: 1...14, using: &dice)).map { _ in
          signs[Int.random(in: signs.indices, using: &dice)]
        })
      let twin = text.replacing("a", with: "д")
      let (read, slow) = (try? EmailAddress.read(text), try? EmailAddress.read(twin))
      guard text != twin else { continue }
      #expect(read?.local.replacing("a", with: "д") == slow?.local, "\(text)")
      #expect(read?.domain.replacing("a", with: "д") == slow?.domain, "\(text)")
    }
  }

  @Test func anyTextIsReadOrRefused() {
    var dice = Dice(seed: 11)
    for _ in 0..<20_000 {
      let text = dice.text(6) + "@" + dice.text(6) + ".ru"
      guard let address = try? EmailAddress.read(text) else { continue }  // Refusal is an answer.
      #expect(
        !address.text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x21 })
      #expect(throws: Never.self) { try EmailAddress.read(address.key) }
    }
  }
}
