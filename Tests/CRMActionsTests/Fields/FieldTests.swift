import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Fields of one's own")
struct FieldTests {
  let scratch: ScratchDesk

  init() throws { scratch = try ScratchDesk() }

  @discardableResult
  func add(
    _ kind: String, _ name: String, _ type: String, _ more: (inout FieldRequest) -> Void = { _ in }
  ) throws(Failure) -> Int64 {
    var request = FieldRequest(kind: kind, name: name, type: type)
    more(&request)
    return try scratch.desk.addField(request)
  }

  func undo(_ operation: Int64? = nil) throws(Failure) -> [Undone] {
    try scratch.desk.undo(operation).1
  }

  @Test(
    "Every type is read, stored, found and undone",
    arguments: [
      ("text", "Ёлка", "text~елк", Value.text("Ёлка")),
      ("prose", "a\nb", "", .text("a\nb")), ("integer", "12", "x=10..12", .integer(12)),
      ("money", "1,5k", "x=1500", .integer(150_000)),
      ("percent", "12.5", "x=12.5", .integer(1_250)),
      ("day", "2026-12-01", "x=2026-12", .text("2026-12-01")),
      ("instant", "2026-12-01 10:00", "x=2026-12-01", .integer(1_796_108_400)),
      ("flag", "да", "x=yes", .integer(1)), ("choice", "Горячий", "x=hot", .text("hot")),
      ("reference:user", "ivan", "x=ivan", .integer(3)),
    ])
  func types(_ type: String, _ word: String, _ filter: String, _ value: Value) throws {
    for kind in CustomField.kinds {
      try add(kind, "x", type) { request in
        request.labelRu = "Своё"
        if type == "choice" { request.choices = ["hot:Hot:Горячий", "cold"] }
      }
    }
    let lead = try scratch.lead("name=Acme", "x=\(word)")
    try scratch.lead("name=Beta")
    #expect(try scratch.record(Lead.kind, lead)["x"] == value)
    if !filter.isEmpty {
      let term = filter.hasPrefix("text") ? "x" + filter.dropFirst(4) : filter
      #expect(try scratch.all(Lead.kind, term).map(\.id) == [lead])
    }
    #expect(try scratch.all(Lead.kind, "x=").count == 1)
    try scratch.edit(Lead.kind, lead, "x=")
    #expect(try scratch.record(Lead.kind, lead)["x"] == .null)
    #expect(try undo().allSatisfy { $0.outcome == .undone })
    #expect(try scratch.record(Lead.kind, lead)["x"] == value)
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "A field is added only under a name and labels of its own",
    arguments: [
      ("Budget", "field.name"), ("1a", "field.name"), ("a-b", "field.name"), ("", "field.name"),
      ("бюджет", "field.name"), (String(repeating: "a", count: 41), "field.name"),
      ("name", "field.exists"), ("status_label", "field.exists"), ("removed", "field.exists"),
      ("name_key", "field.exists"),
    ])
  func names(_ name: String, _ id: String) throws {
    let before = try scratch.dump()
    #expect(failure { () throws(Failure) in try add("lead", name, "text") }?.id == id)
    #expect(try scratch.dump() == before)
  }

  @Test("Whatever name is taken works as one, whatever is not leaves nothing")
  func anyName() throws {
    var dice = Dice(seed: 133)
    for round in 0..<60 {
      let alphabet = Array("abcxyz_019AЯ-\"' ;)".prefix(round % 2 == 0 ? 9 : 17))
      let length = Int.random(in: 0...12, using: &dice)
      let name = String((0..<length).map { _ in alphabet.randomElement(using: &dice) ?? "a" })
      let refused = failure { () throws(Failure) in
        try add("deal", name, "text") { $0.labelEn = "Label \(round)" }
      }
      guard refused == nil else { continue }
      let deal = try scratch.add(Deal.kind, "title=D\(round)", "\(name)=v\(round)")
      #expect(try scratch.all(Deal.kind, "\(name)=v\(round)").map(\.id) == [deal])
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test("Types, choices, labels and kinds that mean nothing are refused")
  func words() throws {
    func id(
      _ kind: String, _ type: String, _ more: (inout FieldRequest) -> Void = { _ in }
    ) -> String? {
      failure { () throws(Failure) in try add(kind, "x", type, more) }?.id
    }
    #expect(id("user", "text") == "field.kind")
    #expect(id("lead", "colour") == "field.type")
    #expect(id("lead", "reference:item") == "field.type")
    #expect(id("lead", "choice") == "field.choices")
    #expect(id("lead", "text") { $0.choices = ["a"] } == "field.choices")
    for choices in [["a", "A"], ["a:B", "b"], ["a..b"], ["a:b:c:d"], [""], ["a\nb"]] {
      #expect(id("lead", "choice") { $0.choices = choices } == "field.choices", "\(choices)")
    }
    #expect(id("lead", "text") { $0.labelRu = "Статус" } == "field.label")
    #expect(id("lead", "text") { $0.labelEn = "" } == "field.label")
    #expect(id("lead", "text") { $0.labelEn = String(repeating: "x", count: 61) } == "field.label")
    try scratch.act(as: "olga")
    #expect(id("lead", "text") == "access.administrator")
  }

  @Test("Undoing takes a field away while no value is left, and brings it back")
  func undoing() throws {
    let field = try add("lead", "budget", "money")
    let added = try #require(scratch.desk.lastOperation)
    let lead = try scratch.lead("name=Acme", "budget=5")
    #expect(try undo(added).map(\.outcome) == [.kept])
    try scratch.edit(Lead.kind, lead, "budget=")
    #expect(try undo(added).map(\.outcome) == [.undone])
    let away = try #require(scratch.desk.lastOperation)
    #expect(try scratch.store.kind(Lead.kind).field("budget") == nil)
    #expect(failure { () throws(Failure) in try scratch.lead("name=B", "budget=5") } != nil)
    #expect(try undo(away).map(\.link) == [Link("field", field)])
    #expect(try scratch.store.kind(Lead.kind).field("budget") != nil)
    #expect(try scratch.store.faults() == [])
  }

  @Test("Removing by force clears the values; undo brings back field and values")
  func removal() throws {
    let field = try add("lead", "budget", "money")
    let lead = try scratch.lead("name=Acme", "budget=5")
    let refused = failure { () throws(Failure) in
      try scratch.desk.removeFields([field], force: false)
    }
    #expect(refused?.id == "field.in-use")
    #expect(try scratch.desk.removeFields([field], force: true) == 1)
    let away = try #require(scratch.desk.lastOperation)
    #expect(try scratch.store.faults() == [])
    // The journal still knows what the field was.
    let told = try scratch.store.history(of: Lead.kind, lead).filter { $0.change.field == "budget" }
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.change.kind.field("budget") != nil })
    #expect(try undo(away).allSatisfy { $0.outcome == .undone })
    #expect(try scratch.record(Lead.kind, lead)["budget"] == .integer(500))
    #expect(try scratch.store.faults() == [])
  }

  @Test("A name that is free again may get another type; what was removed then stays away")
  func reuse() throws {
    let first = try add("lead", "x", "money")
    _ = try scratch.desk.removeFields([first], force: false)
    let away = try #require(scratch.desk.lastOperation)
    try add("lead", "x", "text")
    let lead = try scratch.lead("name=Acme", "x=words")
    #expect(try scratch.record(Lead.kind, lead)["x"] == .text("words"))
    #expect(try undo(away).map(\.outcome) == [.kept])
    let columns = try scratch.store.engine.all(
      #"SELECT "column" FROM custom_fields WHERE kind = 'lead' ORDER BY id"#
    ).map { $0.text(0) }
    #expect(columns == ["custom_x", "custom_x__2"])
    #expect(try scratch.store.faults() == [])
  }

  @Test("A change of a field that is no more is not undone, and says so")
  func gone() throws {
    let field = try add("lead", "x", "text")
    let lead = try scratch.lead("name=Acme", "x=a")
    try scratch.edit(Lead.kind, lead, "x=")
    let emptied = try #require(scratch.desk.lastOperation)
    _ = try scratch.desk.removeFields([field], force: false)
    #expect(try undo(emptied).map(\.outcome) == [.failed])
  }

  @Test("Others' records show nothing of a field, nor can they be found by it")
  func secrecy() throws {
    try add("lead", "budget", "money")
    try add("lead", "code", "text") { $0.isSensitive = true }
    try add("lead", "pin", "integer") { $0.isSensitive = true }
    let lead = try scratch.lead("name=Acme", "owner=petr", "budget=5", "code=abc", "pin=7")
    try scratch.act(as: "ivan")
    let seen = try scratch.store.record(Lead.kind, lead)
    #expect(seen["budget"] == .null)
    #expect(seen["code"] == .text("•••"))
    #expect(seen["pin"] == .null)
    for filter in ["budget=5", "code~ab", "pin=7", "budget!="] {
      let term = try FilterTerm.read(filter)
      #expect(try scratch.store.count(Selection(Lead.kind, terms: [term])) == 0, "\(filter)")
    }
    #expect(try scratch.store.all(Selection(Lead.kind, order: ["budget"])).isEmpty)
    #expect(
      failure { () throws(Failure) in try scratch.edit(Lead.kind, lead, "budget=6") }?.id
        == "access.denied")
  }

  @Test("A required field is asked of people, not of letters and rules, and is not emptied")
  func required() throws {
    let lead = try scratch.lead("name=Old")
    try add("lead", "budget", "money") { $0.isRequired = true }
    try add("task", "room", "text") { $0.isRequired = true }
    #expect(
      failure { () throws(Failure) in try scratch.lead("name=New") }?.id == "lead.incomplete")
    // The rules of the preset make tasks for the lead, without a room.
    let new = try scratch.lead("name=New", "budget=5", by: .auto)
    #expect(try scratch.all(FollowUp.kind, "on=lead/\(new)").count > 0)
    try scratch.edit(Lead.kind, lead, "name=Older")
    #expect(
      failure { () throws(Failure) in try scratch.edit(Lead.kind, new, "budget=") }?.id
        == "lead.incomplete")
  }

  @Test("Rules look at added fields; a field that a rule needs stays")
  func rules() throws {
    let field = try add("lead", "budget", "money")
    let made = try #require(scratch.desk.lastOperation)
    try scratch.rule(
      "rich", "when lead budget set\nif budget=1000..\nset interest=rich\nset need={budget}")
    let lead = try scratch.lead("name=Acme", "budget=5000")
    #expect(try scratch.record(Lead.kind, lead)[Lead.interest] == .text("rich"))
    try scratch.edit(Lead.kind, lead, "budget=")
    #expect(
      failure { () throws(Failure) in try scratch.desk.removeFields([field], force: true) }?.id
        == "field.in-rule")
    #expect(failure { () throws(Failure) in try undo(made) }?.id == "field.in-rule")
    try scratch.lead("name=Beta", "budget=1")
  }

  @Test("A value that records hold stays among those of a choice; a label may change")
  func editing() throws {
    let field = try add("lead", "heat", "choice") { $0.choices = ["hot", "cold", "mild"] }
    try scratch.lead("name=Acme", "heat=hot")
    var changes = FieldChanges()
    changes.choices = ["cold"]
    #expect(
      failure { () throws(Failure) in try scratch.desk.editField(field, changes) }?.id
        == "field.in-use")
    changes.choices = ["hot:Warm:Тёплый", "icy"]
    changes.labelRu = "Теплота"
    changes.isListed = true
    #expect(try scratch.desk.editField(field, changes))
    let kind = try scratch.store.kind(Lead.kind)
    #expect(kind.field("heat")?.label.ru == "Теплота")
    #expect(kind.listed.last?.name == "heat")
    try scratch.lead("name=Beta", "heat=тёплый")
    #expect(try scratch.all(Lead.kind, "heat=hot").count == 2)
    #expect(try undo().isEmpty == false)
  }

  @Test("What a lead knows goes on to its deal under the same name")
  func conversion() throws {
    try add("lead", "budget", "money")
    try add("deal", "budget", "money")
    try add("lead", "heat", "choice") { $0.choices = ["hot"] }
    try add("deal", "heat", "choice") { $0.choices = ["cold"] }
    let lead = try scratch.lead("name=Acme", "budget=5", "heat=hot", "owner=ivan")
    var request = ConversionRequest()
    request.withoutItemsReason = "later"
    let made = try scratch.desk.convert(lead, request)
    let deal = try scratch.record(Deal.kind, try #require(made.deal))
    #expect(deal["budget"] == .integer(500))
    #expect(deal["heat"] == .null)
  }

  @Test("A reference keeps what it refers to")
  func references() throws {
    try add("company", "parent", "reference:company")
    let first = try scratch.add(Company.kind, "name=One")
    let second = try scratch.add(Company.kind, "name=Two", "parent=\(first)")
    #expect(try scratch.all(Company.kind, "parent.name~one").map(\.id) == [second])
    #expect(
      failure { () throws(Failure) in try scratch.desk.remove(Company.kind, [first]) }?.id
        == "company.in-use")
  }

  @Test("A dry run leaves no column behind")
  func dryRun() throws {
    let before = try scratch.dump()
    let desk = Desk(scratch.store, dryRun: true)
    _ = try desk.addField(FieldRequest(kind: "lead", name: "x", type: "text"))
    #expect(try scratch.dump() == before)
    #expect(try scratch.store.kind(Lead.kind).field("x") == nil)
    let columns = try scratch.store.engine.all(
      "SELECT name FROM pragma_table_info('leads') WHERE name LIKE 'custom%'")
    #expect(columns.isEmpty)
    try add("lead", "x", "integer")
  }

  @Test("Commands that touch no added field ask for them at most once")
  func cost() throws {
    try add("lead", "x", "text")
    let store = try scratch.at(0).store
    let kind = try store.kind(User.kind)
    #expect(kind.fields.count == User.kind.fields.count)
    #expect(try store.kind(Lead.kind).fields.count == Lead.kind.fields.count + 1)
  }
}
