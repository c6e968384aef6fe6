public import CRMDomain
public import CRMStore
public import Wording

/// How stretches of time are called.
public enum PeriodLabel {
  private static let months = [
    Text("Jan", "янв"), Text("Feb", "фев"), Text("Mar", "мар"), Text("Apr", "апр"),
    Text("May", "май"), Text("Jun", "июн"), Text("Jul", "июл"), Text("Aug", "авг"),
    Text("Sep", "сен"), Text("Oct", "окт"), Text("Nov", "ноя"), Text("Dec", "дек"),
  ]
  private static let genitives = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
  ]
  private static let wholeMonths = [
    Text("January", "январь"), Text("February", "февраль"), Text("March", "март"),
    Text("April", "апрель"), Text("May", "май"), Text("June", "июнь"), Text("July", "июль"),
    Text("August", "август"), Text("September", "сентябрь"), Text("October", "октябрь"),
    Text("November", "ноябрь"), Text("December", "декабрь"),
  ]

  /// `Oct 2026`, «окт 2026».
  static func month(_ day: Day) -> Text {
    months[day.month - 1] + Text(verbatim: " \(day.year)")
  }

  /// `21 Nov`, «21 ноя».
  static func short(_ day: Day) -> Text { Text(verbatim: "\(day.day) ") + months[day.month - 1] }

  /// `2–8 Nov 2026`, «30 ноя – 6 дек 2026».
  static func week(_ monday: Day) -> Text {
    let sunday = monday.adding(days: 6)
    let end = Text(verbatim: "\(sunday.day) ") + month(sunday)
    guard monday.month != sunday.month else { return Text(verbatim: "\(monday.day)–") + end }
    return Text(verbatim: "\(monday.day) ") + months[monday.month - 1] + Text(verbatim: " – ") + end
  }

  /// A day in full: `21 November 2026`, «21 ноября 2026 г.».
  public static func day(_ day: Day) -> Text {
    Text(
      "\(day.day) \(wholeMonths[day.month - 1].en) \(day.year)",
      "\(day.day) \(genitives[day.month - 1]) \(day.year) г.")
  }

  /// A period in words: `October 2026`, `2026`, `1 October 2026 – 21 November 2026`, `all time`.
  public static func words(_ period: Period, _ session: Session) -> Text {
    guard let range = period.range else { return Text("all time", "за всё время") }
    let first = session.zone.day(range.lowerBound)
    let last = session.zone.day(range.upperBound.adding(seconds: -1))
    let next = session.zone.day(range.upperBound)
    let isOpen = (range.lowerBound == .earliest, range.upperBound == .latest)
    if isOpen.0 { return Text("until ", "по ") + day(last) }
    if isOpen.1 { return Text("since ", "с ") + day(first) }
    if first.day == 1, next == first.adding(months: 1) {
      return wholeMonths[first.month - 1] + Text(verbatim: " \(first.year)")
    }
    if first == first.yearStart, next == first.adding(months: 12) {
      return Text("\(first.year)", "\(first.year) год")
    }
    if first == last { return day(first) }
    return day(first) + Text(verbatim: " – ") + day(last)
  }
}
