import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config stage|status edit`: changes names and kinds.
enum StageEditing {
  static func command(_ noun: StageNoun) -> Command<App> {
    let words = Operand<String>(
      "\(noun.word.uppercased())|FIELD=VALUE",
      help: Text(
        "then label_en=…, label_ru=… or kind=…", "затем label_en=…, label_ru=… или kind=…"),
      completion: .ask(noun == .stage ? "deal-stage" : "lead-stage")
    ).repeated(atLeast: 1)
    return Command(
      "edit",
      summary: Text("Change names or kind of a ", "Изменить названия или вид ")
        + Text(noun.noun.genitive.en, noun == .stage ? "стадии" : "статуса"),
      effect: .writes, parameters: [words],
      examples: [
        Example(
          "\(noun.command) edit \(noun.example) label_ru='Торг'",
          Text("another name", "другое название"))
      ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let (named, changes) = RecordEdit.split(arguments[words])
      guard let word = named.first, named.count == 1, !changes.isEmpty else {
        throw incomplete(noun)
      }
      let stage = try app.stage(word, noun)
      let isChanged = try desk.editStage(
        stage, try desk.draft(of: StageRecord.kind, changes, isNew: false))
      try app.answer(
        StageRecord.kind, [stage.id],
        isChanged
          ? Text("Changed ", "Изменено: ") + noun.called(stage, app.language)
          : Text("Nothing was different", "Ничего не изменилось"))
    }
  }

  private static func incomplete(_ noun: StageNoun) -> Failure {
    let line = "\(noun.command) edit \(noun.example) label_ru='…'"
    return Failure(
      .usage, "edit.incomplete",
      Text("name one \(noun.word) and what to set", "укажите один объект и изменения"),
      hint: Text(verbatim: line))
  }
}
