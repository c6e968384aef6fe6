import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("Templates of letters")
struct TemplateTests {
  private func add(_ scratch: ScratchDesk, _ words: String...) throws(Failure) -> Int64 {
    try scratch.desk.addTemplate(try scratch.words(Template.kind, words))
  }

  @Test("A store has the shipped ones in both languages, and all their places are known")
  func shipped() throws {
    let scratch = try ScratchDesk()
    let keys = try scratch.all(Template.kind).map(\.title)
    #expect(
      keys == [
        "acknowledgement.en", "acknowledgement.ru", "invoice.en", "invoice.ru", "quote.en",
        "quote.ru",
      ])
    for template in try scratch.all(Template.kind) {
      // Writing it anew looks at its places.
      try scratch.desk.editTemplate(
        template.id, [Template.body: .text((template[Template.body].text ?? "") + ".")])
    }
    #expect(try scratch.store.template("acknowledgement", .ru)[Template.language].text == "ru")
    #expect(try scratch.store.template("acknowledgement.en", .ru)[Template.language].text == "en")
  }

  @Test(
    "A place that nothing can fill is refused, and named with what may be meant",
    arguments: [
      ("lead", "{lead.nmae}", "{lead.name}"),
      ("lead", "{contact.first_nam}", "{contact.first_name}"),
      ("invoice", "{invoice.company.nam}", "{invoice.company.name}"),
      ("deal", "{deal.owner.emial}", "{deal.owner.email}"), ("deal", "{titel}", "{title}"),
      ("lead", "{invoice.number}", nil), ("lead", "{lead.name.first}", nil),
      ("lead", "{lead.}", nil), ("deal", "{dael.title}", "{deal.title}"),
      ("lead", "{goods.lats}", "{goods.last}"), ("deal", "{goods}", nil),
    ])
  func unknown(_ kind: String, _ place: String, _ meant: String?) throws {
    let scratch = try ScratchDesk()
    let found = failure { () throws(Failure) in
      try add(scratch, "name=x", "kind=\(kind)", "body=Hello \(place)!")
    }
    #expect(found?.id == "template.place" && found?.exit == .data)
    #expect(found?.message.en.contains(place) == true)
    if let meant { #expect(found?.hint?.en.contains(meant) == true, "\(found?.hint?.en ?? "")") }
  }

  @Test(
    "What is no place by its spelling is refused: a customer would read the braces",
    arguments: [
      "{Lead.id}", "{ lead.id }", "{имя}", "{lead.id", "{Lead.id }", "{lead.Имя}", "{} {A}",
    ])
  func misspelt(_ place: String) throws {
    let scratch = try ScratchDesk()
    let found = failure { () throws(Failure) in
      try add(scratch, "name=x", "kind=lead", "body=Request \(place)!")
    }
    #expect(found?.id == "template.brace" && found?.exit == .data)
    #expect(found?.message.en.contains(place.replacing("{} ", with: "")) == true)
    let id = try add(scratch, "name=x", "kind=lead", "body=Request {lead.id}")
    let edited = failure { () throws(Failure) in
      try scratch.desk.editTemplate(id, [Template.subject: .text(place)])
    }
    #expect(edited?.id == "template.brace")
  }

  @Test("A template that a rule names stays, and stays one for leads")
  func used() throws {
    let scratch = try ScratchDesk()
    let ids = try scratch.all(Template.kind, "name=acknowledgement").map(\.id)
    let edited = failure { () throws(Failure) in
      try scratch.desk.editTemplate(ids[1], [Template.kind_: .text("deal")])
    }
    #expect(edited?.id == "template.in-rule" && edited?.exit == .data)
    // One language of two may go.
    try scratch.desk.remove(Template.kind, [ids[0]])
    let removed = failure { () throws(Failure) in try scratch.desk.remove(Template.kind, [ids[1]]) }
    #expect(removed?.id == "template.in-rule" && removed?.message.en.contains("rule") == true)
    let rule = try #require(try scratch.all(RuleRecord.kind, "name=acknowledgement").first)
    try scratch.desk.setEnabled([rule.id], false)
    try scratch.desk.remove(Template.kind, [ids[1]])
    let enabled = failure { () throws(Failure) in try scratch.desk.setEnabled([rule.id], true) }
    #expect(enabled?.id == "template.in-rule")
  }

  @Test(
    "What stands around a record is filled in",
    arguments: [
      ("{title}", "Showcases"), ("{deal.title}", "Showcases"), ("{company.name}", "Acme"),
      ("{contact.first_name}", "Anna"), ("{deal.contact.first_name}", "Anna"),
      ("{lead.name}", "Price?"),
      ("{owner.login} {deal.owner.login} {user.login}", "ivan ivan boss"),
      ("{deal.amount} {deal.currency}", "170\u{A0}000.00 RUB"), ("{deal.closed}", "no"),
      ("{deal.stage}", "Analysis"), ("{deal.expected_on}", "2026-12-01"),
      ("{contact.phone}", "+7 916 123-45-67"), ("{deal.contact}", "Anna"),
      ("{deal.created_at}", "2026-11-21 12:00"),
      ("{ } {} {\"a\": 1} {1} {a: b} {см. ниже}", "{ } {} {\"a\": 1} {1} {a: b} {см. ниже}"),
      ("{deal.items}", "Showcase – 2 шт × 85\u{A0}000.00 = 170\u{A0}000.00"),
    ])
  func filled(_ text: String, _ expected: String) throws {
    let scratch = try ScratchDesk()
    try scratch.product("Showcase", price: "85000", "unit=шт")
    let company = try scratch.add(Company.kind, "name=Acme", "owner=ivan")
    let contact = try scratch.add(
      Contact.kind, "name=Anna", "phone=89161234567", "companies=\(company)", "owner=ivan")
    let lead = try scratch.lead("name=Price?", "owner=ivan")
    let deal = try scratch.desk.addDeal(
      try scratch.words(
        Deal.kind,
        [
          "title=Showcases", "company=\(company)", "contact=\(contact)", "lead=\(lead)",
          "owner=ivan",
          "expected_on=2026-12-01",
        ]), items: [try ItemRequest.read("Showcase:2:85000")])
    let template = try add(scratch, "name=x", "kind=deal", "body=\(text)", "language=en")
    let result = try scratch.store.filled(
      try scratch.record(Template.kind, template), for: try scratch.record(Deal.kind, deal))
    #expect(result.text == expected)
    #expect(result.empty.isEmpty)
  }

  @Test("Days and sums are written in the language of the template")
  func languages() throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(
      Deal.kind, "title=X", "owner=ivan", "expected_on=2026-12-01", "amount=1234567.5")
    let text = "body={deal.expected_on} {deal.amount} {deal.stage} {deal.closed}"
    let template = try add(scratch, "name=x", "kind=deal", text, "language=ru")
    let result = try scratch.store.filled(
      try scratch.record(Template.kind, template), for: try scratch.record(Deal.kind, deal))
    #expect(result.text == "01.12.2026 1\u{A0}234\u{A0}567,50 Анализ информации нет")
  }

  @Test("What is empty is told, and left as it is")
  func empty() throws {
    let scratch = try ScratchDesk()
    let deal = try scratch.add(Deal.kind, "title=X", "owner=ivan")
    let template = try add(
      scratch, "name=x", "kind=deal", "subject={company.name}",
      "body={contact.first_name}, {company.name}")
    let result = try scratch.store.filled(
      try scratch.record(Template.kind, template), for: try scratch.record(Deal.kind, deal))
    #expect(result.empty == ["company.name", "contact.first_name"])
    #expect(result.text == "{contact.first_name}, {company.name}")
  }

  @Test("A letter shows a seller's customer no data of others")
  func masked() throws {
    let scratch = try ScratchDesk()
    let contact = try scratch.add(
      Contact.kind, "name=Anna", "phone=89161234567", "owner=petr")
    let deal = try scratch.add(
      Deal.kind, "title=X", "contact=\(contact)", "owner=ivan")
    let template = try add(scratch, "name=x", "kind=deal", "body={contact.phone}")
    try scratch.act(as: "ivan")
    let result = try scratch.store.filled(
      try scratch.record(Template.kind, template), for: try scratch.store.record(Deal.kind, deal))
    #expect(!result.text.contains("123-45-67"))
  }

  @Test("Only seniors write templates, and undo takes back what they wrote")
  func access() throws {
    let scratch = try ScratchDesk()
    let before = try scratch.all(Template.kind).map { $0[Template.body] }
    try scratch.act(as: "ivan")
    #expect(
      failure { () throws(Failure) in try add(scratch, "name=x", "kind=deal", "body=x") }?.exit
        == .noPermission)
    try scratch.act(as: "olga")
    let made = try add(scratch, "name=x", "kind=deal", "body=x")
    try scratch.desk.editTemplate(made, [Template.body: .text("y")])
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.record(Template.kind, made)[Template.body].text == "x")
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.all(Template.kind).map { $0[Template.body] } == before)
    #expect(try scratch.store.faults() == [])
  }
}
