import CRMDomain
import CommandSpec
import Wording

/// `crm interaction`: meetings, calls and letters, planned or with their results.
enum InteractionGroup {
  static let group = Group<App>(
    "interaction",
    summary: Text("Meetings, calls and letters with customers", "Взаимодействия с клиентами"),
    details: Text(
      "An interaction is planned for a time, and then held, put off or dropped; what follows it is "
        + "chained to it. One that is planned is a task of its owner, who is reminded 15 minutes before.",
      "Взаимодействие планируют на время, потом отрабатывают, откладывают или отменяют; следующее "
        + "связано с ним в цепочку. Запланированное – задача ответственного; напоминание – за 15 минут."
    )
  ) {
    [
      .command(InteractionAdd.command), .command(InteractionList.command),
      .command(RecordShow.command(Interaction.kind)),
      .command(RecordEdit.command(Interaction.kind)),
      .command(RecordRemove.command(Interaction.kind)),
      .command(RecordHistory.command(Interaction.kind)), .command(InteractionDone.command),
      .command(InteractionPostpone.command), .command(InteractionDrop.command),
      .command(InteractionNext.command), .command(InteractionResolve.command),
      .command(InteractionDeal.command),
    ]
  }

  /// Interactions, named by number.
  static let interactions = Interaction.kind.operands()
  /// When it takes place.
  static let at = Option<String>(
    "at", value: "TIME",
    help: Text("when it takes place; a bare day means 18:00", "когда; день без времени – 18:00"))
}
