import Foundation
import Platform
import Testing
import Wording

@Suite("JSON reader")
struct JSONReaderTests {
  static let good: [(String, JSONValue)] = [
    ("null", .null), (" true ", .flag(true)), ("-0.5e+3", .number("-0.5e+3")), ("0", .number("0")),
    ("\"\"", .text("")), (#""a\n\"\/\u0416\ud83d\ude42""#, .text("a\n\"/Ж🙂")),
    ("[]", .list([])), ("[1,[2]]", .list([.number("1"), .list([.number("2")])])),
    ("{}", .object([])),
    (
      #"{"b":1,"a":{"x":null}}"#,
      .object([("b", .number("1")), ("a", .object([("x", .null)]))])
    ),
  ]

  @Test(arguments: good)
  func reads(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == value)
  }

  static let bad = [
    "", "nul", "tru", "01", "1.", ".5", "-", "1e", "+1", "'a'", "\"a", "\"\\x\"", "\"\\ud83d\"",
    "\"\\ude42\"", "\"\u{1}\"", "[1,]", "[1", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "1 2",
    "[1 2]", "\u{FEFF}1", "NaN", "// x",
  ]

  @Test(arguments: bad)
  func refuses(_ text: String) {
    #expect(throws: Failure.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test func depthIsLimited() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let failure = #expect(throws: Failure.self) { try JSONReader.read(deep) }
    #expect(failure?.id == "json.too-deep")
  }

  @Test func bytesOfNoCharacterAreRefused() {
    let failure = #expect(throws: Failure.self) { try JSONReader.read([34, 0xFF, 34]) }
    #expect(failure?.id == "text.not-utf8")
  }

  /// Agrees with another reader about what is JSON and what is not.
  @Test func agreesWithFoundation() throws {
    var dice = Dice(seed: 3)
    let tokens = [
      "{", "}", "[", "]", ":", ",", "\"a\"", "\"\\u0041\"", "1", "-2.5", "true", "null",
    ]
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...7, using: &dice)
      let text = (0..<count).map { _ in tokens.randomElement(using: &dice) ?? "" }.joined()
      let theirs = try? JSONSerialization.jsonObject(
        with: Data(text.utf8), options: .fragmentsAllowed)
      let mine = try? JSONReader.read(Array(text.utf8))
      #expect((theirs == nil) == (mine == nil), "\(text)")
    }
  }
}
