import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm mail notspam`: takes the mark of spam back.
enum MailNotSpam {
  static let letters = Message.kind.operands()

  static let command = Command<App>(
    "notspam", summary: Text("Take the mark of spam back", "Снять пометку «спам»"),
    details: Text(
      "The sender is welcome again, and the letter is filed as if it came now: attached to whom it "
        + "belongs, or made a lead.",
      "Отправитель снова принимается, а письмо обрабатывается, как если бы пришло сейчас: "
        + "прикрепляется к записи или становится лидом."),
    effect: .writes, parameters: [Batch.each, letters],
    examples: [Example("crm mail notspam 17", Text("one letter", "одно письмо"))],
    exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    try Batch.run(Message.kind, arguments[letters], arguments, app) { ids throws(Failure) in
      let outcomes = try desk.markNotSpam(ids, try app.settings().mailboxes)
      let label = outcomes.first.map { Message.outcomes.label($0) } ?? Text("", "")
      return Sentences.several(Message.kind, ids) + Text(verbatim: " → ") + label
    }
  }
}
