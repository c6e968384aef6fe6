import Testing

@Suite("expected and actual lines")
struct LineAlignmentTests {
  static let pairs: [(String, String, Bool)] = [
    ("abc", "abc", true), ("abc", "abd", false), ("", "", true), ("", "a", false),
    ("a[..]c", "abbc", true), ("a[..]c", "ac", true), ("a[..]c", "acd", false),
    ("[..]", "", true), ("[..]", "x", true), ("ab[..]bc", "abc", false),
    ("[..]b[..]d[..]", "abcde", true), ("[..]d[..]b[..]", "abcde", false),
    ("\\a[..]", "a[..]", true), ("\\a[..]", "ab", false), ("\\", "", true),
    ("\\\\x", "\\x", true), ("й", "и\u{306}", false),
    (ExpectedLine.noNewline, ExpectedLine.noNewline, true),
  ]

  @Test("one line", arguments: pairs)
  func accepts(_ expected: String, _ actual: String, _ answer: Bool) {
    #expect(ExpectedLine(number: 1, raw: expected).accepts(actual) == answer)
  }

  @Test(
    "what is written is accepted, and alone",
    arguments: [
      "x", "$ crm", "# x", "#", "2> x", "? 3", "@now", "-- a --", "\\x", "[...]", "a[..]b", "-",
      "$x",
      "a # b", ExpectedLine.noNewline,
    ])
  func writing(_ actual: String) throws {
    let line = ExpectedLine(number: 1, raw: ExpectedLine.writing(actual))
    #expect(line.accepts(actual))
    #expect(!line.accepts(actual + "y"))
    #expect(!line.isGap)
    let transcript = try Transcript(Array("$ crm\n\(line.raw)\n".utf8))
    guard case .step(let step) = transcript.events.first else {
      Issue.record("no step")
      return
    }
    #expect(step.out.map(\.raw) == [line.raw])
  }

  /// Expected lines, actual lines, and the rows by sign: `=` same, `*` gap, `-` missing, `+` extra.
  static let alignments: [([String], [String], String)] = [
    ([], [], ""), (["a"], ["a"], "="), (["a"], [], "-"), ([], ["a"], "+"),
    (["a", "b", "c"], ["a", "c"], "=-="), (["a", "c"], ["a", "b", "c"], "=+="),
    (["a", "b"], ["a", "x"], "=-+"),
    (["a", "[...]", "c"], ["a", "b", "b", "c"], "=*="), (["[...]"], [], "*"),
    (["[...]", "z"], ["a", "b"], "*-"), (["a", "[...]"], ["b"], "-*"),
    (["[...]", "m", "[...]"], ["a", "m", "b", "m"], "*=*"),
    (["x[..]", "b"], ["x1", "x2", "b"], "=+="),
  ]

  @Test("many lines", arguments: alignments)
  func aligns(_ expected: [String], _ actual: [String], _ signs: String) {
    let alignment = LineAlignment(
      expected: expected.map { ExpectedLine(number: 1, raw: $0) }, actual: actual)
    let found = alignment.rows.map { row in
      switch row {
      case .same: "="
      case .gap: "*"
      case .missing: "-"
      case .extra: "+"
      }
    }
    #expect(found.joined() == signs)
    #expect(alignment.isClean == !signs.contains { "-+".contains($0) })
  }

  @Test("bytes become lines")
  func lines() {
    #expect(OutputLines.read([]) == [])
    #expect(OutputLines.read(Array("a\n\n".utf8)) == ["a", ""])
    #expect(OutputLines.read(Array("a\tё".utf8)) == ["a\tё", ExpectedLine.noNewline])
    #expect(OutputLines.read(Array("a\r\n\u{1B}[1m\n".utf8)) == ["a\\x0D", "\\x1B[1m"])
    #expect(OutputLines.read([0xFF, 0x41, 0xD0, 0x0A]) == ["\\xFFA\\xD0"])
    #expect(
      OutputLines.read(Array("in /t/w/crm.db\n".utf8), places: [("PWD", "/t/w")])
        == ["in $PWD/crm.db"])
  }
}
