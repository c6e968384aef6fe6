import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm guide STAGE|REF`: what to do, to ask and to answer on a stage (F319–F322).
enum Guide {
  static let subject = Operand<String>(
    "STAGE|KIND/ID",
    help: Text(
      "a stage, or the lead or deal that stands on one",
      "стадия либо лид или сделка на ней"),
    completion: .ask("stage-or-record"))

  static let columns = [
    Column("sort", title: Text("What", "Что")),
    Column("text", title: Text("Text", "Текст"), shrinks: true),
    Column("answer", title: Text("Answer", "Ответ"), shrinks: true),
  ]

  static let command = Command<App>(
    "guide", summary: Text("Show what to ask and to answer", "Показать подсказки продавцу"),
    details: Text(
      "What has to be done on a stage, questions to ask, advantages to name, answers to objections. "
        + "Statuses of leads are named lead/KEY.",
      "Что сделать на стадии, какие вопросы задать, какие преимущества назвать, что ответить на "
        + "возражения. Статусы лидов пишутся lead/КЛЮЧ."),
    effect: .reads, parameters: [subject],
    examples: [
      Example("crm guide deal/7", Text("for a deal", "по сделке")),
      Example("crm guide negotiation", Text("for a stage", "по стадии")),
    ], exits: [.ok, .usage, .noInput, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk(writes: false)
    let stage = try stage(arguments[subject], desk, app)
    let points = try desk.store.points(of: stage)
    guard app.format == .table, app.arguments[Globals.fields] == nil else {
      let order = StagePoint.sorts.entries.map(\.key)
      return try app.print(
        columns,
        order.flatMap { sort in points.filter { $0.sort == sort } }.map { point in
          [
            Cell(.text(point.sort)), Cell(.text(point.text)),
            Cell(point.answer.map(CellValue.text) ?? .null),
          ]
        })
    }
    let card = Card(
      title: [
        Cell(.text(stage.label[app.language]), label: .heading),
        Cell(.text(try desk.store.pipeline(stage.pipeline)?.label[app.language] ?? stage.pipeline)),
      ], [.fields(fields(try stage.requiredLabels(desk.store), points, app.language))])
    app.write(card.text(try app.look()))
  }

  private static func stage(_ word: String, _ desk: Desk, _ app: App) throws(Failure) -> Stage {
    if let link = Link(word), ["lead", "deal"].contains(link.kind),
      let kind = Kinds.named(link.kind)
    {
      return try desk.stage(of: try desk.store.record(kind, link.id))
    }
    return try app.stage(word, .stage)
  }

  private static let titles: [(sort: String, title: Text)] = [
    ("check", Text("Do", "Сделать")), ("question", Text("Ask", "Спросить")),
    ("advantage", Text("Say", "Назвать")), ("objection", Text("Answer", "Ответить")),
  ]

  /// Each sort under its title, the first line beside it.
  private static func fields(
    _ required: [Text], _ points: [Point], _ language: Language
  ) -> [Card.Field] {
    var fields: [Card.Field] = []
    if !required.isEmpty {
      fields.append(
        Card.Field(
          Text("Required", "Обязательно"),
          Cell(.text(required.map { $0[language] }.joined(separator: ", ")))))
    }
    for (sort, title) in titles {
      for (index, point) in points.filter({ $0.sort == sort }).enumerated() {
        let answer = point.answer.map { " – \($0)" } ?? ""
        let text = sort == "objection" ? "«\(point.text)»\(answer)" : point.text
        fields.append(Card.Field(index == 0 ? title : Text("", ""), Cell(.text(text))))
      }
    }
    return fields
  }
}
