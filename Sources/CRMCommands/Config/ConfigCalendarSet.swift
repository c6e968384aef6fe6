import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm config calendar set`: the hours of weekdays and of days that are different.
enum ConfigCalendarSet {
  static let words = Operand<String>(
    "DAY|HOURS",
    help: Text(
      "mon-fri, sat or a date; then 09:00-18:00 or off",
      "mon-fri, sat или дата; затем 09:00-18:00 или off")
  ).repeated(atLeast: 2)

  static let command = Command<App>(
    "set", summary: Text("Set working hours", "Задать рабочие часы"),
    details: Text(
      "Delays of the escalation then count working hours, and 1d is one working day. Without any hours "
        + "every hour of the clock counts.",
      "Сроки эскалации тогда считаются в рабочих часах, 1д – один рабочий день. Если часов нет, "
        + "считается каждый час."),
    effect: .writes, parameters: [words],
    examples: [
      Example("crm config calendar set mon-fri 09:00-18:00", Text("the week", "неделя")),
      Example(
        "crm config calendar set 2026-12-31 2027-01-01 off", Text("days off", "выходные дни")),
    ], exits: [.ok, .usage, .data, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    var given = arguments[words]
    let hours = given.removeLast()
    let ids = try app.desk().setHours(try CalendarDays.read(given), hours)
    try app.answer(
      Workday.kind, ids,
      told(hours) + Text(verbatim: ": " + given.joined(separator: ", ")))
  }

  private static func told(_ hours: String) -> Text {
    hours == "off"
      ? Text("Days off", "Выходные") : Text("Working hours \(hours)", "Рабочие часы \(hours)")
  }
}

/// The days of a calendar as they are typed: `mon`, `mon-fri`, `пн-пт`, `2026-12-31`.
enum CalendarDays {
  static func read(_ words: [String]) throws(Failure) -> [String] {
    var days: [String] = []
    for word in words { days += try read(word) }
    return days
  }

  private static func read(_ word: String) throws(Failure) -> [String] {
    if let days = WorkCalendar.weekdays(word) { return days.map { Workday.weekdays[$0 - 1] } }
    return [try Day.readISO(word).iso]
  }
}
