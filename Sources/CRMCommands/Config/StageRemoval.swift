import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config stage|status rm`: takes a stage away, with or without what stands on it.
enum StageRemoval {
  static func command(_ noun: StageNoun) -> Command<App> {
    let stage = noun.operand()
    let target = Option<String>(
      "move-to", value: noun.word.uppercased(),
      help: Text("move what stands on it there", "перенести туда всё, что на ней стоит"),
      completion: .ask(noun == .stage ? "deal-stage" : "lead-stage"))
    return Command(
      "rm", summary: Text("Take a \(noun.word) away", "Убрать ") + Text("", noun.noun.object.ru),
      details: Text(
        "A \(noun.word) that records stand on, that a rule speaks of, or that is the last of a kind "
          + "that the work needs, stays. {--move-to} moves the records in the same operation, without "
          + "rules.",
        "Не убирается то, на чём стоят записи, о чём говорит правило, и последнее нужного для работы "
          + "вида. {--move-to} переносит записи той же операцией, без срабатывания правил."),
      effect: .destroys, parameters: [target, stage],
      examples: [
        Example(
          "\(noun.command) rm \(noun.example) --move-to \(noun == .stage ? "invoiced" : "new")",
          Text("with all that stands there", "вместе со всем, что там стоит"))
      ], exits: [.ok, .no, .usage, .data, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let removed = try app.stage(arguments[stage], noun)
      let other = try arguments[target].map { word throws(Failure) in
        try app.stage(word, noun, pipeline: word.contains("/") ? nil : removed.pipeline)
      }
      try desk.store.demandAdministrator()
      let count = try desk.store.population(of: removed)
      try app.confirm(
        Text("remove ", "убрать: ") + noun.called(removed, app.language)
          + standing(count, removed.holder))
      try desk.removeStage(removed, movingTo: other)
      let moved = desk.lastLog.filter { $0.kind.name == removed.holder.name }.map(\.record)
      let kind = removed.holder
      let tail =
        moved.isEmpty
        ? Text("", "")
        : Text("; moved: ", "; перенесено: ") + kind.noun.counted(Set(moved).count)
      try app.answer(Text("removed ", "убрано: ") + noun.called(removed, app.language) + tail)
    }
  }

  /// What a question says of the records that stand there.
  static func standing(_ count: Int, _ kind: RecordKind) -> Text {
    count == 0
      ? Text(", where nothing stands", ", записей там нет")
      : Text(", where there stand ", ", там записей: ") + kind.noun.counted(count)
  }
}
