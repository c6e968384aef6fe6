import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("What db check finds")
struct SoundnessTests {
  struct Damage: Sendable {
    let sql: SQL
    let says: String
    init(_ sql: SQL, _ says: String) { (self.sql, self.says) = (sql, says) }
  }

  @Test("A healthy store has no faults")
  func healthy() throws {
    #expect(try setUp().store.faults() == [])
  }

  @Test(
    "Each sort of damage is named",
    arguments: [
      Damage("UPDATE leads SET status = 'working'", "lead/1: status differs"),
      Damage("UPDATE leads SET status = 'nonsense'", "lead of an unknown status: 1"),
      Damage("UPDATE leads SET owner = 4", "lead/1: owner differs"),
      Damage("UPDATE leads SET source = 'x'", "lead/1: source differs"),
      Damage("UPDATE leads SET phones = '+70000000000'", "lead/1: its keys"),
      Damage("UPDATE leads SET name_key = 'x'", "lead/1: name cannot be searched"),
      Damage("UPDATE leads SET removed = 1", "lead/1: its removal differs"),
      Damage("DELETE FROM record_keys WHERE type = 'email'", "lead/1: its keys"),
      Damage(
        "INSERT INTO record_keys (kind, record, type, \"key\") VALUES ('lead', 1, 'inn', '1')",
        "lead/1: its keys"),
      Damage("DELETE FROM contact_companies", "contact/1: its companies"),
      Damage(
        "DELETE FROM changes WHERE kind = 'lead' AND field = 'id'", "lead without a journal: 1"),
      Damage(
        "UPDATE changes SET first_values = 'name=x' WHERE kind = 'lead'", "lead/1: name differs"),
      Damage(
        "DELETE FROM changes WHERE kind = 'deal' AND field = 'stage'", "deal/1: stage differs"),
      Damage("DELETE FROM changes WHERE kind = 'lead'", "operation without changes"),
      Damage(
        "INSERT INTO products (sku, name) VALUES ('X', 'X')", "product without a journal: 1"),
      Damage("UPDATE deals SET amount = 5", "deal whose amount is not the sum of its goods: 1"),
      Damage("UPDATE deals SET amount = NULL", "deal whose amount is not the sum of its goods: 1"),
      Damage(
        "INSERT INTO letters (hash, size, stored_at) VALUES ('h', 1, 1)",
        "bytes without a letter: h"),
      Damage(
        "PRAGMA foreign_keys = OFF; UPDATE leads SET owner = 99", "leads 1: no such users"),
    ])
  func damage(_ given: Damage) throws {
    let scratch = try setUp()
    if given.says.contains("no such") {
      try scratch.engine.script("PRAGMA foreign_keys = OFF; UPDATE leads SET owner = 99")
    } else {
      try scratch.engine.run(given.sql)
    }
    let faults = try scratch.store.faults()
    #expect(faults.contains { $0.hasPrefix(given.says) }, "\(faults)")
  }

  func setUp() throws -> ScratchStore {
    let scratch = try ScratchStore()
    try scratch.lead(
      "Acme", owner: scratch.ivan,
      [Lead.emails: .list(["ann@acme.example"]), Lead.phones: .list(["+79161234567"])])
    let company = try scratch.add(Company.kind, [Company.name: .text("ООО «Ёлка»")])
    try scratch.add(
      Contact.kind, [Contact.name: .text("Ann"), Contact.companies: .list(["\(company)"])])
    let deal = try scratch.deal("Pumps", [Deal.company: .integer(company)])
    try scratch.add(
      Item.kind,
      [
        Item.deal: .integer(deal), Item.position: .integer(1), Item.name: .text("Pump"),
        Item.quantity: .integer(1_000), Item.price: .integer(100), Item.currency: .text("RUB"),
        Item.discount: .integer(0), Item.vatRate: .text("22"), Item.amount: .integer(100),
        Item.vat: .integer(18),
      ])
    try scratch.set(Deal.kind, deal, [Deal.amount: .integer(100)])
    return scratch
  }
}
