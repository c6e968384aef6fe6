import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm interaction postpone`: puts interactions off until another time.
enum InteractionPostpone {
  static let until = Option<String>(
    "until", value: "TIME", help: Text("the new time", "новое время")
  ).required()

  static let command = Command<App>(
    "postpone", summary: Text("Put interactions off", "Отложить взаимодействия"),
    effect: .writes, parameters: [until, InteractionGroup.interactions],
    examples: [
      Example(
        "crm interaction postpone 5 --until 'mon 11:00'", Text("to Monday", "на понедельник"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(Interaction.kind, arguments[InteractionGroup.interactions])
    let time = try app.deadline(arguments[until], "--until")
    try desk.postpone(ids, until: time)
    let when = Times.near(time.seconds, try app.look())
    try app.answer(
      Interaction.kind, ids,
      Sentences.several(Interaction.kind, ids)
        + Text(" put off: \(when)", ": отложено, \(when)"))
  }
}
