import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Puts a stage or status in another place.
enum StageMoving {
  static func command(_ noun: StageNoun) -> Command<App> {
    let stage = noun.operand()
    return Command(
      "move",
      summary: Text("Put a \(noun.word) in another place", "Переставить ")
        + Text("", noun.noun.object.ru),
      effect: .writes, parameters: [StageFlags.after, StageFlags.before, stage],
      exclusive: [["after", "before"]],
      examples: [
        Example(
          "\(noun.command) move \(noun.example) --before \(noun == .stage ? "invoiced" : "new")",
          Text("before another one", "перед другой"))
      ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let moved = try app.stage(arguments[stage], noun)
      let place = try app.place(arguments, noun, in: moved.pipeline)
      if case .usual = place {
        throw Failure(
          .usage, "place.missing", Text("where to?", "куда?"),
          hint: Text("--after STAGE or --before STAGE", "--after СТАДИЯ или --before СТАДИЯ"))
      }
      try desk.moveStage(moved, to: place)
      try app.answer(
        StageRecord.kind, [moved.id],
        Text("Moved ", "Переставлено: ") + noun.called(moved, app.language))
    }
  }
}
