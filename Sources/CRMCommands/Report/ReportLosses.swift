import CommandSpec
import Reports
import Wording

/// `crm report losses`: where and why records were lost.
enum ReportLosses {
  static let command = ReportCommand.make(
    .losses, summary: Text("Show where and why deals are lost", "Показать, где и почему теряем"),
    details: Text(
      "A loss counts in the period in which it happened, for the stage from which the record was lost. "
        + "The share is of the records that came into the stage in the same period. {--by reason} tells "
        + "why; {--pipeline lead} looks at leads that turned out unfit.",
      "Потеря считается в том периоде, когда она случилась, за той стадией, с которой запись потеряна. "
        + "Доля – от пришедших в эту стадию за тот же период. {--by reason} показывает причины; "
        + "{--pipeline lead} – лиды, оказавшиеся не годными."),
    examples: [
      Example("crm report losses --period month", Text("where, this month", "где, за этот месяц")),
      Example(
        "crm report losses --by reason --period year", Text("why, this year", "почему, за год")),
      Example(
        "crm report losses --explain negotiation:lost | crm deal show -",
        Text("the deals behind a figure", "сделки за показателем")),
    ])
}
