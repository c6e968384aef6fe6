import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm mail reply`: answers a letter.
enum MailReply {
  static let letter = Message.kind.operand

  static let command = Command<App>(
    "reply", summary: Text("Answer a letter", "Ответить на письмо"),
    details: Text(
      "The answer joins the thread of the letter and its record, and goes by the mailbox that got it. "
        + "On a terminal the editor opens with the letter quoted.",
      "Ответ встаёт в ту же переписку и к той же записи и уходит из ящика, куда пришло письмо. В "
        + "терминале открывается редактор с цитатой."),
    effect: .writes, parameters: LetterText.parameters + [letter],
    fields: FieldParameters.notes(Outgoing.kind),
    examples: [
      Example("crm mail reply 17", Text("in the editor", "в редакторе")),
      Example("crm mail reply 17 < answer.txt", Text("a text from a file", "текст из файла")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try app.id(Message.kind, arguments[letter])
    let record = try desk.store.record(Message.kind, id)
    let account = try LetterText.account(
      arguments, app, received: record[Message.mailbox].text)
    let quote = (record[Message.text].text ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { "> \($0)" }.joined(separator: "\n")
    let made = try LetterText.queue(arguments, app, start: "\n\n" + quote) {
      wish throws(Failure) in
      try desk.answer(id, wish, by: account)
    }
    try app.answer(
      Outgoing.kind, [made],
      Text("In the outbox: ", "В исходящих: ") + Outgoing.kind.called(made))
  }
}
