import CommandDocs
import Testing

@Suite struct ZshCompletionTests {
  /// A real interactive zsh on a pseudo-terminal completes each line; what it then holds is read
  /// back.
  @Test func completesInARealShell() throws {
    guard let zsh = Shell.find("zsh"), let timeout = Shell.find("timeout") else { return }
    let cases = [
      ("crm le", "crm lead "), ("crm leads li", "crm leads list "),
      ("crm lead list --li", "crm lead list --limit "),
      ("crm lead list --status=wo", "crm lead list --status=working "),
      ("crm lead list -s no", "crm lead list -s no\\ answer "),
      ("crm lead list --status 'no", "crm lead list --status 'no answer' "),
      ("crm lead list --owner ann", "crm lead list --owner ann\\ o\\'hara "),
      ("crm lead list --owner=team:s", "crm lead list --owner=team:south "),
      ("crm lead deal/7 Ан", "crm lead deal/7 Анна\\ Смирнова "),
      ("crm lead show Ан", "crm lead show Анна\\ Смирнова "),
      ("crm lead show ivan sa", "crm lead show ivan say\\ \\\"\\$HOME\\\" "),
      ("crm lead list --output=out\\ fi", "crm lead list --output=out\\ file.txt "),
      ("crm lead list --folder ou", "crm lead list --folder out\\ folder/"),
      ("crm db raw check fu", "crm db raw check full "), ("crm help da", "crm help dates "),
      ("crm lead list -aL 5 --no", "crm lead list -aL 5 --no-all "), ("crm bogus x", "crm bogus x"),
    ]
    let lines = cases.map(\.0).joined(separator: "\n") + "\n"
    let bench = try Bench(
      scripts: ["_crm": ZshCompletion.script(Toy.model), "lines": lines, "drive": Self.driver])
    let run = try Shell.run(
      timeout, ["60", zsh, "-f", "drive"], in: bench.folder)
    let got = run.output.split(separator: "\n").map(String.init)
    try #require(got.count == cases.count, "\(run.output)")
    for (line, expected) in zip(got, cases) { #expect(line == "<" + expected.1 + ">") }
  }

  /// The typed key completes, notes the line in a file, and empties it.
  private static let driver = #"""
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell "PS1= PS2= ; unsetopt prompt_cr prompt_sp zle_bracketed_paste; stty -echo"
    zpty -w shell 'fpath=($PWD $fpath); autoload -U compinit; compinit -u -D'
    zpty -w shell 'note() { zle complete-word; print -r -- "<$BUFFER>" >> got; BUFFER=; print "do""ne" }'
    zpty -w shell 'zle -N note; bindkey "^T" note; bindkey "^I" self-insert; print "do""ne"'
    zpty -r shell answer '*done*'
    while IFS= read -r line; do
      zpty -w -n shell "$line"$'\C-t'
      zpty -r shell answer '*done*'
    done < lines
    cat got
    """#

  @Test(
    arguments: [
      (
        "crm ''",
        [
          "lead:Requests", "db:The store", "help:Show help on a command or a topic",
          "version:Print the version",
        ]
      ),
      ("crm lead list --status=", ["new", "working", "no answer"]),
      ("crm lead list --colour ''", ["always:also in a pipe", "never:not at all"]),
      (
        "crm lead show ''",
        [
          "ann o'hara:Ann: seller", "Анна Смирнова:head of sales", "team\\:south:a colon",
          "ivan:plain", "say \"$HOME\":quotes", "deal/7:a slash",
        ]
      ),
      (
        "crm help ''",
        [
          "lead:Requests", "db:The store", "help:Show help on a command or a topic",
          "version:Print the version", "dates:How dates are written",
        ]
      ),
      (
        "CRM_LANG=ru crm db raw c", ["check:Проверить хранилище"]
      ),
      ("crm lead list --limit ''", []), ("crm db raw check fast ''", []),
    ] as [(String, [String])])
  func entries(line: String, expected: [String]) throws {
    guard let zsh = Shell.find("zsh") else { return }
    let bench = try Bench(scripts: ["_crm": ZshCompletion.script(Toy.model)])
    let driver = """
      compdef() { : }
      _describe() { print -rl -- "${(@P)4}" }
      compset() { PREFIX=${PREFIX#*=} }
      typeset -A compstate=(nmatches 0)
      source ./_crm
      words=(\(line))
      if [[ $words[1] == *=* ]]; then export $words[1]; shift words; fi
      CURRENT=$#words PREFIX=$words[-1]
      _crm
      """
    let run = try Shell.run(
      zsh, ["-f", "-c", driver], in: bench.folder)
    #expect(run.output.split(separator: "\n").map(String.init) == expected)
  }

  @Test func parses() throws {
    guard let zsh = Shell.find("zsh") else { return }
    let bench = try Bench(scripts: ["_crm": ZshCompletion.script(Toy.model)])
    let syntax = try Shell.run(zsh, ["-n", "_crm"], in: bench.folder)
    #expect(syntax.output == "")
    #expect(syntax.code == 0)
  }
}
