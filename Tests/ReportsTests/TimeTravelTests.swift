import CRMDomain
import CRMStore
import Foundation
import SQL
import Testing
import Wording

@testable import Reports

/// The past does not change, whatever happens afterwards.
@Suite("time travel")
struct TimeTravelTests {
  /// All that somebody could have seen at a moment: every figure of every report, and every record.
  private struct View: Equatable {
    var figures: [String: [String]] = [:]
    var records: [String: [String]] = [:]
  }

  private static let reports: [Report] = [
    .stages, .losses, .leads, .movement, .forecast, .bottlenecks, .mail, .tasks, .customers,
    .discounts, .campaigns, .surveys,
  ]
  private static let kinds: [RecordKind] = [
    Lead.kind, Deal.kind, FollowUp.kind, Contact.kind, Company.kind, Item.kind, User.kind,
  ]

  private func view(_ store: Store, _ period: Period) throws -> View {
    var view = View()
    let request = try ReportRequest(store, period: period)
    for report in Self.reports {
      for sheet in try report.sheets(store, request, by: report.groupings) {
        view.figures["\(report.name) by \(sheet.name)"] = sheet.lines.map(Self.words)
      }
    }
    view.figures["funnel"] = try FunnelReport.make(store, period: period).sheets().flatMap {
      $0.lines.map(Self.words)
    }
    view.figures["managers"] = try ManagerReport.make(store, period: period).sheet().lines
      .map(Self.words)
    view.figures["gaps"] = try GapReport.make(store).sheet(store).lines.map(Self.words)
    view.figures["overdue"] = try OverdueReport.make(store).sheet(store).lines.map(Self.words)
    for kind in Self.kinds {
      let records = try store.all(Selection(kind, order: ["id"], includesHidden: true))
      view.records[kind.name] = records.map { record in
        record.kind.fields.map { "\($0.name)=\(record[$0].stored ?? "")" }.joined(separator: " ")
      }
    }
    return view
  }

  private static func words(_ line: SheetLine) -> String {
    "\(line.key ?? "—") \(line.values.map { $0.map(String.init) ?? "—" })"
  }

  @Test("figures and records of a moment are the same ever after", arguments: 0..<8)
  func neverChanges(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 400)
    let folder = FileManager.default.temporaryDirectory.path + "/crm-past-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let office = try Office(zone: 10_800, path: folder + "/crm.db")
    var life = OfficeLife(office)
    var seen: [(moment: Int64, login: String, period: Period, view: View)] = []
    let logins = ["dana", "olga", "ivan"]
    for step in 0..<120 {
      try life.step(&dice)
      guard step % 17 == 5 else { continue }
      let login = logins[step % 3]
      let period =
        step % 2 == 0
        ? Period.always : Period(range: Instant(office.now - 30_000)..<Instant(office.now - 5_000))
      seen.append((office.now, login, period, try view(try office.store(login), period)))
      office.now += 1
    }
    for (moment, login, period, then) in seen {
      let again = try view(try office.past(moment, login), period)
      for (name, figures) in then.figures {
        #expect(again.figures[name] == figures, "\(name) at \(moment), by \(login), seed \(seed)")
      }
      for (kind, records) in then.records {
        #expect(again.records[kind] == records, "\(kind) at \(moment), by \(login), seed \(seed)")
      }
    }
    #expect(seen.count > 5 && life.undone > 0)
  }

  @Test("what is still to come, and kinds that keep no past, are refused")
  func refusals() throws {
    let store = try Office().store("dana")
    let ahead = #expect(throws: Failure.self) {
      try store.travel(to: store.session.now.adding(seconds: 1))
    }
    #expect(ahead?.id == "as-of.ahead" && ahead?.exit == .usage)
    let timeless = #expect(throws: Failure.self) { try store.demandJournal(of: RuleRecord.kind) }
    #expect(timeless?.id == "as-of.no-journal")
  }

  @Test("addresses and numbers find whom they belonged to then")
  func keys() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/crm-past-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let office = try Office(path: folder + "/crm.db")
    var contacts: [Int64] = []
    office.now = 1_100_000
    for address in ["anna@old.example", "gone@firm.example"] {
      try office.change { operation throws(Failure) in
        contacts.append(
          try operation.add(
            Contact.kind,
            [Contact.name: .text(address), Contact.emails: .list([address])]))
      }
    }
    office.now = 1_200_000
    try office.change { operation throws(Failure) in
      try operation.set(Contact.kind, contacts[0], [Contact.emails: .list(["anna@new.example"])])
      try operation.remove(Contact.kind, contacts[1])
    }
    office.now = 1_300_000
    func found(_ address: String, at moment: Int64) throws -> [Int64] {
      let term = FilterTerm(path: ["email"], op: .equals, values: [address])
      return try office.past(moment, "dana").all(Selection(Contact.kind, terms: [term])).map(\.id)
    }
    #expect(try found("anna@old.example", at: 1_150_000) == [contacts[0]])
    #expect(try found("anna@new.example", at: 1_150_000) == [])
    #expect(try found("gone@firm.example", at: 1_150_000) == [contacts[1]])
    #expect(try found("anna@new.example", at: 1_250_000) == [contacts[0]])
    #expect(try found("gone@firm.example", at: 1_250_000) == [])
    #expect(try found("gone@firm.example", at: 1_050_000) == [])
    #expect(
      try office.past(1_150_000, "dana").owners(of: .email, "anna@old.example", kind: "contact")
        == [contacts[0]])
  }

  @Test("whose a record was decides who sees it whole, and today's departments whose that is")
  func access() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/crm-past-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let office = try Office(path: folder + "/crm.db")
    let lead = try office.lead("petr", at: 1_100_000)
    let zoya = try #require(office.users["zoya"])
    let ivan = try #require(office.users["ivan"])
    office.now = 1_200_000
    try office.change { operation throws(Failure) in
      try operation.set(Lead.kind, lead, [Lead.person: .text("Анна")])
    }
    office.now = 1_300_000
    try office.change { operation throws(Failure) in
      try operation.set(Lead.kind, lead, [Lead.owner: .integer(zoya)])
      try operation.set(User.kind, ivan, [User.role: .text("senior")])
    }
    office.now = 1_400_000
    func person(_ login: String) throws -> String? {
      try office.past(1_250_000, login).record(Lead.kind, lead)[Lead.person].text
    }
    #expect(try person("petr") == "Анна")
    #expect(try person("zoya") == nil)
    // He is a senior of the department today, and was none then.
    #expect(try person("ivan") == "Анна")
    #expect(try person("dana") == "Анна")
  }
}

/// What people of an office do, at random.
struct OfficeLife {
  private let office: Office
  private var leads: [Int64] = []
  private var deals: [Int64] = []
  private var tasks: [Int64] = []
  private var companies: [Int64] = []
  private var contacts: [Int64] = []
  private(set) var undone = 0

  init(_ office: Office) { self.office = office }

  mutating func step(_ dice: inout Dice) throws {
    office.now += Int64.random(in: 1..<4_000, using: &dice)
    let at = office.now
    let owner = ["petr", "ivan", "zoya", "olga", nil].randomElement(using: &dice) ?? nil
    switch Int.random(in: 0..<12, using: &dice) {
    case 0, 1: leads.append(try office.takenLead(owner, at: at))
    case 2: try addDeal(owner, &dice)
    case 3, 4, 5: try move(&dice)
    case 6: try answer(&dice)
    case 7: tasks.append(try office.task(owner, due: at + 3_000, on: link(&dice)))
    case 8: try edit(owner, &dice)
    case 9: try remove(&dice)
    case 10: try company(owner, &dice)
    default: try undo(&dice)
    }
  }

  private func link(_ dice: inout Dice) -> String? {
    (leads.map { "lead/\($0)" } + deals.map { "deal/\($0)" }).randomElement(using: &dice)
  }

  private mutating func addDeal(_ owner: String?, _ dice: inout Dice) throws {
    let deal = try office.deal(
      owner, at: office.now, amount: Int64.random(in: 100..<9_000, using: &dice),
      currency: Bool.random(using: &dice) ? "RUB" : "USD")
    deals.append(deal)
    let company = companies.randomElement(using: &dice)
    try office.change { operation throws(Failure) in
      try operation.add(
        Item.kind,
        [
          Item.deal: .integer(deal), Item.position: .integer(1), Item.name: .text("goods"),
          Item.quantity: .integer(2_000), Item.price: .integer(700), Item.currency: .text("RUB"),
          Item.discount: .integer(1_500), Item.vatRate: .text("22"), Item.amount: .integer(1_190),
          Item.vat: .integer(214),
        ])
      if let company { try operation.set(Deal.kind, deal, [Deal.company: .integer(company)]) }
    }
  }

  private func move(_ dice: inout Dice) throws {
    guard let deal = deals.randomElement(using: &dice) else { return }
    let stage = Office.stages.randomElement(using: &dice)?.0 ?? "won"
    let now = office.now
    let isOver = ["shipped", "lost", "postponed"].contains(stage)
    try office.change { operation throws(Failure) in
      var draft: Draft = [Deal.stage: .text(stage)]
      draft[Deal.wonAt] = stage == "won" || stage == "shipped" ? .integer(now) : .null
      draft[Deal.closedAt] = isOver ? .integer(now) : .null
      if stage == "lost" { draft[Deal.reason] = .text("дорого") }
      try operation.set(Deal.kind, deal, draft)
    }
  }

  private func answer(_ dice: inout Dice) throws {
    guard let lead = leads.randomElement(using: &dice) else { return }
    let (now, deal) = (office.now, deals.randomElement(using: &dice))
    let status = Office.statuses.randomElement(using: &dice)?.0 ?? "new"
    try office.change { operation throws(Failure) in
      try operation.set(
        Lead.kind, lead,
        [
          Lead.firstResponseAt: .integer(now), Lead.status: .text(status),
          Lead.deal: .optional(status == "converted" ? deal : nil),
        ])
    }
  }

  private func edit(_ owner: String?, _ dice: inout Dice) throws {
    let (user, now) = (owner.flatMap { office.users[$0] }, office.now)
    let day = Day(number: Int(now / 86_400) + Int.random(in: 0..<90, using: &dice)).iso
    let (lead, deal) = (leads.randomElement(using: &dice), deals.randomElement(using: &dice))
    let (task, contact) = (tasks.randomElement(using: &dice), contacts.randomElement(using: &dice))
    let amount = Int64.random(in: 100..<9_000, using: &dice)
    try office.change { operation throws(Failure) in
      if let lead {
        try operation.set(
          Lead.kind, lead,
          [
            Lead.owner: .optional(user), Lead.name: .text("Ёлка \(amount)"),
            Lead.tags: .list(["a\(amount % 7)", "b"]), Lead.emails: .list(["a\(amount)@b.example"]),
          ])
      }
      if let deal {
        try operation.set(
          Deal.kind, deal,
          [
            Deal.amount: .integer(amount), Deal.expectedOn: .text(day),
            Deal.probability: .integer(amount), Deal.owner: .optional(user),
          ])
      }
      if let task {
        try operation.set(
          FollowUp.kind, task, [FollowUp.status: .text("done"), FollowUp.doneAt: .integer(now)])
      }
      if let contact { try operation.set(Contact.kind, contact, [Contact.companies: .list([])]) }
    }
  }

  private func remove(_ dice: inout Dice) throws {
    let lead = leads.randomElement(using: &dice)
    guard let lead, try office.store().find(Lead.kind, lead) != nil else { return }
    try office.change { operation throws(Failure) in try operation.remove(Lead.kind, lead) }
  }

  private mutating func company(_ owner: String?, _ dice: inout Dice) throws {
    let user = owner.flatMap { office.users[$0] }
    let number = companies.count
    let company = try office.change { operation throws(Failure) in
      try operation.add(
        Company.kind, [Company.name: .text("ООО \(number)"), Company.owner: .optional(user)])
    }
    companies.append(company)
    contacts.append(
      try office.change { operation throws(Failure) in
        try operation.add(
          Contact.kind,
          [
            Contact.name: .text("Анна \(number)"), Contact.owner: .optional(user),
            Contact.companies: .list([String(company)]),
          ])
      })
  }

  private mutating func undo(_ dice: inout Dice) throws {
    // Mostly a slip of the moment, at times one of long ago.
    let isOld = Int.random(in: 0..<4, using: &dice) == 0
    let newest = try office.engine.value("SELECT MAX(id) FROM operations").integer ?? 0
    let operation = newest - Int64.random(in: 0..<(isOld ? 300 : 8), using: &dice)
    // What was undone already, or made the store, is refused.
    let done = try? office.store("dana").write(settle: { _ in }) { undoing throws(Failure) in
      try undoing.undo(operation)
    }
    if done?.operation.madeID != nil { undone += 1 }
  }
}
