import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm deal pipeline`: moves deals into another pipeline.
enum DealPipeline {
  static let stage = Option<String>(
    "stage", value: "STAGE", help: Text("the stage there; the first", "стадия там; первая"),
    completion: .ask("deal-stage"))
  static let to = Option<String>(
    "to", value: "PIPELINE",
    help: Text("the pipeline, by key or name", "воронка, ключ или название"),
    completion: .ask("pipeline")
  ).required()

  static let command = Command<App>(
    "pipeline",
    summary: Text("Move deals into another pipeline", "Перенести сделки в другую воронку"),
    details: Text(
      "An open deal begins there on the first stage, or goes on to {--stage} by the rules of that "
        + "pipeline. Its type follows unless it had one of its own.",
      "Открытая сделка начинает там с первой стадии или переходит на {--stage} по правилам той воронки. "
        + "Тип меняется вместе с воронкой, если у сделки не было своего."),
    effect: .writes, parameters: [to, stage, DealGroup.deals],
    examples: [
      Example("crm deal pipeline 7 --to zip", Text("to its first stage", "на первую стадию"))
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let ids = try app.ids(Deal.kind, arguments[DealGroup.deals])
    let pipeline = try desk.store.dealPipeline(named: arguments[to])
    try desk.moveDeals(ids, into: pipeline, stage: arguments[stage])
    let label = try ids.prefix(1).map { id throws(Failure) in
      try desk.store.record(Deal.kind, id)[Deal.stageLabel].text ?? ""
    }
    try app.answer(
      Deal.kind, ids,
      Sentences.several(Deal.kind, ids)
        + Text(verbatim: " → \(pipeline.label[app.language]): \(label.first ?? "")"))
  }
}
