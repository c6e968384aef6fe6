import CommandSpec
import Reports
import Wording

/// `crm report campaigns`: what came of letters to many.
enum ReportCampaigns {
  static let command = ReportCommand.make(
    .campaigns, summary: Text("Show what came of campaigns", "Показать итоги рассылок"),
    details: Text(
      "Letters count when they were written, and what came of them – answers, letters that came back, "
        + "complaints, unsubscriptions – counts with the letter, whenever it came. Opened links are "
        + "there only if 'track = true' stands in [campaign] of the settings.",
      "Письма считаются по времени написания; ответы, возвраты, жалобы и отписки – вместе с письмом, "
        + "когда бы ни пришли. Переходы есть, только если в настройках [campaign] стоит track = true."
    ),
    examples: [
      Example("crm report campaigns --period month", Text("this month", "этот месяц")),
      Example(
        "crm report campaigns --by topic --compare previous --period quarter",
        Text("topic by topic", "по рубрикам")),
      Example(
        "crm report campaigns --explain unsubscribed", Text("who left", "кто отписался")),
    ])
}
