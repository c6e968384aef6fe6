import Rendering
import Testing
import Wording

/// Pages hold figures and names of strangers; nothing of these may act.
@Suite("pages")
struct PageTests {
  private static let strangers = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "</title></svg><svg onload=x>", "&lt;b&gt;", "a\u{202E}b\u{200B}c", "]]><!--", "\u{1B}[2J",
  ]

  private func page(_ name: String) -> Page {
    let values = [
      ChartValue(label: name, value: 3, shown: name, before: 5),
      ChartValue(label: name, value: -1, shown: name, mark: .bad, start: 3),
      ChartValue(label: name, value: .nan, shown: name),
    ]
    return Page(
      title: name, subtitle: name, language: .ru,
      sections: [
        .init(name, tiles: [.init(label: name, value: name, note: name, mark: .bad)]),
        .init(
          name, chart: PageChart(values, title: name),
          heads: [(name, false), (name, true)],
          rows: [.init([.init(name), .init(name, .good)]), .init([.init(name)], isTotal: true)],
          remarks: [name]),
        .init(name, chart: PageChart(values, title: name, isTime: true), heads: [], rows: []),
      ], footer: name)
  }

  /// The tags of a page with their attributes, which no name may change.
  private func tags(_ page: String) -> [String] {
    var tags: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      let tag = String(piece.prefix { $0 != ">" })
      // Labels for those who do not see are the one text within a tag.
      tags.append(tag.split(separator: "aria-label=").first.map(String.init) ?? tag)
    }
    return tags
  }

  @Test("names change no tag, and nothing comes from elsewhere", arguments: strangers)
  func hostile(name: String) {
    for (page, plain) in [
      (page(name).text, page("plain").text), (page(name).letter, page("plain").letter),
    ] {
      #expect(tags(page) == tags(plain))
      check(page)
    }
  }

  private func check(_ page: String) {
    for word in ["http:", "https:", "<script", "<link", "<img", "@import", "javascript"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(!page.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B })
  }

  @Test("a letter has no picture, no script and no style sheet, and bars are cells")
  func letter() {
    let letter = page("Sales").letter
    for word in ["<svg", "<style", "<script", "var(--", "class="] {
      #expect(!letter.contains(word), "\(word)")
    }
    #expect(letter.contains("<td width=\"50%\" height=\"12\" bgcolor=\"#3b6fb5\""))
    let plain = page("Sales").plain()
    #expect(plain.hasPrefix("Sales\nSales\n\nSALES\n") && !plain.contains("<"))
    #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test("the plain text cuts no heading: a table that cannot be narrower is as wide as it must be")
  func wide() {
    func table(_ name: String, _ heads: Int) -> String {
      Page(
        title: "t", subtitle: "s", language: .en,
        sections: [
          Page.Section(
            "", chart: nil,
            heads: [("Who", false)] + (1...heads).map { ("Heading number \($0)", true) },
            rows: [Page.Row([Page.Field(name)] + (1...heads).map { Page.Field("\($0)") })])
        ], footer: "f"
      ).plain()
    }
    let wide = table("ivan", 12)
    #expect((1...12).allSatisfy { wide.contains("HEADING NUMBER \($0)") } && !wide.contains("…"))
    // A long name gives way where that is enough.
    let narrow = table(String(repeating: "name ", count: 20), 3)
    #expect((1...3).allSatisfy { narrow.contains("HEADING NUMBER \($0)") } && narrow.contains("…"))
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 78 })
  }

  @Test("what is escaped holds no sign that acts")
  func escaping() {
    var generator = Generator(5)
    for _ in 0..<300 {
      let text = generator.text()
      let escaped = HTML.escaped(text)
      #expect(!escaped.contains { "<>\"'".contains($0) }, "\(text)")
      var plain = escaped
      for (entity, sign) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
      ] {
        plain = plain.split(separator: entity, omittingEmptySubsequences: false)
          .joined(separator: sign)
      }
      #expect(plain == Sanitize.terminal(text))
    }
  }

  @Test("bars stand where their values are")
  func bars() {
    let chart = Chart.bars(
      [
        ChartValue(label: "a", value: 100, shown: "100"),
        ChartValue(label: "b", value: 50, shown: "50", before: 75),
      ], title: "t")
    #expect(chart.contains("x=\"230\" y=\"5\" width=\"550\""))
    #expect(chart.contains("x=\"230\" y=\"31\" width=\"275\""))
    #expect(chart.contains("<line class=\"before\" x1=\"642.5\""))
    #expect(Chart.bars([], title: "t").isEmpty && Chart.columns([], title: "t").isEmpty)
  }
}
