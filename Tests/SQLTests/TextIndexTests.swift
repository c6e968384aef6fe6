import SQL
import Testing
import Wording

@Suite("The full-text index")
struct TextIndexTests {
  func index(_ texts: [IndexedText]) throws -> SQLiteConnection {
    let engine = try SQLiteConnection(path: ":memory:", access: .create)
    try engine.makeTextIndex()
    for (place, text) in texts.enumerated() { try engine.addText(Int64(place + 1), text) }
    return engine
  }

  func found(_ engine: SQLiteConnection, _ query: TextQuery, limit: Int = 100) throws -> [Int64] {
    var documents: [Int64] = []
    try engine.eachDocument(query) { document throws(Failure) in
      documents.append(document)
      return documents.count < limit
    }
    return documents
  }

  func word(_ text: String, _ isPrefix: Bool = false) -> [[TextQuery.Word]] {
    [[TextQuery.Word(text, isPrefix: isPrefix)]]
  }

  static let goods = [
    IndexedText(name: "витрина холодильная", body: "vit 120"), IndexedText(title: "витрины"),
    IndexedText(body: "о витрине и near and or not"), IndexedText(name: "кафе", body: "витрина"),
  ]

  @Test("Words and beginnings are found, in the parts that are asked, the newest first")
  func scopes() throws {
    let engine = try index(Self.goods)
    #expect(
      try found(engine, TextQuery(.everything, terms: [word("витрин", true)])) == [4, 3, 2, 1])
    #expect(try found(engine, TextQuery(.names, terms: [word("витрин", true)])) == [1])
    #expect(try found(engine, TextQuery(.titles, terms: [word("витрин", true)])) == [2, 1])
    #expect(try found(engine, TextQuery(.everything, terms: [word("витрина")])) == [4, 1])
    #expect(
      try found(engine, TextQuery(.everything, terms: [word("витрин", true)]), limit: 2) == [4, 3])
  }

  @Test("All terms must be there, of each any alternative with all its words")
  func logic() throws {
    let engine = try index(Self.goods)
    let both = TextQuery(.everything, terms: [word("витрин", true), word("кафе")])
    #expect(try found(engine, both) == [4])
    let either = TextQuery(
      .everything,
      terms: [word("кафе") + [[.init("vit", isPrefix: false), .init("12", isPrefix: true)]]])
    #expect(try found(engine, either) == [4, 1])
  }

  @Test("Words that mean something to the engine are words; nothing finds nothing")
  func operators() throws {
    let engine = try index(Self.goods)
    for operand in ["near", "and", "or", "not"] {
      #expect(try found(engine, TextQuery(.everything, terms: [word(operand)])) == [3])
    }
    #expect(try found(engine, TextQuery(.everything, terms: [])) == [])
    #expect(try found(engine, TextQuery(.everything, terms: [[[]]])) == [])
  }

  @Test("Making it anew empties it")
  func anew() throws {
    let engine = try index(Self.goods)
    #expect(try engine.hasTextIndex())
    try engine.makeTextIndex()
    #expect(try found(engine, TextQuery(.everything, terms: [word("кафе")])) == [])
    #expect(try SQLiteConnection(path: ":memory:", access: .create).hasTextIndex() == false)
  }

  @Test("Texts that differ have different digests, wherever a word stands")
  func digests() {
    let one = IndexedText(name: "a", title: "b", body: "c")
    #expect(one.digest == IndexedText(name: "a", title: "b", body: "c").digest)
    #expect(one.digest != IndexedText(name: "ab", body: "c").digest)
    #expect(one.digest != IndexedText(name: "a", title: "bc").digest)
  }

  @Test(
    "The forms of a word have one stem",
    arguments: [
      ("витрина", "витрины"), ("витриной", "витрин"), ("холодильная", "холодильную"),
      ("company", "companies"), ("request", "requests"), ("здоровье", "здоровья"),
    ])
  func stems(_ one: String, _ other: String) {
    #expect(WordStem.of(one) == WordStem.of(other))
  }

  @Test(
    "What is no word of a language is its own stem",
    arguments: ["vit120", "7707083893", "їжак", "日本", ""])
  func noStem(_ word: String) {
    #expect(WordStem.of(word) == word)
  }
}
