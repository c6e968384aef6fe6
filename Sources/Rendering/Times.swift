public import Wording

/// Instants and days in words near now, and exactly for machines.
public enum Times {
  /// `2026-11-21T09:12:00Z` (RFC 3339); an instant outside the years 0–9999 becomes the nearest inside.
  public static func rfc3339(_ instant: Int64) -> String {
    var bytes: [UInt8] = []
    Digits.append(instant: instant, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `2026-11-21 12:12` by the reader's clocks.
  public static func exact(_ instant: Int64, _ look: Look) -> String {
    let moment = Moment(instant, look)
    return "\(moment.isoDay) \(two(moment.hour)):\(two(moment.minute))"
  }

  /// As a person would say it: «2 ч назад», `in 5 min`, `yesterday 10:00`, «завтра 10:00», and
  /// farther from now `23 Nov 10:00`, with the year where it is another one.
  public static func near(_ instant: Int64, _ look: Look) -> String {
    let (past, overflow) = look.now.subtractingReportingOverflow(instant)
    let isRussian = look.language == .ru
    if !overflow && past.magnitude < 3600 {
      let minutes = past.magnitude / 60
      if minutes == 0 { return isRussian ? "сейчас" : "now" }
      let words = isRussian ? "\(minutes) мин" : "\(minutes) min"
      return ago(words, isPast: past > 0, isRussian)
    }
    if !overflow && past > 0 && past < 6 * 3600 {
      return ago(isRussian ? "\(past / 3600) ч" : "\(past / 3600) h", isPast: true, isRussian)
    }
    let moment = Moment(instant, look)
    let clock = " \(two(moment.hour)):\(two(moment.minute))"
    return dayWords(moment, today: Moment(look.now, look), look.language) + clock
  }

  /// A day as a person would say it: `tomorrow`, «24 ноя», with the year where it is another one. What
  /// is no day stays as it is.
  public static func day(_ text: String, _ look: Look) -> String {
    guard let moment = Moment(day: text) else { return Sanitize.terminal(text) }
    return dayWords(moment, today: Moment(look.now, look), look.language)
  }

  /// The weekday and day of an instant: `Mon, 23 Nov`, «пн, 23 ноя».
  public static func date(_ instant: Int64, _ look: Look) -> String {
    let moment = Moment(instant, look)
    // 1970-01-01 was a Thursday.
    let weekday = Int(((moment.dayNumber + 3) % 7 + 7) % 7)
    return
      "\(weekdays[weekday][look.language]), \(moment.day) \(months[moment.month - 1][look.language])"
  }

  /// The time of day, `10:00`.
  public static func clock(_ instant: Int64, _ look: Look) -> String {
    let moment = Moment(instant, look)
    return "\(two(moment.hour)):\(two(moment.minute))"
  }

  /// A stretch of time in its largest fitting unit: `45 s`, `12 min`, `5 h`, `2.1 d`; «2,1 дн.».
  public static func span(_ seconds: Int64, _ language: Language) -> String {
    let sign = seconds < 0 ? "\u{2212}" : ""
    let size = seconds.magnitude
    let isRussian = language == .ru
    if size < 60 { return sign + "\(size) " + (isRussian ? "с" : "s") }
    if size < 3600 { return sign + "\(size / 60) " + (isRussian ? "мин" : "min") }
    if size < 86_400 { return sign + "\(size / 3600) " + (isRussian ? "ч" : "h") }
    let tenths = (size - size % 8640) / 8640
    let point = isRussian ? "," : "."
    let days = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
    return sign + days + " " + (isRussian ? "дн." : "d")
  }

  private static func ago(_ words: String, isPast: Bool, _ isRussian: Bool) -> String {
    if isPast { return words + (isRussian ? " назад" : " ago") }
    return (isRussian ? "через " : "in ") + words
  }

  private static func dayWords(_ moment: Moment, today: Moment, _ language: Language) -> String {
    switch moment.dayNumber - today.dayNumber {
    case -1: return Text("yesterday", "вчера")[language]
    case 0: return Text("today", "сегодня")[language]
    case 1: return Text("tomorrow", "завтра")[language]
    default:
      let month = months[moment.month - 1][language]
      return "\(moment.day) \(month)" + (moment.year == today.year ? "" : " \(moment.year)")
    }
  }

  private static let months = [
    Text("Jan", "янв"), Text("Feb", "фев"), Text("Mar", "мар"), Text("Apr", "апр"),
    Text("May", "мая"), Text("Jun", "июн"), Text("Jul", "июл"), Text("Aug", "авг"),
    Text("Sep", "сен"), Text("Oct", "окт"), Text("Nov", "ноя"), Text("Dec", "дек"),
  ]

  private static let weekdays = [
    Text("Mon", "пн"), Text("Tue", "вт"), Text("Wed", "ср"), Text("Thu", "чт"), Text("Fri", "пт"),
    Text("Sat", "сб"), Text("Sun", "вс"),
  ]

  static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
