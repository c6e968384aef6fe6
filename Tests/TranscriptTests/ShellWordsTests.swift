import Testing

@Suite("words of a command line")
struct ShellWordsTests {
  static let lines: [(String, [String])] = [
    ("crm lead list", ["crm", "lead", "list"]),
    ("crm  a\tb ", ["crm", "a", "b"]),
    ("crm 'a b' \"c d\" e\\ f", ["crm", "a b", "c d", "e f"]),
    ("crm 'it'\\''s'", ["crm", "it's"]),
    ("crm --name='ООО «Ромашка»'", ["crm", "--name=ООО «Ромашка»"]),
    ("crm '' \"\"", ["crm", "", ""]),
    (#"crm "a \"b\" \$c \x""#, ["crm", #"a "b" $c \x"#]),
    ("crm a\\\nb", ["crm", "ab"]),
    ("crm a \\\n  b", ["crm", "a", "b"]),
    ("crm 'a\nb'", ["crm", "a\nb"]),
    ("crm $WHO \"${WHO}s\" '$WHO' $", ["crm", "olga", "olgas", "$WHO", "$"]),
    (#"crm $'a\tb\x1b\u2028\'c'"#, ["crm", "a\tb\u{1B}\u{2028}'c"]),
    ("crm a~b c!=d * ? [x] {y} # % @f", "crm a~b c!=d * ? [x] {y} # % @f".split(" ")),
  ]

  @Test("words", arguments: lines)
  func splits(_ line: String, _ words: [String]) throws {
    let commands = try ShellWords.pipeline(line, variables: ["WHO": "olga"])
    #expect(commands == [ShellCommand(words: words)])
  }

  @Test("redirections, assignments and pipes")
  func structure() throws {
    let line = "A=1 B='x y' crm C=2 <in.csv | 'D=3' \"crm\" x>out >>'more'"
    let commands = try ShellWords.pipeline(line, variables: [:])
    #expect(commands.count == 2)
    #expect(commands[0].assignments.map(\.name) == ["A", "B"])
    #expect(commands[0].assignments.map(\.value) == ["1", "x y"])
    #expect(commands[0].words == ["crm", "C=2"])
    #expect(commands[0].input == "in.csv")
    #expect(commands[1].assignments.isEmpty)
    #expect(commands[1].words == ["D=3", "crm", "x"])
    #expect(commands[1].output == "more")
    #expect(commands[1].appends)
  }

  @Test("unfinished", arguments: ["crm 'a", "crm \"a", "crm a\\", "crm $'a\\", "crm \"a\\"])
  func unfinished(_ line: String) {
    #expect(throws: ShellWords.Unfinished.self) { try ShellWords.pipeline(line, variables: [:]) }
  }

  @Test(
    "what is refused",
    arguments: [
      "crm a; crm b", "crm a && b", "crm `a`", "crm $(a)", "crm \"$(a)\"", "crm a 2>x", "crm >",
      "crm < | b", "crm a |", "| crm", "", "A=1", "crm $NOPE", "crm ${WHO", "crm $'\\q'",
      "crm $'\\xZZ'", "crm $'\\uD800'",
    ])
  func refused(_ line: String) {
    #expect(throws: TranscriptFault.self) { try ShellWords.pipeline(line, variables: [:]) }
  }

  @Test("a quoted word comes back as it was", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let letters = Array("ab'\"\\$ |<>;\n\t«ё~=*")
    let word = String(
      (0..<(seed % 12)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      })
    let quoted = "'" + word.split("'", keepingEmpty: true).joined(separator: "'\\''") + "'"
    let commands = try ShellWords.pipeline("crm \(quoted)", variables: [:])
    #expect(commands == [ShellCommand(words: ["crm", word])])
  }
}

extension String {
  fileprivate func split(_ separator: Character, keepingEmpty: Bool = false) -> [String] {
    split(separator: separator, omittingEmptySubsequences: !keepingEmpty).map(String.init)
  }
}
