import CommandSpec
import Testing
import Wording

@Suite struct ParserTests {
  @Test(arguments: [
    ("", "short "), ("lead", "short lead"), ("leads", "short lead"), ("db raw", "short db raw"),
    ("lead list", "run lead list"), ("leads ls", "run lead list"),
    ("db raw echo a", "run db raw echo"), ("--help", "full "), ("-h", "short "),
    ("lead --help", "full lead"), ("lead -h", "short lead"), ("lead add -h", "short lead add"),
    ("lead add --help --bogus", "full lead add"), ("lead add --bogus --help", "full lead add"),
    ("lead add --bogus -h", "short lead add"), ("--help lead add", "full lead add"),
    ("lead list -ah", "short lead list"), ("help", "full "), ("help lead ls", "full lead list"),
    ("help dates", "topic dates"), ("help --json", "dump "), ("help --json lead", "dump lead"),
    ("help help", "full help"), ("version", "version"), ("--version", "version"),
    ("help lead -h", "full lead"), ("lead list --version", "version"),
    ("-n lead list", "run lead list"), ("lead --lang ru list -n", "run lead list"),
    ("lead show 1 --help", "full lead show"), ("__complete x", "run __complete"),
    ("-- lead list", "run lead list"),
  ])
  func meaningOfLine(line: String, expected: String) throws {
    #expect(try meaning(line.split(separator: " ").map(String.init)) == expected)
  }

  @Test(arguments: [
    ["--limit", "5"], ["--limit=5"], ["-L5"], ["-L", "5"], ["-aL5"], ["-aL", "5"],
    ["--limit", "7", "--limit", "5"], ["-nL5"],
  ])
  func spellingsOfAnOption(words: [String]) throws {
    let arguments = try arguments(["lead", "list"] + words)
    #expect(arguments[Toy.limit] == 5)
    #expect(arguments.given(Toy.limit))
  }

  @Test func absentValues() throws {
    let arguments = try arguments(["lead", "list"])
    #expect(arguments[Toy.limit] == 30)
    #expect(!arguments.given(Toy.limit))
    #expect(arguments[Toy.size] == nil)
    #expect(arguments[Toy.owner] == nil)
    #expect(arguments[Toy.tag].isEmpty)
    #expect(!arguments[Toy.all])
    #expect(!arguments[Toy.dry])
  }

  @Test(arguments: [
    (["--all"], true, true), (["--no-all"], false, true), (["--all", "--no-all"], false, true),
    (["--no-all", "-a"], true, true), ([], false, false),
  ])
  func negatableFlag(words: [String], value: Bool, given: Bool) throws {
    let arguments = try arguments(["lead", "list"] + words)
    #expect(arguments[Toy.all] == value)
    #expect(arguments.given(Toy.all) == given)
  }

  @Test(arguments: [
    ["-n", "lead", "list"], ["lead", "-n", "list"], ["lead", "list", "-n"],
    ["--lang=ru", "lead", "list", "--dry-run"], ["lead", "--lang", "en", "list", "-an"],
  ])
  func globalsStandAnywhere(words: [String]) throws {
    let arguments = try arguments(words)
    #expect(arguments[Toy.dry])
    #expect(arguments[Toy.lang] == words.first { $0 == "en" } ?? arguments[Toy.lang])
  }

  @Test func repeatedOptionKeepsOrder() throws {
    let arguments = try arguments(["lead", "list", "-t", "b", "--tag=a", "-tb", "--tag", ""])
    #expect(arguments[Toy.tag] == ["b", "a", "b", ""])
  }

  @Test func valuesThatLookLikeOptions() throws {
    #expect(try arguments(["lead", "list", "--weight", "-5"])[Toy.weight] == -5)
    #expect(try arguments(["lead", "list", "-t", "-a"])[Toy.tag] == ["-a"])
    #expect(try arguments(["lead", "list", "--owner", "-"])[Toy.owner] == "-")
    #expect(try arguments(["lead", "list", "--owner=--all"])[Toy.owner] == "--all")
    #expect(try arguments(["lead", "list", "--owner="])[Toy.owner] == "")
    #expect(refusal(["lead", "list", "--owner", "--all"])?.id == "usage.missing-value")
    #expect(refusal(["lead", "list", "--owner"])?.id == "usage.missing-value")
  }

  @Test func operands() throws {
    let shown = try arguments(["lead", "show", "-n", "7", "-"])
    #expect(shown[Toy.lead] == 7)
    #expect(shown[Toy.note] == "-")
    let negative = try arguments(["lead", "show", "-7"])
    #expect(negative[Toy.lead] == -7)
    #expect(negative[Toy.note] == nil)
    let echoed = try arguments(["db", "raw", "echo", "a", "-n", "-1", "--", "-n", "--", "--help"])
    #expect(echoed[Toy.words] == ["a", "-1", "-n", "--", "--help"])
    #expect(echoed[Toy.dry])
  }

  @Test func aCommandMayTakeTheNameOfAGlobal() throws {
    let both = try arguments(["--lang", "ru", "lead", "show", "7", "--lang", "huge"])
    #expect(both[Toy.lang] == "ru" && both[Toy.tongue] == .huge)
    let own = try arguments(["lead", "show", "7", "--lang=small"])
    #expect(own[Toy.lang] == nil && own[Toy.tongue] == .small)
    #expect(refusal(["lead", "show", "7", "--lang", "ru"])?.id == "usage.unknown-value")
    #expect(refusal(["--lang", "huge", "lead", "show", "7"])?.id == "usage.unknown-value")
    #expect(try arguments(["lead", "list", "--lang", "ru"])[Toy.lang] == "ru")
    let found = Toy.tree().globals(in: ["--lang=en", "lead", "show", "--lang", "ru", "--bogus"])
    #expect(found[Toy.lang] == "en")
  }

  @Test func globalsOfABadLine() {
    let found = Toy.tree().globals(in: [
      "laed", "--bogus=1", "--lang", "ru", "-n", "--", "--lang=en",
    ])
    #expect(found[Toy.lang] == "ru")
    #expect(found[Toy.dry])
    #expect(Toy.tree().globals(in: ["--lang=xx"])[Toy.lang] == nil)
    #expect(Toy.tree().globals(in: ["--lang"])[Toy.lang] == nil)
  }

  /// Words after `--` come through unchanged, whatever they are, and no line traps or hangs.
  @Test func anyWordsSurvive() throws {
    var random = SeededGenerator(seed: 7)
    let alphabet: [String] = [
      "-", "--", "=", "a", "n", "L", "5", "ё", "", "h", " ", "'", "🙂", "lead",
    ]
    for _ in 0..<400 {
      let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? ""
        }.joined()
      }
      #expect(try arguments(["db", "raw", "echo", "--"] + words)[Toy.words] == words)
      for start in [[], ["lead", "list"], ["lead", "show"], ["help"]] {
        if let failure = refusal(start + words) { #expect(failure.exit == .usage) }
      }
      _ = Toy.tree().globals(in: words)
    }
  }

  @Test func longLinesStayLinear() {
    let words = Array(repeating: "-" + String(repeating: "a", count: 1_000), count: 200)
    #expect(refusal(["lead", "list"] + words) == nil)
    #expect(refusal([String(repeating: "я", count: 1_000_000)])?.id == "usage.unknown-command")
  }
}

/// A small seeded generator, so that a failing case comes again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
