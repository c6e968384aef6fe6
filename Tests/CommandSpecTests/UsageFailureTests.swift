import CommandSpec
import Testing
import Wording

@Suite struct UsageFailureTests {
  @Test(
    arguments: [
      ("laed list", "there is no command 'laed'", "did you mean 'lead'?"),
      ("дуфв list", "there is no command 'дуфв'", "did you mean 'lead'?"),
      ("Lead", "there is no command 'Lead'", "did you mean 'lead'?"),
      ("lead shwo 1", "there is no command 'lead shwo'", "did you mean 'lead show'?"),
      ("lead дшые", "there is no command 'lead дшые'", "did you mean 'lead list'?"),
      ("add lead", "there is no command 'add'", "did you mean 'lead add'?"),
      ("raw echo", "there is no command 'raw'", "did you mean 'db raw'?"),
      ("help raw", "there is no command 'raw'", "did you mean 'db raw'?"),
      ("zzzzzz", "there is no command 'zzzzzz'", "see 'toy --help'"),
      ("lead zzzzzz", "there is no command 'lead zzzzzz'", "see 'toy lead --help'"),
      ("help laed", "there is no command 'laed'", "did you mean 'lead'?"),
      ("help date", "there is no command 'date'", "did you mean 'dates'?"),
      ("verison", "there is no command 'verison'", "did you mean 'version'?"),
      ("__complet x", "there is no command '__complet'", "see 'toy --help'"),
      ("lead add --phoen 1", "'toy lead add' has no flag '--phoen'", "did you mean '--phone'?"),
      ("lead add --phon 1", "'toy lead add' has no flag '--phon'", "did you mean '--phone'?"),
      ("lead add --zzzzzz", "'toy lead add' has no flag '--zzzzzz'", "see 'toy lead add --help'"),
      ("lead --zzzzzz add", "'toy lead' has no flag '--zzzzzz'", "see 'toy lead --help'"),
      (
        "lead list --no-mine", "'toy lead list' has no flag '--no-mine'",
        "see 'toy lead list --help'"
      ),
      ("lead list -z", "'toy lead list' has no flag '-z'", "see 'toy lead list --help'"),
      ("lead list -ф", "'toy lead list' has no flag '-ф'", "did you mean '-a'?"),
      ("lead list -s smal", "--size: there is no value 'smal'", "did you mean 'small'?"),
      (
        "lead list -s zzzz", "--size: there is no value 'zzzz'", "choose from: small, large, huge"
      ),
      ("--lang de lead list", "--lang: there is no value 'de'", "choose from: en, ru"),
      ("lead list -L x", "--limit: 'x' is not a whole number", nil),
      ("lead list --limit=", "--limit: '' is not a whole number", nil),
      (
        "lead list -L 99999999999999999999",
        "--limit: '99999999999999999999' is not a whole number", nil
      ),
      ("lead list --all=1", "the flag '--all' takes no value", nil),
      ("lead list --owner", "the flag '--owner' needs a value", "write '--owner=LOGIN'"),
      ("lead show", "'toy lead show' needs LEAD", "see 'toy lead show --help'"),
      ("lead show x", "LEAD: 'x' is not a whole number", nil),
      ("lead show 1 a b", "'toy lead show' does not take 'b'", "see 'toy lead show --help'"),
      ("db raw echo", "'toy db raw echo' needs WORD", "see 'toy db raw echo --help'"),
      ("lead add", "'toy lead add' needs --phone PHONE", "see 'toy lead add --help'"),
      (
        "lead list --owner x -m", "'--mine' and '--owner' cannot be given together", nil
      ),
      ("version x", "'toy version' does not take 'x'", "see 'toy version --help'"),
    ] as [(String, String, String?)])
  func wording(line: String, message: String, hint: String?) throws {
    let failure = try #require(refusal(line.split(separator: " ").map(String.init)))
    #expect(failure.exit == .usage)
    #expect(failure.message.en == message)
    #expect(failure.hint?.en == hint)
    #expect(failure.message.ru != failure.message.en)
    #expect(failure.message.ru.contains { ("а"..."я").contains($0) })
  }

  @Test func russian() throws {
    let unknown = try #require(refusal(["laed"]))
    #expect(unknown.message.ru == "нет команды «laed»")
    #expect(unknown.hint?.ru == "возможно, «lead»?")
    #expect(refusal(["lead", "show"])?.message.ru == "для «toy lead show» нужно указать LEAD")
  }

  @Test func longWordsAreCut() throws {
    let failure = try #require(refusal([String(repeating: "x", count: 10_000)]))
    #expect(failure.message.en.count < 120)
    #expect(failure.message.en.contains("…"))
  }

  @Test(
    arguments: [
      ("laed", ["lead", "deal"], ["lead"]), ("lead", ["lead", "deal"], ["lead"]),
      ("cал", ["call"], []), ("новйы", ["новый", "старый"], ["новый"]),
      ("yjdsq", ["новый", "старый"], ["новый"]), ("inv", ["invoice", "init"], ["invoice"]),
      ("invo", ["invoice", "init"], ["invoice"]), ("mall", ["mail", "call"], ["mail", "call"]),
      ("", ["a"], []), ("x", ["y"], ["y"]), ("xy", ["ab"], []), ("ДУФВ", ["lead"], ["lead"]),
      ("invoices", ["invoice"], ["invoice"]),
    ] as [(String, [String], [String])])
  func closest(word: String, candidates: [String], expected: [String]) {
    #expect(Suggestion.closest(to: word, among: candidates) == expected)
  }

  @Test func decode() throws {
    #expect(try Words.decode([Array("lead".utf8), Array("лид".utf8), []]) == ["lead", "лид", ""])
    let cases: [([UInt8], Int)] = [
      ([0xFF], 1), ([0x61, 0xD0, 0x20], 2), ([0x61, 0x62, 0xE2, 0x82], 3), ([0xC0, 0x80], 1),
      ([0xED, 0xA0, 0x80], 1),
    ]
    for (bytes, place) in cases {
      do throws(Failure) {
        _ = try Words.decode([[0x61], bytes])
        Issue.record("\(bytes) was taken for text")
      } catch {
        #expect(error.exit == .usage)
        #expect(error.message.en == "argument 2 is not valid UTF-8 at byte \(place)")
      }
    }
  }
}
