/// A person's name in parts; what cannot be told apart safely stays in the first name.
public struct PersonName: Sendable, Hashable {
  /// The family name.
  public let last: String?
  /// The given name.
  public let first: String?
  /// The patronymic.
  public let patronymic: String?

  /// Makes a name from its parts.
  public init(last: String? = nil, first: String? = nil, patronymic: String? = nil) {
    self.last = last
    self.first = first
    self.patronymic = patronymic
  }

  /// The parts in the Russian order: family name, given name, patronymic.
  public var full: String { [last, first, patronymic].compactMap(\.self).joined(separator: " ") }

  /// Splits «Смирнова Анна Петровна», «Анна Петровна Смирнова», «Анна Смирнова», «Анна Петровна»,
  /// «Смирнова А. П.», «Smith, John».
  ///
  /// Two words of which neither is a known given name or an evident family name are taken as given
  /// name and family name; more than three words are not split.
  public static func split(_ full: String) -> PersonName {
    let words = full.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map(String.init)
    if let head = words.first, head.hasSuffix(","), words.count > 1 {
      return withComma(String(head.dropLast()), Array(words.dropFirst()))
    }
    switch words.count {
    case 0: return PersonName()
    case 1: return single(words[0])
    case 2: return pair(words[0], words[1])
    case 3: return triple(words[0], words[1], words[2])
    default: return PersonName(first: words.joined(separator: " "))
    }
  }

  private static func withComma(_ last: String, _ rest: [String]) -> PersonName {
    if rest.count == 2, NameWords.isPatronymic(rest[1]) {
      return PersonName(last: last, first: rest[0], patronymic: rest[1])
    }
    return PersonName(last: last, first: rest.joined(separator: " "))
  }

  private static func single(_ word: String) -> PersonName {
    let isFamily = NameWords.isFamily(word) && !NameWords.isGiven(word)
    return isFamily ? PersonName(last: word) : PersonName(first: word)
  }

  private static func pair(_ one: String, _ two: String) -> PersonName {
    if let initials = NameWords.initials(two) {
      return PersonName(last: one, first: initials.first, patronymic: initials.second)
    }
    if let initials = NameWords.initials(one) {
      return PersonName(last: two, first: initials.first, patronymic: initials.second)
    }
    if NameWords.isPatronymic(two), NameWords.isGiven(one) || !NameWords.isFamily(one) {
      return PersonName(first: one, patronymic: two)
    }
    if NameWords.isGiven(one) { return PersonName(last: two, first: one) }
    let isTurned =
      NameWords.isGiven(two) || (NameWords.isFamily(one) && !NameWords.isFamily(two))
    return isTurned ? PersonName(last: one, first: two) : PersonName(last: two, first: one)
  }

  private static func triple(_ one: String, _ two: String, _ three: String) -> PersonName {
    if let a = NameWords.initials(two), a.second == nil,
      let b = NameWords.initials(three), b.second == nil
    {
      return PersonName(last: one, first: a.first, patronymic: b.first)
    }
    if NameWords.isPatronymic(three) {
      return PersonName(last: one, first: two, patronymic: three)
    }
    if NameWords.isPatronymic(two) {
      return PersonName(last: three, first: one, patronymic: two)
    }
    return PersonName(first: [one, two, three].joined(separator: " "))
  }
}
