import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// Deliveries that were named to `crm outbox send` and that this run did nothing about.
struct OutboxOthers {
  private let others: [Record]

  init(_ named: [Int64], beside report: DeliveryReport, _ store: Store) throws(Failure) {
    let met = Set(report.all)
    others = try named.filter { !met.contains($0) }.map { id throws(Failure) in
      try store.record(Outgoing.kind, id)
    }
  }

  var isEmpty: Bool { others.isEmpty }

  /// How each stands.
  var groups: [(state: String, ids: [Int64])] {
    others.map { ($0[Outgoing.state].text ?? "", [$0.id]) }
  }

  /// Tells of those that have left or wait; fails where one needs a word of somebody before it may.
  func tell(_ app: App) throws(Failure) {
    var refused: Failure?
    for delivery in others {
      let name = Outgoing.kind.called(delivery.id)
      switch delivery[Outgoing.state].text {
      case "sent":
        app.note(try name + Text(" was sent already", " – уже отправлено") + time(delivery, app))
      case "queued", "sending":
        let channel = delivery[Outgoing.channel].text ?? ""
        app.note(
          name
            + Text(
              " waits: another run has it, or the settings do not say how '\(channel)' leaves",
              " – ждёт: этим занят другой запуск, или в настройках нет способа «\(channel)»"))
      default: refused = refused ?? refusal(delivery)
      }
    }
    if let refused { throw refused }
  }

  private func time(_ delivery: Record, _ app: App) throws(Failure) -> Text {
    guard let seconds = delivery[Outgoing.sentAt].integer else { return Text(verbatim: "") }
    return Text(verbatim: ", " + Times.near(seconds, try app.look()))
  }

  private func refusal(_ delivery: Record) -> Failure {
    Failure(
      .data, "outbox.state",
      Outgoing.kind.called(delivery.id) + Text(verbatim: ": ")
        + Outgoing.states.label(delivery[Outgoing.state].text ?? ""),
      hint: Text(
        "'crm outbox retry \(delivery.id)' queues it again",
        "'crm outbox retry \(delivery.id)' вернёт её в очередь"))
  }
}
