import CommandDocs
import Foundation
import Testing
import Wording

@Suite struct SpecDumpTests {
  private struct Parameter: Decodable {
    let kind: String
    let name: String
    let short: String?
    let `default`: String?
    let summary: String
  }

  private struct Part: Decodable {
    let name: String
    let summary: String
    let parameters: [Parameter]
    let commands: [Part]
  }

  private func parse(_ text: String) throws -> Part {
    try JSONDecoder().decode(Part.self, from: Data(text.utf8))
  }

  @Test func wholeTree() throws {
    let tree = try parse(SpecDump.json(Toy.model, .en))
    #expect(tree.name == "crm")
    #expect(tree.parameters.map(\.name) == ["db", "quiet", "colour", "help", "version"])
    #expect(tree.commands.map(\.name) == ["lead", "db", "help", "version"])
    let list = try #require(tree.commands.first?.commands.first)
    let limit = try #require(list.parameters.first { $0.name == "limit" })
    #expect(limit.short == "L")
    #expect(limit.default == "30")
    #expect(limit.kind == "option")
    #expect(list.parameters.last?.summary == "a tag; see --all, ~home, 'quotes', \\back")
  }

  @Test func partAndLanguage() throws {
    let part = try parse(SpecDump.json(Toy.model, .ru, path: ["lead", "ls"]))
    #expect(part.name == "list")
    #expect(part.summary == "Показать лиды")
    #expect(SpecDump.json(Toy.model, .en, path: ["bogus"]).isEmpty)
  }
}
