import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm interaction drop`: closes interactions that will not take place.
enum InteractionDrop {
  static let reason = LeadGroup.reason.required()

  static let command = Command<App>(
    "drop",
    summary: Text("Close interactions that will not take place", "Отменить взаимодействия"),
    effect: .writes, parameters: [reason, InteractionGroup.interactions],
    examples: [
      Example(
        "crm interaction drop 5 --reason 'клиент уехал'", Text("with the reason", "с причиной"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(Interaction.kind, arguments[InteractionGroup.interactions])
    try desk.drop(ids, reason: arguments[reason])
    try app.answer(
      Interaction.kind, ids,
      Text("Dropped: ", "Отменено: ") + Sentences.several(Interaction.kind, ids))
  }
}
