import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Holdings, links and sites")
struct TieTests {
  private func companies(_ scratch: ScratchDesk, _ count: Int) throws -> [Int64] {
    try (1...count).map {
      try scratch.add(Company.kind, "name=Company\(Character(Unicode.Scalar(UInt8(64 + $0))))")
    }
  }

  private func link(
    _ scratch: ScratchDesk, _ kind: RecordKind, _ ids: [Int64], _ role: String
  ) throws(Failure) -> [Int64] {
    try scratch.desk.link(
      kind, ids[0], to: Array(ids.dropFirst()), as: try TieRole.read(role, of: kind), note: nil)
  }

  private func holding(_ scratch: ScratchDesk, _ id: Int64) throws -> [String] {
    try scratch.store.holding(of: id).map { "\($0.company) \($0.mark.rawValue)" }
  }

  @Test("A holding set in any card is the same in all of them, with heads and subsidiaries marked")
  func symmetrical() throws {
    let scratch = try ScratchDesk()
    let ids = try companies(scratch, 5)
    _ = try link(scratch, Company.kind, [ids[0], ids[1], ids[2]], "head")
    _ = try link(scratch, Company.kind, [ids[3], ids[2]], "holding")
    let whole = [
      "\(ids[0]) head", "\(ids[1]) subsidiary", "\(ids[2]) subsidiary", "\(ids[3]) member",
    ]
    for id in ids.prefix(4) { #expect(try holding(scratch, id) == whole) }
    #expect(try holding(scratch, ids[4]) == [])
    #expect(try scratch.all(Company.kind, "holding=\(ids[0])").map(\.id) == [ids[1], ids[2]])
    _ = try scratch.desk.unlink(Company.kind, ids[2], from: [ids[3]], as: nil)
    #expect(try holding(scratch, ids[3]) == [])
    _ = try scratch.desk.undo(nil)
    #expect(try holding(scratch, ids[3]) == whole)
    #expect(try scratch.store.faults() == [])
  }

  @Test("No circle, no tie to itself, none twice; the same words in both languages")
  func refused() throws {
    let scratch = try ScratchDesk()
    let ids = try companies(scratch, 3)
    _ = try link(scratch, Company.kind, [ids[0], ids[1]], "головная компания")
    _ = try link(scratch, Company.kind, [ids[2], ids[1]], "subsidiary")
    let circle = failure { () throws(Failure) in
      try link(scratch, Company.kind, [ids[2], ids[0]], "head")
    }
    #expect(circle?.id == "company.holding-circle")
    let edited = failure { () throws(Failure) in
      try scratch.edit(Company.kind, ids[0], "holding=\(ids[0])")
    }
    #expect(edited?.id == "company.holding-circle")
    let own = failure { () throws(Failure) in
      try link(scratch, Company.kind, [ids[0], ids[0]], "partner")
    }
    #expect(own?.id == "company.own-link")
    let unknown = failure { () throws(Failure) in
      try link(scratch, Company.kind, [ids[0], ids[1]], "hed")
    }
    #expect(unknown?.exit == .usage)
    #expect(try link(scratch, Company.kind, [ids[0], ids[2]], "supplier") == [ids[2]])
    #expect(try link(scratch, Company.kind, [ids[2], ids[0]], "client") == [])
    #expect(try link(scratch, Company.kind, [ids[2], ids[0]], "supplier") == [ids[0]])
    let wrong = failure { () throws(Failure) in
      try scratch.desk.unlink(
        Company.kind, ids[0], from: [ids[1]], as: try TieRole.read("client", of: Company.kind))
    }
    #expect(wrong?.id == "company.not-linked")
    _ = try scratch.desk.unlink(
      Company.kind, ids[0], from: [ids[2]], as: try TieRole.read("supplier", of: Company.kind))
    #expect(try scratch.store.ties(of: Company.kind, ids[0]).map(\.role.key) == ["supplier"])
  }

  @Test("Who influences whom reads from both sides")
  func persons() throws {
    let scratch = try ScratchDesk()
    let ann = try scratch.add(Contact.kind, "name=Анна")
    let bob = try scratch.add(Contact.kind, "name=Борис")
    _ = try link(scratch, Contact.kind, [ann, bob], "influences")
    #expect(try scratch.store.ties(of: Contact.kind, ann).map(\.role.key) == ["influenced"])
    #expect(try scratch.store.ties(of: Contact.kind, bob).map(\.role.key) == ["influences"])
    try scratch.desk.remove(Contact.kind, [ann])
    #expect(try scratch.store.ties(of: Contact.kind, bob).isEmpty)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.store.ties(of: Contact.kind, bob).count == 1)
  }

  @Test("A seller links his own; heads are set where the subsidiary is his")
  func access() throws {
    let scratch = try ScratchDesk()
    let mine = try scratch.add(Company.kind, "name=Mine", "owner=ivan")
    let his = try scratch.add(Company.kind, "name=His", "owner=petr")
    try scratch.act(as: "ivan")
    let refused = failure { () throws(Failure) in
      try link(scratch, Company.kind, [mine, his], "head")
    }
    #expect(refused?.exit == .noPermission)
    #expect(try link(scratch, Company.kind, [mine, his], "subsidiary") == [his])
    let site = failure { () throws(Failure) in
      try scratch.add(Site.kind, "company=\(his)", "name=Shop")
    }
    #expect(site?.exit == .noPermission)
    let shop = try scratch.add(Site.kind, "company=\(mine)", "name=Shop", "kind=shop")
    try scratch.act(as: "petr")
    #expect(try scratch.store.all(Selection(Site.kind)).isEmpty)
    let hidden = failure { () throws(Failure) in try scratch.edit(Site.kind, shop, "name=X") }
    #expect(hidden?.exit == .noPermission)
  }

  @Test("A company that contacts are tied to is not removed; its sites go with it and return")
  func removal() throws {
    let scratch = try ScratchDesk()
    let company = try scratch.add(Company.kind, "name=A")
    let site = try scratch.add(Site.kind, "company=\(company)", "name=Shop")
    let contact = try scratch.add(Contact.kind, "name=Анна", "related_companies=\(company)")
    let used = failure { () throws(Failure) in try scratch.desk.remove(Company.kind, [company]) }
    #expect(used?.id == "company.in-use")
    #expect(try scratch.all(Contact.kind, "related_companies=\(company)").map(\.id) == [contact])
    try scratch.edit(Contact.kind, contact, "related_companies=")
    try scratch.desk.remove(Company.kind, [company])
    #expect(try scratch.all(Site.kind).isEmpty)
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(Site.kind).map(\.id) == [site])
  }

  @Test("A category goes from the company to its deals, at once and later; undo takes it back")
  func category() throws {
    let scratch = try ScratchDesk()
    let company = try scratch.add(Company.kind, "name=A", "category=Аптеки")
    let other = try scratch.add(Company.kind, "name=B")
    let deal = try scratch.add(Deal.kind, "title=X", "company=\(company)", "owner=ivan")
    let own = try scratch.add(
      Deal.kind, "title=Y", "company=\(other)", "category=Сети", "owner=ivan")
    func categories() throws -> [String?] {
      try [deal, own].map { try scratch.record(Deal.kind, $0)[Deal.category].text }
    }
    #expect(try categories() == ["Аптеки", "Сети"], "an empty category empties nothing")
    try scratch.edit(Company.kind, company, "category=Больницы")
    #expect(try categories() == ["Больницы", "Сети"])
    let changes = try scratch.store.history(of: Deal.kind, deal, field: "category")
    #expect(changes.last?.change.rule == "company-category")
    _ = try scratch.desk.undo(nil)
    #expect(try categories() == ["Аптеки", "Сети"])
    try scratch.edit(Deal.kind, own, "company=\(company)")
    #expect(try categories() == ["Аптеки", "Аптеки"])
    #expect(try scratch.store.faults() == [])
  }

  @Test(
    "A rule that carries a value is read with the field that it means",
    arguments: [
      ("when company category set\nset deal.category={category}", nil),
      ("when deal company set\nset category={company.category}", nil),
      ("when deal company set\nset category={company.kategory}", "field.unknown"),
      ("when deal company set\nset category={title.name}", "rule.unreadable"),
      ("when company category set\nset task.title={category}", "rule.unreadable"),
      ("when company category set\nset deal.total={category}", "field.unknown"),
      ("when company category set\nset deal.stage_label={category}", "field.fixed"),
    ] as [(String, String?)])
  func rules(_ text: String, _ id: String?) {
    let refused = failure { () throws(Failure) in try Rule.read(text, name: "x") }
    #expect(refused?.id == id)
  }
}
