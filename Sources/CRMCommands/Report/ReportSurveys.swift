import CommandSpec
import Reports
import Wording

/// `crm report surveys`: who was asked, and how content they are.
enum ReportSurveys {
  static let command = ReportCommand.make(
    .surveys, summary: Text("Show what surveys say", "Показать итоги опросов"),
    details: Text(
      "People count when they were asked; what they answered counts with that, whenever it came. The "
        + "score is the first number that a survey asks for; NPS is promoters (9, 10) less detractors (0 "
        + "to 6). Question by question: 'crm survey results'.",
      "Люди считаются по времени вопроса; ответ – вместе с вопросом, когда бы ни пришёл. Оценка – "
        + "первое число, о котором спрашивает опрос; NPS – сторонники (9, 10) минус критики (0–6). По "
        + "вопросам: crm survey results."),
    examples: [
      Example("crm report surveys --period month", Text("this month", "этот месяц")),
      Example(
        "crm report surveys --by user --compare previous --period quarter",
        Text("seller by seller", "по продавцам")),
      Example("crm report surveys --explain low", Text("who is not content", "кто недоволен")),
    ])
}
