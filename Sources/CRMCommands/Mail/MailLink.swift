import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm mail link`: moves letters to the record that they are about.
enum MailLink {
  static let words = Operand<String>(
    "LETTER… RECORD",
    help: Text("letters, then deal/7, lead/12, …", "письма, затем deal/7, lead/12, …"),
    completion: .ask("message")
  ).repeated(atLeast: 2)

  static let command = Command<App>(
    "link", summary: Text("Move letters to a record", "Прикрепить письма к записи"),
    details: Text(
      "A letter belongs to a lead, contact, company or deal. A task that asks for the deal of the "
        + "letter is done by this.",
      "Письмо относится к лиду, контакту, компании или сделке. Задача выбрать сделку для письма при "
        + "этом закрывается."),
    effect: .writes, parameters: [words],
    examples: [
      Example("crm mail link 17 deal/7", Text("to a deal", "к сделке")),
      Example("crm mail link 17 18 lead/12", Text("two letters", "два письма")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var named = arguments[words]
    let (kind, id) = try desk.store.resolveLink(named.popLast() ?? "")
    let ids = try app.ids(Message.kind, named)
    try desk.link(ids, to: Link(kind.name, id))
    try app.answer(
      Message.kind, ids, Sentences.several(Message.kind, ids) + Text(" → ", " → ") + kind.called(id)
    )
  }
}
