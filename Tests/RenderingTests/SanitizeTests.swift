import Rendering
import Testing

@Suite("Sanitising")
struct SanitizeTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("кафе «Ромашка» – 漢字 😀 e\u{301}", "кафе «Ромашка» – 漢字 😀 e\u{301}"),
    ("a\u{1B}[31mred\u{1B}[0m", "ared"),
    ("a\u{1B}]0;title\u{07}b", "ab"),
    ("a\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "alink"),
    ("a\u{1B}]never ended", "anever ended"),
    ("a\u{9B}2Jb\u{9D}x\u{9C}c", "abc"),
    ("a\u{1B}(Bb\u{1B}cc\u{1B}", "abc"),
    ("a\u{1B}[31\u{202E}b", "ab"),
    ("two\nlines\r\nthree\tend", "two lines three end"),
    ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{2060}f\u{61C}g\u{AD}h\u{E0041}i", "abcdefghi"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
    ("\u{0}\u{7F}\u{8}x", "x"),
    ("👨\u{200D}👩", "👨👩"),
  ])
  func oneLine(_ text: String, _ expected: String) {
    #expect(Array(Sanitize.terminal(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func severalLines() {
    #expect(Sanitize.lines("a\r\nb\rc\td\u{1B}[1m\u{2028}e\n") == "a\nb\nc    d\ne\n")
  }

  @Test func accentsDoNotPileUp() {
    let pile = "a" + String(repeating: "\u{301}", count: 500) + "b"
    #expect(Sanitize.terminal(pile).unicodeScalars.count == 10)
  }

  @Test func nothingDangerousIsLeftAndTwiceIsOnce() {
    var generator = Generator(5)
    for _ in 0..<5000 {
      let text = generator.upTo(1) == 0 ? generator.text() : generator.scalarText()
      let clean = Sanitize.terminal(text)
      #expect(
        !clean.unicodeScalars.contains(where: Sanitize.isDangerous), "\(text.debugDescription)")
      #expect(Sanitize.terminal(clean) == clean)
      let lines = Sanitize.lines(text)
      #expect(!lines.unicodeScalars.contains { Sanitize.isDangerous($0) && $0 != "\n" })
    }
  }

  @Test func manyOpeningsThatNeverEndTakeLinearTime() {
    let text = String(repeating: "\u{1B}]\u{1B}[", count: 50_000) + "end"
    #expect(Sanitize.terminal(text).hasSuffix("nd"))
  }
}
