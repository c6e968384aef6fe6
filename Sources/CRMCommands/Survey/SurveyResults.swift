import CRMDomain
import CRMStore
public import CommandSpec
import Rendering
public import Reports
import Wording

/// `crm survey results`: what people answered.
enum SurveyResults {
  static let by = Option<SurveyDivision>(
    "by", value: "PART", help: Text("divide them", "разделить"),
    choices: SurveyDivision.allCases.map { Choice($0.rawValue, $0.label) })
  static let period = Option<String>(
    "period", value: "PERIOD",
    help: Text(
      "who was asked then: 2026-10, month, from..to", "кого спросили: 2026-10, месяц, от..до"))
  static let texts = Flag(
    "texts", help: Text("only what was said in own words", "только ответы своими словами"))

  static let command = Command<App>(
    "results", summary: Text("Show what people answered", "Показать результаты опроса"),
    details: Text(
      "Counts, means, and for 'nps' promoters (9, 10) less detractors (0 to 6) in percent. Fewer than "
        + "\(SurveyFigures.fewest) answers are marked: they say little. Filters are those of 'survey "
        + "invitation list', and reach through: deal.category=Pharmacies.",
      "Число ответов, средние, для nps – доля сторонников (9, 10) минус доля критиков (0–6). Меньше "
        + "\(SurveyFigures.fewest) ответов помечается: выводы делать рано. Фильтры – те же, что у survey "
        + "invitation list, в том числе через ссылки: deal.category=Аптеки."),
    effect: .reads, parameters: [by, period, texts, SurveyGroup.survey, RecordList.filters],
    fields: (SurveyPage.columns + SurveyPage.remarkColumns.filter { $0.name != "question" }).map {
      FieldNote($0.name, about: $0.title)
    },
    examples: [
      Example("crm survey results quality --period last-month", Text("of a month", "за месяц")),
      Example("crm survey results farewell --by stage", Text("where deals are lost", "где теряем")),
      Example(
        "crm survey results quality --texts seller=ivan",
        Text("in the customers' own words", "словами клиентов")),
    ], exits: [.ok, .usage, .data, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try app.reader()
    let id = try app.id(Survey.kind, arguments[SurveyGroup.survey])
    var terms: [FilterTerm] = []
    for word in arguments[RecordList.filters] { terms.append(try FilterTerm.read(word)) }
    let report = try SurveyReport.make(
      id, store, by: arguments[by], period: try ReportGroup.period(arguments[period], store),
      terms: terms)
    let page = SurveyPage(report: report, isDivided: arguments[by] != nil, store: store)
    try page.print(onlyTexts: arguments[texts], app)
  }
}

extension SurveyDivision: ArgumentValue {}
