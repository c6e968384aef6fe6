import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm lead wait`: lays a lead aside until a day.
enum LeadWait {
  static let until = Option<String>(
    "until", value: "DAY", help: Text("the day it wakes on", "день, когда вернуться")
  ).required()

  static let command = Command<App>(
    "wait", summary: Text("Lay a lead aside until a day", "Отложить лид до дня"),
    details: Text(
      "On that day 'crm tick' makes a task for the owner.",
      "В этот день crm tick поставит задачу ответственному."),
    effect: .writes, parameters: [until, LeadGroup.reason, Batch.each, LeadGroup.leads],
    examples: [
      Example("crm lead wait 42 --until +14d", Text("two weeks", "на две недели")),
      Example(
        "crm lead wait 42 --until 2027-01-15 --reason 'после праздников'",
        Text("until a date", "до даты")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let day = try app.day(arguments[until], "--until")
    try Batch.run(Lead.kind, arguments[LeadGroup.leads], arguments, app) { ids throws(Failure) in
      try desk.wait(ids, until: day, reason: arguments[LeadGroup.reason])
      return try LeadStatus.sentence(ids, desk) + Text(" until \(day.iso)", " до \(day.iso)")
    }
  }
}
