import CommandSpec
import Reports
import Wording

/// `crm report forecast`: what the open deals will bring.
enum ReportForecast {
  static let command = ReportCommand.make(
    .forecast,
    summary: Text("Show what open deals will bring", "Показать прогноз по открытым сделкам"),
    details: Text(
      "Amounts of open deals by the month in which they are expected: as they are, weighted "
        + "by the probability that the manager gave, and by how often deals were won in the "
        + "last year that had reached the same stage. Four of five outcomes lie between the two "
        + "borders, if deals go as they went before and do not depend on each other. {--period} "
        + "looks at deals expected then.",
      "Суммы открытых сделок по месяцу ожидания: как есть, с вероятностью менеджера и с "
        + "долей выигранных за последний год среди дошедших до той же стадии. Четыре исхода из "
        + "пяти лежат между двумя границами, если сделки пойдут, как раньше, и независимо друг "
        + "от друга. {--period} выбирает сделки, ожидаемые в это время."),
    examples: [
      Example(
        "crm report forecast", Text("by month", "по месяцам")),
      Example(
        "crm report forecast --by user --period 2026-12",
        Text("of December, by seller", "декабрь, по продавцам")),
      Example(
        "crm report forecast --explain unrated | crm deal show -",
        Text("which deals have no probability", "сделки без вероятности")),
    ])
}
