import CommandSpec
import Reports
import Wording

/// `crm report movement`: how the pipeline changed between two dates.
enum ReportMovement {
  static let command = ReportCommand.make(
    .movement, summary: Text("Show how the pipeline changed", "Показать движение воронки"),
    details: Text(
      "Open deals at the beginning and at the end of the period, and what lies between: new "
        + "and reopened deals, amounts that grew and shrank, deals won, lost and taken away. "
        + "These parts add up to the difference. What was pushed to later or brought forward is "
        + "part of the end. Amounts are those of the moment, as the journal tells them. What was undone "
        + "within the period never happened; what is undone later stays here and comes back there, "
        + "as reopened.",
      "Открытые сделки на начало и на конец периода и то, что между ними: новые и "
        + "возобновлённые сделки, выросшие и уменьшившиеся суммы, выигранные, потерянные и "
        + "убранные сделки. Эти части в сумме дают разницу. Отложенные и приближённые входят в "
        + "остаток на конец. Суммы – на тот момент, по журналу. Отменённого (crm undo) в том же периоде "
        + "как не было; отменённое позже здесь остаётся, а возвращается в периоде отмены, среди "
        + "возобновлённых."),
    examples: [
      Example(
        "crm report movement --period month", Text("this month", "этот месяц")),
      Example(
        "crm report movement --period 2026-11-15..2026-11-21 --by user",
        Text("a week, by seller", "неделя, по продавцам")),
      Example(
        "crm report movement --period month --explain lost:sum",
        Text("the deals behind a part", "сделки за частью")),
    ])
}
