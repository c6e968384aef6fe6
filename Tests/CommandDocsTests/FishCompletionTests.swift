import CommandDocs
import Testing

@Suite struct FishCompletionTests {
  @Test(
    arguments: [
      ("crm le", ["lead\tRequests"]), ("crm lead l", ["list\tList leads, newest first"]),
      ("crm leads ad", ["add\tAdd a lead"]), ("crm db raw ", ["check\tCheck the store"]),
      ("crm --db x lead l", ["list\tList leads, newest first"]),
      ("crm lead list --lim", ["--limit\tat most N leads"]),
      ("crm lead list --status=w", ["--status=working"]),
      ("crm lead list -s ", ["new", "no answer", "working"]),
      ("crm lead list -as no", ["no answer"]), ("crm lead list -L ", []),
      ("crm lead list -L 5 --li", ["--limit\tat most N leads"]),
      ("crm --colour a", ["always\talso in a pipe"]),
      ("crm lead list --owner ann", ["ann o'hara\tAnn: seller"]),
      ("crm lead list --owner=Ан", ["--owner=Анна Смирнова\thead of sales"]),
      ("crm lead deal/7 'Ан", ["Анна Смирнова\thead of sales"]),
      ("crm lead show 'Ан", ["Анна Смирнова\thead of sales"]),
      ("crm lead show ivan team:", ["team:south\ta colon"]),
      ("crm db raw check f", ["fast", "full\tall of it"]), ("crm db raw check fast ", []),
      ("crm lead list --output ou", ["out file.txt", "out folder/"]),
      ("crm lead list --folder=ou", ["--folder=out folder/"]),
      ("crm help da", ["dates\tHow dates are written"]), ("crm help lead s", ["show\tShow leads"]),
      ("crm help --j", ["--json\tprint the declarations as JSON"]), ("crm bogus ", []),
    ] as [(String, [String])])
  func candidates(line: String, expected: [String]) throws {
    guard let fish = Shell.find("fish") else { return }
    let bench = try Bench(scripts: ["crm.fish": FishCompletion.script(Toy.model), "line": line])
    let run = try Shell.run(
      fish, ["--no-config", "-c", "source crm.fish; read -z line < line; complete -C $line"],
      in: bench.folder)
    let lines = run.output.split(separator: "\n").map { $0.hasSuffix("\t") ? $0.dropLast() : $0 }
    #expect(lines.map(String.init).sorted() == expected.sorted())
  }

  @Test func speaksRussian() throws {
    guard let fish = Shell.find("fish") else { return }
    let bench = try Bench(scripts: ["crm.fish": FishCompletion.script(Toy.model)])
    let ask = "set -gx CRM_LANG ru; source crm.fish; complete -C 'crm lead l'"
    let run = try Shell.run(fish, ["--no-config", "-c", ask], in: bench.folder)
    #expect(run.output == "list\tПоказать лиды\n")
  }

  @Test func parses() throws {
    guard let fish = Shell.find("fish") else { return }
    let bench = try Bench(scripts: ["crm.fish": FishCompletion.script(Toy.model)])
    let syntax = try Shell.run(fish, ["-n", "crm.fish"], in: bench.folder)
    #expect(syntax.output == "")
    #expect(syntax.code == 0)
  }
}
