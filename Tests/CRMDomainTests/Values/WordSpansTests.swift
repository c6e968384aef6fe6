import CRMDomain
import Testing

@Suite struct WordSpansTests {
  @Test func theWordsAreThoseOfFolding() {
    var dice = Dice(seed: 21)
    for _ in 0..<5_000 {
      let text = dice.text()
      #expect(WordSpans(text).spans.map(\.word) == Fold.words(text), "\(text.debugDescription)")
    }
  }

  @Test func eachWordKnowsItsPlace() {
    let text = "Аптека «Здоро\u{AD}вье» – ВИТРИНА 1,2"
    let spans = WordSpans(text).spans
    #expect(spans.map(\.word) == ["аптека", "здоровье", "витрина", "1", "2"])
    #expect(
      spans.map { String(text[$0.range]) } == ["Аптека", "Здоро\u{AD}вье", "ВИТРИНА", "1", "2"])
  }

  @Test(arguments: [
    ("короткий текст", "текст", "короткий текст"),
    (
      "Добрый день, пришлите, пожалуйста, цену на витрину холодильную с доставкой в Тверь до конца недели или раньше",
      "витрину", "…пожалуйста, цену на витрину холодильную с доставкой в Тверь до конца недели…"
    ),
    ("первая строка\nвторая\tстрока", "вторая", "первая строка вторая строка"),
  ])
  func excerpts(text: String, word: String, expected: String) throws {
    let span = try #require(WordSpans(text).spans.first { $0.word == Fold.key(word) })
    #expect(WordSpans.excerpt(text, around: span.range) == expected)
  }

  @Test func anExcerptHoldsItsWord() {
    var dice = Dice(seed: 22)
    for _ in 0..<3_000 {
      let text = dice.text()
      for span in WordSpans(text).spans {
        let excerpt = WordSpans.excerpt(text, around: span.range)
        #expect(
          Fold.words(excerpt).contains { span.word.hasPrefix($0) }, "\(text.debugDescription)")
      }
    }
  }
}
