import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm interaction next`: plans what follows an interaction (F191, F198).
enum InteractionNext {
  static let flags = FieldParameters.flags(
    of: Interaction.kind, except: ["starts_at", "previous", "on", "result"])
  static let record = Interaction.kind.operand

  static let command = Command<App>(
    "next", summary: Text("Plan what follows an interaction", "Запланировать следующее"),
    details: Text(
      "Subject, record, people and owner are those of the former one unless given.",
      "Предмет, запись, участники и ответственный – как у прежнего, если не указаны."),
    effect: .writes, parameters: [InteractionGroup.at] + flags.map(\.parameter) + [record],
    fields: FieldParameters.notes(Interaction.kind),
    examples: [
      Example(
        "crm interaction next 5 --type call --at '+3d 10:00'",
        Text("a call in three days", "звонок через три дня"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let former = try app.id(Interaction.kind, arguments[record])
    let words = FieldParameters.words(arguments, flags, Interaction.kind)
    var draft = try desk.draft(of: Interaction.kind, words, isNew: true)
    if let word = arguments[InteractionGroup.at] {
      draft[Interaction.startsAt] = .integer(try app.deadline(word, "--at").seconds)
    }
    let id = try desk.follow(former, draft)
    try app.answer(Interaction.kind, [id], try InteractionAdd.sentence(id, app))
  }
}
