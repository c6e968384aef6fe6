import CommandSpec
import Reports
import Wording

/// `crm report leads`: where requests come from and how fast they are answered.
enum ReportLeads {
  static let command = ReportCommand.make(
    .leads,
    summary: Text("Show sources, answers and outcomes of leads", "Источники и скорость ответа"),
    details: Text(
      "Leads count in the period in which they came; answers and deals are counted of these leads, "
        + "whenever they happened. The response is the time from the request to the first answer. A "
        + "share of fewer than ten leads is marked with ≈.",
      "Лиды считаются в том периоде, когда пришли; ответы и сделки – из этих лидов, когда бы ни "
        + "случились. Ответ – время от запроса до первого ответа. Доля меньше чем от десяти лидов "
        + "помечена знаком ≈."),
    examples: [
      Example("crm report leads --period month", Text("by source, this month", "по источникам")),
      Example(
        "crm report leads --by week --period quarter", Text("week by week", "неделя за неделей")),
      Example(
        "crm report leads --explain unanswered | crm lead assign --auto -",
        Text("give away what nobody answers", "раздать то, на что никто не ответил")),
    ])
}
