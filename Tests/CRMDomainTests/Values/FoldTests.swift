import CRMDomain
import Testing

@Suite struct FoldTests {
  @Test(arguments: [
    ("Ёлка", "елка"), ("ЕЛКА", "елка"), ("Е\u{308}лка", "елка"), ("е\u{308}", "е"),
    ("Йод", "йод"), ("И\u{306}од", "йод"), ("Їжак", "їжак"), ("І\u{308}жак", "їжак"),
    ("за\u{301}мок", "замок"), ("Café", "café"), ("Cafe\u{301}", "café"), ("Ḉ", "ḉ"),
    ("C\u{301}\u{327}", "ḉ"),
    ("  a \t\n b\u{A0}c\u{202F}d  ", "a b c d"), ("«Ромашка»", "\"ромашка\""),
    ("“x” „y‟", "\"x\" \"y\""),
    ("Д’Артаньян", "д'артаньян"), ("a–b—c‑d−e", "a-b-c-d-e"),
    ("so\u{AD}ft\u{200B}\u{FEFF}", "soft"),
    ("STRASSE", "strasse"), ("İ", "i"), ("ΆΑ", "άα"), ("", ""), ("\u{301}", ""), (" \u{301}a", "a"),
    ("Ђ Џ Ґ", "ђ џ ґ"), ("№ 5", "№ 5"), ("日本", "日本"),
  ])
  func keysAreShared(text: String, key: String) {
    #expect(Fold.key(text).unicodeScalars.elementsEqual(key.unicodeScalars), "\(Fold.key(text))")
  }

  @Test func foldingAgainChangesNothing() {
    var dice = Dice(seed: 9)
    for _ in 0..<20_000 {
      let key = Fold.key(dice.text())
      #expect(Fold.key(key).unicodeScalars.elementsEqual(key.unicodeScalars), "\(key)")
    }
  }

  @Test func wordsAreLettersAndDigits() {
    #expect(
      Fold.words("аптека «Здоровье» – витрина 1.2, №5") == [
        "аптека", "здоровье", "витрина", "1", "2", "5",
      ])
    #expect(Fold.words(" – ").isEmpty)
  }

  @Test(arguments: [
    ("Аптека «Здоровье»", "ЗДОРОВЬЕ", true), ("ёжик", "ЕЖ", true), ("abc", "", true),
    ("", "a", false),
    ("aabaabaaab", "aabaaab", true), ("abcabc", "cb", false), ("aaa", "aaaa", false),
    ("x", "x", true),
  ])
  func partsAreFound(text: String, part: String, isIn: Bool) {
    #expect(Fold.contains(text, part) == isIn)
  }

  @Test func searchAgreesWithTheLibrary() {
    var dice = Dice(seed: 10)
    for _ in 0..<5_000 {
      let text = String(
        (0..<20).map { _ in ["a", "b"].randomElement(using: &dice) ?? "a" }.joined())
      let part = String(
        (0..<4).map { _ in ["a", "b"].randomElement(using: &dice) ?? "a" }.joined())
      #expect(Fold.contains(text, part) == text.contains(part))
    }
  }
}
