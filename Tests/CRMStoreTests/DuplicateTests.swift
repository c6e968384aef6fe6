import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Duplicate keys")
struct DuplicateTests {
  struct Case: Sendable {
    let what: String
    let known: Draft
    let added: Draft
    let isSame: Bool
    init(_ what: String, _ known: Draft, _ added: Draft, _ isSame: Bool) {
      (self.what, self.known, self.added, self.isSame) = (what, known, added, isSame)
    }
  }

  static func company(_ name: String, inn: String? = nil, kpp: String? = nil) -> Draft {
    [Company.name: .text(name), Company.inn: .optional(inn), Company.kpp: .optional(kpp)]
  }

  static let cases: [Case] = [
    Case("form and quotes", company("ООО «Ёлка»"), company("Елка, ООО"), true),
    Case("case", company("ACME"), company("acme"), true),
    Case("another name", company("Ёлка"), company("Ёлки"), false),
    Case("one INN", company("A", inn: "7707083893"), company("B", inn: "7707083893"), true),
    Case(
      "branches", company("Банк", inn: "7707083893", kpp: "773601001"),
      company("Банк", inn: "7707083893", kpp: "540602001"), false),
    Case(
      "one branch", company("A", inn: "7707083893", kpp: "773601001"),
      company("B", inn: "7707083893", kpp: "773601001"), true),
    Case(
      "namesakes", company("Ромашка", inn: "7707083893"), company("Ромашка", inn: "7736050003"),
      false),
    Case(
      "a namesake without INN", company("Ромашка", inn: "7707083893"), company("Ромашка"), true),
    Case("forms alone", company("ООО"), company("ЗАО"), false),
  ]

  @Test("Companies", arguments: cases)
  func companies(_ given: Case) throws {
    let scratch = try ScratchStore()
    let id = try scratch.add(Company.kind, given.known)
    #expect((try found(scratch, Company.kind, given.added) == id) == given.isSame, "\(given.what)")
  }

  @Test(
    "People: numbers with their extension, addresses without regard to case",
    arguments: [
      ("+79161234567", "+79161234567", true), ("+74951234567x12", "+74951234567x13", false),
      ("+74951234567x12", "+74951234567x12", true), ("+74951234567x12", "+74951234567", false),
    ])
  func phones(_ known: String, _ added: String, _ isSame: Bool) throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("A", [Lead.phones: .list(["+70000000000", known])])
    let draft: Draft = [Lead.phones: .list([added])]
    #expect((try found(scratch, Lead.kind, draft) == id) == isSame)
  }

  @Test("A known contact is found when a lead comes, a removed one is not")
  func acrossKinds() throws {
    let scratch = try ScratchStore()
    let id = try scratch.add(
      Contact.kind, [Contact.name: .text("Ann"), Contact.emails: .list(["Ann@Acme.EXAMPLE"])])
    let draft: Draft = [Lead.emails: .list(["ann@acme.example"])]
    #expect(try found(scratch, Lead.kind, draft) == id)
    try scratch.write { operation throws(Failure) in try operation.remove(Contact.kind, id) }
    #expect(try found(scratch, Lead.kind, draft) == nil)
  }

  private func found(
    _ scratch: ScratchStore, _ kind: RecordKind, _ draft: Draft
  ) throws -> Int64? {
    var record = Record(kind, kind.fields.map { $0.isList ? .list([]) : .null })
    for (name, value) in draft.entries { record[name] = value }
    return try scratch.store.duplicate(of: record, among: [Lead.kind, Contact.kind, Company.kind])?
      .record.id
  }
}
