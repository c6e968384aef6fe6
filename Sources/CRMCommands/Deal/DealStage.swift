import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm deal stage`: moves a deal along its pipeline.
enum DealStage {
  static let force = Flag(
    "force", "f", help: Text("although something is missing", "хотя чего-то не хватает"))
  static let reason = Option<String>(
    "reason", value: "TEXT",
    help: Text("why it is lost or forced", "почему потеряна или переведена"))
  static let until = Option<String>(
    "until", value: "DAY",
    help: Text("return to a deal put off on this day", "вернуться к отложенной в этот день"))
  static let to = Option<String>(
    "to", value: "STAGE", help: Text("the stage, by key or name", "стадия, ключ или название"),
    completion: .ask("deal-stage"))
  static let words = Operand<String>(
    "DEAL… STAGE", help: Text("deals, then the stage", "сделки, затем стадия"),
    completion: .ask("deal-or-stage")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "stage", summary: Text("Move a deal to a stage", "Перевести сделку на другую стадию"),
    details: Text(
      "What is missing for a step is named. 'shipped' needs a recorded shipment, a lost deal a "
        + "{--reason}; {--force} with {--reason} goes on all the same.",
      "Недостающее для шага называется. Для «Заказ отгружен» нужна отгрузка, для потерянной – "
        + "{--reason}; {--force} с {--reason} переводит несмотря ни на что."),
    effect: .writes, parameters: [to, force, reason, until, Batch.each, words],
    examples: [
      Example("crm deal stage 7 invoiced", Text("by key", "по ключу")),
      Example(
        "crm deal stage 7 Потеряно --reason 'дорого'", Text("lost, with the reason", "с причиной")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    var named = arguments[words]
    guard let stage = arguments[to] ?? named.popLast(), !named.isEmpty else {
      throw Failure(
        .usage, "stage.incomplete",
        Text("name a deal and a stage", "укажите сделку и стадию"),
        hint: Text("crm deal stage 7 invoiced", "crm deal stage 7 invoiced"))
    }
    let day = try arguments[until].map { word throws(Failure) in try app.day(word, "--until") }
    let request = StageRequest(
      stage: stage, reason: arguments[reason], isForced: arguments[force], wakeOn: day)
    try Batch.run(Deal.kind, named, arguments, app) { ids throws(Failure) in
      try desk.move(ids, request)
      return try sentence(ids, desk)
    }
  }

  private static func sentence(_ ids: [Int64], _ desk: Desk) throws(Failure) -> Text {
    guard let first = ids.first else { return Text("", "") }
    let deal = try desk.store.record(Deal.kind, first)
    let text =
      Sentences.several(Deal.kind, ids)
      + Text(verbatim: " → \(deal[Deal.stageLabel].text ?? "")")
    guard let next = Sentences.next(deal, desk.store.session) else { return text }
    return text + Text(verbatim: ". ") + next
  }
}
