import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Segments")
struct SegmentTests {
  let scratch: ScratchStore

  init() throws {
    scratch = try ScratchStore()
    for (name, position) in [("Ann", "boss"), ("Ben", "buyer"), ("Cleo", "boss")] {
      try scratch.add(Contact.kind, [Contact.name: .text(name), Contact.position: .text(position)])
    }
  }

  func segment(_ name: String, filters: [String] = [], contacts: [String] = []) throws {
    try scratch.add(
      Segment.kind,
      [
        Segment.name: .text(name), Segment.kind_: .text("contact"),
        Segment.filters: .list(filters), Segment.contacts: .list(contacts),
      ])
  }

  func names(_ filters: String...) throws -> [String] {
    let terms = try filters.map { try FilterTerm.read($0) }
    return try scratch.store.all(Selection(Contact.kind, terms: terms, order: ["id"])).map(\.title)
  }

  @Test("A segment of filters is looked at anew, one of a list stays, both are filters")
  func filters() throws {
    try segment("bosses", filters: ["position=boss"])
    try segment("Двое", contacts: ["1", "2"])
    #expect(try names("segment=bosses") == ["Ann", "Cleo"])
    #expect(try names("segment=двое") == ["Ann", "Ben"])
    #expect(try names("segment=bosses,двое") == ["Ann", "Ben", "Cleo"])
    #expect(try names("segment!=bosses") == ["Ben"])
    #expect(try names("segment=bosses", "segment=двое") == ["Ann"])
    try scratch.add(Contact.kind, [Contact.name: .text("Dan"), Contact.position: .text("boss")])
    #expect(try names("segment=bosses") == ["Ann", "Cleo", "Dan"])
    #expect(try names("segment=двое") == ["Ann", "Ben"])
  }

  @Test("A segment that is not there, is of another kind or leads to itself is told")
  func failures() throws {
    try segment("one", filters: ["segment=two"])
    try segment("two", filters: ["segment=one"])
    #expect(throws: Failure.self) { try names("segment=one") }
    #expect(throws: Failure.self) { try names("segment=none") }
    #expect(throws: Failure.self) { try names("segment~one") }
    let term = try FilterTerm.read("segment=one")
    #expect(throws: Failure.self) {
      try scratch.store.all(Selection(Company.kind, terms: [term]))
    }
    try segment("three", contacts: [])
    #expect(try names("segment=three") == [])
  }
}
