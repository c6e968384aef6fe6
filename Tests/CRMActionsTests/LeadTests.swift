import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Leads")
struct LeadTests {
  @Test(
    "No commands take a lead off its table, and what is refused changes nothing", arguments: 0..<4)
  func machine(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 9)
    let scratch = try ScratchDesk(seed.isMultiple(of: 2) ? .sales : .telemarketing)
    let statuses = scratch.preset.leadStatuses
    for name in ["A", "B", "C"] { try scratch.lead("name=\(name)", "person=\(name)", "owner=ivan") }
    for _ in 0..<40 {
      let id = Int64.random(in: 1...3, using: &dice)
      let before = try scratch.record(Lead.kind, id)
      let to = statuses.randomElement(using: &dice)?.key ?? ""
      let reason = [nil, "", "so"].randomElement(using: &dice) ?? nil
      let day = scratch.store.session.today.adding(days: Int.random(in: -1...5, using: &dice))
      let dump = try scratch.dump()
      let what = Int.random(in: 0...9, using: &dice)
      let refused = failure { () throws(Failure) in
        switch what {
        case 0: try scratch.desk.qualify([id], [:])
        case 1: try scratch.desk.wait([id], until: day, reason: reason)
        case 2: try scratch.desk.disqualify([id], status: nil, reason: reason ?? "", retry: day)
        case 3:
          var request = ConversionRequest()
          request.withoutItemsReason = reason
          _ = try scratch.desk.convert(id, request)
        case 4: try scratch.desk.assignLeads([id], to: nil)
        default: try scratch.desk.setStatus([id], to, reason: reason)
        }
      }
      let lead = try scratch.record(Lead.kind, id)
      let now = try #require(statuses.first { $0.key == lead[Lead.status].text })
      if refused != nil { #expect(try scratch.dump() == dump) }
      if now.kind == "failed" { #expect(lead[Lead.reason].text == "so") }
      #expect((now.kind == "converted") == (lead[Lead.convertedAt] != .null))
      if before[Lead.convertedAt] != .null { #expect(lead[Lead.status] == before[Lead.status]) }
      if now.kind != "initial" { #expect(lead[Lead.firstResponseAt] != .null) }
    }
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "A lead is not born ended", arguments: ["converted", "unqualified", "waiting", "Не годный"])
  func birth(_ status: String) throws {
    let scratch = try ScratchDesk()
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in try scratch.lead("name=A", "status=\(status)") }
    #expect(refused?.id == "lead.not-open")
    #expect(try scratch.dump() == before)
  }

  @Test("A lead without a name is called after company, person, or a masked number")
  func names() throws {
    let scratch = try ScratchDesk()
    let ids = [
      try scratch.lead("company=Acme", "person=Ann"), try scratch.lead("person=Ann"),
      try scratch.lead("phone=+7 916 123-45-67", "owner=petr"),
      try scratch.lead("email=secret@acme.example", "owner=petr"),
    ]
    let names = try ids.map { id throws(Failure) in try scratch.record(Lead.kind, id).title }
    #expect(names.prefix(2) == ["Acme", "Ann"])
    #expect(!names[2].contains("123") && !names[2].isEmpty)
    #expect(!names[3].contains("secret@") && !names[3].isEmpty)
    try scratch.act(as: "ivan")
    let found = try scratch.store.all(
      Selection(Lead.kind, terms: [try FilterTerm.read("name~secret@acme")]))
    #expect(found.isEmpty)
  }

  @Test(
    "A lead that cannot be named is refused",
    arguments: [[], ["name="], ["name= \u{200B} "], ["source=fair"]])
  func nameless(_ fields: [String]) throws {
    let scratch = try ScratchDesk()
    let refused = failure { () throws(Failure) in
      try scratch.desk.addLead(
        try scratch.words(Lead.kind, fields), assignment: .own, allowDuplicate: false)
    }
    #expect(refused?.id == "lead.incomplete")
  }

  @Test(
    "A known customer is found before another lead is made",
    arguments: [
      ("phone=+7 916 123-45-67", "phone=8(916)1234567"),
      ("email=Ann@Acme.example", "email=ann@ACME.example"),
      ("inn=7707083893", "inn=7707083893"),
      ("phone=8 495 123-45-67 доб. 12", "phone=+7 (495) 123-45-67 доб. 12"),
    ])
  func duplicates(_ known: String, _ again: String) throws {
    for kind in [Lead.kind, Contact.kind, Company.kind]
    where kind.field(String(known.prefix { $0 != "=" })) != nil {
      let scratch = try ScratchDesk()
      _ = try scratch.desk.add(kind, try scratch.words(kind, ["name=A", known]))
      let refused = failure { () throws(Failure) in try scratch.lead("name=B", again) }
      #expect(refused?.id == "\(kind.name).duplicate", "\(kind.name)")
      #expect(refused?.exit == .data)
      try scratch.lead("name=B", again, allowDuplicate: true)
    }
  }

  @Test(
    "A request of a known customer is taken, and says whose customer it is",
    arguments: [
      ("company=Ромашка", "company 1 «ООО «Ромашка»» is known already, its owner is ivan"),
      ("company=РОМАШКА, ООО", "company 1 «ООО «Ромашка»» is known already, its owner is ivan"),
      ("company=Ромашки", ""), ("person=Ромашка", ""),
    ])
  func knownCustomer(_ field: String, _ says: String) throws {
    let scratch = try ScratchDesk()
    try scratch.add(Company.kind, "name=ООО «Ромашка»", "inn=7707083893", "owner=ivan")
    try scratch.lead("name=A", field)
    #expect(scratch.desk.lastWarnings.map(\.en).joined() == says)
    try scratch.lead("name=B", field, "inn=7736050003")
    #expect(scratch.desk.lastWarnings.isEmpty, "a namesake with another ИНН is another firm")
  }

  @Test("Text with a NUL byte is refused")
  func null() throws {
    let scratch = try ScratchDesk()
    for field in ["name=a\u{0}b", "need=a\u{0}b"] {
      let refused = failure { () throws(Failure) in try scratch.lead("name=A", field) }
      #expect(refused?.id == "text.null", "\(field)")
    }
  }

  @Test("Another extension is another person")
  func extensions() throws {
    let scratch = try ScratchDesk()
    try scratch.lead("name=A", "phone=8 495 123-45-67 доб. 12")
    try scratch.lead("name=B", "phone=8 495 123-45-67 доб. 13")
    #expect(try scratch.all(Lead.kind, "phone=+74951234567").count == 2)
  }
}
