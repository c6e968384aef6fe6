import CRMDomain
import Wording

/// What a person reads in place of the keys that some fields of text hold.
enum KeyWords {
  /// The words for a value; nothing where the text speaks for itself.
  static func shown(_ text: String, _ field: Field) -> Text? {
    switch field {
    case Workday.day: day(text)
    case Workday.hours: hours(text)
    case EscalationLevel.to: addressee(text)
    case EscalationLevel.after: delay(text)
    case Segment.kind_, SavedView.kind_, CustomField.kind_: kind(text)
    case CustomField.type: type(text)
    case Outgoing.channel: Outgoing.channels.label(text)
    default: nil
    }
  }

  /// The name of a kind: «lead», «лид».
  static func kind(_ name: String) -> Text? { Kinds.named(name)?.noun.form(for: 1) }

  /// A day of the calendar: `mon`, or a date as it is.
  static func day(_ key: String) -> Text? {
    let names = [
      Text("Monday", "понедельник"), Text("Tuesday", "вторник"), Text("Wednesday", "среда"),
      Text("Thursday", "четверг"), Text("Friday", "пятница"), Text("Saturday", "суббота"),
      Text("Sunday", "воскресенье"),
    ]
    return Workday.weekdays.firstIndex(of: key).map { names[$0] }
  }

  /// Hours of work: `off`, or from when to when as it is.
  static func hours(_ key: String) -> Text? {
    key == "off" ? Text("day off", "выходной") : nil
  }

  private static func addressee(_ word: String) -> Text? {
    if word == "owner" { return Text("owner", "ответственный") }
    guard let label = Role(rawValue: word)?.label else { return nil }
    return Text(label.en, label.ru.prefix(1).lowercased() + label.ru.dropFirst())
  }

  /// How long something may lie: days are those of the calendar.
  private static func delay(_ word: String) -> Text? {
    guard let delay = try? Delay.read(word) else { return nil }
    return Span(seconds: delay.seconds).compact
  }

  private static func type(_ word: String) -> Text? {
    if word.hasPrefix("reference:"), let target = kind(String(word.dropFirst(10))) {
      return Text("reference: ", "ссылка: ") + target
    }
    return types[word]
  }

  private static let types = [
    "text": Text("text", "текст"), "prose": Text("prose", "длинный текст"),
    "integer": Text("integer", "целое число"), "money": Text("money", "сумма"),
    "percent": Text("percent", "процент"), "day": Text("day", "дата"),
    "instant": Text("instant", "дата и время"), "flag": Text("flag", "да или нет"),
    "choice": Text("choice", "выбор"),
  ]
}
