/// Keys of company names: what is left without legal form, quotation marks and punctuation.
public enum CompanyName {
  /// «ООО "Ромашка"», «Ромашка, ООО» and «Общество с ограниченной ответственностью Ромашка» share
  /// the key «ромашка». A name that is nothing but legal forms keeps its words.
  public static func key(_ name: String) -> String {
    var words = plainWords(name)[...]
    while let rest = withoutLeadingForm(words) ?? withoutTrailingForm(words) { words = rest }
    return words.joined(separator: " ")
  }

  /// Folded words, with dotted abbreviations (`о.о.о.`, `l.l.c.`) put together.
  private static func plainWords(_ name: String) -> [String] {
    var words: [String] = []
    for part in Fold.key(name).utf8.split(separator: UInt8(ascii: " ")) {
      let pieces = Fold.pieces(of: Substring(part))
      let isAbbreviation =
        pieces.count > 1 && part.contains(UInt8(ascii: ".")) && pieces.allSatisfy { $0.count == 1 }
      if isAbbreviation { words.append(pieces.joined()) } else { words += pieces }
    }
    return words
  }

  private static func withoutLeadingForm(_ words: ArraySlice<String>) -> ArraySlice<String>? {
    guard words.count > 1, let first = words.first else { return nil }
    if isShortForm(first) { return words.dropFirst() }
    // Two words to spell a form, and one at least for the name.
    guard words.count > 2 else { return nil }
    for form in spelledForms[first] ?? [] where words.count > form.count && words.starts(with: form)
    {
      return words.dropFirst(form.count)
    }
    return nil
  }

  private static func withoutTrailingForm(_ words: ArraySlice<String>) -> ArraySlice<String>? {
    guard words.count > 1, let last = words.last else { return nil }
    if isShortForm(last) || isForeignForm(last) { return words.dropLast() }
    guard words.count > 2 else { return nil }
    guard spelledEndings.contains(last) else { return nil }
    for form in spelledForms.values.joined()
    where words.count > form.count && words.suffix(form.count).elementsEqual(form) {
      return words.dropLast(form.count)
    }
    return nil
  }

  /// Looking a Cyrillic word up costs a normalisation, so that long words are not looked up.
  private static func isShortForm(_ word: String) -> Bool {
    word.utf8.count <= 10 && shortForms.contains(word)
  }

  private static func isForeignForm(_ word: String) -> Bool {
    word.utf8.first.map { $0 < 0x80 } == true && trailingForms.contains(word)
  }

  private static let shortForms: Set<String> = [
    "ооо", "ао", "пао", "зао", "оао", "нао", "ип", "нко", "ано", "тоо", "одо", "чуп", "фгуп", "гуп",
    "муп", "фгбу", "фгау", "фку", "гбу", "гау", "мбу", "мау", "мку", "пбоюл", "чп", "тзов", "тов",
    "ooo", "ao", "pao", "zao", "oao", "too", "llc", "jsc", "pjsc", "ojsc", "cjsc",
  ]

  /// Foreign forms, which are words of other sense at the head of a name.
  private static let trailingForms: Set<String> = [
    "ltd", "limited", "inc", "incorporated", "corp", "corporation", "gmbh", "llp", "plc", "ag",
    "srl",
    "bv", "oy", "mchj",
  ]

  /// Forms of several words by their first one.
  private static let spelledForms: [String: [[String]]] = Dictionary(
    grouping: spelled, by: { $0.first ?? "" })

  private static let spelledEndings: Set<String> = Set(spelled.compactMap(\.last))

  private static let spelled: [[String]] = [
    "общество с ограниченной ответственностью", "общество с дополнительной ответственностью",
    "товарищество с ограниченной ответственностью",
    "непубличное акционерное общество", "публичное акционерное общество",
    "закрытое акционерное общество", "открытое акционерное общество", "акционерное общество",
    "индивидуальный предприниматель", "автономная некоммерческая организация",
    "некоммерческая организация", "федеральное государственное унитарное предприятие",
    "государственное унитарное предприятие", "муниципальное унитарное предприятие",
    "частное унитарное предприятие", "limited liability company", "joint stock company",
    "public joint stock company", "closed joint stock company", "open joint stock company",
  ].map { $0.split(separator: " ").map(String.init) }
}
