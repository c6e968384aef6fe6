import Testing

@testable import CommandDocs

@Suite struct TextWrapTests {
  @Test(arguments: [
    ("", 0), ("lead", 4), ("лид «№»", 7), ("e\u{301}ё", 2), ("漢字", 4), ("🙂", 2), ("–…", 2),
  ])
  func width(text: String, columns: Int) { #expect(TextWrap.width(of: text) == columns) }

  @Test func linesBreakAtSpaces() {
    #expect(TextWrap.lines("один два три", width: 8) == ["один два", "три"])
    #expect(TextWrap.lines("a  b\nc", width: 80) == ["a b c"])
    #expect(TextWrap.lines("длинноеслово б", width: 3) == ["длинноеслово", "б"])
    #expect(TextWrap.lines("", width: 10) == [])
  }

  @Test func tableAlignsCyrillic() {
    let rows = [(term: "лид", about: "один два"), (term: "call", about: "три")]
    #expect(TextWrap.table(rows, width: 40) == ["  лид   один два", "  call  три"])
    let long = [(term: "a", about: "b"), (term: String(repeating: "x", count: 30), about: "c")]
    #expect(
      TextWrap.table(long, width: 40) == [
        "  a  b", "  " + String(repeating: "x", count: 30), "     c",
      ])
  }

  @Test func proseBlocks() {
    #expect(
      Prose.blocks("a\nb\n\n  x\n  y\n\n  z\nc") == [
        .paragraph("a b"), .verbatim(["  x", "  y"]), .verbatim(["  z"]), .paragraph("c"),
      ])
    #expect(Prose.plain("see {--all}, {x} and {--b") == "see --all, {x} and {--b")
  }
}
