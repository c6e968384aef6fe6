import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm campaign pause`: what waits stays waiting.
enum CampaignPause {
  static let command = Command<App>(
    "pause", summary: Text("Hold campaigns up", "Приостановить рассылки"),
    details: Text(
      "Letters that wait in the outbox stay there; none of them leaves before 'campaign resume'.",
      "Письма в исходящих остаются и не уходят до campaign resume."),
    effect: .writes, parameters: [campaigns],
    examples: [Example("crm campaign pause autumn", Text("by name", "по имени"))],
    exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let ids = try app.ids(Campaign.kind, arguments[campaigns])
    try desk.pauseCampaigns(ids)
    try app.answer(
      Campaign.kind, ids,
      try desk.named(Campaign.kind, ids) + Text(": paused", ": приостановлена"))
  }

  private static let campaigns = Campaign.kind.operands()
}
