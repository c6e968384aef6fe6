import CRMDomain
public import CRMStore
import SQL
public import Wording

/// What came of a campaign, in numbers.
public struct CampaignFigures: Sendable {
  /// One of the numbers.
  public struct Name: Sendable {
    /// What programs call it.
    public let name: String
    /// What a person reads.
    public let label: Text
    /// Whether it is said although it is none.
    public var isAlways = false
    /// Whether it is told as a share of the letters that have left.
    public var isShare = false
    let condition: SQL
  }

  /// The numbers in their order.
  public static let names = [
    Name(
      name: "recipients", label: Text("Recipients", "Получателей"), isAlways: true,
      condition: "1 = 1"),
    Name(
      name: "waiting", label: Text("Waiting", "Ждут отправки"), isAlways: true,
      condition: "o.state IN ('queued', 'sending')"),
    Name(
      name: "sent", label: Text("Sent", "Отправлено"), isAlways: true,
      condition: "o.state = 'sent'"),
    Name(name: "failed", label: Text("Failed", "Не удалось"), condition: "o.state = 'failed'"),
    Name(name: "unknown", label: Text("Unknown", "Неизвестно"), condition: "o.state = 'unknown'"),
    Name(
      name: "dropped", label: Text("Not sent any more", "Снято"), condition: "o.state = 'dropped'"),
    Name(
      name: "bounced", label: Text("Came back", "Вернулось"), isShare: true,
      condition: "r.bounced_at IS NOT NULL"),
    Name(
      name: "complained", label: Text("Complaints", "Жалоб"), isShare: true,
      condition: "r.complained_at IS NOT NULL"),
    Name(
      name: "unsubscribed", label: Text("Unsubscribed", "Отписалось"), isShare: true,
      condition: "r.unsubscribed_at IS NOT NULL"),
    Name(
      name: "answered", label: Text("Answered", "Ответило"), isAlways: true, isShare: true,
      condition: "r.answered_at IS NOT NULL"),
    Name(
      name: "opened", label: Text("Opened a link", "Перешло по ссылке"), isShare: true,
      condition: "r.opened_at IS NOT NULL"),
  ]

  private let counts: [String: Int]

  init(_ counts: [String: Int]) {
    self.counts = counts
  }

  /// The number of that name.
  public subscript(name: String) -> Int { counts[name] ?? 0 }
}

extension Store {
  /// What came of a campaign.
  public func campaignFigures(_ id: Int64) throws(Failure) -> CampaignFigures {
    try demandSupervisor()
    let names = CampaignFigures.names
    let sums = names.map { "COALESCE(SUM(CASE WHEN \($0.condition) THEN 1 ELSE 0 END), 0)" as SQL }
    let row = try engine.first(
      """
      SELECT \(sums.joined(", ")) FROM campaign_recipients r JOIN outbox o ON o.id = r.delivery
      WHERE r.campaign = \(id) AND r.removed = 0
      """)
    var counts: [String: Int] = [:]
    for (place, name) in names.enumerated() { counts[name.name] = Int(row?.integer(place) ?? 0) }
    return CampaignFigures(counts)
  }
}
