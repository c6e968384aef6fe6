import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm outbox retry`: lets deliveries be tried again.
enum OutboxRetry {
  static let deliveries = Outgoing.kind.operands()

  static let command = Command<App>(
    "retry", summary: Text("Try deliveries again", "Повторить отправку"),
    details: Text(
      "A delivery that is 'unknown' may have arrived: the letter keeps its Message-ID, by which the "
        + "receiver's program can tell the second copy.",
      "Отправка в состоянии «неизвестно» могла дойти: письмо сохраняет Message-ID, по которому почтовая "
        + "программа получателя узнаёт повтор."),
    effect: .writes, parameters: [deliveries],
    examples: [Example("crm outbox retry 12", Text("at the next run", "при следующем запуске"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let ids = try app.ids(Outgoing.kind, arguments[deliveries])
    try app.desk().retryDeliveries(ids)
    try app.answer(
      Outgoing.kind, ids,
      Sentences.several(Outgoing.kind, ids) + Text(": queued again", ": снова в очереди"))
  }
}
