import CRMDomain
import CommandSpec
import Wording

/// `crm outbox`: what is to leave the program.
enum OutboxGroup {
  static let group = Group<App>(
    "outbox", summary: Text("What is to leave the program", "Исходящие отправки")
  ) {
    RecordVerbs.reading(Outgoing.kind) + [
      .command(OutboxSend.command), .command(OutboxRetry.command), .command(OutboxDrop.command),
    ]
  }
}
