import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("The journal")
struct JournalTests {
  @Test("Adding writes what was given, and nothing of what was not")
  func adding() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme", owner: scratch.ivan, [Lead.phones: .list(["+79161234567"])])
    let entries = try scratch.store.history(of: Lead.kind, id)
    let fields = entries.map(\.change.field)
    #expect(
      Set(fields) == ["id", "name", "status", "owner", "phones", "phone", "created_at"])
    #expect(fields.count == 7)
    #expect(entries.allSatisfy { $0.change.before == nil && $0.user == "boss" })
    #expect(entries.first { $0.change.field == "phones" }?.change.after == "+79161234567")
    #expect(Set(entries.map(\.operation)).count == 1)
  }

  @Test("Changing writes before and after, once, and an unchanged value not at all")
  func changing() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme")
    let count = try scratch.store.history(of: Lead.kind, id).count
    #expect(
      try scratch.set(Lead.kind, id, [Lead.name: .text("Acme"), Lead.source: .null]) == false)
    #expect(try scratch.store.history(of: Lead.kind, id).count == count)
    #expect(try scratch.set(Lead.kind, id, [Lead.name: .text("Apex"), Lead.status: .text("new")]))
    let entry = try #require(try scratch.store.history(of: Lead.kind, id).last)
    #expect(entry.change.field == "name")
    #expect(entry.change.before == "Acme")
    #expect(entry.change.after == "Apex")
    #expect(try scratch.store.history(of: Lead.kind, id).count == count + 1)
  }

  @Test("An operation that changes nothing leaves no row behind")
  func nothing() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme")
    let before = try scratch.lastOperation
    try scratch.set(Lead.kind, id, [Lead.name: .text("Acme")])
    #expect(try scratch.lastOperation == before)
  }

  @Test("A failed operation leaves nothing at all, whatever it did before")
  func failing() throws {
    let scratch = try ScratchStore()
    let before = try scratch.dump(["leads", "changes", "operations", "record_keys"])
    let refused = failure { () throws(Failure) in
      try scratch.write { operation throws(Failure) in
        try operation.add(Lead.kind, [Lead.name: .text("Acme"), Lead.status: .text("new")])
        throw Failure.bug("late")
      }
    }
    #expect(refused != nil)
    #expect(try scratch.dump(["leads", "changes", "operations", "record_keys"]) == before)
  }

  @Test("A removed record is gone from lists, keys and references, and its history stays")
  func removing() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme", [Lead.emails: .list(["ann@acme.example"])])
    try scratch.write { operation throws(Failure) in try operation.remove(Lead.kind, id) }
    #expect(try scratch.ids(Lead.kind, []).isEmpty)
    #expect(try scratch.store.owners(of: .email, "ann@acme.example", kind: "lead").isEmpty)
    for word in ["\(id)", "lead/\(id)", "ann@acme.example"] {
      #expect(
        failure { () throws(Failure) in try scratch.store.resolve("lead", word) }?.id
          == "lead.not-found")
    }
    #expect(try scratch.store.history(of: Lead.kind, id).last?.change.field == "removed")
    let refused = failure { () throws(Failure) in
      try scratch.write { operation throws(Failure) in try operation.present(Lead.kind, id) }
    }
    #expect(refused?.id == "lead.not-found")
  }

  @Test("History of one field holds its changes, the adding and the removal")
  func fieldHistory() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme")
    try scratch.set(Lead.kind, id, [Lead.name: .text("Apex"), Lead.source: .text("fair")])
    try scratch.write { operation throws(Failure) in try operation.remove(Lead.kind, id) }
    let fields = try scratch.store.history(of: Lead.kind, id, field: "name").map(\.change.field)
    #expect(fields == ["id", "name", "name", "removed"])
  }

  @Test("A list keeps its members whatever stands in them")
  func lists() throws {
    let scratch = try ScratchStore()
    let tags = ["VIP", "a\r", "b", "пост. клиент", "%_'\"", "e\u{301}"]
    let id = try scratch.lead("Acme", [Lead.tags: .list(tags)])
    #expect(try scratch.store.record(Lead.kind, id)[Lead.tags].list == tags)
    let entry = try #require(
      try scratch.store.history(of: Lead.kind, id).first { $0.change.field == "tags" })
    #expect(Store.value(entry.change.after, of: Lead.tags).list == tags)
  }

  struct Alignment: Sendable {
    let edit: [String: [String]]
    let phone: String?
    let phones: [String]
  }

  @Test(
    "The first number is the one shown, however numbers are edited",
    arguments: [
      Alignment(edit: ["phone": ["3"]], phone: "3", phones: ["3", "2"]),
      Alignment(edit: ["phone": []], phone: "2", phones: ["2"]),
      Alignment(edit: ["phone": ["2"]], phone: "2", phones: ["2"]),
      Alignment(edit: ["phones": ["5", "1"]], phone: "5", phones: ["5", "1"]),
      Alignment(edit: ["phones": []], phone: nil, phones: []),
      Alignment(
        edit: ["phone": ["7"], "phones": ["5", "7", "1"]], phone: "7", phones: ["7", "5", "1"]),
    ])
  func alignment(_ given: Alignment) throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Acme", [Lead.phones: .list(["1", "2"])])
    var draft = Draft()
    if let phone = given.edit["phone"] { draft[Lead.phone] = .optional(phone.first) }
    if let phones = given.edit["phones"] { draft[Lead.phones] = .list(phones) }
    try scratch.set(Lead.kind, id, draft)
    let lead = try scratch.store.record(Lead.kind, id)
    #expect(lead[Lead.phone].text == given.phone)
    #expect(lead[Lead.phones].list == given.phones)
    for number in given.phones {
      #expect(try scratch.store.owners(of: .line, number, kind: "lead") == [id])
    }
    #expect(try scratch.store.faults() == [])
  }
}
