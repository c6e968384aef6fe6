import CommandSpec
import Testing

@Suite struct DueTests {
  @Test(
    arguments: [
      ("lead list --owner ", "lead list", "owner", ""),
      ("lead ls --owner iv", "lead list", "owner", "iv"),
      ("-n lead --lang ru list --owner=iv", "lead list", "owner", "iv"),
      ("lead list -aL", "lead list", nil, "-aL"), ("lead list -aL ", "lead list", "limit", ""),
      ("lead list -L5 ", "lead list", nil, ""), ("lead show ", "lead show", "LEAD", ""),
      ("lead show 1 x", "lead show", "NOTE", "x"), ("lead show 1 2 x", "lead show", nil, "x"),
      ("db raw echo a b ", "db raw echo", "WORD", ""),
      ("db raw echo -- --own", "db raw echo", "WORD", "--own"),
      ("le", "", nil, "le"), ("--lang ", "", "lang", ""), ("bogus ", "", nil, ""),
      ("lead list --bogus=", "lead list", nil, ""), ("lead show -", "lead show", "LEAD", "-"),
    ] as [(String, String, String?, String)])
  func due(line: String, path: String, name: String?, partial: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let due = Toy.tree().due(in: words)
    #expect(due.path.joined(separator: " ") == path)
    #expect(due.parameter?.name == name)
    #expect(due.partial == partial)
  }

  @Test func completionAndOperands() {
    #expect(Toy.tree().due(in: ["lead", "list", "--owner", ""]).completion == .ask("user"))
    #expect(Toy.tree().due(in: ["lead", "show", "7", ""]).operands == ["7"])
    #expect(Toy.tree().due(in: []).completion == .none)
  }
}
