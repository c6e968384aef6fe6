import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm lead add`: registers a request and gives it to somebody.
enum LeadAdd {
  static let flags = FieldParameters.flags(of: Lead.kind)
  static let auto = Flag(
    "auto", help: Text("give it to the next seller in turn", "отдать следующему по очереди"))

  static let command = Command<App>(
    "add", summary: Text("Register a request", "Зарегистрировать запрос"),
    details: Text(
      "A lead without {--owner} belongs to the seller who adds it; one added by anybody else goes to "
        + "the next seller in turn with {--auto}, or waits for the head to assign it.",
      "Лид без {--owner} достаётся продавцу, который его добавил; добавленный другим с {--auto} "
        + "получает следующий по очереди, иначе ответственного назначает руководитель."),
    effect: .writes,
    parameters: flags.map(\.parameter) + [FieldParameters.set, auto, RecordAdd.allowDuplicate],
    exclusive: [["auto", "owner"]], fields: FieldParameters.notes(Lead.kind),
    examples: [
      Example(
        "crm lead add --name 'аптека Здоровье – витрина' --phone '8 916 123-45-67' --auto",
        Text("by turn", "по очереди")),
      Example(
        "crm lead add --company 'ИП Щукин' --email shop@romashka.example --owner ivan",
        Text("for one seller", "конкретному продавцу")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let words =
      FieldParameters.words(arguments, flags, Lead.kind) + (try FieldParameters.setWords(arguments))
    let draft = try desk.draft(of: Lead.kind, words, isNew: true)
    // Who is named by `--set` is no less an owner than one named by the flag.
    if arguments[auto], draft[Lead.owner] != nil { throw Failure.exclusive(["--owner", "--auto"]) }
    let assignment: Assignment =
      arguments[auto] ? .auto : draft[Lead.owner] == nil ? .own : .given
    let added = try desk.addLead(
      draft, assignment: assignment, allowDuplicate: arguments[RecordAdd.allowDuplicate])
    try app.answer(Lead.kind, [added.id], try sentence(added, desk))
  }

  private static func sentence(_ added: AddedLead, _ desk: Desk) throws(Failure) -> Text {
    let lead = try desk.store.record(Lead.kind, added.id)
    var text = Text("Added ", "Добавлен ") + Lead.kind.called(added.id)
    if let owner = lead[Lead.owner].integer {
      let login = try desk.store.title(User.kind, owner)
      text = text + Text(", assigned to \(login)", ", ответственный – \(login)")
      if added.turn != nil { text = text + Text(" (next in turn)", " (по очереди)") }
    }
    guard let next = Sentences.next(lead, desk.store.session) else { return text }
    return text + Text(verbatim: ". ") + next
  }
}
