import Platform
import Testing

@Suite("the letters of base64")
struct Base64LettersTests {
  @Test("What is written is read again, on one line or many, with its padding or without")
  func roundTrip() {
    var dice = Dice(seed: 8)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      let letters = Array(Base64Letters.text(bytes).utf8)
      #expect(Base64Letters.bytes(letters) == bytes)
      #expect(Base64Letters.bytes(letters.filter { $0 != UInt8(ascii: "=") }) == bytes)
      #expect(Base64Letters.bytes(letters.map { $0 == 0x2B ? UInt8(0x20) : $0 }) == bytes)
      let lines = letters.flatMap { [$0, 0x0D, 0x0A] as [UInt8] }
      #expect(Base64Letters.bytes(lines) == bytes)
    }
  }

  @Test(
    "What stands for no bytes is none",
    arguments: [
      "A", "AB=", "AB===", "ABC==", "ABCD=", "A=BC", "AB==CD", "ABC!", "ABC\u{E9}", "=", "AB-_",
    ])
  func foreign(_ letters: String) {
    #expect(Base64Letters.bytes(Array(letters.utf8)) == nil)
  }
}
