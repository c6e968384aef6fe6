/// A date of a header: an instant, and the zone it was written in.
struct LetterDate: Equatable {
  /// Seconds since 1970-01-01 UTC.
  let seconds: Int64
  /// Seconds east of Greenwich of the zone in which it was written; nil if it named none we know.
  let offset: Int?

  /// Reads RFC 5322 dates and what stands in their place: asctime, ISO 8601, names of months in
  /// full, hyphens instead of spaces, two-digit years, zones by name.
  static func parse(_ text: Bytes) -> LetterDate? {
    var reader = DateReader()
    for word in words(text) { reader.take(word) }
    return reader.result
  }

  /// The words of `text` outside its comments; commas separate like blanks.
  private static func words(_ text: Bytes) -> [Bytes] {
    var words: [Bytes] = []
    var depth = 0
    var start: Int?
    for index in text.startIndex...text.endIndex {
      let byte = index < text.endIndex ? text[index] : Octet.space
      let ends = byte.isSpace || byte == Octet.comma || byte == Octet.open || byte == Octet.close
      if ends || depth > 0 {
        if let from = start { words.append(text[from..<index]) }
        start = nil
        if byte == Octet.open { depth += 1 }
        if byte == Octet.close, depth > 0 { depth -= 1 }
      } else if start == nil {
        start = index
      }
      if words.count >= 12 { break }
    }
    return words
  }
}

/// Puts the words of a date together.
private struct DateReader {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var time: (hour: Int, minute: Int, second: Int)?
  private var offset: Int?
  private var isMoscow = false
  private var isAfternoon: Bool?

  private static let months: [String] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Hours east of Greenwich, in halves, of zones by name.
  private static let zones: [String: Int] = [
    "ut": 0, "gmt": 0, "utc": 0, "z": 0, "wet": 0, "bst": 2, "west": 2, "cet": 2, "cest": 4,
    "met": 2, "mest": 4, "mez": 2, "mesz": 4, "eet": 4, "eest": 6, "est": -10, "edt": -8,
    "cst": -12,
    "cdt": -10, "mst": -14, "mdt": -12, "pst": -16, "pdt": -14, "akst": -18, "akdt": -16,
    "hst": -20,
    "jst": 18, "kst": 18, "ist": 11, "hkt": 16, "msd": 8, "samt": 8, "yekt": 10, "omst": 12,
    "novt": 14, "krat": 14, "irkt": 16, "yakt": 18, "vlat": 20, "magt": 22, "pett": 24,
  ]

  mutating func take(_ word: Bytes) {
    guard let first = word.first else { return }
    if first.isLetter {
      takeName(word)
    } else if first == 0x2B || first == Octet.hyphen, time != nil {
      takeOffset(word)
    } else if word.contains(Octet.colon), !word.contains(Octet.hyphen) || word.count < 16 {
      takeTime(word)
    } else if word.contains(where: { $0 == Octet.hyphen || $0 == Octet.slash || $0 == Octet.dot }) {
      takeJoined(word)
    } else if let number = DateReader.number(word) {
      takeNumber(number, digits: word.count)
    }
  }

  private mutating func takeName(_ word: Bytes) {
    let name = word.filter { $0 != Octet.dot }.loweredText
    if let index = DateReader.months.firstIndex(of: String(name.prefix(3))), month == nil {
      month = index + 1
    } else if name == "am" || name == "pm" {
      isAfternoon = name == "pm"
    } else if name == "msk" {
      isMoscow = true
    } else if time != nil, offset == nil, let halves = DateReader.zones[name] {
      offset = halves * 1_800
    } else if time != nil, name.hasPrefix("gmt") || name.hasPrefix("utc"), word.count > 3 {
      takeOffset(word.dropFirst(3))
    }
  }

  private mutating func takeNumber(_ number: Int, digits: Int) {
    if day == nil, digits <= 2, (1...31).contains(number) {
      day = number
    } else if year == nil {
      year =
        digits == 2
        ? (number < 50 ? 2000 + number : 1900 + number) : digits == 3 ? 1900 + number : number
    }
  }

  /// `12:34`, `12:34:56`, `12:34:56.789`, with a zone right after it in ISO 8601.
  private mutating func takeTime(_ word: Bytes) {
    guard time == nil else { return }
    let clock = word.prefix { $0.isDigit || $0 == Octet.colon }
    let parts = clock.split(separator: Octet.colon, omittingEmptySubsequences: false)
      .map { DateReader.number($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1] else { return }
    let second = parts.count > 2 ? parts[2] ?? 0 : 0
    guard hour <= 24, minute <= 59, second <= 61 else { return }
    time = (hour, minute, min(second, 59))
    var rest = word[clock.endIndex...]
    if rest.first == Octet.dot { rest = rest.dropFirst().drop(while: \.isDigit) }
    if let next = rest.first { next.isLetter ? takeName(rest) : takeOffset(rest) }
  }

  private mutating func takeOffset(_ word: Bytes) {
    guard offset == nil, let sign = word.first else { return }
    let digits = word.dropFirst().filter(\.isDigit)
    guard (1...4).contains(digits.count), let number = DateReader.number(digits[...]) else {
      return
    }
    let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 15, minutes < 60 else { return }
    offset = (sign == Octet.hyphen ? -1 : 1) * (hours * 3_600 + minutes * 60)
  }

  /// `2016-01-05`, `2016-01-05T12:00:00Z`, `5-Jan-2016`, `05.01.2016`, `1/5/2016` (the American order).
  private mutating func takeJoined(_ word: Bytes) {
    if let mark = word.firstIndex(where: { $0.lowered == 0x74 }),
      word.prefix(4).allSatisfy(\.isDigit)
    {
      takeJoined(word[word.startIndex..<mark])
      takeTime(word[(mark + 1)...])
      return
    }
    let parts = word.split { $0 == Octet.hyphen || $0 == Octet.slash || $0 == Octet.dot }
    guard parts.count == 3 else { return }
    let numbers = parts.map(DateReader.number)
    guard numbers[0] != nil, numbers[2] != nil else { return }
    if let first = numbers[0], parts[0].count == 4 {
      (year, month, day) = (first, numbers[1], numbers[2])
    } else if word.contains(Octet.slash), let first = numbers[0], let second = numbers[1] {
      (month, day) = first > 12 ? (second, first) : (first, second)
      if let last = numbers[2] { takeYear(last, digits: parts[2].count) }
    } else {
      day = numbers[0]
      if let number = numbers[1] { month = number } else { takeName(parts[1]) }
      if let last = numbers[2] { takeYear(last, digits: parts[2].count) }
    }
  }

  private mutating func takeYear(_ number: Int, digits: Int) {
    day = day ?? 1
    takeNumber(number, digits: max(digits, 2))
  }

  private static func number(_ word: Bytes) -> Int? {
    guard !word.isEmpty, word.count <= 6, word.allSatisfy(\.isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  var result: LetterDate? {
    guard let year, let month, let day, (1900...9999).contains(year), (1...12).contains(month),
      (1...31).contains(day)
    else { return nil }
    var (hour, minute, second) = time ?? (0, 0, 0)
    if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let days = DateReader.days(year, month, day)
    let local = Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    var zone = offset
    if zone == nil, isMoscow { zone = DateReader.moscow(local) }
    return LetterDate(seconds: local - Int64(zone ?? 0), offset: zone)
  }

  /// Moscow stood at UTC+4 from 27 March 2011 to 26 October 2014, and at UTC+3 otherwise.
  private static func moscow(_ local: Int64) -> Int {
    (1_301_180_400..<1_414_288_800).contains(local) ? 14_400 : 10_800
  }

  /// Days from 1970-01-01 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
