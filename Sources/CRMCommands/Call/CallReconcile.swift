import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm call reconcile`: compares the records of an exchange with the calls of the store.
enum CallReconcile {
  static let columns = [
    Column("what", title: Text("What", "Что")), Column("call", title: Text("Call", "Звонок")),
    Column("started_at", title: Text("When", "Когда")),
    Column("external_id", title: Text("PBX id", "Идентификатор АТС")),
    Column("text", title: Text("Store / exchange", "Хранилище / АТС"), shrinks: true),
  ]

  static let command = Command<App>(
    "reconcile", summary: Text("Compare with the exchange", "Сверить с журналом АТС"),
    details: Text(
      "Prints what the files have and the store has not, what they say differently, and what the store "
        + "has of that time and source and they have not; the exit code is then 1. Nothing is written.",
      "Выводит, что есть в файлах и нет в хранилище, что в них различается и что за это время есть "
        + "только в хранилище; тогда код возврата 1. Ничего не записывает."),
    effect: .reads,
    parameters: [
      CallIngest.source, CallIngest.format, CallIngest.columns, CallIngest.mapping,
      CallIngest.files,
    ],
    fields: columns.map { FieldNote($0.name, about: $0.title) },
    examples: [
      Example("crm call reconcile Master.csv", Text("every night", "каждую ночь"))
    ], exits: [.ok, .no, .usage, .noInput, .io, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk(writes: false)
    try desk.store.demandSupervisor()
    let differences = try desk.reconcileCalls(
      try CallIngest.sources(arguments, app), try CallIngest.setup(arguments, app))
    guard !differences.isEmpty else {
      return try app.answer(Text("the same", "расхождений нет"))
    }
    try app.print(columns, differences.map { cells($0, app.language) })
    throw Failure(
      .no, "call.different",
      Noun("difference", "differences", "расхождение", "расхождения", "расхождений")
        .counted(differences.count))
  }

  private static func label(_ sort: CallDifference.Sort) -> Text {
    switch sort {
    case .missing: Text("not in the store", "нет в хранилище")
    case .different: Text("different", "различается")
    case .extra: Text("only in the store", "только в хранилище")
    }
  }

  private static func cells(_ difference: CallDifference, _ language: Language) -> [Cell] {
    [
      Cell(.text(difference.sort.rawValue), shown: label(difference.sort)[language]),
      Cell(difference.call.map { .integer($0) } ?? .null),
      Cell(.instant(difference.startedAt)), Cell(.text(difference.externalID)),
      Cell(.text(difference.text), shown: Sanitize.terminal(difference.about[language])),
    ]
  }
}
