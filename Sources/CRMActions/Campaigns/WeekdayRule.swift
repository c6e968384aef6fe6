import CRMDomain

/// A day such as the last Sunday of July: which weekday of which month, and the how manieth.
struct WeekdayRule {
  /// The first to the fourth, or the last one: -1.
  let place: Int
  /// Monday is 1.
  let weekday: Int
  /// January is 1.
  let month: Int

  private static let places = [
    1: ["first", "1", "1st", "первый", "первая", "первое"],
    2: ["second", "2", "2nd", "второй", "вторая", "второе"],
    3: ["third", "3", "3rd", "третий", "третья", "третье"],
    4: ["fourth", "4", "4th", "четвертый", "четвертая", "четвертое"],
    -1: ["last", "последний", "последняя", "последнее"],
  ]
  private static let months = [
    ["jan", "january", "январь", "января"], ["feb", "february", "февраль", "февраля"],
    ["mar", "march", "март", "марта"], ["apr", "april", "апрель", "апреля"],
    ["may", "май", "мая"], ["jun", "june", "июнь", "июня"], ["jul", "july", "июль", "июля"],
    ["aug", "august", "август", "августа"], ["sep", "september", "сентябрь", "сентября"],
    ["oct", "october", "октябрь", "октября"], ["nov", "november", "ноябрь", "ноября"],
    ["dec", "december", "декабрь", "декабря"],
  ]

  /// Reads `last sun jul`, `the second Sunday of June`, `последнее воскресенье июля`.
  init?(_ text: String) {
    let words = Fold.key(text).split(separator: " ").map(String.init)
      .filter { !["the", "of", "in", "в"].contains($0) }
    guard words.count == 3,
      let place = WeekdayRule.places.first(where: { $0.value.contains(words[0]) })?.key,
      let weekday = WorkCalendar.weekday(words[1]),
      let month = WeekdayRule.months.firstIndex(where: { $0.contains(words[2]) })
    else { return nil }
    (self.place, self.weekday, self.month) = (place, weekday, month + 1)
  }

  /// How it is kept: `last sun jul`.
  var text: String {
    let place = WeekdayRule.places[place]?.first ?? ""
    return [place, Workday.weekdays[weekday - 1], WeekdayRule.months[month - 1][0]]
      .joined(separator: " ")
  }

  /// Whether it falls on a day.
  func isOn(_ day: Day) -> Bool {
    guard day.weekday == weekday, day.month == month else { return false }
    guard place > 0 else { return day.adding(days: 7).month != month }
    return day.adding(days: -7 * (place - 1)).month == month
      && day.adding(days: -7 * place).month != month
  }
}
