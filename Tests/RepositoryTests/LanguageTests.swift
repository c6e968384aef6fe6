import CRMCommands
import Testing

@Suite("languages")
struct LanguageTests {
  @Test("every command is typed in English and in Russian in a transcript")
  func transcripts() throws {
    let paths = Repository.files(in: "Tests/TranscriptTests/Transcripts", suffix: ".txt")
    let missing = Languages(commands: TreeTests.tree.commands)
      .missing(in: try paths.map { try Repository.lines(of: $0) })
    #expect(missing.isEmpty, "\n\(missing.joined(separator: "\n"))")
  }

  @Test("the language of a line is its own, or that of the lines before it")
  func comparing() {
    let languages = Languages(commands: [["lead", "add"], ["tick"]])
    let lines = ["$ crm lead add", "$ crm lead add --lang ru", "@env CRM_LANG=ru", "$ crm tick"]
    #expect(languages.missing(in: [lines]) == ["crm tick: no transcript in 'en'"])
    #expect(languages.missing(in: [lines, ["$ crm tick"]]).isEmpty)
    #expect(languages.missing(in: [lines + ["$ crm tick --lang en"]]).isEmpty)
    #expect(languages.missing(in: [lines + ["@unset CRM_LANG", "$ crm tick"]]).isEmpty)
  }
}
