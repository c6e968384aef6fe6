import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm campaign stats NAME`: what came of the letters.
enum CampaignStats {
  static let command = Command<App>(
    "stats", summary: Text("Show what came of a campaign", "Показать итоги рассылки"),
    details: Text(
      "Opened links are counted where 'track = true' stands in [campaign] of the settings. See also "
        + "'crm report campaigns'.",
      "Переходы по ссылкам считаются, если в настройках [campaign] стоит track = true. См. также crm "
        + "report campaigns."),
    effect: .reads, parameters: [campaigns],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm campaign stats autumn", Text("by name", "по имени")),
      Example(
        "crm campaign stats autumn --json | jq .bounced", Text("for a script", "для скрипта")),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  private static let campaigns = Campaign.kind.operands()

  static let columns =
    [Column("campaign", title: Campaign.kind.noun.form(for: 1))]
    + CampaignFigures.names.map { Column($0.name, title: $0.label, alignment: .right) }

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let store = try app.reader()
    let ids = try app.ids(Campaign.kind, arguments[campaigns])
    var rows: [[Cell]] = []
    for id in ids {
      let figures = try store.campaignFigures(id)
      let title = try store.title(Campaign.kind, id)
      if app.format == .table {
        app.write(card(title, figures, app.language))
      } else {
        rows.append(
          [Cell(.text(title))]
            + CampaignFigures.names.map { Cell(.integer(Int64(figures[$0.name]))) })
      }
    }
    if app.format != .table { try app.print(columns, rows, isSingle: ids.count == 1) }
  }

  private static func card(
    _ title: String, _ figures: CampaignFigures, _ language: Language
  ) -> String {
    let shown = CampaignFigures.names.filter { $0.isAlways || figures[$0.name] > 0 }
    let width = shown.map { DisplayWidth.of($0.label[language]) }.max() ?? 0
    let digits = String(shown.map { figures[$0.name] }.max() ?? 0).count
    var page = Sanitize.terminal(title) + "\n"
    for name in shown {
      let count = figures[name.name]
      let gap = String(
        repeating: " ",
        count: width - DisplayWidth.of(name.label[language]) + 2 + digits - String(count).count)
      page += "  \(name.label[language])\(gap)\(count)"
      if name.isShare, figures["sent"] > 0 {
        page += "  \(Amount.percent(Double(count) / Double(figures["sent"])))"
      }
      page += "\n"
    }
    return page
  }
}
