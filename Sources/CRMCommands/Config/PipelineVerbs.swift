import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config pipeline add|edit|rm`.
enum PipelineVerbs {
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

  static let add = Command<App>(
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

  static let words = Operand<String>(
    "PIPELINE|FIELD=VALUE",
    help: Text(
      "then label_en=…, label_ru=…, type=… or default=yes",
      "затем label_en=…, label_ru=…, type=… или default=yes"),
    completion: .ask("pipeline")
  ).repeated(atLeast: 1)

  static let edit = Command<App>(
    "edit", summary: Text("Change names, type or default", "Изменить названия, тип, умолчание"),
    effect: .writes, parameters: [words],
    examples: [
      Example(
        "crm config pipeline edit zip default=yes", Text("new deals enter it", "для новых сделок")),
      Example(
        "crm config pipeline edit lead type=controlled",
        Text("leads are controlled as well", "контролировать и лиды")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let (named, changes) = RecordEdit.split(arguments[words])
    guard let word = named.first, named.count == 1, !changes.isEmpty else {
      throw Failure(
        .usage, "edit.incomplete",
        Text("name one pipeline and what to set", "укажите одну воронку и изменения"),
        hint: Text(verbatim: "crm config pipeline edit zip default=yes"))
    }
    let pipeline = try desk.store.pipeline(named: word)
    let isChanged = try desk.editPipeline(
      pipeline, try desk.draft(of: PipelineRecord.kind, changes, isNew: false))
    try app.answer(
      PipelineRecord.kind, [pipeline.id],
      isChanged
        ? Text("Changed pipeline \(pipeline.key)", "Изменена воронка \(pipeline.key)")
        : Text("Nothing was different", "Ничего не изменилось"))
  }

  static let pipeline = Operand<String>(
    "PIPELINE", help: Text("key or name", "ключ или название"), completion: .ask("pipeline"))
  static let target = Option<String>(
    "move-to", value: "PIPELINE",
    help: Text(
      "move its deals to the like stages there", "перенести сделки на такие же стадии там"),
    completion: .ask("pipeline"))

  static let remove = Command<App>(
    "rm", summary: Text("Take a pipeline away", "Убрать воронку"),
    details: Text(
      "A pipeline with deals stays unless {--move-to} moves them, in the same operation, to the stages "
        + "of the same key, or else of the same kind.",
      "Воронка со сделками остаётся, если {--move-to} не переносит их той же операцией на стадии с тем "
        + "же ключом, а где его нет – того же вида."),
    effect: .writes, parameters: [target, pipeline],
    examples: [
      Example(
        "crm config pipeline rm zip --move-to sales", Text("with its deals", "вместе со сделками"))
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let desk = try app.desk()
    let removed = try desk.store.pipeline(named: arguments[pipeline])
    let other = try arguments[target].map { word throws(Failure) in
      try desk.store.dealPipeline(named: word)
    }
    if let other, other.id == removed.id {
      throw Failure(
        .usage, "pipeline.same", Text("--move-to: it is the same", "--move-to: это та же воронка"))
    }
    try desk.removePipeline(removed, movingTo: other)
    let moved = Set(desk.lastLog.filter { $0.kind.name == Deal.kind.name }.map(\.record))
    let tail =
      moved.isEmpty
      ? Text("", "") : Text("; moved: ", "; перенесено: ") + Deal.kind.noun.counted(moved.count)
    try app.answer(
      Text("removed pipeline \(removed.key)", "убрана воронка \(removed.key)") + tail)
  }
}
