import CRMDomain
import CRMStore
import SQL
import Wording

/// Campaigns of an office at random: letters are written and leave, or do not; people answer, their
/// servers send them back, they complain, unsubscribe and open links; campaigns are called otherwise.
struct MailingLife {
  private let office: Office
  private var campaigns: [Int64] = []
  private var letters: [(recipient: Int64, delivery: Int64)] = []

  init(_ office: Office) { self.office = office }

  mutating func step(_ dice: inout Dice) throws {
    office.now += Int64.random(in: 1..<6_000, using: &dice)
    if campaigns.count < 3 { try found() }
    switch Int.random(in: 0..<10, using: &dice) {
    case 0, 1, 2, 3: try write(&dice)
    case 4, 5, 6: try send(&dice)
    case 7, 8: try mark(&dice)
    default: try rename(&dice)
    }
  }

  private mutating func found() throws {
    let (number, now) = (campaigns.count, office.now)
    campaigns.append(
      try office.change { operation throws(Failure) in
        try operation.add(
          Campaign.kind,
          [
            Campaign.name: .text("campaign \(number)"), Campaign.state: .text("running"),
            Campaign.kind_: .text("lead"), Campaign.filters: .list(["status=new"]),
            Campaign.template: .text("news.en"), Campaign.topic: .text("news"),
            Campaign.optIn: .integer(0), Campaign.createdAt: .integer(now),
          ])
      })
  }

  private mutating func write(_ dice: inout Dice) throws {
    guard let campaign = campaigns.randomElement(using: &dice) else { return }
    let leads = try office.engine.all("SELECT id FROM leads ORDER BY id").map { $0.integer(0) }
    guard let lead = leads.randomElement(using: &dice) else { return }
    let seller = office.users[["petr", "ivan", "zoya"].randomElement(using: &dice) ?? "petr"]
    let (number, now) = (letters.count, office.now)
    letters.append(
      try office.change { operation throws(Failure) in
        let delivery = try operation.add(
          Outgoing.kind,
          [
            Outgoing.channel: .text("mail"), Outgoing.to: .text("a\(number)@b.example"),
            Outgoing.body: .text("text"), Outgoing.key: .text("campaign/\(number)"),
            Outgoing.state: .text("queued"), Outgoing.attempts: .integer(0),
            Outgoing.createdAt: .integer(now),
          ])
        var draft: Draft = [
          CampaignRecipient.campaign: .integer(campaign), CampaignRecipient.occasion: .text(""),
          CampaignRecipient.on: .text("lead/\(lead)"),
          CampaignRecipient.address: .text("a\(number)@b.example"),
          CampaignRecipient.seller: .optional(seller), CampaignRecipient.lead: .integer(lead),
          CampaignRecipient.delivery: .integer(delivery),
          CampaignRecipient.createdAt: .integer(now),
        ]
        draft["recipient"] = .text("a\(number)@b.example")
        return (try operation.add(CampaignRecipient.kind, draft), delivery)
      })
  }

  private func send(_ dice: inout Dice) throws {
    guard let letter = letters.randomElement(using: &dice) else { return }
    let states = ["sending", "sent", "sent", "sent", "failed", "dropped"]
    let state = states.randomElement(using: &dice) ?? "sent"
    let now = office.now
    try office.change { operation throws(Failure) in
      try operation.set(
        Outgoing.kind, letter.delivery,
        [Outgoing.state: .text(state), Outgoing.sentAt: .optional(state == "sent" ? now : nil)])
    }
  }

  private func mark(_ dice: inout Dice) throws {
    let fields = [
      CampaignRecipient.bouncedAt, CampaignRecipient.complainedAt,
      CampaignRecipient.unsubscribedAt, CampaignRecipient.answeredAt, CampaignRecipient.openedAt,
    ]
    guard let letter = letters.randomElement(using: &dice),
      let field = fields.randomElement(using: &dice)
    else { return }
    var draft = Draft()
    draft[field] = .integer(office.now)
    try office.change { operation throws(Failure) in
      try operation.set(CampaignRecipient.kind, letter.recipient, draft)
    }
  }

  private func rename(_ dice: inout Dice) throws {
    guard let campaign = campaigns.randomElement(using: &dice) else { return }
    let now = office.now
    let isTopic = Bool.random(using: &dice)
    try office.change { operation throws(Failure) in
      try operation.set(
        Campaign.kind, campaign,
        isTopic
          ? [Campaign.topic: .text("topic \(now % 5)")]
          : [Campaign.name: .text("campaign \(campaign) of \(now)")])
    }
  }
}
