import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm interaction resolve`: says which contact the participant is (F192, F195).
enum InteractionResolve {
  static let contact = Option<String>(
    "contact", value: "CONTACT", help: Text("this contact", "этот контакт"),
    completion: .ask("contact"))
  static let new = Flag("new", help: Text("add a contact", "добавить контакт"))
  static let record = Interaction.kind.operand

  static let command = Command<App>(
    "resolve",
    summary: Text("Say which contact the participant is", "Определить контакт участника"),
    details: Text(
      "{--new} makes a contact of the participant's text, with the number and address in it.",
      "{--new} создаёт контакт из текста участника, с телефоном и адресом из него."),
    effect: .writes, parameters: [contact, new, record], exclusive: [["contact", "new"]],
    examples: [
      Example("crm interaction resolve 5 --contact 31", Text("known already", "уже есть")),
      Example("crm interaction resolve 5 --new", Text("somebody new", "новый человек")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    guard arguments[contact] != nil || arguments[new] else {
      throw Failure(
        .usage, "interaction.who", Text("who is it?", "кто это?"),
        hint: Text("give --contact CONTACT or --new", "укажите --contact КОНТАКТ или --new"))
    }
    let desk = try app.desk()
    let id = try app.id(Interaction.kind, arguments[record])
    let known = try arguments[contact].map { word throws(Failure) in
      try app.id(Contact.kind, word)
    }
    let person = try desk.resolve(id, contact: known)
    let title = try desk.title(Contact.kind, person)
    try app.answer(
      Interaction.kind, [id],
      Interaction.kind.called(id) + Text(verbatim: " → ") + Contact.kind.called(person)
        + Text(verbatim: " «\(title)»"))
  }
}
