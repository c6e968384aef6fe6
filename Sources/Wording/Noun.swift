/// A countable word with its plural forms: two in English, three in Russian.
///
/// Russian takes the first form for 1, 21, 31 … (not 11), the second for 2–4, 22–24 … (not 12–14),
/// and the third for all else.
public struct Noun: Sendable, Hashable {
  let english: (one: String, many: String)
  let russian: (one: String, few: String, many: String)

  /// Makes a noun, as `Noun("lead", "leads", "лид", "лида", "лидов")`.
  public init(_ one: String, _ many: String, _ ruOne: String, _ ruFew: String, _ ruMany: String) {
    english = (one, many)
    russian = (ruOne, ruFew, ruMany)
  }

  /// The form that goes with `count`, without the number.
  public func form(for count: Int) -> Text {
    Text(count == 1 ? english.one : english.many, russianForm(for: count))
  }

  /// The word as what is acted on: «change the deal», «изменить сделку».
  public var object: Text {
    // What stands behind the head stays as it is: «строку документа».
    let end = russian.one.firstIndex(of: " ") ?? russian.one.endIndex
    return Text(english.one, Self.accusative(russian.one[..<end]) + String(russian.one[end...]))
  }

  private static func accusative(_ word: Substring) -> String {
    if word.hasSuffix("а") { return word.dropLast() + "у" }
    if word.hasSuffix("я") { return word.dropLast() + "ю" }
    // A person: «пользователь», «изменить пользователя»; but «день» and «связь» stay.
    if word.hasSuffix("тель") { return word.dropLast() + "я" }
    return String(word)
  }

  /// The word after «of» and «no»: «history of a deal», «история сделки», «нет сделки».
  public var genitive: Text { Text(english.one, russian.few) }

  /// The object with the article that English wants: «add an attachment», «добавить вложение».
  public var oneObject: Text { Text(article + object.en, object.ru) }

  /// The genitive with that article: «history of an attachment», «история вложения».
  public var ofOne: Text { Text(article + genitive.en, genitive.ru) }

  /// «user» begins with a consonant, whatever its letter.
  private var article: String { "aeio".contains(english.one.prefix(1)) ? "an " : "a " }

  /// The number and the word: «5 leads», «5 лидов».
  public func counted(_ count: Int) -> Text {
    Text(verbatim: "\(count) ") + form(for: count)
  }

  private func russianForm(for count: Int) -> String {
    let tens = Int(count.magnitude % 100)
    if (11...14).contains(tens) { return russian.many }
    switch tens % 10 {
    case 1: return russian.one
    case 2...4: return russian.few
    default: return russian.many
    }
  }

  /// Two nouns are equal when all their forms are.
  public static func == (left: Noun, right: Noun) -> Bool {
    left.english == right.english && left.russian == right.russian
  }

  /// Feeds the first forms, which tell nouns apart well enough.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(english.one)
    hasher.combine(russian.one)
  }
}
