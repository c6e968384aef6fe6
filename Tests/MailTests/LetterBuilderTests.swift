import Testing
import Wording

@testable import Mail

@Suite("letters that are written")
struct LetterBuilderTests {
  private static func builder(_ subject: String, _ text: String) -> LetterBuilder {
    LetterBuilder(
      from: .init(name: "Иван Петров", address: "sales@firm.example"),
      to: [.init(name: "", address: "anna@zdorovie.example")], subject: subject,
      date: (1_793_516_400, 10_800), messageID: "crm.deal-7.0123@firm.example", text: text)
  }

  static let texts = [
    "Hello", "Здравствуйте!\n\nСчёт во вложении.\n", ".\n.dot\nFrom here\n", "tail \nи ещё\t\n",
    String(repeating: "длинная строка ", count: 200), String(repeating: "x", count: 5_000), "",
    "a=b\r\nсмесь\rконцов\n", "эмодзи 👍🏽 и =?UTF-8?B?0?=",
  ]

  @Test("what is written is read back the same", arguments: texts)
  func roundTrip(_ text: String) throws {
    let subject = "Счёт на оплату: " + text.prefix(90).filter { $0 >= " " }
    var builder = Self.builder(subject, text)
    builder.references = ["one@x.example", "two@x.example"]
    let name = "Счёт № 12 – очень длинное имя файла для проверки переноса.pdf"
    builder.files = [
      .init(name: name, bytes: Array(0...255)), .init(name: "plain.txt", bytes: []),
    ]
    let bytes = try builder.bytes()
    #expect(bytes.allSatisfy { $0 < 0x80 })
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    #expect(lines.allSatisfy { $0.last == 0x0D && $0.count < 998 })
    let letter = Letter.parse(bytes)
    #expect(letter.subject == subject.split(separator: " ").joined(separator: " "))
    #expect(letter.from.first?.name == "Иван Петров")
    #expect(letter.date == 1_793_516_400)
    #expect(letter.messageID == "crm.deal-7.0123@firm.example")
    #expect(letter.inReplyTo == ["two@x.example"])
    #expect(letter.references == ["one@x.example", "two@x.example"])
    #expect(letter.attachments.map(\.name) == [name, "plain.txt"])
    #expect(letter.attachmentBytes(0) == Array(0...255))
  }

  @Test("the text comes back", arguments: texts)
  func text(_ text: String) throws {
    let letter = Letter.parse(try Self.builder("Тема", text).bytes())
    let wanted = BodyWriter.lines(text).map { String(decoding: $0, as: UTF8.self) }
    func trimmed(_ lines: [String]) -> [String] {
      // Blanks at the ends of lines are no part of what people read.
      var lines = lines.map { line in
        String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
      }
      while lines.last == "" { lines.removeLast() }
      return lines
    }
    let got = letter.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(trimmed(got) == trimmed(wanted))
  }

  static let unsafe: [@Sendable (LetterBuilder) -> LetterBuilder] = [
    {
      var one = $0; one.subject = "x\r\nBcc: evil@x.example"; return one
    },
    {
      var one = $0; one.to = [.init(name: "", address: "a@x.example>\r\nRCPT TO:<b@x")]; return one
    },
    {
      var one = $0; one.to = [.init(name: "x\ny", address: "a@x.example")]; return one
    },
    {
      var one = $0; one.files = [.init(name: "a\r\nX: y", bytes: [])]; return one
    },
    {
      var one = $0; one.references = ["a\r\nX: y"]; return one
    },
  ]

  @Test(
    "check 13: a line end in an address, name, subject or file name is refused", arguments: 0..<5)
  func injection(_ number: Int) {
    let builder = Self.unsafe[number](Self.builder("Subject", "text"))
    #expect(throws: Failure.self) { try builder.bytes() }
  }
}
