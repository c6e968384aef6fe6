import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm KIND rm`: takes records away; `crm undo` brings them back.
enum RecordRemove {
  /// `words` lead to the command where the same records are removed in several places.
  static func command(_ kind: RecordKind, under words: String? = nil) -> Command<App> {
    let path = words ?? kind.command
    let records = kind.operands()
    return Command(
      "rm", summary: Text("Remove ", "Удалить ") + kind.noun.oneObject,
      details: Text(
        "A record that others stand on is not removed. 'crm undo' brings a removed one back.",
        "Запись, на которую ссылаются другие, не удаляется. Вернуть удалённую: crm undo."),
      effect: .destroys, parameters: [Batch.each, records],
      examples: [
        Example("crm \(path) rm 1 -y", Text("without a question", "без вопроса"))
      ], exits: [.ok, .no, .partial, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let words = try app.expanded(arguments[records])
      let isEach = arguments[Batch.each]
      if !isEach { _ = try app.ids(kind, words) }
      try app.confirm(Text("remove ", "удалить: ") + kind.noun.counted(words.count))
      try Batch.run(kind, words, arguments, app) { ids throws(Failure) in
        try app.desk().remove(kind, ids)
        return Sentences.removed(kind, ids)
      }
    }
  }
}
