import CRMDomain
import CRMStore
import Mail
public import Wording

extension Desk {
  /// Hands the SMS that are due in the outbox over to the gateway; `ids` are tried whether due or not.
  public func deliverTexts(
    by gateway: TextGateway, only ids: [Int64]? = nil
  ) throws(Failure) -> DeliveryReport {
    try runOutbox(only: ids) { TextDelivery(store, gateway) }
  }
}

/// SMS on their way to the gateway.
struct TextDelivery: OutboxWay {
  static let channel = "sms"
  static let mostAttempts: Int64 = 8

  private let store: Store
  private let gateway: TextGateway

  init(_ store: Store, _ gateway: TextGateway) {
    self.store = store
    self.gateway = gateway
  }

  func readiness(of delivery: Record) throws(Failure) -> Readiness {
    guard let most = gateway.hourly else { return .ready }
    return try store.sentLastHour(TextDelivery.channel) < most ? .ready : .held
  }

  func handOver(_ delivery: Record) throws(Failure) -> Handed {
    Handed(
      outcome: try gateway.send(
        delivery[Outgoing.body].text ?? "", to: delivery[Outgoing.to].text ?? ""))
  }

  func fate(of interrupted: Record) -> Fate { .unknown }
}
