import Rendering
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("кафе «Ромашка»", 14), ("Ё–…№₽", 5), ("漢字", 4), ("한국", 4),
    ("ｆｕｌｌ", 8), ("e\u{301}", 1), ("й\u{306}", 1), ("😀", 2), ("🇷🇺", 2), ("❤", 1), ("☎️", 1),
    ("█▌", 2), ("\u{202F}", 1), ("\u{200B}", 0), ("☕", 2), ("กำ", 2), ("שָׁלוֹם", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("𠀀", 2), ("\u{FFFD}", 1),
  ])
  func width(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"), ("кафе", 3, "ка…"),
    ("e\u{301}e\u{301}x", 2, "e\u{301}…"),
  ])
  func cut(_ text: String, _ width: Int, _ expected: String) {
    #expect(DisplayWidth.cut(text, to: width) == expected)
  }

  @Test func theFastLookAgreesWithTheSlowOne() throws {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(DisplayWidth.of(String(scalar)) == DisplayWidth.of(scalar), "U+\(value)")
      let stays = Sanitize.terminal("a" + String(scalar)) == "a" + String(scalar)
      #expect(stays || Sanitize.isDangerous(scalar), "U+\(value)")
      #expect(!stays || !Sanitize.isDangerous(scalar), "U+\(value)")
    }
  }

  @Test func aCutTextFitsAndAShortOneStays() {
    var generator = Generator(6)
    for _ in 0..<3000 {
      let text = Sanitize.terminal(generator.text())
      let width = generator.upTo(20)
      let cut = DisplayWidth.cut(text, to: width)
      #expect(DisplayWidth.of(cut) <= width)
      #expect((cut == text) == (DisplayWidth.of(text) <= width))
      #expect(DisplayWidth.of(DisplayWidth.pad(cut, to: 25)) == 25)
    }
  }

  @Test func wrappedLinesFitAndLoseNothing() {
    var generator = Generator(7)
    for _ in 0..<2000 {
      let text = Sanitize.lines(generator.text() + " " + generator.text())
      let width = 10 + generator.upTo(20)
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      let blank: Set<Character> = [" ", "\n"]
      // By scalars: a break may part an accent from its letter, but drops neither.
      #expect(
        lines.joined().unicodeScalars.filter { !blank.contains(Character($0)) }
          == text.unicodeScalars.filter { !blank.contains(Character($0)) })
    }
  }
}
