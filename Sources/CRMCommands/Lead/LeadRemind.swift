import CRMActions
import CRMDomain
import CommandSpec
import Rendering
import Wording

/// `crm lead remind`: reminds the owners of requests that lie too long.
enum LeadRemind {
  static let due = Option<String>(
    "due", value: "TIME", help: Text("until when to process them", "до какого времени обработать")
  ).or("+4h")

  static let command = Command<App>(
    "remind", summary: Text("Remind the owner of a lead", "Напомнить ответственному о лиде"),
    details: Text(
      "He is notified, and his task to process it gets a new time. The task of whoever was asked to see "
        + "to it is done by that.",
      "Ответственный получает уведомление, его задача обработки – новый срок. Задача того, кого просили "
        + "разобраться, этим выполнена."),
    effect: .writes, parameters: [due, Batch.each, LeadGroup.leads],
    examples: [
      Example("crm lead remind 42", Text("within four hours", "в течение четырёх часов")),
      Example(
        "crm lead remind 42 --due 'завтра 12:00'",
        Text("until noon tomorrow", "до завтрашнего полудня")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let time = try app.deadline(arguments[due], "--due")
    let when = Times.near(time.seconds, try app.look())
    try Batch.run(Lead.kind, arguments[LeadGroup.leads], arguments, app) { ids throws(Failure) in
      try desk.remind(ids, due: time)
      return Text("Reminded of ", "Напомнили: ") + Sentences.several(Lead.kind, ids)
        + Text(", to be processed until \(when)", ", срок обработки – \(when)")
    }
  }
}
