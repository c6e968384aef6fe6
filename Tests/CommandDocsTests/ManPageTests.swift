import CommandDocs
import Foundation
import Testing
import Wording

@Suite struct ManPageTests {
  private let pages = ManPage.all(Toy.model, date: "2026-11-22")

  @Test func names() {
    #expect(
      pages.map(\.file) == [
        "crm.1", "crm-lead.1", "crm-lead-list.1", "crm-lead-add.1", "crm-lead-show.1", "crm-db.1",
        "crm-db-raw.1", "crm-db-raw-check.1", "crm-help.1", "crm-version.1", "crm-dates.7",
      ])
    #expect(ManPage.render(Toy.model, ["bogus"], date: "2026-11-22").isEmpty)
    #expect(ManPage.renderTopic(Toy.model, "bogus", date: "2026-11-22").isEmpty)
  }

  @Test(arguments: Language.allCases)
  func lintIsSilent(language: Language) throws {
    guard let mandoc = Shell.find("mandoc") else { return }
    let bench = try Bench(scripts: [:])
    for page in ManPage.all(Toy.model, date: "2026-11-22", language: language) {
      try bench.write(page.text, to: page.file)
      let lint = try Shell.run(mandoc, ["-Tlint", "-Wstyle", page.file], in: bench.folder)
      #expect(lint.output == "", "\(page.file)")
    }
  }

  @Test func readsAsWritten() throws {
    guard let mandoc = Shell.find("mandoc") else { return }
    let bench = try Bench(scripts: [:])
    try bench.write(ManPage.render(Toy.model, ["lead", "list"], date: "2026-11-22"), to: "page")
    let shown = try Shell.run(mandoc, ["-Tutf8", "-Owidth=78", "page"], in: bench.folder)
    let text = shown.output.replacing(/.\u{8}/, with: "")
    for part in [
      "crm-lead-list - List leads, newest first", "crm lead list [flags]",
      ".dot at the start of a kept line", "'quote at the start",
      ".A paragraph that begins with a dot.", "-a, --all, --no-all", "-L, --limit N",
      "a tag; see --all, ~home, 'quotes', \\back (may be repeated)",
      "crm lead list --owner 'ann o''hara' | cut -f2", "At most one of --all, --status.",
      "crm(1), crm-lead(1), crm-lead-add(1), crm-lead-show(1)", "Also called: ls.", "2026-11-22",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func readsInRussian() throws {
    let page = ManPage.render(Toy.model, ["lead", "list"], date: "2026-11-22", language: .ru)
    #expect(page.hasPrefix("'\\\" -*- coding: UTF-8 -*-\n.TH"))
    guard let mandoc = Shell.find("mandoc") else { return }
    let bench = try Bench(scripts: ["page": page])
    let shown = try Shell.run(mandoc, ["-Tutf8", "-Owidth=78", "page"], in: bench.folder)
    let text = shown.output.replacing(/.\u{8}/, with: "")
    for part in [
      "\nНАЗВАНИЕ\n", "crm-lead-list - Показать лиды", "\nОБЗОР\n", "crm lead list [флаги]",
      "\nОПИСАНИЕ\n", "не более N лидов (по умолчанию: 30)", "\nСМ. ТАКЖЕ\n",
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func indexNamesEveryCommand() {
    let index = pages[0].text
    for name in ["crm lead list", "crm db raw check", "crm version"] {
      #expect(index.contains("\\fB\(name)\\fR\n"))
    }
    #expect(index.contains("\\fBcrm\\-dates\\fR(7)"))
    #expect(!index.contains("__complete"))
  }
}
