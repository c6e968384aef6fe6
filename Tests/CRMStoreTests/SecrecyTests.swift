import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

/// No words that a seller may type make a secret of another's record appear, or its presence felt.
@Suite("Secrecy")
struct SecrecyTests {
  static let kinds: [RecordKind] = [
    Lead.kind, Contact.kind, Company.kind, Deal.kind, Item.kind, Message.kind, FollowUp.kind,
    Shipment.kind, User.kind, Notification.kind, Remark.kind, AttachedFile.kind, Interaction.kind,
  ]

  /// A store whose petr holds a record of each kind, full of the word «secret»; ivan holds none.
  func setUp() throws -> ScratchStore {
    let scratch = try ScratchStore()
    let owner = Value.integer(scratch.petr.id)
    let lead = try scratch.lead("Acme", owner: scratch.petr, secrets(Lead.kind))
    var company = secrets(Company.kind)
    (company[Company.name], company[Company.owner]) = (.text("Acme"), owner)
    let companyID = try scratch.add(Company.kind, company)
    var contact = secrets(Contact.kind)
    (contact[Contact.name], contact[Contact.owner]) = (.text("Ann"), owner)
    contact[Contact.companies] = .list([String(companyID)])
    let contactID = try scratch.add(Contact.kind, contact)
    var deal = secrets(Deal.kind)
    for field in [Deal.title, Deal.stage, Deal.pipeline, Deal.type] { deal[field] = nil }
    (deal[Deal.company], deal[Deal.contact]) = (.integer(companyID), .integer(contactID))
    let dealID = try scratch.deal("Pumps", owner: scratch.petr, deal)
    try scratch.set(
      Lead.kind, lead, [Lead.deal: .integer(dealID), Lead.contact: .integer(contactID)])
    try scratch.add(
      Item.kind,
      [
        Item.deal: .integer(dealID), Item.position: .integer(1), Item.name: .text("secret pump"),
        Item.sku: .text("secret"), Item.quantity: .integer(1_000), Item.price: .integer(777_777),
        Item.currency: .text("RUB"), Item.discount: .integer(0), Item.vatRate: .text("22"),
        Item.amount: .integer(777_777), Item.vat: .integer(1),
      ])
    try scratch.add(
      Shipment.kind,
      [
        Shipment.number: .text("secret"), Shipment.date: .text("2026-11-21"),
        Shipment.deal: .integer(dealID),
      ])
    for kind in [FollowUp.kind, Notification.kind] {
      var draft = Draft()
      draft["on"] = .text("deal/\(dealID)")
      if kind.name == "task" {
        draft[FollowUp.title] = .text("secret call")
        draft[FollowUp.kind_] = .text("call")
        draft[FollowUp.status] = .text("open")
        draft[FollowUp.priority] = .text("normal")
        draft[FollowUp.assignee] = owner
        draft[FollowUp.dueAt] = .integer(777_777)
      } else {
        draft[Notification.user] = owner
        draft[Notification.event] = .text("secret")
        draft[Notification.text] = .text("secret text")
      }
      try scratch.add(kind, draft)
    }
    try hang(on: Link("deal", dealID), contact: contactID, scratch)
    try scratch.set(
      User.kind, scratch.petr.id,
      [User.email: .text("secret@crm.example"), User.phone: .text("+77777777777")])
    return scratch
  }

  /// A note, a file and an interaction that say «secret».
  private func hang(on link: Link, contact: Int64, _ scratch: ScratchStore) throws {
    let hash = String(repeating: "7", count: 64)
    try scratch.engine.run(
      "INSERT INTO files (hash, size, stored_at) VALUES (\(hash), 777777, 0)")
    try scratch.add(
      Remark.kind,
      [
        Remark.on: .text(link.text), Remark.text: .text("secret text"),
        Remark.author: .integer(scratch.petr.id),
      ])
    try scratch.add(
      AttachedFile.kind,
      [
        AttachedFile.on: .text(link.text), AttachedFile.name: .text("secret.pdf"),
        AttachedFile.size: .integer(777_777), AttachedFile.hash: .text(hash),
      ])
    try scratch.add(
      Interaction.kind,
      [
        Interaction.subject: .text("secret meeting"), Interaction.type: .text("meeting"),
        Interaction.status: .text("planned"), Interaction.on: .text(link.text),
        Interaction.contact: .integer(contact), Interaction.participant: .text("secret man"),
        Interaction.owner: .integer(scratch.petr.id), Interaction.startsAt: .integer(777_777),
        Interaction.place: .text("secret place"), Interaction.result: .text("secret result"),
      ])
  }

  /// A value that says «secret» (or 777777) for each field that is not open.
  func secrets(_ kind: RecordKind) -> Draft {
    var draft = Draft()
    for field in kind.fields where field.isSetByAdd && !field.traits.contains(.open) {
      switch field.type {
      case .text, .prose: draft[field] = .text("secret \(field.name)")
      case .money, .integer, .quantity: draft[field] = .integer(777_777)
      case .percent: draft[field] = .integer(7_777)
      case .emails: draft[field] = .list(["secret@acme.example"])
      case .phones: draft[field] = .list(["+77777777777"])
      case .tags: draft[field] = .list(["secret"])
      case .inn: draft[field] = .text("7777777777")
      case .kpp, .ogrn, .okpo, .bik, .account: draft[field] = .text("7777777")
      case .day: draft[field] = .text("2077-07-07")
      default: break
      }
    }
    draft["currency"] = nil
    return draft
  }

  static func says(_ value: Value) -> Bool {
    let words = [value.text ?? "", value.integer.map(String.init) ?? ""] + value.list
    return words.contains {
      $0.contains("secret") || $0.contains("777777") || $0.contains("2077-07-07") || $0 == "7777"
    }
  }

  /// Words that a seller might type after a field: right guesses among them.
  static let guesses = [
    "=secret", "~secret", "!=", "=", "!=none", "=none", "=secret@acme.example", "=+77777777777",
    "=7777.77", "=0..9999999", "=2077-07-07", "=2077", "=7777777777", "=1", "=2", "=me", "=petr",
    "!=1", "!=zzz", "=1970..", "=..2100", "=77.77", "=yes", "=no", "=777.777", "=deal/1",
  ]

  @Test("Whatever is asked, nothing secret is answered", arguments: 0..<24)
  func nothingShown(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) &+ 1)
    let scratch = try setUp()
    scratch.store.act(as: scratch.ivan)
    var answered = 0
    for _ in 0..<150 {
      let kind = try #require(Self.kinds.randomElement(using: &dice))
      let filters = (0..<Int.random(in: 0...2, using: &dice)).map { _ in filter(kind, &dice) }
      let order = kind.fields.shuffled(using: &dice).prefix(Int.random(in: 0...2, using: &dice))
      let fields = kind.fields.shuffled(using: &dice).prefix(Int.random(in: 1...8, using: &dice))
      var terms: [FilterTerm] = []
      for filter in filters { terms.append(try FilterTerm.read(filter)) }
      let selection = Selection(
        kind, terms: terms,
        order: order.map { Bool.random(using: &dice) ? $0.name : "-" + $0.name },
        limit: Bool.random(using: &dice) ? 5 : nil,
        fields: Bool.random(using: &dice) ? fields.map(\.name) : nil, includesHidden: true)
      do {
        for record in try scratch.store.all(selection) {
          answered += 1
          for field in kind.fields {
            #expect(!Self.says(record[field]), "\(kind.name).\(field.name) by \(filters)")
          }
        }
      } catch {
        #expect(
          [.usage, .data, .noInput, .noPermission].contains(error.exit), "\(error) \(filters)")
      }
    }
    #expect(answered > 0)
  }

  @Test("No filter or order on a closed field finds another's record", arguments: kinds.map(\.name))
  func nothingFelt(_ name: String) throws {
    let scratch = try setUp()
    let kind = try #require(Kinds.named(name))
    let own = kind.name == "user" ? [scratch.ivan.id] : []
    for field in kind.fields where !field.traits.contains(.open) && field.type != .id {
      for guess in Self.guesses {
        for path in paths(field, deep: true) {
          do {
            let found = try scratch.ids(kind, [path + guess], as: scratch.ivan)
            #expect(found.allSatisfy(own.contains), "\(name).\(path)\(guess) found \(found)")
          } catch {
            #expect([.usage, .data, .noInput, .noPermission].contains(error.exit), "\(error)")
          }
        }
      }
      guard field != Deal.items, field != Buying.bought else { continue }
      let sorted = try scratch.ids(kind, [], order: [field.name], as: scratch.ivan)
      #expect(sorted.allSatisfy(own.contains), "\(name) by \(field.name)")
    }
  }

  private func paths(_ field: Field, deep: Bool) -> [String] {
    guard deep, case .reference(let target) = field.type, let other = Kinds.named(target) else {
      return [field.name]
    }
    return [field.name] + other.fields.map { "\(field.name).\($0.name)" }
  }

  private func filter(_ kind: RecordKind, _ dice: inout Dice) -> String {
    let field = kind.fields.randomElement(using: &dice) ?? kind.fields[0]
    let path = paths(field, deep: true).randomElement(using: &dice) ?? field.name
    return path + (Self.guesses.randomElement(using: &dice) ?? "=")
  }
}
