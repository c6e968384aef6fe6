import Platform
import Testing
import Wording

@Suite("Plain text")
struct PlainTextTests {
  @Test(
    arguments: [
      ([], ""), (Array("два\r\nстроки".utf8), "два\r\nстроки"),
      ([0xEF, 0xBB, 0xBF] + Array("x".utf8), "x"),
    ] as [([UInt8], String)])
  func readable(_ bytes: [UInt8], _ text: String) throws {
    #expect(try PlainText.read(bytes) == text)
  }

  @Test(
    "What is no text is refused, and its line named",
    arguments: [
      ([0xEF, 0xF0, 0xE8], "text.not-utf8", "line 1:"),
      (Array("one\ntwo ".utf8) + [0xD0], "text.not-utf8", "line 2:"),
      (Array("one\n\ntwo\u{0}".utf8), "text.null", "line 3:"),
      ([0xFF, 0xFE, 0x78, 0x00], "text.null", "line 1:"),
    ] as [([UInt8], String, String)])
  func refused(_ bytes: [UInt8], _ id: String, _ place: String) throws {
    let failure = #expect(throws: Failure.self) { try PlainText.read(bytes) }
    #expect(failure?.id == id)
    #expect(failure?.exit == .data)
    #expect(failure?.message.en.hasPrefix(place) == true)
  }
}
