import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config pipeline add`: one more way of selling, with the stages of another one.
enum ConfigPipelineAdd {
  static let key = Operand<String>("KEY", help: Text("the stable key", "постоянный ключ"))
  static let type = Option<String>(
    "type", value: "TYPE",
    help: Text("how strictly its deals are controlled", "как строго контролируются сделки"),
    choices: Deal.types.entries.map { Choice($0.key, $0.label) })
  static let like = Option<String>(
    "like", value: "PIPELINE",
    help: Text("begin with the stages of this one", "начать со стадий этой воронки"),
    completion: .ask("pipeline"))
  static let standard = Flag(
    "default", help: Text("new deals enter it", "новые сделки попадают сюда"))

  static let command = Command<App>(
    "add", summary: Text("Add a pipeline", "Добавить воронку"),
    details: Text(
      "It begins with the stages of another one; change them with 'crm config stage'.",
      "Начинается со стадий другой воронки; изменить их: crm config stage."),
    effect: .writes,
    parameters: [StageFlags.labelEN, StageFlags.labelRU, type, like, standard, key],
    examples: [
      Example(
        "crm config pipeline add zip --label-ru 'Оборудование и ЗИП' --label-en 'Equipment and spares'",
        Text("like that of new deals", "как воронка новых сделок"))
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let model = try arguments[like].map { word throws(Failure) in
      try desk.store.dealPipeline(named: word)
    }
    let standardOne = try desk.store.standardPipeline()
    guard let model = model ?? standardOne else { throw noModel }
    var draft: Draft = [
      PipelineRecord.key: .text(arguments[key]),
      PipelineRecord.type: .text(arguments[type] ?? model.type),
      PipelineRecord.standard: .integer(arguments[standard] ? 1 : 0),
    ]
    if let labels = StageFlags.labels(arguments) {
      draft[PipelineRecord.labelEN] = .text(labels.en)
      draft[PipelineRecord.labelRU] = .text(labels.ru)
    }
    let id = try desk.addPipeline(draft, like: model)
    let stages = desk.lastLog.filter { $0.kind.name == StageRecord.kind.name && $0.field == "id" }
    try app.answer(
      PipelineRecord.kind, [id],
      Text(
        "Added pipeline \(arguments[key]), like \(model.key): ",
        "Добавлена воронка \(arguments[key]), как \(model.key): ")
        + StageRecord.kind.noun.counted(stages.count))
  }

  private static let noModel = Failure(
    .usage, "pipeline.missing", Text("name a pipeline", "укажите воронку"),
    hint: Text("--like KEY", "--like КЛЮЧ"))
}
