import Testing

@testable import Mail

/// Letters of 5 MB in HTML that were made to be slow: what is looked at stays a small multiple of the
/// bytes, however they are put together.
struct HTMLBoundTests {
  private static let pieces = [
    "<div>", "</div>", "<div", "<", "</", "<a href=\"http://x.example/y\">z</a>", "<a href='",
    "<!--",
    "<!-- >", "<!-- x -->", "<!", "<?", "&", "&amp", "&#x41;", "&#", "<blockquote>z", "<pre> \n",
    "<style>", "<style></style>", "<script", "<td", "<table><tr><td>z", "<img alt='z'>",
    "<img alt=",
    "<p \"=\"", "<b ='", "        ", "\n", "zz ", "<li>", "<a\">", "<p x=\">",
  ]

  @Test("check 15: 5 MB of HTML are read in linear time", arguments: HTMLBoundTests.pieces)
  func linear(piece: String) {
    for count in [500_000, 5_000_000] {
      let unit = Array(piece.utf8)
      let html = Array([[UInt8]](repeating: unit, count: count / unit.count).joined())
      let (text, looked) = HTMLText.read(html[...], limits: .standard)
      #expect(looked <= 3 * html.count + 100)
      // A list item of four bytes becomes a line; a quote of fourteen may have twenty marks.
      #expect(text.utf8.count <= 3 * html.count + 100)
    }
  }

  @Test("check 15: two pieces after one another, nested as deep as they go")
  func pairs() {
    for first in HTMLBoundTests.pieces {
      for second in HTMLBoundTests.pieces {
        let unit = Array((first + second).utf8)
        let html = Array([[UInt8]](repeating: unit, count: 30_000 / unit.count).joined())
        let (_, looked) = HTMLText.read(html[...], limits: .standard)
        #expect(looked <= 3 * html.count + 100, "\(first) \(second)")
      }
    }
  }

  @Test("check 15: a letter of 5 MB keeps its text up to the stated bound")
  func letter() {
    let line = "<div><b>Витрина</b> холодильная, 2 шт.<br>"
    let body = String(repeating: line, count: 5_000_000 / line.utf8.count)
    let letter = Letter.parse(
      Array(
        ("From: a@b.example\nSubject: x\nContent-Type: text/html; charset=utf-8\n"
          + "Content-Transfer-Encoding: 8bit\n\n" + body).utf8))
    let lines = letter.text.split(separator: "\n").count
    let bound = ParseLimits.standard.textBytes / line.utf8.count
    #expect((bound - 2...bound).contains(lines))
    #expect(!letter.textWithoutQuote.isEmpty)
  }
}
