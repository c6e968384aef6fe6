public import CRMDomain
import SQL
public import Wording

/// Turns words that people and files hold into values of fields.
extension Store {
  /// The value that `word` means for a field; an empty word empties the field.
  ///
  /// `name` is what a failure calls the field, where it was typed under another name.
  public func value(
    _ word: String, for field: Field, called name: String? = nil
  ) throws(Failure) -> Value {
    // Blanks and invisible characters alone say nothing either.
    if Fold.key(word).isEmpty { return field.isList ? .list([]) : .null }
    do {
      return try read(word, as: field)
    } catch {
      throw error.at(Text(verbatim: name ?? field.name))
    }
  }

  private func read(_ word: String, as field: Field) throws(Failure) -> Value {
    switch field.type {
    case .id, .integer: return .integer(try number(word))
    case .text where field.holdsCurrency: return .text(try Currency.read(word))
    case .text, .prose: return .text(try line(word, isProse: field.type == .prose))
    case .money: return .integer(try Amounts.readMinor(word))
    case .quantity: return .integer(try Quantity.read(word).thousandths)
    case .percent: return .integer(try Percent.read(word).hundredths)
    case .day:
      let day = try TimeWord.read(word).day(
        now: session.now, zone: session.zone, preferring: Store.preference(field))
      return .text(day.iso)
    case .instant: return .integer(try deadline(word).seconds)
    case .flag: return .integer(try flag(word) ? 1 : 0)
    case .choice(let dictionary): return .text(try choice(word, field, dictionary))
    case .stage: return .text(word)
    case .reference(let kind): return .integer(try resolve(kind, word))
    case .link: return .text(try link(word).text)
    case .references(let kind): return .list(try references(word, kind))
    default: return try requisite(word, field)
    }
  }

  private func requisite(_ word: String, _ field: Field) throws(Failure) -> Value {
    switch field.type {
    case .email: return .text(try EmailAddress.read(word).text)
    case .emails: return .list(try Store.members(word).map(readEmail))
    case .phone: return .text(try phone(word))
    case .phones: return .list(try Store.members(word).map(phone))
    case .tags: return .list(Store.members(word))
    case .inn: return .text(try INN.check(word))
    case .kpp: return .text(try KPP.check(word))
    case .ogrn: return .text(try OGRN.check(word))
    case .okpo: return .text(try OKPO.check(word))
    case .bik: return .text(try BIK.check(word))
    case .account: return .text(try account(word))
    case .vatRate: return .text(try VATRate.read(word).rawValue)
    default: throw FieldFailure.comparison(field, "=")
    }
  }

  private static func members(_ word: String) -> [String] {
    var members: [String] = []
    var known: Set<String> = []
    for member in word.split(whereSeparator: { $0 == "," || $0.isNewline }) {
      let text = member.stripped
      if !text.isEmpty, known.insert(text).inserted { members.append(text) }
    }
    return members
  }

  /// The digits of an account; its check digit needs the БИК and is looked at with the whole record.
  private func account(_ word: String) throws(Failure) -> String {
    let digits = word.filter { !$0.isWhitespace }
    guard digits.utf8.count == 20, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw Failure(
        .data, "account.unreadable",
        Text("the account '\(word)' has not 20 digits", "в счёте «\(word)» не 20 цифр"))
    }
    return digits
  }

  private func readEmail(_ word: String) throws(Failure) -> String {
    try EmailAddress.read(word).text
  }

  /// Whether a scalar ends a line, as the first one of a character that is a line break.
  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private func line(_ word: String, isProse: Bool) throws(Failure) -> String {
    let limit = isProse ? 100_000 : 1_000
    guard word.unicodeScalars.count <= limit else {
      throw Failure(
        .data, "text.too-long",
        Text("the text is longer than \(limit) characters", "текст длиннее \(limit) знаков"))
    }
    guard !word.utf8.contains(0) else {
      throw Failure(
        .data, "text.null", Text("a NUL byte is no text", "нулевой байт – не текст"))
    }
    guard !isProse, word.unicodeScalars.contains(where: Store.endsLine) else { return word }
    return word.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func number(_ word: String) throws(Failure) -> Int64 {
    guard let number = Int64(word) else { throw FieldFailure.number(word) }
    return number
  }

  /// An instant for a deadline or a plan: a bare day ends at 18:00.
  public func deadline(_ word: String) throws(Failure) -> Instant {
    try TimeWord.read(word).instant(
      now: session.now, zone: session.zone, defaultSecond: 64_800, preferring: .future)
  }

  func flag(_ word: String) throws(Failure) -> Bool {
    switch Fold.key(word) {
    case "yes", "true", "1", "да": return true
    case "no", "false", "0", "нет": return false
    default: throw FieldFailure.flag(word)
    }
  }

  private func choice(
    _ word: String, _ field: Field, _ dictionary: Vocabulary
  ) throws(Failure) -> String {
    let key = Fold.key(word)
    let found = dictionary.entries.first {
      $0.key == key || Fold.key($0.label.en) == key || Fold.key($0.label.ru) == key
    }
    guard let found else { throw FieldFailure.choice(word, field, dictionary) }
    return found.key
  }

  /// The one number in a text, as records hold it.
  public func phone(_ word: String) throws(Failure) -> String {
    let numbers = session.readPhones(word).filter { $0.quality != .service }
    guard let number = numbers.first, numbers.count == 1 else { throw FieldFailure.phone(word) }
    return number.stored
  }

  private func link(_ word: String) throws(Failure) -> Link {
    guard let slash = word.firstIndex(of: "/"), let kind = Kinds.named(String(word[..<slash]))
    else {
      throw Failure(
        .usage, "reference.unreadable",
        Text(
          "'\(word)' is not a reference to a record", "«\(word)» – не ссылка на запись"),
        hint: Text("write lead/12 or deal/7", "пишите lead/12 или deal/7"))
    }
    return Link(kind.name, try resolve(kind.name, String(word[word.index(after: slash)...])))
  }

  private func references(_ word: String, _ kind: String) throws(Failure) -> [String] {
    var ids: [String] = []
    for member in Store.members(word) {
      let id = String(try resolve(kind, member))
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }
}
