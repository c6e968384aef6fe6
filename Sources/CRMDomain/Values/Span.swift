public import Wording

/// A length of time in whole seconds, not negative.
public struct Span: Sendable, Hashable, Comparable {
  /// The length in seconds.
  public let seconds: Int64

  /// Makes a span; a negative length becomes zero.
  public init(seconds: Int64) {
    self.seconds = max(0, seconds)
  }

  /// Shorter spans come first.
  public static func < (left: Span, right: Span) -> Bool { left.seconds < right.seconds }

  /// Reads `4m`, `1h30m`, `90s`, `45` (seconds), `24h`, `2d`, `1w`, and the same in Russian
  /// (`1ч 30м`, `2д`); `m` is minutes here.
  ///
  /// Units go from the longest to the shortest, each once. Fails with `span.unreadable`.
  public static func read(_ text: String) throws(Failure) -> Span {
    guard let seconds = parse(Fold.key(text)) else {
      throw Failure(
        .data, "span.unreadable",
        quoted(text) + Text(" is not a length of time", " – не промежуток времени"),
        hint: Text("write 45s, 4m, 1h30m, 24h or 2d", "пишите 45с, 4м, 1ч30м, 24ч или 2д"))
    }
    return Span(seconds: seconds)
  }

  private static func parse(_ folded: String) -> Int64? {
    var total: Int64 = 0
    var previous = Int64.max
    var characters = folded[...]
    repeat {
      characters = characters.drop { $0 == " " }
      let digits = characters.prefix { $0 >= "0" && $0 <= "9" }
      guard let count = Int64(digits) else { return nil }
      characters = characters.dropFirst(digits.count).drop { $0 == " " }
      let word = characters.prefix { $0.isLetter }
      characters = characters.dropFirst(word.count)
      if characters.first == "." { characters = characters.dropFirst() }
      guard let unit = word.isEmpty ? 1 : length(of: word), unit < previous else { return nil }
      if word.isEmpty && !(previous == .max && characters.isEmpty) { return nil }
      previous = unit
      let (part, tooLong) = count.multipliedReportingOverflow(by: unit)
      let (sum, overflow) = total.addingReportingOverflow(part)
      if tooLong || overflow { return nil }
      total = sum
    } while !characters.isEmpty
    return total
  }

  private static func length(of word: Substring) -> Int64? {
    switch word {
    case "s", "sec", "с", "сек": 1
    case "m", "min", "м", "мин": 60
    case "h", "hr", "ч", "час", "часа", "часов": 3_600
    case "d", "day", "days", "д", "дн", "день", "дня", "дней": 86_400
    case "w", "week", "weeks", "н", "нед": 604_800
    default: nil
    }
  }

  /// The two largest units that are not zero, as «1h 30m», «1 ч 30 мин».
  public var compact: Text {
    let units: [(length: Int64, name: Text)] = [
      (86_400, Text("d", " д")), (3_600, Text("h", " ч")), (60, Text("m", " мин")),
      (1, Text("s", " с")),
    ]
    var left = seconds
    var parts: [Text] = []
    for unit in units {
      let count = left / unit.length
      left %= unit.length
      if count > 0 { parts.append(Text(verbatim: String(count)) + unit.name) }
    }
    return parts.isEmpty ? Text("0s", "0 с") : parts.prefix(2).joined(separator: " ")
  }
}
