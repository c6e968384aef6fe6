import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("What a stage asks for")
struct ChecklistTests {
  private func stage(_ scratch: ScratchDesk, _ key: String, of pipeline: String = "sales") throws
    -> Stage
  {
    try scratch.store.stage(named: key, of: pipeline)
  }

  private func missing(_ work: () throws(Failure) -> Void) -> String {
    failure(of: work)?.message.en ?? ""
  }

  @Test(
    "Controlled refuses, manual warns, free asks nothing",
    arguments: ["controlled", "manual", "free"])
  func control(_ type: String) throws {
    let scratch = try ScratchDesk()
    try scratch.desk.require(try stage(scratch, "invoiced"), ["category", "company|contact"])
    _ = try scratch.desk.addPoint("check", "Budget", answer: nil, to: stage(scratch, "analysis"))
    let deal = try scratch.add(Deal.kind, "title=Pumps", "type=\(type)")
    let step = { () throws(Failure) in try scratch.move(deal, "invoiced") }
    let told = "not filled: Category, Company or contact, not done: «Budget»"
    switch type {
    case "controlled":
      #expect(missing(step).hasSuffix(told))
      try scratch.edit(Deal.kind, deal, "category=VIP")
      #expect(missing(step).hasSuffix("not filled: Company or contact, not done: «Budget»"))
      let contact = try scratch.add(Contact.kind, "name=Ann")
      try scratch.edit(Deal.kind, deal, "contact=\(contact)")
      _ = try scratch.desk.tick(Deal.kind, deal, ["budget"], isOff: false)
      try step()
    case "manual":
      try step()
      #expect(
        scratch.desk.lastWarnings.map(\.en) == ["deal \(deal) → «Invoiced», although: \(told)"])
    default:
      try step()
      #expect(scratch.desk.lastWarnings.isEmpty)
    }
    #expect(try scratch.record(Deal.kind, deal)[Deal.stage] == .text("invoiced"))
  }

  @Test("A stage that is passed over asks as well; a way back and a lost deal do not")
  func passedOver() throws {
    let scratch = try ScratchDesk()
    for key in ["invoiced", "negotiation"] { try scratch.desk.require(try stage(scratch, key), []) }
    try scratch.desk.require(try stage(scratch, "invoiced"), ["category"])
    _ = try scratch.desk.addPoint("check", "Budget", answer: nil, to: stage(scratch, "analysis"))
    let deal = try scratch.add(Deal.kind, "title=Pumps")
    #expect(
      missing { () throws(Failure) in try scratch.move(deal, "negotiation") }.contains("Category"))
    _ = try scratch.desk.tick(Deal.kind, deal, ["1"], isOff: false)
    try scratch.edit(Deal.kind, deal, "category=VIP")
    try scratch.move(deal, "negotiation")
    try scratch.edit(Deal.kind, deal, "category=")
    try scratch.move(deal, "analysis")
    try scratch.move(deal, "lost", reason: "too dear")
  }

  @Test("Ticks say who and when, come back by undo, and stay when the policy is applied again")
  func ticks() throws {
    let scratch = try ScratchDesk()
    let analysis = try stage(scratch, "analysis")
    for text in ["Budget", "Term"] {
      _ = try scratch.desk.addPoint("check", text, answer: nil, to: analysis)
    }
    let deal = try scratch.add(Deal.kind, "title=Pumps", "owner=ivan")
    try scratch.act(as: "ivan")
    _ = try scratch.desk.tick(Deal.kind, deal, ["2", "Term"], isOff: false)
    let lines = try scratch.desk.checklist(Deal.kind, deal)
    #expect(lines.map { $0.tick != nil } == [false, true])
    #expect(lines.map(\.user) == [nil, "ivan"])
    #expect(lines[1].at == ScratchDesk.noon)
    try scratch.act(as: "petr")
    let ticking = failure { () throws(Failure) in
      try scratch.desk.tick(Deal.kind, deal, ["1"], isOff: false)
    }
    let reading = failure { () throws(Failure) in try scratch.desk.checklist(Deal.kind, deal) }
    #expect(ticking?.exit == .noPermission)
    #expect(reading?.exit == .noPermission)
    try scratch.act(as: "boss")
    try scratch.desk.apply(try scratch.desk.policy())
    #expect(scratch.desk.lastLog.isEmpty)
    _ = try scratch.desk.tick(Deal.kind, deal, ["2"], isOff: true)
    #expect(try scratch.desk.checklist(Deal.kind, deal).allSatisfy { $0.tick == nil })
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.desk.checklist(Deal.kind, deal)[1].user == "ivan")
    #expect(
      failure { () throws(Failure) in try scratch.desk.tick(Deal.kind, deal, ["9"], isOff: false) }?
        .id == "point.not-found")
    #expect(try scratch.store.faults() == [])
  }

  @Test("Leads are asked as their pipeline says; qualifying asks always")
  func leads() throws {
    let scratch = try ScratchDesk()
    try scratch.desk.require(try stage(scratch, "qualified", of: "lead"), ["inn", "phone|email"])
    let lead = try scratch.lead("name=Acme")
    #expect(
      failure { () throws(Failure) in try scratch.desk.qualify([lead], [:]) }?.message.en
        == "lead \(lead) lacks: INN, Phone or e-mail")
    try scratch.desk.setStatus([lead], "qualified", reason: nil)
    #expect(scratch.desk.lastWarnings.count == 1)
    try scratch.desk.setStatus([lead], "working", reason: nil)
    let leads = try #require(try scratch.store.pipeline(Stage.leads))
    _ = try scratch.desk.editPipeline(leads, [PipelineRecord.type: .text("controlled")])
    let refused = failure { () throws(Failure) in
      try scratch.desk.setStatus([lead], "qualified", reason: nil)
    }
    #expect(refused?.id == "lead.step-refused")
    try scratch.desk.setStatus([lead], "unqualified", reason: "no money")
    try scratch.edit(Lead.kind, lead, "inn=7707083893", "phone=+79161234567")
    try scratch.desk.setStatus([lead], "qualified", reason: nil)
  }

  @Test(
    "What nobody can fill cannot be required",
    arguments: ["nothing", "id", "closed", "", "stage_label"])
  func unknown(_ field: String) throws {
    let scratch = try ScratchDesk()
    let stage = try stage(scratch, "invoiced")
    #expect(
      failure { () throws(Failure) in try scratch.desk.require(stage, [field]) }?.exit == .usage)
  }
}
