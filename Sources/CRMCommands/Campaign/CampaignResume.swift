import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm campaign resume`: campaigns that were held up go on.
enum CampaignResume {
  static let command = Command<App>(
    "resume", summary: Text("Let campaigns go on", "Продолжить рассылки"),
    effect: .writes, parameters: [campaigns],
    examples: [Example("crm campaign resume autumn", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let ids = try app.ids(Campaign.kind, arguments[campaigns])
    try desk.resumeCampaigns(ids)
    try app.answer(
      Campaign.kind, ids,
      try desk.named(Campaign.kind, ids) + Text(": goes on", ": продолжается"))
  }

  private static let campaigns = Campaign.kind.operands()
}
