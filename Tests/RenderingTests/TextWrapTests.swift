import Testing

@testable import Rendering

@Suite struct TextWrapTests {
  @Test func indentationIsKeptAndHangs() {
    #expect(
      TextWrap.lines("Вопросы:\n  1. Довольны ли вы сроками поставки?\n     да", width: 20) == [
        "Вопросы:", "  1. Довольны ли вы", "  сроками поставки?", "     да",
      ])
    #expect(TextWrap.lines("    abcdefghijkl", width: 10) == ["    abcdef", "    ghijkl"])
  }

  @Test func blanksWithoutRoomAreNoIndentation() {
    #expect(TextWrap.lines("         one two", width: 10) == ["one two"])
    #expect(TextWrap.lines("            ", width: 10) == [""])
  }

  @Test func linesAreNeverLonger() {
    var dice = Generator(8)
    for _ in 0..<2_000 {
      let signs = Array("  abж日 -\u{301}")
      let text = String(
        (0..<Int.random(in: 0...60, using: &dice)).map { _ in
          signs[Int.random(in: 0..<signs.count, using: &dice)]
        })
      let width = Int.random(in: 4...30, using: &dice)
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
