import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm campaign send NAME`: writes the letters into the outbox.
enum CampaignSend {
  static let command = Command<App>(
    "send", summary: Text("Write the letters of a campaign", "Отправить рассылку"),
    details: Text(
      "Each person and address gets one letter, however often it is sent: sending again writes to "
        + "those who came since. Who gets none is listed with the reason. The letters wait in the "
        + "outbox for 'crm tick'; until they have left, 'crm undo' takes them back, 2,000 at once.",
      "Каждый человек и адрес получает одно письмо, сколько раз ни отправляй: повтор пишет тем, кто "
        + "появился с тех пор. Кто не получит письма, перечислен с причиной. Письма ждут crm tick в "
        + "исходящих; пока не ушли, их отменяет crm undo, по 2000 за раз."),
    effect: .writes, parameters: [CampaignGroup.campaign],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm campaign send autumn -n", Text("who would get it", "кто получит")),
      Example("crm campaign send autumn", Text("into the outbox", "в исходящие")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  static let columns = [
    Column("recipient", title: Text("No.", "№"), alignment: .right),
    Column("on", title: CampaignRecipient.on.label),
    Column("person", title: CampaignRecipient.person.label, shrinks: true),
    Column("email", title: CampaignRecipient.address.label, shrinks: true),
    Column("result", title: Text("Result", "Итог")),
    Column("leaves_at", title: Text("Leaves", "Уйдёт")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let id = try app.id(Campaign.kind, arguments[CampaignGroup.campaign])
    let office = try CampaignGroup.office(id, app)
    if app.isAsking {
      try app.confirm(
        Text("write the letters of ", "отправить: ") + Campaign.kind.called(id))
    }
    var counts: [Addressed.Refusal: Int] = [:]
    var written = 0
    var rows: [[Cell]] = []
    let look = try app.look()
    // To a person the letters are a number; programs and a trial get all of them.
    let isWhole = app.format != .table || app.isDryRun
    try desk.sendCampaign(id, office) { one throws(Failure) in
      if let refusal = one.refusal { counts[refusal, default: 0] += 1 } else { written += 1 }
      if isWhole || one.refusal != nil { rows.append(row(one, desk, look)) }
    }
    if !rows.isEmpty { try app.print(columns, rows) }
    app.note(sentence(written, counts, desk))
  }

  private static func sentence(
    _ written: Int, _ counts: [Addressed.Refusal: Int], _ desk: Desk
  ) -> Text {
    var words = Text("Letters: \(written)", "Писем: \(written)")
    for refusal in Addressed.Refusal.allCases {
      guard let count = counts[refusal] else { continue }
      words = words + Text(verbatim: " · ") + refusal.label + Text(verbatim: ": \(count)")
    }
    guard desk.dryRun else { return words }
    return words
      + Text(
        ". Nothing was changed or sent (dry run).",
        ". Ничего не изменено и не отправлено (пробный запуск).")
  }

  private static func row(_ one: Addressed, _ desk: Desk, _ look: Look) -> [Cell] {
    let result = one.refusal?.label ?? Text("letter", "письмо")
    return [
      Cell(desk.dryRun ? .null : one.recipient.map(CellValue.integer) ?? .null),
      Cell(.text(one.on.text)), Cell(one.person.map(CellValue.text) ?? .null),
      Cell(one.address.map(CellValue.text) ?? .null),
      Cell(
        .text(one.refusal?.rawValue ?? "letter"), shown: result[look.language],
        label: one.refusal == nil ? .plain : .dim),
      Cell(one.leavesAt.map { .instant($0.seconds) } ?? .null),
    ]
  }
}
