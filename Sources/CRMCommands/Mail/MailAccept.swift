import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm mail accept`: makes leads of letters that wait for «lead or spam».
enum MailAccept {
  static let letters = Message.kind.operands()

  static let command = Command<App>(
    "accept", summary: Text("Make leads of letters that wait", "Создать лиды из ожидающих писем"),
    details: Text(
      "Letters of strangers wait where a mailbox has decide = true: 'crm mail list outcome=waiting'. "
        + "Each is filed as if it came now; 'crm mail spam' is the other answer. Of a letter on which a "
        + "colleague has decided it is told who and when.",
      "Письма незнакомых ждут, если у ящика decide = true: crm mail list outcome=waiting. Каждое "
        + "разбирается так, будто пришло сейчас; другой ответ – crm mail spam. Если решил уже кто-то "
        + "другой, сообщается, кто и когда."),
    effect: .writes, parameters: [letters],
    examples: [Example("crm mail accept 17", Text("it is a request", "это запрос"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let ids = try app.ids(Message.kind, arguments[letters])
    _ = try app.desk().accept(ids, try app.settings().mailboxes)
    try app.answer(
      Message.kind, ids, Sentences.several(Message.kind, ids) + Text(": accepted", ": принято"))
  }
}
