import CommandDocs
import Testing

@Suite struct BashCompletionTests {
  /// The cursor stands at the end of each line; replies are what readline puts for the part of the
  /// last word after its last break.
  @Test(
    arguments: [
      ("crm ", ["lead", "db", "help", "version"]), ("crm le", ["lead"]),
      ("crm lead l", ["list"]), ("crm leads sh", ["show"]), ("crm bogus ", []),
      ("crm db raw ", ["check"]), ("crm -q lead l", ["list"]), ("crm --db x lead l", ["list"]),
      ("crm lead list --o", ["--owner", "--output"]), ("crm lead list --no", ["--no-all"]),
      (
        "crm lead list -",
        [
          "--all", "--no-all", "--limit", "--status", "--owner", "--output", "--folder", "--tag",
          "--db", "--quiet", "--colour", "--help", "--version",
        ]
      ),
      ("crm lead list --status ", ["new", "working", "no\\ answer"]),
      ("crm lead list --status=n", ["new", "no\\ answer"]), ("crm lead list -s w", ["working"]),
      ("crm lead list -as w", ["working"]), ("crm lead list --status 'no", ["no answer"]),
      ("crm lead list --status=\"no", ["no answer"]), ("crm lead list --limit ", []),
      ("crm lead list --limit 5 --al", ["--all"]), ("crm --colour=a", ["always"]),
      ("crm lead list --colour ", ["always", "never"]),
      ("crm lead list --owner a", ["ann\\ o\\'hara"]),
      ("crm lead list --owner 'ann o'\\''", ["hara"]),
      ("crm lead list --owner team:", ["south"]), ("crm lead list --owner=team:s", ["south"]),
      ("crm lead list --owner=Ан", ["Анна\\ Смирнова"]),
      ("crm lead list --owner \"Анна ", ["Анна Смирнова"]),
      ("crm lead list --owner say", ["say\\ \\\"\\$HOME\\\""]),
      ("crm lead list --owner \"say", ["say \\\"\\$HOME\\\""]), ("crm lead show iv", ["ivan"]),
      ("crm lead show ivan deal/", ["deal/7"]),
      ("crm lead deal/7 iv", ["ivan"]), ("crm lead iv", ["ivan"]),
      ("crm lead deal/7 --", ["--db", "--quiet", "--colour", "--help", "--version"]),
      ("crm lead list a/b show", []), ("crm lead show -- iv", ["ivan"]),
      ("crm db raw check f", ["fast", "full"]), ("crm db raw check fast f", []),
      ("crm lead list --output ou", ["out file.txt", "out folder"]),
      ("crm lead list --output=out\\ f", ["out file.txt", "out folder"]),
      ("crm lead list --folder ou", ["out folder"]), ("crm help le", ["lead"]),
      ("crm help d", ["db", "dates"]), ("crm help lead s", ["show"]), ("crm help --j", ["--json"]),
      ("A=1 crm lead sh", ["show"]), ("crm lead show `rm -rf", []), ("crm lead show $(", []),
    ] as [(String, [String])])
  func replies(line: String, expected: [String]) throws {
    guard let bash = Shell.find("bash") else { return }
    let bench = try Bench(scripts: ["crm.bash": BashCompletion.script(Toy.model), "line": line])
    let driver = """
      set -u
      COMP_WORDBREAKS=$' \\t\\n"\\'@><=;|&(:'
      source ./crm.bash
      IFS= read -r -d '' COMP_LINE < line
      COMP_POINT=${#COMP_LINE}
      _crm crm
      if ((${#COMPREPLY[@]})); then printf '%s\\n' "${COMPREPLY[@]}"; fi
      """
    let run = try Shell.run(
      bash, ["--norc", "-c", driver], in: bench.folder)
    #expect(run.output.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  @Test(
    arguments: [
      ("", "crm ", ["lead     Requests", "db       The store"]),
      ("CRM_LANG=ru", "crm ", ["lead     Запросы клиентов"]),
      ("CRM_LANG=ru", "crm lead sh", ["show"]),
      ("COLUMNS=20", "crm lead list --colour ", ["always  also in a…", "never   not at all"]),
      ("", "crm lead list --owner team:", ["south"]),
      ("", "crm lead show a", ["ann\\ o\\'hara"]), ("", "crm lead show iv", ["ivan"]),
      ("", "crm db raw check ", ["fast", "full  all of it"]),
    ] as [(String, String, [String])])
  func secondTabDescribes(setting: String, line: String, expected: [String]) throws {
    guard let bash = Shell.find("bash") else { return }
    let bench = try Bench(scripts: ["crm.bash": BashCompletion.script(Toy.model), "line": line])
    let driver = """
      export \(setting)
      COMP_WORDBREAKS=' =:' COMP_TYPE=63
      source ./crm.bash
      IFS= read -r -d '' COMP_LINE < line
      COMP_POINT=${#COMP_LINE}
      _crm crm
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Shell.run(bash, ["--norc", "-c", driver], in: bench.folder)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(expected.allSatisfy(lines.contains), "\(lines)")
  }

  @Test func cursorInsideTheLine() throws {
    guard let bash = Shell.find("bash") else { return }
    let bench = try Bench(scripts: ["crm.bash": BashCompletion.script(Toy.model)])
    let driver = """
      COMP_WORDBREAKS=' ='
      source ./crm.bash
      COMP_LINE='crm le --quiet' COMP_POINT=6
      _crm crm
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    #expect(try Shell.run(bash, ["-c", driver], in: bench.folder).output == "lead\n")
  }

  @Test func parsesAndRegisters() throws {
    guard let bash = Shell.find("bash") else { return }
    let bench = try Bench(scripts: ["crm.bash": BashCompletion.script(Toy.model)])
    let syntax = try Shell.run(bash, ["-n", "crm.bash"], in: bench.folder)
    #expect(syntax.output == "")
    #expect(syntax.code == 0)
    let registered = try Shell.run(
      bash, ["-c", "source ./crm.bash; complete -p crm"], in: bench.folder)
    #expect(registered.output == "complete -F _crm crm\n")
  }

  @Test func asksWithTheWordsTyped() throws {
    guard let bash = Shell.find("bash") else { return }
    let bench = try Bench(scripts: ["crm.bash": BashCompletion.script(Toy.model)])
    let driver = """
      COMP_WORDBREAKS=' ='
      source ./crm.bash
      COMP_LINE="crm -q lead list --tag 'a b' --owner=i" COMP_POINT=100
      _crm crm
      cat asked
      """
    let run = try Shell.run(
      bash, ["-c", driver], in: bench.folder)
    #expect(
      run.output == "<__complete><--><-q><lead><list><--tag><a b><--owner=i>")
  }
}
