import Testing
import Wording

@Suite("Text without its blank ends")
struct StrippedTests {
  @Test(
    "White space of any sort goes from both ends and stays within",
    arguments: [
      ("", ""), (" ", ""), ("а", "а"), ("  а б\t", "а б"), ("\u{A0}а\u{2003}", "а"),
      ("\r\nа\n б\r\n", "а\n б"), ("e\u{301} ", "e\u{301}"),
    ])
  func bothEnds(_ text: String, _ stripped: String) {
    #expect(text.stripped == stripped)
    #expect("[\(text)]".dropFirst().dropLast().stripped == stripped)
  }

  @Test("A look at the ends saves no blank and takes no letter")
  func quickly() {
    let parts = ["a", "Я", "ё", " ", "\t", "\u{A0}", "\u{301}", "\r\n", "\u{200D}", "."]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third
          #expect(text.stripped == text.stripped(of: \.isWhitespace), "\(text.debugDescription)")
        }
      }
    }
  }

  @Test("The beginning stays where only the end is asked for")
  func end() {
    #expect("  а \n\n".strippedAtEnd() == "  а")
    #expect("http://base///".strippedAtEnd { $0 == "/" } == "http://base")
    #expect("///".strippedAtEnd { $0 == "/" } == "")
  }

  @Test("Characters may be chosen")
  func chosen() { #expect("\" a \"".stripped { $0 == "\"" || $0 == " " } == "a") }
}
