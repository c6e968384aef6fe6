import CRMDomain
import CRMStore
public import Wording

/// What a person does to deliveries.
extension Desk {
  /// Lets deliveries that failed, or of which nobody knows, be tried again at once.
  public func retryDeliveries(_ ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let state = try state(of: id)
        guard ["failed", "unknown", "queued", "dropped"].contains(state) else {
          throw Desk.refusal(id, state)
        }
        try WrongAddresses(operation).demandRight(delivery: id)
        try operation.set(Outgoing.kind, id, Attempt.again)
      }
    }
  }

  /// Takes deliveries out of the outbox; what was sent stays.
  public func dropDeliveries(_ ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let state = try state(of: id)
        guard state == "queued" || state == "failed" || state == "unknown" else {
          throw Desk.refusal(id, state)
        }
        try operation.set(Outgoing.kind, id, [Outgoing.state: .text("dropped")])
      }
    }
  }

  private func state(of id: Int64) throws(Failure) -> String {
    try store.record(Outgoing.kind, id)[Outgoing.state].text ?? ""
  }

  private static func refusal(_ id: Int64, _ state: String) -> Failure {
    let label = Outgoing.states.label(state)
    return Failure(
      .data, "outbox.state", Outgoing.kind.called(id) + Text(verbatim: ": ") + label)
  }
}
