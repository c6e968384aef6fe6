import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm mail spam`: declares letters spam, for the future as well.
enum MailSpam {
  static let force = Flag(
    "force", "f", help: Text("whatever a colleague decided", "вопреки решению коллеги"))
  static let letters = Message.kind.operands()

  static let command = Command<App>(
    "spam", summary: Text("Declare letters spam", "Пометить письма как спам"),
    details: Text(
      "Later letters of the sender make no lead and no task. A lead that only this letter made, and on "
        + "which nobody has worked, is removed with its open tasks. What a colleague has accepted of the "
        + "letters that wait is accepted: it is told who did, and {--force} decides anew.",
      "Следующие письма отправителя не создадут ни лида, ни задачи. Лид, созданный только этим письмом "
        + "и ещё не взятый в работу, удаляется вместе с открытыми задачами. Принятое коллегой из ожидающих "
        + "остаётся принятым: сообщается, кем и когда; {--force} решает заново."),
    effect: .writes, parameters: [Batch.each, force, letters],
    examples: [Example("crm mail spam 17", Text("one letter", "одно письмо"))],
    exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try Batch.run(Message.kind, arguments[letters], arguments, app) { ids throws(Failure) in
      let removed = try desk.markSpam(ids, overrules: arguments[force])
      let verb = ids.count == 1 ? " is" : " are"
      let sentence = Sentences.several(Message.kind, ids) + Text("\(verb) spam", ": спам")
      if removed.isEmpty { return sentence }
      return sentence + Text(", removed ", ", удалено: ") + Sentences.several(Lead.kind, removed)
    }
  }
}
