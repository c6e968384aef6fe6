import CRMDomain
import CRMStore
import SQL
import Wording

/// Whether a letter of a campaign may still leave: asked again at the moment of sending, however long
/// it has waited.
final class CampaignGate {
  private let desk: Desk
  /// Campaigns whose letters do not leave now, whatever is asked of the others.
  private var closed: Set<Int64> = []

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

  /// Whether a letter may leave; letters that belong to no campaign may.
  func readiness(of delivery: Record) throws(Failure) -> Readiness {
    guard let id = CampaignGate.campaign(of: delivery) else { return .ready }
    if closed.contains(id) { return .held }
    let verdict = try desk.change { operation throws(Failure) in
      try operation.store.unrestricted { () throws(Failure) in
        try operation.readiness(of: delivery, inCampaign: id)
      }
    }
    if case .held = verdict { closed.insert(id) }
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
  fileprivate func readiness(
    of delivery: Record, inCampaign id: Int64
  ) throws(Failure) -> Readiness {
    let campaign = try raw(Campaign.kind, id)
    if try isRemoved(Campaign.kind, id) {
      return .pointless(Text("the campaign was removed", "рассылка удалена"))
    }
    if campaign[Campaign.state].text == "paused" { return .held }
    if let reason = try objection(to: delivery, campaign) { return .pointless(reason) }
    let plan = try SendingPlan(
      window: campaign[Campaign.window].text, rate: campaign[Campaign.rate].text)
    if plan.opening(now, store.session.zone) > now { return .held }
    guard let rate = plan.rate else { return .ready }
    let sent = try store.engine.value(
      """
      SELECT COUNT(*) FROM outbox
      WHERE purpose = \(Campaign.purpose(id)) AND sent_at > \(now.seconds - 3_600)
      """
    ).integer
    return sent ?? 0 < rate ? .ready : .held
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
