import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config calendar rm`: takes lines of the calendar away.
enum ConfigCalendarRm {
  static let days = Operand<String>(
    "DAY", help: Text("mon-fri, sat or a date", "mon-fri, sat или дата")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "rm", summary: Text("Take days away", "Убрать дни"),
    details: Text(
      "With the last weekday gone every hour of the clock counts again.",
      "Когда убран последний день недели, снова считается каждый час."),
    effect: .writes, parameters: [days],
    examples: [
      Example("crm config calendar rm mon-sun", Text("back to the clock", "снова по часам"))
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let ids = try app.desk().setHours(try CalendarDays.read(arguments[days]), nil)
    try app.answer(
      Workday.kind, ids,
      ids.isEmpty
        ? Text("Nothing was different", "Ничего не изменилось")
        : Text("Taken away: ", "Убрано: ") + Workday.kind.noun.counted(ids.count))
  }
}
