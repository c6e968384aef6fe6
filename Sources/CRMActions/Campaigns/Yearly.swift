import CRMDomain
import Wording

/// The day on which a campaign comes again each year: everybody's birthday, one day for all, or a
/// weekday such as the last Sunday of July (F282).
enum Yearly {
  case birthday
  case day(month: Int, day: Int)
  case weekday(WeekdayRule)

  /// Reads `birthday`, `день рождения`, `22.06`, `last sun jul`, `второе воскресенье июня`.
  init(_ word: String, _ kind: RecordKind) throws(Failure) {
    if ["birthday", "день рождения", "др"].contains(Fold.key(word)) {
      guard kind.name == Contact.kind.name else { throw Yearly.noBirthday(kind) }
      self = .birthday
      return
    }
    if let rule = WeekdayRule(word) {
      self = .weekday(rule)
      return
    }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    // 2024 has every day that a year may have.
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) }),
      let day = Int(parts[0]), let month = Int(parts[1]),
      Day(year: 2024, month: month, day: day) != nil
    else { throw Yearly.unreadable(word) }
    self = .day(month: month, day: day)
  }

  /// How it is kept.
  var text: String {
    switch self {
    case .birthday: "birthday"
    case .day(let month, let day): Yearly.two(day) + "." + Yearly.two(month)
    case .weekday(let rule): rule.text
    }
  }

  /// Whether it falls on a day; the 29th of February falls on the 28th where there is none.
  func isOn(_ day: Day) -> Bool {
    switch self {
    case .birthday: true
    case .day(let month, let wanted):
      Yearly.marks(of: day).contains(Yearly.two(month) + "-" + Yearly.two(wanted))
    case .weekday(let rule): rule.isOn(day)
    }
  }

  /// The months and days that are kept on a day: `06-22`.
  static func marks(of day: Day) -> [String] {
    let mark = String(day.iso.suffix(5))
    return mark == "02-28" && day.adding(days: 1).iso.hasSuffix("03-01")
      ? [mark, "02-29"] : [mark]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func unreadable(_ word: String) -> Failure {
    Failure(
      .usage, "campaign.yearly",
      Text("'\(word)' is no day of the year", "«\(word)» – не день года"),
      hint: Text(
        "write birthday, or a day as 22.06 or 'last sun jul'",
        "пишите birthday или день: 22.06, «последнее воскресенье июля»"))
  }

  private static func noBirthday(_ kind: RecordKind) -> Failure {
    Failure(
      .usage, "campaign.yearly",
      Text("only contacts have birthdays, not ", "дни рождения есть у контактов, но не у записей: ")
        + kind.noun.form(for: 5),
      hint: Text("add --kind contact", "добавьте --kind contact"))
  }
}
