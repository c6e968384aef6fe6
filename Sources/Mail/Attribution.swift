/// Recognises the line that introduces a quote: who wrote it, and when.
///
/// Mail programs write it in the language of their owner, and break it anywhere, so it is told by
/// what it holds rather than by its form: a verb of writing with a date, an address or a name, or a
/// date with an address, and a colon at the end.
enum Attribution {
  /// «Original message», «Forwarded message» between rules.
  private static let separators = PhraseList([
    "original message", "forwarded message", "original appointment", "исходное сообщение",
    "пересылаемое сообщение", "пересланное сообщение", "перенаправленное сообщение",
    "исходное письмо", "конец пересылаемого", "оригінальне повідомлення", "переслане повідомлення",
    "ursprüngliche nachricht", "weitergeleitete nachricht", "mensaje original", "message d'origine",
    "messaggio originale", "mensagem original", "oorspronkelijk bericht", "wiadomość oryginalna",
    "original-nachricht", "原始邮件", "begin forwarded message", "начало переадресованного сообщения",
    "начало пересылаемого сообщения", "оригинальное сообщение", "reply message", "past message",
    "предыдущее сообщение", "original email", "anfang der weitergeleiteten",
  ])

  /// Verbs of writing, as they stand in attributions.
  private static let verbs = PhraseList([
    "wrote", "writes", "a écrit", "schrieb", "schreef", "geschreven", "escribió", "escreveu",
    "ha scritto", "написал", "написала", "написали", "пишет", "писал", "писала", "писали", "пише",
    "написав", "написано", "napisał", "napisal", "skrev", "kirjoitti", "写道", "寫道", "yazdı",
    "напісаў",
    "сообщил", "сообщает", "сообщила",
  ])

  /// How an attribution may begin, besides a name, a number or a weekday.
  private static let leads = PhraseList([
    "on ", "le ", "am ", "el ", "em ", "il ", "op ", "den ", "dnia ", "at ", "în ", "在", "в ",
    "от ",
  ])

  /// Whether one line is a separator such as `-----Original Message-----`.
  static func isSeparator(_ line: Bytes) -> Bool {
    guard line.count <= 200 else { return false }
    let rules: Set<UInt8> = [Octet.hyphen, Octet.star, Octet.underscore, Octet.equals, Octet.space]
    let bare = line.drop { rules.contains($0) }
    let low = String(decoding: bare, as: UTF8.self).lowercased()
    guard let found = separators.prefixLength(of: low) else { return false }
    let ruled = bare.startIndex - line.startIndex >= 2
    let rest = low.utf8.dropFirst(found).drop { rules.contains($0) || $0 == Octet.colon }
    return ruled ? rest.count < 40 : rest.isEmpty
  }

  /// How many lines from `start` on make up an attribution; 0 if none begins there. Lines are trimmed.
  static func length(_ lines: [Bytes], at start: Int) -> Int {
    guard let first = lines[start].first, canBegin(lines[start], first) else { return 0 }
    var joined: [UInt8] = []
    var blanks = 0
    for index in start..<min(start + 6, lines.count) {
      let line = withoutQuote(lines[index])
      if line.isEmpty {
        blanks += 1
        // A line may be torn apart around its address; more than one gap is an end.
        if blanks > 1 || !hasLead(joined) { return 0 }
        continue
      }
      // Own words above may hold an address too; only what begins like an attribution may wrap.
      if index == start + 1, !hasLead(joined), !startsWithName(joined[...]) { return 0 }
      if !joined.isEmpty { joined.append(Octet.space) }
      joined += line
      if joined.count > 400 { return 0 }
      if ends(joined[...]) || index == start && line.last != Octet.less && isBareDate(joined[...]) {
        return isAttribution(joined[...]) ? index - start + 1 : 0
      }
    }
    return 0
  }

  private static func withoutQuote(_ line: Bytes) -> Bytes {
    line.drop { $0 == Octet.greater || $0.isBlank }
  }

  /// A cheap test that most lines of text fail: no attribution begins with just any word in a row.
  private static func canBegin(_ line: Bytes, _ first: UInt8) -> Bool {
    guard line.count <= 300 else { return false }
    return line.contains { $0.isDigit || $0 == Octet.less || $0 == Octet.at || $0 == Octet.colon }
      || line.suffix(3).elementsEqual([0xEF, 0xBC, 0x9A])
  }

  private static func hasLead(_ joined: [UInt8]) -> Bool {
    let low = String(decoding: joined, as: UTF8.self).lowercased()
    return leads.prefixLength(of: low) != nil && joined.contains(where: \.isDigit)
  }

  /// A number, a quoted name, a short name before an address, or a weekday with a comma.
  private static func startsWithName(_ text: Bytes) -> Bool {
    guard let first = text.first else { return false }
    if first.isDigit || first == Octet.quote || first == Octet.less { return true }
    if let less = text.firstIndex(of: Octet.less) { return less - text.startIndex <= 80 }
    if let comma = text.firstIndex(of: Octet.comma) {
      return comma - text.startIndex <= 24 && text[comma...].contains(where: \.isDigit)
    }
    return false
  }

  /// A colon, ASCII or wide, or rules, at the end.
  private static func ends(_ text: Bytes) -> Bool {
    text.last == Octet.colon || text.suffix(3).elementsEqual([0xEF, 0xBC, 0x9A])
      || text.suffix(4).elementsEqual([UInt8](repeating: Octet.hyphen, count: 4))
  }

  /// `2013/7/20 name <a@b>` and `2016-03-03 17:21 GMT+01:00 name`, which have no colon.
  private static func isBareDate(_ text: Bytes) -> Bool {
    guard text.count < 160, text.prefix(4).allSatisfy(\.isDigit), text.count > 8 else {
      return false
    }
    let separator = text[text.startIndex + 4]
    guard separator == Octet.hyphen || separator == Octet.slash else { return false }
    return text.last == Octet.greater || text.firstIndex(of: " GMT") != nil
  }

  private static func isAttribution(_ text: Bytes) -> Bool {
    let low = String(decoding: text, as: UTF8.self).lowercased()
    let hasAddress = hasAddress(text)
    let hasDate = hasDate(text)
    if isBareDate(text) { return true }
    if verbs.occurs(in: low) { return hasDate || hasAddress || leads.prefixLength(of: low) != nil }
    return hasAddress && hasDate
  }

  /// `<a@b>`, `"Name"` with a bracket, or a bare address.
  private static func hasAddress(_ text: Bytes) -> Bool {
    guard let at = text.firstIndex(of: Octet.at) else { return false }
    return at > text.startIndex && at + 1 < text.endIndex && text[at + 1] > Octet.space
  }

  /// A year, or a clock time: four digits in a row that begin with 19 or 20, or `12:34`, `12.34`.
  private static func hasDate(_ text: Bytes) -> Bool {
    var run = 0
    for index in text.startIndex...text.endIndex {
      let isDigit = index < text.endIndex && text[index].isDigit
      if isDigit {
        run += 1
        continue
      }
      if run == 4 {
        let year = text[(index - 4)..<index]
        if year.starts(with: [0x31, 0x39]) || year.starts(with: [0x32, 0x30]) { return true }
      }
      if run == 1 || run == 2, index + 2 < text.endIndex, text[index] == Octet.colon,
        text[index + 1].isDigit, text[index + 2].isDigit
      {
        return true
      }
      run = 0
    }
    return false
  }
}
