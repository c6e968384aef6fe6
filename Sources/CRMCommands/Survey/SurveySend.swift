import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm survey send SURVEY`: asks the people of deals.
enum SurveySend {
  static let on = Option<String>(
    "on", value: "KIND/ID",
    help: Text(
      "a deal, lead, contact or company; - reads them from standard input",
      "сделка, лид, контакт или компания; - читает их со стандартного ввода"),
    completion: .ask("record")
  ).repeated()
  static let by = Option<String>(
    "by", value: "WAY",
    help: Text("a letter, or only a task to call", "письмом или только задачей позвонить"),
    choices: [
      Choice("letter", Text("a letter, with a task to call", "письмо и задача позвонить")),
      Choice("call", Text("a task to call alone", "только задача позвонить")),
    ]
  ).or("letter")
  static let noTask = Flag(
    "no-task", help: Text("no task to call beside the letter", "без задачи позвонить"))
  static let tongue = Option<String>(
    "language", value: "LANG",
    help: Text("the language of letter and page", "язык письма и страницы"),
    choices: [
      Choice("ru", Text("Russian", "русский")), Choice("en", Text("English", "английский")),
    ])
  static let filters = Operand<String>(
    "FILTER", help: Text("which deals, as in 'deal list'", "какие сделки, как в deal list"),
    completion: .fieldWords
  ).repeated(atLeast: 0)

  static let command = Command<App>(
    "send", summary: Text("Ask customers", "Провести опрос"),
    details: Text(
      "Each person is asked once by a survey, until it says 'again'; nobody who has 'no-surveys', "
        + "'no-mail' or 'no-all' in the field 'consent' of his contact. The letters go into the outbox, "
        + "the seller gets a task to call as well. {--dry-run} shows who would be asked. Filters choose "
        + "deals, closed ones too: closed=-30d.. is a time, closed=yes is not.",
      "Каждого человека опрос спрашивает один раз, пока не пройдёт срок again; тех, у кого в поле "
        + "consent контакта есть no-surveys, no-mail или no-all, не спрашивает. Письма попадают в "
        + "исходящие, продавец получает ещё и задачу позвонить. {--dry-run} покажет, кого спросили бы. "
        + "Фильтры выбирают сделки, в том числе закрытые: closed=-30d.. – время закрытия."),
    effect: .writes,
    parameters: [on, by, noTask, tongue, LetterText.from, SurveyGroup.survey, filters],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm survey send quality --on deal/7", Text("one customer", "одного клиента")),
      Example(
        "crm survey send quality stage=shipped closed=-30d.. -n",
        Text("who would be asked", "кого спросили бы")),
      Example(
        "crm survey send farewell --on deal/9 --by call", Text("by telephone", "по телефону")),
    ], exits: [.ok, .no, .usage, .data, .noInput, .tryAgain, .noPermission, .config], run: run)

  static let columns = [
    Column("invitation", title: Text("No.", "№"), alignment: .right),
    Column("on", title: Text("On", "По записи")),
    Column("person", title: Text("Person", "Кто"), shrinks: true),
    Column("email", title: Text("E-mail", "Эл. почта"), shrinks: true),
    Column("result", title: Text("Result", "Итог")),
  ]

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    try SurveyTargets.demandSense(arguments)
    let desk = try app.desk()
    let survey = try app.id(Survey.kind, arguments[SurveyGroup.survey])
    let links = try SurveyTargets(app).links(arguments[on], arguments[filters])
    var wish = SurveyWish(survey: survey)
    wish.isByCall = arguments[by] == "call"
    wish.language = arguments[tongue].flatMap(Language.init(rawValue:))
    wish.makesTask = !arguments[noTask]
    let office = wish.isByCall ? nil : try SurveyGroup.office(arguments, app)
    if arguments[on].isEmpty, app.isAsking {
      try app.confirm(
        Text("ask by ", "спросить по ") + Deal.kind.noun.counted(links.count))
    }
    let all = try desk.invite(links, wish, office)
    if links.count == 1, let refusal = all[0].refusal {
      throw Failure(
        .data, "survey.\(refusal.rawValue)",
        Text(verbatim: "\(all[0].on.text): ") + refusal.label, hint: refusal.hint)
    }
    let asked = all.filter { $0.refusal == nil }.count
    try app.print(columns, all.map { row($0, desk, app.language) })
    let words = Text("Asked \(asked) of \(all.count)", "Спрошено: \(asked) из \(all.count)")
    app.note(
      desk.dryRun
        ? Text(
          "Would be asked: \(asked) of \(all.count). Nothing was changed or sent (dry run).",
          "Были бы спрошены: \(asked) из \(all.count). Ничего не изменено и не отправлено (пробный запуск)."
        )
        : words)
  }

  private static func row(_ one: Invited, _ desk: Desk, _ language: Language) -> [Cell] {
    let result = one.refusal?.label ?? Text("asked", "спрошен")
    return [
      Cell(desk.dryRun ? .null : one.invitation.map(CellValue.integer) ?? .null),
      Cell(.text(one.on.text)), Cell(one.person.map(CellValue.text) ?? .null),
      Cell(one.address.map(CellValue.text) ?? .null),
      Cell(
        .text(one.refusal?.rawValue ?? "asked"), shown: result[language],
        label: one.refusal == nil ? .plain : .dim),
    ]
  }
}
