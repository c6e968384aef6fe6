import CRMDomain
import CRMStore
import SQL
import Wording

/// Whether a letter of a campaign may still leave: asked again at the moment of sending, however long
/// it has waited.
final class CampaignGate {
  /// What becomes of a letter that is due.
  enum Verdict {
    case go
    /// Not now; at that moment where one is known.
    case wait(until: Instant?)
    /// Not any more.
    case drop(Text)
  }

  private let desk: Desk
  /// Campaigns that have sent enough for this hour.
  private var full: Set<Int64> = []

  init(_ desk: Desk) {
    self.desk = desk
  }

  /// The campaign that a delivery belongs to.
  private static func campaign(of delivery: Record) -> Int64? {
    guard let link = delivery[Outgoing.purpose].text.flatMap({ Link($0) }),
      link.kind == Campaign.kind.name
    else { return nil }
    return link.id
  }

  func judge(_ delivery: Record) throws(Failure) -> Verdict {
    guard let id = CampaignGate.campaign(of: delivery) else { return .go }
    if full.contains(id) { return .wait(until: nil) }
    let verdict = try desk.change { operation throws(Failure) in
      try operation.store.unrestricted { () throws(Failure) in
        try operation.judge(delivery, ofCampaign: id)
      }
    }
    if case .wait(until: nil) = verdict { full.insert(id) }
    return verdict
  }
}

extension Store {
  /// The condition that a row of the outbox does not belong to a campaign that is held up.
  static let isNotPaused: SQL = """
    (purpose IS NULL OR purpose NOT IN
      (SELECT 'campaign/' || c.id FROM campaigns c WHERE c.state = 'paused'))
    """
}

extension Operation {
  fileprivate func judge(
    _ delivery: Record, ofCampaign id: Int64
  ) throws(Failure) -> CampaignGate.Verdict {
    let campaign = try raw(Campaign.kind, id)
    if try isRemoved(Campaign.kind, id) {
      return .drop(Text("the campaign was removed", "рассылка удалена"))
    }
    if campaign[Campaign.state].text == "paused" { return .wait(until: nil) }
    if let reason = try objection(to: delivery, campaign) { return .drop(reason) }
    let plan = try SendingPlan(
      window: campaign[Campaign.window].text, rate: campaign[Campaign.rate].text)
    let open = plan.opening(now, store.session.zone)
    if open > now { return .wait(until: open) }
    guard let rate = plan.rate else { return .go }
    let sent = try store.engine.value(
      """
      SELECT COUNT(*) FROM outbox
      WHERE purpose = \(Campaign.purpose(id)) AND sent_at > \(now.seconds - 3_600)
      """
    ).integer
    return sent ?? 0 < rate ? .go : .wait(until: nil)
  }

  /// What has come to speak against a letter since it was written.
  private func objection(
    to delivery: Record, _ campaign: Record
  ) throws(Failure) -> Text? {
    let row = try store.engine.first(
      """
      SELECT id, address, lead, contact, company, "on" FROM campaign_recipients
      WHERE delivery = \(delivery.id) AND removed = 0
      """)
    guard let row else { return Text("the recipient was removed", "получатель удалён") }
    if let link = Link(row.text(5)), let kind = Kinds.named(link.kind),
      try isRemoved(kind, link.id)
    {
      return link.kind == Lead.kind.name
        ? Text("the lead was removed", "лид удалён")
        : Text("the record was removed", "запись удалена")
    }
    let address = row.text(1)
    if try WrongAddresses(self).record(marking: address) != nil {
      return Addressed.Refusal.wrongAddress.label
    }
    let links = LetterLinks(
      lead: row[2].integer, contact: row[3].integer, company: row[4].integer)
    let topic = campaign[Campaign.topic].text ?? ""
    let consents = Consents(self)
    if try consents.refuse(links, address: address, topics: [topic]) {
      return Addressed.Refusal.optedOut.label
    }
    guard campaign[Campaign.optIn] == .integer(1),
      try !consents.agree(links, address: address, topic: topic)
    else { return nil }
    return Addressed.Refusal.noConsent.label
  }
}
