import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm interaction add`: plans something with a customer, or records what took place.
enum InteractionAdd {
  static let flags = FieldParameters.flags(
    of: Interaction.kind, except: ["subject", "starts_at", "previous"])
  static let subject = Operand<String>("SUBJECT", help: Text("what it is about", "предмет"))

  static let command = Command<App>(
    "add",
    summary: Text(
      "Plan an interaction, or record one", "Запланировать или записать взаимодействие"),
    details: Text(
      "With {--result} it is recorded as held; otherwise it is planned, and with {--at} also a task. "
        + "The participant may be any text; 'resolve' makes a contact of it.",
      "С {--result} записывается как отработанное; иначе планируется, а с {--at} становится и задачей. "
        + "Участник – любой текст; 'resolve' превращает его в контакт."),
    effect: .writes, parameters: [InteractionGroup.at] + flags.map(\.parameter) + [subject],
    fields: FieldParameters.notes(Interaction.kind),
    examples: [
      Example(
        "crm interaction add 'Показ витрины' --type meeting --on deal/7 --at 'завтра 11:00'",
        Text("a meeting", "встреча")),
      Example(
        "crm interaction add 'Цены' --type call --on lead/12 --result 'ждёт скидку'",
        Text("a call that took place", "состоявшийся звонок")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var words = [(field: "subject", word: arguments[subject])]
    words += FieldParameters.words(arguments, flags, Interaction.kind)
    var draft = try desk.draft(of: Interaction.kind, words, isNew: true)
    if let word = arguments[InteractionGroup.at] {
      let start = try app.moment(word, "--at")
      draft[Interaction.startsAt] = .integer(start.seconds)
      // With a result it took place.
      if draft[Interaction.result]?.text == nil { try app.warnIfOver(start.seconds, "--at") }
    }
    let id = try desk.add(Interaction.kind, draft)
    try app.answer(Interaction.kind, [id], try sentence(id, app))
  }

  /// «Added interaction 5 «Показ», tomorrow 11:00 (task 9)».
  static func sentence(_ id: Int64, _ app: App) throws(Failure) -> Text {
    let store = try app.desk().store
    let record = try store.record(Interaction.kind, id)
    var told = Sentences.added(Interaction.kind, id, record.title)
    if let start = record[Interaction.startsAt].integer {
      told = told + Text(verbatim: ", " + Times.near(start, try app.look()))
    }
    if let task = record[Interaction.task].integer {
      told = told + Text(" (task \(task))", " (задача \(task))")
    }
    return told
  }
}
