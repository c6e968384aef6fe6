import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm outbox drop`: takes deliveries out of the outbox.
enum OutboxDrop {
  static let deliveries = Outgoing.kind.operands()

  static let command = Command<App>(
    "drop", summary: Text("Send no more", "Снять с отправки"), effect: .writes,
    parameters: [deliveries],
    examples: [Example("crm outbox drop 12", Text("not to be sent", "не отправлять"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let ids = try app.ids(Outgoing.kind, arguments[deliveries])
    try app.desk().dropDeliveries(ids)
    try app.answer(
      Outgoing.kind, ids,
      Sentences.several(Outgoing.kind, ids) + Text(": dropped", ": снято с отправки"))
  }
}
