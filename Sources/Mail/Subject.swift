/// What the subject line says about the thread.
enum Subject {
  /// Prefixes of replies and forwards in the languages of mail programs, without the colon.
  private static let prefixes: Set<String> = [
    "re", "fw", "fwd", "aw", "wg", "sv", "vs", "vb", "tr", "rv", "enc", "res", "antw", "odp", "pd",
    "ynt", "ilt", "rif", "i", "r", "ha", "отв", "ответ", "на", "пересл", "пер", "переслано", "вс",
    "відп", "ref", "回复", "答复", "转发",
  ]

  /// How many characters of a subject are looked at; nobody reads further.
  private static let lengthLimit = 2_000

  /// Prefixes that mean a forward and not a reply.
  private static let forwards: Set<String> = [
    "fw", "fwd", "wg", "пересл", "пер", "переслано", "转发",
  ]

  /// The subject without `Re:`, `Fwd:`, `RE[2]:`, `Отв:`, `На:` and `[#123]`, in lower case, for
  /// comparing.
  static func key(_ subject: String) -> String {
    var rest = Substring(subject.onOneLine.prefix(lengthLimit))
    while let (_, after) = prefix(rest) { rest = after }
    guard rest.utf8.contains(0x23) else { return String(rest).lowercased() }
    var out = ""
    var index = rest.startIndex
    while index < rest.endIndex {
      if rest[index] == "[", let (_, end) = token(rest, at: index) {
        index = end
      } else {
        out.append(rest[index])
        index = rest.index(after: index)
      }
    }
    rest = Substring(out.onOneLine)
    while let (_, after) = prefix(rest) { rest = after }
    return String(rest).lowercased()
  }

  /// Whether the subject says that the letter answers another.
  static func isReply(_ subject: String) -> Bool {
    guard let (name, _) = prefix(Substring(subject.onOneLine)) else { return false }
    return !forwards.contains(name)
  }

  /// The numbers in `[#123]`, `[crm #123]`, in order.
  static func requestNumbers(_ subject: String) -> [Int] {
    var numbers: [Int] = []
    guard subject.utf8.contains(0x23) else { return [] }
    let text = subject.prefix(lengthLimit)
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "[", let (number, end) = token(text, at: index) {
        if !numbers.contains(number), numbers.count < 20 { numbers.append(number) }
        index = end
      } else {
        index = text.index(after: index)
      }
    }
    return numbers
  }

  /// The prefix at the beginning of `text`, and what comes after its colon.
  private static func prefix(_ text: Substring) -> (name: String, rest: Substring)? {
    let start = text.drop { $0 == " " }
    guard let colon = start.prefix(16).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    var name = start[..<colon]
    // `RE[2]`, `Re(3)`, `Re^2`, `Re 2`.
    while let last = name.last, last.isNumber || "[]()^ ".contains(last) { name = name.dropLast() }
    let folded = name.lowercased()
    guard prefixes.contains(folded) else { return nil }
    return (folded, start[start.index(after: colon)...].drop { $0 == " " })
  }

  /// `[#123]`, with up to two words before the `#` (an installation's name), at `start`.
  private static func token(_ text: Substring, at start: Substring.Index) -> (Int, Substring.Index)?
  {
    let inside = text[text.index(after: start)...].prefix(40)
    guard let close = inside.firstIndex(of: "]"), let hash = inside[..<close].firstIndex(of: "#"),
      !inside[..<hash].contains("[")
    else { return nil }
    let digits = inside[inside.index(after: hash)..<close]
    guard (1...12).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let number = Int(digits)
    else { return nil }
    return (number, text.index(after: close))
  }
}
