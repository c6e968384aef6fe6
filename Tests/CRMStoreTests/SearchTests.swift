import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Search")
struct SearchTests {
  /// What is found, as references; the index is brought up to date first.
  static func found(
    _ scratch: ScratchStore, _ typed: String, as actor: Actor? = nil, kinds: [RecordKind] = [],
    limit: Int = 50
  ) throws -> [String] {
    try scratch.store.updateSearchIndex()
    return try hits(scratch, typed, as: actor, kinds: kinds, limit: limit).map(\.record.reference)
  }

  static func hits(
    _ scratch: ScratchStore, _ typed: String, as actor: Actor? = nil, kinds: [RecordKind] = [],
    limit: Int = 50
  ) throws -> [SearchHit] {
    scratch.store.act(as: actor ?? scratch.admin)
    defer { scratch.store.act(as: scratch.admin) }
    var hits: [SearchHit] = []
    let request = try SearchRequest(typed, kinds: kinds, limit: limit)
    try scratch.store.search(request) { hit throws(Failure) in hits.append(hit) }
    return hits
  }

  @Test("A record is found by every sort of text it holds")
  func fields() throws {
    let scratch = try ScratchStore()
    try scratch.lead(
      "кафе «Ёлка»", owner: scratch.ivan,
      [
        Lead.emails: .list(["ann@elka.example", "zoe@elka.example"]),
        Lead.phones: .list(["+79165550123", "+74957770124x12"]), Lead.inn: .text("7707083893"),
        Lead.need: .text("Нужен льдогенератор\nи две витрины"), Lead.tags: .list(["опт"]),
        Lead.person: .text("Анна Щукина"), Lead.currency: .text("RUB"),
      ])
    let typed = [
      "елка", "КАФЕ ЁЛКИ", "zoe@elka.example", "916 555-01-23", "8 (495) 777-01-24", "7770124",
      "7707083893", "770708", "льдогенераторы", "витрина", "опт", "щукиной", "анна льдогенератор",
      "1", "#1", "lead/1", "\"две витрины\"",
    ]
    for words in typed { #expect(try Self.found(scratch, words) == ["lead/1"], "\(words)") }
    for words in ["rub", "витрина стол", "\"витрины две\"", "deal/1", "2"] {
      #expect(try Self.found(scratch, words) == [], "\(words)")
    }
    let hit = try #require(try Self.hits(scratch, "льдогенераторы").first)
    #expect(hit.field == Lead.need)
    #expect(hit.excerpt == "Нужен льдогенератор и две витрины")
    #expect(try Self.hits(scratch, "елка").first?.excerpt == nil)
    #expect(try Self.hits(scratch, "777-01-24").first?.excerpt == "+74957770124x12")
  }

  @Test("Names come before titles, titles before other words, exact ones first, new before old")
  func order() throws {
    let scratch = try ScratchStore()
    try scratch.lead("старое", [Lead.need: .text("витрина")])
    try scratch.lead("витрины и прилавки")
    try scratch.lead("витрина")
    try scratch.add(
      FollowUp.kind,
      [
        FollowUp.title: .text("витрина: позвонить"), FollowUp.kind_: .text("call"),
        FollowUp.status: .text("open"), FollowUp.priority: .text("normal"),
      ])
    try scratch.deal("витрина для аптеки")
    let all = ["deal/1", "lead/3", "lead/2", "task/1", "lead/1"]
    #expect(try Self.found(scratch, "витрина") == all)
    #expect(try Self.found(scratch, "витрина", limit: 2) == Array(all.prefix(2)))
    #expect(try Self.found(scratch, "витрина", kinds: [FollowUp.kind]) == ["task/1"])
    try scratch.set(Lead.kind, 2, [Lead.name: .text("витрина")])
    #expect(try Self.found(scratch, "витрина").prefix(2) == ["lead/2", "deal/1"])
  }

  @Test("The index follows changes, removals and undo, and tells how far it is behind")
  func following() throws {
    let scratch = try ScratchStore()
    try scratch.lead("кафе")
    #expect(try scratch.store.searchLag() > 0)
    #expect(try Self.found(scratch, "кафе") == ["lead/1"])
    #expect(try scratch.store.searchLag() == 0)
    try scratch.set(Lead.kind, 1, [Lead.name: .text("аптека")])
    #expect(try Self.hits(scratch, "аптека").isEmpty)
    #expect(try Self.hits(scratch, "кафе").isEmpty, "what is not there any more is not shown")
    #expect(try Self.found(scratch, "аптека") == ["lead/1"])
    #expect(try Self.found(scratch, "кафе") == [])
    try scratch.undo(try scratch.lastOperation)
    #expect(try Self.found(scratch, "кафе") == ["lead/1"])
    try scratch.write { operation throws(Failure) in try operation.remove(Lead.kind, 1) }
    #expect(try Self.hits(scratch, "кафе").isEmpty)
    #expect(try Self.found(scratch, "кафе") == [])
    try scratch.undo(try scratch.lastOperation)
    #expect(try Self.found(scratch, "кафе") == ["lead/1"])
    #expect(try scratch.store.faults() == [])
  }

  @Test("A change that leaves the words alone writes no document")
  func idle() throws {
    let scratch = try ScratchStore()
    try scratch.lead("кафе")
    #expect(try scratch.store.updateSearchIndex() > 0)
    try scratch.set(Lead.kind, 1, [Lead.status: .text("working")])
    #expect(try scratch.store.updateSearchIndex() == 0)
  }

  @Test("Made anew, the index finds the same")
  func anew() throws {
    let scratch = try ScratchStore()
    for number in 1...60 { try scratch.lead("кафе \(number)") }
    let before = try Self.found(scratch, "кафе", limit: 100)
    #expect(before.count == 60)
    #expect(try scratch.store.rebuildSearchIndex() >= 60)
    #expect(try Self.found(scratch, "кафе", limit: 100) == before)
    #expect(try scratch.store.faults() == [])
  }

  @Test("db check names an index that is not what the records say")
  func faults() throws {
    let scratch = try ScratchStore()
    try scratch.lead("кафе")
    try scratch.store.updateSearchIndex()
    try scratch.engine.run("UPDATE search_documents SET digest = 1 WHERE kind = 'lead'")
    try scratch.engine.run(
      "INSERT INTO search_documents (id, kind, record, digest) VALUES (900, 'lead', 77, 1)")
    let faults = try scratch.store.faults()
    #expect(faults.contains("search index: lead/1 is not what it was"))
    #expect(faults.contains("search index: lead that is not there: 77"))
    _ = try scratch.store.rebuildSearchIndex()
    #expect(try scratch.store.faults() == [])
  }

  @Test("A seller finds nothing by what he may not see")
  func secrecy() throws {
    let scratch = try SecrecyTests().setUp()
    try scratch.store.updateSearchIndex()
    #expect(try Self.hits(scratch, "secret", as: scratch.petr).count > 3)
    #expect(try Self.hits(scratch, "secret", as: scratch.senior).count > 3)
    for typed in ["secret", "sec", "acme secret", "pumps secret"] {
      let found = try Self.hits(scratch, typed, as: scratch.ivan).map(\.record.reference)
      #expect(found == [], "\(typed)")
    }
    let open = try Self.hits(scratch, "acme", as: scratch.ivan)
    #expect(!open.isEmpty)
    for hit in open {
      for field in hit.record.kind.fields where !field.traits.contains(.open) {
        #expect(!(hit.record[field].stored ?? "").contains("secret"), "\(field.name)")
      }
    }
  }

  @Test("Whatever is typed is answered")
  func anything() throws {
    let scratch = try ScratchStore()
    try scratch.lead("кафе \"near\" AND OR NOT * ^ {name} : -")
    try scratch.store.updateSearchIndex()
    var dice = Dice(seed: 31)
    for _ in 0..<1_500 {
      let typed = dice.text()
      let refused = failure { () throws(Failure) in
        try scratch.store.search(SearchRequest(typed, limit: 5)) { _ throws(Failure) in }
      }
      #expect(refused == nil || refused?.id == "search.empty", "\(typed.debugDescription)")
    }
    #expect(try Self.found(scratch, "near AND not") == ["lead/1"])
  }
}
