import CRMActions
import CRMDomain
import CRMStore
import Rendering
import Wording

/// Deliveries that were named to `crm outbox send` and that this run did nothing about.
struct OutboxOthers {
  private let others: [Record]
  private let store: Store

  init(_ named: [Int64], beside report: DeliveryReport, _ store: Store) throws(Failure) {
    let met = Set(
      report.sent + report.delayed + report.held + report.failed + report.unknown + report.dropped)
    self.store = store
    others = try named.filter { !met.contains($0) }.map { id throws(Failure) in
      try store.record(Outgoing.kind, id)
    }
  }

  var isEmpty: Bool { others.isEmpty }

  /// How each stands.
  var groups: [(state: String, ids: [Int64])] {
    others.map { ($0[Outgoing.state].text ?? "", [$0.id]) }
  }

  /// Tells of those that have left; fails where one needs a word of somebody before it may.
  func tell(_ app: App) throws(Failure) {
    for delivery in others {
      let name = Outgoing.kind.called(delivery.id)
      switch delivery[Outgoing.state].text {
      case "sent":
        app.note(name + Text(" was sent already", " – уже отправлено") + time(delivery, app))
      case "queued", "sending":
        let channel = delivery[Outgoing.channel].text ?? ""
        app.note(
          name
            + Text(
              " waits: another run has it, or the settings do not say how '\(channel)' leaves",
              " – ждёт: этим занят другой запуск, или в настройках нет способа «\(channel)»"))
      default: throw refusal(delivery)
      }
    }
  }

  private func time(_ delivery: Record, _ app: App) -> Text {
    guard let seconds = delivery[Outgoing.sentAt].integer else { return Text(verbatim: "") }
    let look = Look(
      language: app.language, zoneOffset: store.session.zone.offset,
      now: store.session.now.seconds)
    return Text(verbatim: ", " + Times.near(seconds, look))
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
