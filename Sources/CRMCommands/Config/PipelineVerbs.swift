import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm config pipeline edit|rm`.
enum PipelineVerbs {
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
    effect: .destroys, parameters: [target, pipeline],
    examples: [
      Example(
        "crm config pipeline rm zip --move-to sales", Text("with its deals", "вместе со сделками"))
    ], exits: [.ok, .no, .usage, .data, .tryAgain, .noPermission]
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
    try desk.store.demandAdministrator()
    var count = 0
    for stage in try desk.store.stages(of: removed.key) {
      count += try desk.store.population(of: stage)
    }
    try app.confirm(
      Text("remove pipeline \(removed.key)", "убрать воронку \(removed.key)")
        + StageRemoval.standing(count, Deal.kind))
    try desk.removePipeline(removed, movingTo: other)
    let moved = Set(desk.lastLog.filter { $0.kind.name == Deal.kind.name }.map(\.record))
    let tail =
      moved.isEmpty
      ? Text("", "") : Text("; moved: ", "; перенесено: ") + Deal.kind.noun.counted(moved.count)
    try app.answer(
      Text("removed pipeline \(removed.key)", "убрана воронка \(removed.key)") + tail)
  }
}
