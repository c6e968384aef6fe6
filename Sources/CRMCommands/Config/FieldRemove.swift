import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config field rm`: takes an added field away.
enum FieldRemove {
  static let force = Flag(
    "force", "f", help: Text("clear its values first", "сначала очистить значения"))
  static let names = FieldEdit.field.repeated(atLeast: 1)

  static let command = Command<App>(
    "rm", summary: Text("Remove an added field", "Удалить добавленное поле"),
    details: Text(
      "A field with values stays unless {--force} clears them. 'crm undo' brings back both.",
      "Поле со значениями остаётся, если не указать {--force}. 'crm undo' возвращает и то и другое."
    ),
    effect: .destroys, parameters: [force, FieldGroup.kind, names],
    examples: [
      Example("crm config field rm lead budget -y", Text("without a question", "без вопроса"))
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let kind = arguments[FieldGroup.kind]
    let names = arguments[names]
    var ids: [Int64] = []
    for name in names { ids.append(try desk.fieldID(kind, name)) }
    let list = names.joined(separator: ", ")
    try app.confirm(Text("remove \(list) of \(kind)", "удалить \(list) (\(kind))"))
    let cleared = try desk.removeFields(ids, force: arguments[force])
    let noun = try desk.store.kind(named: kind)?.noun ?? CustomField.kind.noun
    try app.answer(
      Text("Removed \(list) of \(kind)", "Удалено: \(list) (\(kind))")
        + (cleared == 0
          ? Text("", "")
          : Text(", cleared in ", ", очищено: ") + noun.counted(cleared)))
  }
}
