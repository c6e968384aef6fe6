import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm campaign test NAME --to ADDRESS`: one real letter to oneself.
enum CampaignTest {
  static let to = Option<String>(
    "to", value: "ADDRESS", help: Text("your own address", "ваш собственный адрес")
  ).required()
  static let like = Option<String>(
    "like", value: "KIND/ID",
    help: Text("as this record would get it; the first", "как его получит эта запись; первая"),
    completion: .ask("record"))

  static let command = Command<App>(
    "test", summary: Text("Send one letter to yourself", "Отправить пробное письмо себе"),
    details: Text(
      "A real letter, marked as a test; it is no recipient and counts nowhere. Its link to unsubscribe "
        + "leads to a page that does nothing.",
      "Настоящее письмо с пометкой «Проба»; в получатели и статистику не попадает. Ссылка отписки в нём "
        + "ничего не меняет."),
    effect: .writes, parameters: [to, like, CampaignGroup.campaign],
    fields: FieldParameters.notes(Outgoing.kind),
    examples: [
      Example("crm campaign test autumn --to me@firm.example", Text("to yourself", "себе"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission, .config]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let id = try app.id(Campaign.kind, arguments[CampaignGroup.campaign])
    let office = try CampaignGroup.office(id, app)
    let links = try app.links(arguments[like].map { [$0] } ?? [])
    let made = try desk.testCampaign(id, office, to: arguments[to], for: links.first)
    try app.answer(
      Outgoing.kind, [made],
      Text("In the outbox: ", "В исходящих: ") + Outgoing.kind.called(made))
  }
}
