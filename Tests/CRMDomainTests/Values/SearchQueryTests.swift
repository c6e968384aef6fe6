import CRMDomain
import Testing

@Suite struct SearchQueryTests {
  /// A stemmer of three endings.
  static func query(_ text: String) -> SearchQuery {
    SearchQuery(text) { word in
      for ending in ["ies", "ами", "а", "ы", "y"] where word.hasSuffix(ending) {
        let root = String(word.dropLast(ending.count))
        return ending == "ies" || ending == "y" ? root + "i" : root
      }
      return word
    }
  }

  static func finds(_ typed: String, _ text: String) -> Bool {
    let query = query(typed)
    return query.terms.allSatisfy { query.place(of: $0, in: Fold.words(text)) != nil }
  }

  @Test(arguments: [
    ("витрина", "о витринами", true), ("ВИТРИНЫ", "витрина", true), ("витр", "витрина", true),
    ("витрина", "витринист", false), ("ёлка", "ЕЛКИ", false), ("елка", "Ёлка", true),
    ("companies", "a company", true), ("company", "companies", true),
    ("и", "иван", false), ("и", "и", true), ("кафе ромашка", "ромашка кафе", true),
    ("\"кафе ромашка\"", "ромашка кафе", false), ("\"кафе ромашка\"", "кафе «Ромашка»", true),
    ("УТ-118", "заказ УТ-118", true), ("УТ-118", "118 УТ", false), ("ут-11", "УТ-118", true),
    ("ann@a.example", "Ann <ann@a.example>", true), ("ann@b.example", "ann@a.example", false),
    ("1,2", "витрина 1,2 м", true), ("\"незакрытая", "незакрытая", true),
  ])
  func words(typed: String, text: String, isFound: Bool) {
    #expect(Self.finds(typed, text) == isFound)
  }

  @Test(arguments: [
    "8 916 555-01-23", "+7 (916) 555 01 23", "89165550123", "9165550123", "916 555", "+79165550123",
  ])
  func numbersAreOneWord(typed: String) {
    let query = Self.query(typed)
    #expect(query.terms.count == 1)
    #expect(query.place(of: query.terms[0], in: ["79165550123", "9165550123", "5550123"]) == 1)
  }

  @Test func digitsAreAlsoWhatWasTyped() {
    #expect(Self.finds("2026 2027", "план 2026/2027"))
    #expect(Self.finds("витрина 7707083893", "7707083893 витрина"))
    #expect(!Self.finds("2026 2027", "2027 2026"))
  }

  @Test(arguments: ["", "  ", "–", "\"\"", "\" – \"", "+", "()"])
  func nothingIsNoTerm(typed: String) {
    #expect(Self.query(typed).terms.isEmpty)
  }

  @Test func anythingCanBeTyped() {
    var dice = Dice(seed: 23)
    for _ in 0..<5_000 {
      let text = dice.text()
      let query = Self.query(text)
      for term in query.terms {
        #expect(!term.alternatives.isEmpty && term.alternatives.allSatisfy { !$0.isEmpty })
        for word in term.alternatives.joined() {
          #expect(!word.text.isEmpty && word.prefix?.isEmpty != true)
          #expect(word.text.unicodeScalars.allSatisfy { $0 != "\"" && $0 != " " })
        }
      }
    }
  }

  @Test func aTextIsFoundByItsOwnWords() {
    var dice = Dice(seed: 24)
    for _ in 0..<3_000 {
      let text = dice.text()
      for word in Fold.words(text) { #expect(Self.finds(word, text), "\(text.debugDescription)") }
    }
  }
}
