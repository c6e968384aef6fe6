import CRMDomain
import CRMStore
import SQL
import Wording

/// Calls, letters, invoices, payments and invitations of an office, at random.
struct PaperLife {
  private let office: Office
  private var calls: [Int64] = []
  private var letters: [Int64] = []
  private var invoices: [Int64] = []
  private var payments: [Int64] = []
  private var invitations: [Int64] = []

  init(_ office: Office) throws {
    self.office = office
    try office.engine.run("INSERT INTO letters (hash, size, stored_at) VALUES ('h', 1, 1)")
    try office.engine.run(
      """
      INSERT INTO surveys (id, name, title, topic, "text", created_at) VALUES (1, 'quality', 'Q',
        'surveys', 'survey quality
      title Quality
      subject How?

      letter
        {questions}

      question overall scale 1..10 required low 6
        How do you rate us?', 1)
      """)
  }

  private func any(_ table: String, _ dice: inout Dice) throws -> Int64? {
    try office.engine.all("SELECT id FROM \(name: table) ORDER BY id").map { $0.integer(0) }
      .randomElement(using: &dice)
  }

  private func user(_ dice: inout Dice) -> Int64? {
    office.users[["petr", "ivan", "zoya"].randomElement(using: &dice) ?? "petr"]
  }

  mutating func step(_ dice: inout Dice) throws {
    office.now += Int64.random(in: 1..<12_000, using: &dice)
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: try call(&dice)
    case 1: try editCall(&dice)
    case 2, 3: try letter(&dice)
    case 4: try refile(&dice)
    case 5: try bill(&dice)
    case 6: try pay(&dice)
    default: try ask(&dice)
    }
  }

  private mutating func call(_ dice: inout Dice) throws {
    let isIn = Bool.random(using: &dice)
    let (user, now) = (user(&dice), office.now)
    calls.append(
      try office.change { operation throws(Failure) in
        try operation.add(
          Call.kind,
          [
            Call.direction: .text(isIn ? "in" : "out"), Call.outcome: .text("missed"),
            Call.user: .optional(user), Call.startedAt: .integer(now),
          ])
      })
  }

  private mutating func editCall(_ dice: inout Dice) throws {
    guard let call = calls.randomElement(using: &dice) else { return }
    let (user, now) = (user(&dice), office.now)
    let isGone = Int.random(in: 0..<6, using: &dice) == 0
    try office.change { operation throws(Failure) in
      try operation.set(
        Call.kind, call,
        [
          Call.topic: .text("t\(now % 3)"), Call.returnedAt: .integer(now),
          Call.user: .optional(user),
        ])
      if isGone { try operation.remove(Call.kind, call) }
    }
    calls.removeAll { isGone && $0 == call }
  }

  private mutating func letter(_ dice: inout Dice) throws {
    let isIn = Bool.random(using: &dice)
    let (lead, deal) = (try any("leads", &dice), try any("deals", &dice))
    let id = try office.engine.value(
      """
      INSERT INTO messages (direction, "date", lead, deal, content, raw, outcome)
      VALUES (\(isIn ? "in" : "out"), \(office.now), \(lead), \(isIn ? nil : deal), 'c', 'h',
        'attached') RETURNING id
      """)
    letters.append(id.integer ?? 0)
  }

  private func refile(_ dice: inout Dice) throws {
    guard let letter = letters.randomElement(using: &dice) else { return }
    let deal = try any("deals", &dice)
    let isGone = Int.random(in: 0..<6, using: &dice) == 0
    try office.change { operation throws(Failure) in
      try operation.set(Message.kind, letter, [Message.deal: .optional(deal)])
      if isGone { try operation.set(Message.kind, letter, [Message.outcome: .text("spam")]) }
    }
  }

  private mutating func bill(_ dice: inout Dice) throws {
    let day = Day(number: Int(office.now / 86_400)).iso
    let due = Day(number: Int(office.now / 86_400) + Int.random(in: 0..<2, using: &dice)).iso
    let (deal, company) = (try any("deals", &dice), try any("companies", &dice))
    let number = "N\(invoices.count)"
    let amount = Int64.random(in: 100..<900, using: &dice)
    let old = invoices.randomElement(using: &dice)
    let made = try office.change { operation throws(Failure) in
      if let old { try operation.set(Invoice.kind, old, [Invoice.dueOn: .text(due)]) }
      return try operation.add(
        Invoice.kind,
        [
          Quote.number: .text(number), Quote.date: .text(day), Quote.status: .text("sent"),
          Quote.deal: .optional(deal), Quote.company: .optional(company),
          Quote.amount: .integer(amount), Quote.currency: .text("RUB"),
          Invoice.dueOn: .text(due), Invoice.paidAmount: .integer(0),
        ])
    }
    invoices.append(made)
  }

  private mutating func pay(_ dice: inout Dice) throws {
    guard let invoice = invoices.randomElement(using: &dice) else { return }
    let day = Day(number: Int(office.now / 86_400)).iso
    let number = "P\(payments.count)"
    let amount = Int64.random(in: 100..<900, using: &dice)
    let gone = Int.random(in: 0..<4, using: &dice) == 0 ? payments.popLast() : nil
    let made = try office.change { operation throws(Failure) in
      if let gone { try operation.remove(Payment.kind, gone) }
      let made = try operation.add(
        Payment.kind,
        [
          Quote.number: .text(number), Payment.date: .text(day),
          Payment.invoice: .integer(invoice), Payment.amount: .integer(amount),
          Quote.currency: .text("RUB"),
        ])
      let paid = try operation.store.engine.value(
        "SELECT SUM(amount) FROM payments WHERE invoice = \(invoice) AND removed = 0"
      ).integer
      try operation.set(Invoice.kind, invoice, [Invoice.paidAmount: .integer(paid ?? 0)])
      return made
    }
    payments.append(made)
  }

  private mutating func ask(_ dice: inout Dice) throws {
    if Bool.random(using: &dice), let known = invitations.randomElement(using: &dice) {
      let now = office.now
      try office.change { operation throws(Failure) in
        try operation.set(
          Invitation.kind, known,
          [
            Invitation.state: .text("answered"), Invitation.answeredAt: .integer(now),
            Invitation.score: .integer(now % 10), Invitation.answers: .list(["overall=7"]),
          ])
      }
      return
    }
    let id = try office.engine.value(
      """
      INSERT INTO survey_invitations (survey, "on", person, state, way, language, seller, sent_at,
        created_at)
      VALUES (1, 'deal/1', 'P', 'asked', 'letter', 'en', \(user(&dice)), \(office.now),
        \(office.now)) RETURNING id
      """)
    invitations.append(id.integer ?? 0)
  }
}
