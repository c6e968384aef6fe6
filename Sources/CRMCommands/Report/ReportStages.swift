import CommandSpec
import Reports
import Wording

/// `crm report stages`: how long records stay in each stage.
enum ReportStages {
  static let command = ReportCommand.make(
    .stages, summary: Text("Show how long stages take", "Показать время на стадиях"),
    details: Text(
      "Counts the stays that began in the period, those that are not over until its end or now; steps that were "
        + "undone do not count. A quarter, half and three quarters of the records went on within the "
        + "times shown. {--pipeline} lead looks at the statuses of leads.",
      "Считаются пребывания, начавшиеся за период, незаконченные – до его конца или до этой минуты; отменённые шаги не "
        + "считаются. Четверть, половина и три четверти записей ушли дальше за показанное время. "
        + "{--pipeline} lead показывает статусы лидов."),
    examples: [
      Example("crm report stages --period quarter", Text("this quarter", "этот квартал")),
      Example(
        "crm report stages --by user --period 2026-10 --compare previous",
        Text("who is faster than a month ago", "кто стал быстрее за месяц")),
      Example(
        "crm report stages --explain negotiation:longest",
        Text("the stays behind a figure", "пребывания за показателем")),
    ])
}
