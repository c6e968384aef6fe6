import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm campaign preview NAME`: the letters as their recipients would get them.
enum CampaignPreview {
  static let to = Option<String>(
    "to", value: "KIND/ID", help: Text("what this record would get", "письмо для этой записи"),
    completion: .ask("record")
  ).repeated()
  static let count = Option<Int>(
    "count", value: "N", help: Text("how many of the audience; 3", "сколько из адресатов; 3")
  ).or(3)

  static let command = Command<App>(
    "preview", summary: Text("Show the letters of a campaign", "Показать письма рассылки"),
    details: Text(
      "Nothing is written or sent. Who would get none is named with the reason.",
      "Ничего не пишется и не отправляется. Кто письма не получит, назван с причиной."),
    effect: .reads, parameters: [to, count, CampaignGroup.campaign],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm campaign preview autumn", Text("the first three", "первые три")),
      Example("crm campaign preview autumn --to lead/12", Text("for one", "для одного")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  static let columns = [
    Column("on", title: CampaignRecipient.on.label),
    Column("person", title: CampaignRecipient.person.label),
    Column("email", title: CampaignRecipient.address.label),
    Column("result", title: Text("Result", "Итог")),
    Column("subject", title: Campaign.subject.label),
    Column("text", title: Template.body.label),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try app.id(Campaign.kind, arguments[CampaignGroup.campaign])
    let office = try CampaignGroup.office(id, app)
    let links = try app.links(arguments[to])
    let all = try desk.previewCampaign(id, office, of: links, count: max(1, arguments[count]))
    guard app.format == .table else { return try app.print(columns, all.map(row)) }
    for one in all { app.write(Sanitize.lines(page(one, app.language)) + "\n") }
    if all.isEmpty { app.note(Text("Nobody fits", "Подходящих записей нет")) }
  }

  private static func page(_ one: Addressed, _ language: Language) -> String {
    let whom = [one.person, one.address.map { "<\($0)>" }].compactMap(\.self)
    var head = "\(one.on.text)  \(whom.joined(separator: " "))"
    if let refusal = one.refusal { return head + "  – \(refusal.label[language])\n" }
    head += "\n\(Template.subject.label[language]): \(one.subject ?? "")\n\n"
    return head + (one.text ?? "")
  }

  private static func row(_ one: Addressed) -> [Cell] {
    func cell(_ text: String?) -> Cell { Cell(text.map(CellValue.text) ?? .null) }
    return [
      cell(one.on.text), cell(one.person), cell(one.address),
      cell(one.refusal?.rawValue ?? "letter"), cell(one.subject), cell(one.text),
    ]
  }
}
