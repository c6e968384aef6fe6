import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm task add`: plans something for somebody.
enum TaskAdd {
  static let flags = FieldParameters.flags(
    of: FollowUp.kind, except: ["title", "due_at", "remind_at"])
  static let due = Option<String>(
    "due", value: "TIME",
    help: Text("until when; a bare day ends at 18:00", "срок; день – до 18:00"))
  static let remind = Option<String>(
    "remind", value: "TIME", help: Text("when to remind", "когда напомнить"))
  static let title = Operand<String>("TITLE", help: Text("what to do", "что сделать"))

  static let command = Command<App>(
    "add", summary: Text("Plan a task", "Поставить задачу"),
    details: Text(
      "A call or meeting with a time is announced 15 minutes before unless {--remind} says otherwise.",
      "О звонке или встрече напоминание придёт за 15 минут, если {--remind} не задаёт иное."),
    effect: .writes,
    parameters: flags.map(\.parameter) + [due, remind, FieldParameters.set, title],
    fields: FieldParameters.notes(FollowUp.kind),
    examples: [
      Example(
        "crm task add 'Позвонить Анне' --kind call --on deal/7 --due 'завтра 10:00'",
        Text("a call on a deal", "звонок по сделке"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var words = [(field: "title", word: arguments[title])]
    words += FieldParameters.words(arguments, flags, FollowUp.kind)
    words += try FieldParameters.setWords(arguments)
    if let word = arguments[due] { words.append(("due_at", word)) }
    if let word = arguments[remind] { words.append(("remind_at", word)) }
    let draft = try desk.draft(of: FollowUp.kind, words, isNew: true)
    try app.warnIfOver(draft[FollowUp.dueAt]?.integer, "--due")
    let id = try desk.add(FollowUp.kind, draft)
    try app.answer(
      FollowUp.kind, [id],
      Sentences.added(FollowUp.kind, id, arguments[title]))
  }
}
