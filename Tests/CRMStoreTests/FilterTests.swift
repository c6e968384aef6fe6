import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Filters")
struct FilterTests {
  struct Case: Sendable {
    let filter: String
    let found: Set<String>
    init(_ filter: String, _ found: Set<String>) { (self.filter, self.found) = (filter, found) }
  }

  /// Three leads: a full one, a sparse one, and one with every troublesome sign.
  func setUp() throws -> (ScratchStore, [String: Int64]) {
    let scratch = try ScratchStore()
    let full = try scratch.lead(
      "Ёлки и Палки", owner: scratch.ivan,
      [
        Lead.company: .text("ООО «Ёлка»"), Lead.person: .text("Анна"),
        Lead.inn: .text("7707083893"),
        Lead.emails: .list(["Ann@Acme.example", "sales@acme.example"]),
        Lead.phones: .list(["+79161234567", "+74951234567x12"]), Lead.source: .text("Fair"),
        Lead.channel: .text("mail"), Lead.interest: .text("насосы"),
        Lead.amount: .integer(10_000_000),
        Lead.currency: .text("RUB"), Lead.tags: .list(["VIP", "50%_off"]),
        Lead.wakeOn: .text("2026-11-30"),
      ])
    let sparse = try scratch.lead("Sparse", [Lead.status: .text("working")])
    let odd = try scratch.lead(
      "100%_sure \"it's\" \\ ok", owner: scratch.petr,
      [Lead.interest: .text("a_b%c"), Lead.tags: .list(["VIPs"]), Lead.amount: .integer(-500)])
    return (scratch, ["full": full, "sparse": sparse, "odd": odd])
  }

  @Test(
    "Every operator on every sort of field",
    arguments: [
      Case("name=елки И палки", ["full"]), Case("name!=sparse", ["full", "odd"]),
      Case("name~ЁЛК", ["full"]), Case("name~елк", ["full"]), Case("company~\"ёлка\"", ["full"]),
      Case("name~%", ["odd"]), Case("name~_", ["odd"]), Case("name~100%_s", ["odd"]),
      Case("name~'s", ["odd"]), Case("name~\\", ["odd"]), Case("name~\"\"\"it\"", ["odd"]),
      Case("interest~a_b", ["odd"]), Case("interest~aXb", []),
      Case("source=Fair", ["full"]), Case("source=", ["sparse", "odd"]), Case("source!=", ["full"]),
      Case("person=", ["sparse", "odd"]),
      Case("email=ANN@acme.example", ["full"]), Case("email=sales@acme.example", ["full"]),
      Case("emails=sales@acme.example", ["full"]),
      Case("email!=sales@acme.example", ["sparse", "odd"]),
      Case("email=", ["sparse", "odd"]), Case("email!=", ["full"]),
      Case("phone=8 (916) 123-45-67", ["full"]), Case("phones=+7 495 123-45-67", ["full"]),
      Case("phone=+79990000000", []),
      Case("inn=7707083893", ["full"]), Case("inn=", ["sparse", "odd"]),
      Case("channel=mail", ["full"]), Case("channel=почта", ["full"]),
      Case("channel=mail,form", ["full"]),
      Case("channel!=mail", ["sparse", "odd"]),
      Case("amount=100k", ["full"]), Case("amount=99999.99..100000", ["full"]),
      Case("amount=..0", ["odd"]), Case("amount=-5..", ["full", "odd"]),
      Case("amount=", ["sparse"]),
      Case("amount!=100000", ["sparse", "odd"]),
      Case("owner=ivan", ["full"]), Case("owner=me", []), Case("owner=none", ["sparse"]),
      Case("owner!=none", ["full", "odd"]), Case("owner=none,petr", ["sparse", "odd"]),
      Case("owner!=none,petr", ["full"]), Case("owner!=ivan", ["sparse", "odd"]),
      Case("owner=", ["sparse"]), Case("owner.login=petr", ["odd"]),
      Case("owner.name~IVA", ["full"]),
      Case("status=new", ["full", "odd"]), Case("status=В работе", ["sparse"]),
      Case("status=Working", ["sparse"]), Case("status!=Новый запрос", ["sparse"]),
      Case("status_kind=open", ["sparse"]),
      Case("status_kind=initial,open", ["full", "sparse", "odd"]),
      Case("tags=VIP", ["full"]), Case("tags=50%_off", ["full"]), Case("tags=VI_", []),
      Case("tags=VIP,VIPs", ["full", "odd"]), Case("tags!=VIP", ["sparse", "odd"]),
      Case("tags=", ["sparse"]),
      Case("wake_on=2026-11-30", ["full"]), Case("wake_on=2026-11", ["full"]),
      Case("wake_on=2026-11-30..2026-11-30", ["full"]), Case("wake_on=..2026-11-29", []),
      Case("wake_on=..2026-11", ["full"]), Case("wake_on=2026-12..", []),
      Case("wake_on=+9d", ["full"]),
      Case("created_at=today", ["full", "sparse", "odd"]), Case("created_at=yesterday", []),
      Case("created_at=2026", ["full", "sparse", "odd"]), Case("created_at=tomorrow..", []),
      Case("next_due=", ["full", "sparse", "odd"]),
    ])
  func table(_ given: Case) throws {
    let (scratch, ids) = try setUp()
    let found = try scratch.ids(Lead.kind, [given.filter])
    #expect(Set(found) == Set(given.found.compactMap { ids[$0] }), "\(given.filter)")
  }

  @Test("Several filters are one and all; ids are picked by number")
  func together() throws {
    let (scratch, ids) = try setUp()
    let full = try #require(ids["full"])
    #expect(try scratch.ids(Lead.kind, ["status=new", "owner=ivan"]) == [full])
    #expect(try scratch.ids(Lead.kind, ["status=new", "owner=none"]).isEmpty)
    #expect(try scratch.ids(Lead.kind, ["id=\(full),9999"]) == [full])
    #expect(try scratch.ids(Lead.kind, ["id=\(full)..\(full + 1)"]).count == 2)
  }

  @Test("«me» is the acting user")
  func me() throws {
    let (scratch, ids) = try setUp()
    #expect(try scratch.ids(Lead.kind, ["owner=me"], as: scratch.ivan) == [ids["full"]])
    #expect(try scratch.ids(Lead.kind, ["owner=я"], as: scratch.petr) == [ids["odd"]])
  }

  @Test(
    "A filter that makes no sense is refused with the field's name",
    arguments: [
      "nothing=1", "amount=lots", "amount~1", "name=a..b", "status=nonsense", "channel=pigeon",
      "owner=nobody", "wake_on=31.02", "created_at=03/04", "source.name=x", "owner.secret=x",
      "owner.manager.manager.manager.login=x", "inn=123", "phone=abc", "email=none at all",
      "id=x", "source~fair",
    ])
  func refused(_ filter: String) throws {
    let scratch = try ScratchStore()
    let refused = failure { () throws(Failure) in try scratch.ids(Lead.kind, [filter]) }
    #expect(refused.map { [.usage, .data, .noInput].contains($0.exit) } == true, "\(filter)")
  }

  @Test("Many values and long texts are answered or refused, never a fault")
  func large() throws {
    let (scratch, _) = try setUp()
    let many = (1...9_000).map(String.init).joined(separator: ",")
    #expect(try scratch.ids(Lead.kind, ["id=\(many)"]).count == 3)
    #expect(
      try scratch.ids(Lead.kind, ["tags=\((1...3_000).map { "t\($0)" }.joined(separator: ","))"])
        == [])
    let tooMany = (1...20_000).map(String.init).joined(separator: ",")
    let first = failure { () throws(Failure) in try scratch.ids(Lead.kind, ["id=\(tooMany)"]) }
    #expect(first?.id == "filter.too-long")
    let long = String(repeating: "%", count: 60_000)
    let second = failure { () throws(Failure) in try scratch.ids(Lead.kind, ["name~\(long)"]) }
    #expect(second?.id == "filter.too-long")
  }

  @Test("A day of filters is the company's day, also where clocks change")
  func zones() throws {
    // Berlin: summer time ended on 25 October 2026 at 01:00 UTC; that local day has 25 hours.
    let change: Int64 = 1_792_890_000
    let berlin = ZoneRule { $0 < change ? 7_200 : 3_600 }
    let scratch = try ScratchStore(zone: berlin)
    func lead(_ at: Int64) throws -> Int64 {
      try scratch.lead("L", [Lead.createdAt: .integer(at)])
    }
    let start = change - 3 * 3_600
    let before = try lead(start - 1)
    let first = try lead(start)
    let last = try lead(start + 25 * 3_600 - 1)
    let after = try lead(start + 25 * 3_600)
    #expect(try scratch.ids(Lead.kind, ["created_at=2026-10-25"]) == [first, last])
    #expect(try scratch.ids(Lead.kind, ["created_at=..2026-10-24"]) == [before])
    #expect(try scratch.ids(Lead.kind, ["created_at=2026-10-26.."]) == [after])
    #expect(try scratch.ids(Lead.kind, ["created_at!=2026-10-25"]) == [before, after])
  }

  @Test("Midnight in Moscow parts the days of filters")
  func moscow() throws {
    let scratch = try ScratchStore()
    // 2026-11-01 00:00 in Moscow is 2026-10-31 21:00 UTC.
    let midnight: Int64 = 1_793_480_400
    let october = try scratch.lead("L", [Lead.createdAt: .integer(midnight - 1)])
    let november = try scratch.lead("L", [Lead.createdAt: .integer(midnight)])
    #expect(try scratch.ids(Lead.kind, ["created_at=2026-10"]) == [october])
    #expect(try scratch.ids(Lead.kind, ["created_at=2026-11"]) == [november])
    #expect(
      try scratch.ids(Lead.kind, ["created_at=2026-10-31..2026-11-01"]) == [october, november])
  }

  @Test("Sorting folds letters, puts the empty last both ways, and is stable by number")
  func sorting() throws {
    let scratch = try ScratchStore()
    let names = ["ёж", "Ель", "Яма", "арбуз"]
    for name in names { try scratch.lead(name, [Lead.interest: .text(name)]) }
    let empty = try scratch.lead("zzz")
    func sorted(_ order: String) throws -> [Int64] {
      try scratch.ids(Lead.kind, [], order: [order])
    }
    #expect(try sorted("interest") == [4, 1, 2, 3, empty])
    #expect(try sorted("-interest") == [3, 2, 1, 4, empty])
  }

  @Test("Lists hide what is closed unless asked; numbers and statuses ask")
  func hidden() throws {
    let scratch = try ScratchStore()
    let id = try scratch.lead("Bad", [Lead.status: .text("bad")])
    func found(_ filters: [String], all: Bool = false) throws -> Int {
      let terms = try filters.map { word throws(Failure) in try FilterTerm.read(word) }
      return try scratch.store.count(Selection(Lead.kind, terms: terms, includesHidden: all))
    }
    #expect(try found([]) == 0)
    #expect(try found([], all: true) == 1)
    #expect(try found(["status=bad"]) == 1)
    #expect(try found(["id=\(id)"]) == 1)
    try scratch.set(User.kind, scratch.petr.id, [User.active: .integer(0)])
    let term = try FilterTerm.read("id=\(scratch.petr.id)")
    #expect(try scratch.store.count(Selection(User.kind, terms: [term])) == 1)
    #expect(try scratch.store.count(Selection(User.kind)) == 3)
  }
}
