import CommandSpec
import Testing
import Wording

@Suite struct ModelTests {
  @Test func holdsTheTree() throws {
    let model = Toy.tree().model()
    #expect(model.commands.map(\.name) == ["lead", "db", "help", "version"])
    #expect(model.sections.map(\.title.en) == ["Records", "Store", "Help"])
    #expect(model.globals.map(\.name) == ["dry-run", "lang", "help", "version"])
    let list = try #require(model.command(at: ["leads", "ls"]))
    #expect(list.name == "list")
    #expect(list.effect == .reads)
    let limit = try #require(list.parameters.first { $0.name == "limit" })
    #expect(limit.defaultWord == "30")
    #expect(limit.short == "L")
    let size = try #require(list.parameters.first { $0.name == "size" })
    #expect(size.choices.map(\.value) == ["small", "large", "huge"])
    #expect(try #require(model.command(at: ["db", "raw"])).isGroup)
    #expect(model.command(at: ["db", "bogus"]) == nil)
    #expect(model.command(at: []) == nil)
  }
}
