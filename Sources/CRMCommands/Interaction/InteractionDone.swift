import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm interaction done`: closes interactions with what came of them.
enum InteractionDone {
  static let result = Option<String>(
    "result", value: "TEXT", help: Text("what came of it", "результат"))
  static let at = Option<String>(
    "at", value: "TIME", help: Text("when it took place", "когда состоялось"))

  static let command = Command<App>(
    "done", summary: Text("Close interactions as held", "Отработать взаимодействия"),
    effect: .writes, parameters: [result, at, InteractionGroup.interactions],
    examples: [
      Example(
        "crm interaction done 5 --result 'выбрали витрину 1,2 м'",
        Text("with the result", "с результатом"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(Interaction.kind, arguments[InteractionGroup.interactions])
    let time = try arguments[at].map { word throws(Failure) in try app.moment(word, "--at") }
    try desk.hold(ids, result: arguments[result], at: time)
    try app.answer(
      Interaction.kind, ids,
      Text("Done: ", "Отработано: ") + Sentences.several(Interaction.kind, ids))
  }
}
