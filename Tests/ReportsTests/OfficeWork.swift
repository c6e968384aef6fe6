import CRMDomain
import CRMStore
import Wording

/// Work as reports of the head count it.
extension Office {
  /// Adds a lead that was given to its owner when it came.
  @discardableResult
  func takenLead(
    _ owner: String?, at time: Int64, answered: Int64? = nil, deal: Int64? = nil,
    status: String = "new"
  ) throws -> Int64 {
    let id = try lead(owner, at: time, status: status, answered: answered, deal: deal)
    try change { operation throws(Failure) in
      try operation.set(Lead.kind, id, [Lead.assignedAt: .integer(time)])
    }
    return id
  }

  /// Closes a deal as shipped or lost.
  func close(_ deal: Int64, at time: Int64, won: Bool) throws {
    now = time
    try change { operation throws(Failure) in
      try operation.set(
        Deal.kind, deal,
        [
          Deal.stage: .text(won ? "shipped" : "lost"), Deal.closedAt: .integer(time),
          Deal.wonAt: .optional(won ? time : nil),
        ])
    }
  }

  /// An office with leads, deals, tasks and contacts at random, some of them removed.
  static func random(_ dice: inout Dice) throws -> Office {
    let office = try Office()
    let owners: [String?] = ["petr", "ivan", "zoya", "olga", nil]
    for _ in 0..<40 {
      let time = Int64.random(in: 1..<8_000, using: &dice)
      let owner = owners.randomElement(using: &dice) ?? nil
      let deal = try office.deal(
        owner, at: time, amount: Bool.random(using: &dice) ? time : nil,
        currency: Bool.random(using: &dice) ? "RUB" : "USD")
      let isClosed = Bool.random(using: &dice)
      if isClosed { try office.close(deal, at: time + 500, won: Bool.random(using: &dice)) }
      let isAnswered = Bool.random(using: &dice)
      let lead = try office.takenLead(
        owner, at: time, answered: isAnswered ? time + time % 700 : nil,
        deal: Bool.random(using: &dice) ? deal : nil,
        status: ["new", "working", "unqualified"].randomElement(using: &dice) ?? "new")
      let link = ["lead/\(lead)", "deal/\(deal)", nil].randomElement(using: &dice) ?? nil
      try office.task(
        owner, due: time + 900, on: link, kind: "call",
        status: Bool.random(using: &dice) ? "open" : "done")
      try office.change { operation throws(Failure) in
        try operation.add(
          Contact.kind,
          [
            Contact.name: .text("Ann"),
            Contact.owner: .optional(owner.flatMap { office.users[$0] }),
            Contact.phones: .list(time % 2 == 0 ? ["+79161234567"] : []),
          ])
        if time % 9 == 0 { try operation.remove(Lead.kind, lead) }
      }
    }
    office.now = 9_000
    return office
  }
}
