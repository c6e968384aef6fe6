import CommandSpec
import Testing
import Wording

@Suite struct SpecCheckTests {
  private static let good = Text("good", "хорошо")

  private func faults(
    _ parameters: [any Parameter], summary: Text = good, details: Text? = nil,
    exclusive: [[String]] = [], examples: [Example] = [Example("toy do x", good)],
    exits: [ExitCode] = [.ok, .usage]
  ) -> [String] {
    let command = Command<NoContext>(
      "do", summary: summary, details: details, effect: .nothing, parameters: parameters,
      exclusive: exclusive, examples: examples, exits: exits
    ) { _, _ in }
    let tree = CommandTree<NoContext>(
      name: "toy", summary: Self.good, examples: examples, globals: [Toy.dry]
    ) {
      [(Self.good, [.command("do", command)])]
    }
    // The root shows the same examples, and its faults about them would only repeat these.
    return tree.faults().filter { !$0.hasPrefix("toy: ") }
  }

  private let word = Operand<String>("WORD", help: good).repeated(atLeast: 0)

  @Test func toyIsSound() { #expect(Toy.tree().faults() == []) }

  @Test func aWordAtTheTopCallsWhatHasItsName() {
    let tree = CommandTree<NoContext>(name: "toy", summary: Self.good) {
      [(Self.good, [.command("undo", Toy.secret)])]
    }
    #expect(tree.faults().contains("toy: 'undo' calls what is called '__complete'"))
  }

  @Test func texts() {
    #expect(faults([word], summary: Text("", "")) == ["toy do: the summary is empty"])
    #expect(
      faults([word], summary: Text("привет", "hello")) == [
        "toy do: the summary: the English has Cyrillic letters",
        "toy do: the summary: the Russian has no Cyrillic letter",
      ])
    #expect(
      faults([word], summary: Text("a.", "а.")) == ["toy do: the summary ends with a full stop"])
    #expect(faults([word], details: Text("see «привет» and `да`", "см.")) == [])
    #expect(
      faults([word], details: Text("{--dry-run} {--bogus} {x}", "да")) == [
        "toy do: the details marks the unknown flag --bogus"
      ])
  }

  @Test func names() {
    let clash = Flag("dry-run", "h", help: Self.good)
    #expect(
      faults([word, clash]) == [
        "toy do: flag -- dry-run is declared twice", "toy do: flag - h is declared twice",
      ])
    let own = Option<String>("dry-run", value: "X", help: Self.good).hidingGlobal()
    #expect(faults([word, own]) == [])
    let alone = Option<String>("alone", value: "X", help: Self.good).hidingGlobal()
    #expect(faults([word, alone]) == ["toy do: --alone hides no global flag"])
    let negative = Flag("all", help: Self.good, negatable: true)
    #expect(
      faults([word, negative, Flag("no-all", help: Self.good)]) == [
        "toy do: flag -- no-all is declared twice"
      ])
    #expect(faults([word, Flag("Big", help: Self.good)]).count == 1)
    #expect(faults([word], exclusive: [["dry-run"]]).count == 2)
  }

  @Test func operands() {
    let needed = Operand<String>("LAST", help: Self.good)
    #expect(
      faults([word, needed]).contains("toy do: WORD takes all words but is not the last operand"))
    let open = Operand<String>("OPEN", help: Self.good).optional()
    #expect(
      faults([open, needed], examples: [Example("toy do x y", Self.good)]) == [
        "toy do: OPEN may be left out but a needed operand follows"
      ])
  }

  @Test func examples() {
    #expect(faults([word], examples: []) == ["toy do: there is no example"])
    #expect(
      faults([word], examples: [Example("toy do --bogus", Self.good)]) == [
        "toy do: the example 'toy do --bogus' does not parse: 'toy do' has no flag '--bogus'",
        "toy do: the example 'toy do --bogus' does not call the command",
      ])
    let lines = [
      "echo 'a|b' | toy do \"x; y\" 2>/dev/null && toy do -n", "sudo -u crm toy do \\; x <in >out",
      "A=1 toy do $(date)",
    ]
    for line in lines { #expect(faults([word], examples: [Example(line, Self.good)]) == []) }
  }

  @Test func exitsAndChoices() {
    #expect(faults([word], exits: [.ok]) == ["toy do: the exit code 64 is not named"])
    let option = Option<String>(
      "o", value: "X", help: Self.good, choices: [Choice("a"), Choice("a")]
    ).or("b")
    #expect(
      faults([word, option]) == [
        "toy do: the default 'b' of --o is not among its choices",
        "toy do: choice of --o: a is declared twice",
      ])
  }
}
