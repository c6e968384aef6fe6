import CRMDomain
import Testing
import Wording

@Suite struct SpanTests {
  @Test(arguments: [
    ("4m", 240), ("1h30m", 5_400), ("90s", 90), ("45", 45), ("24h", 86_400), ("2d", 172_800),
    ("4м", 240),
    ("1ч 30м", 5_400), ("1 ч 30 мин.", 5_400), ("1Н", 604_800), ("1w 2d 3h 4m 5s", 788_645),
    ("0", 0),
  ])
  func reads(text: String, seconds: Int64) throws {
    #expect(try Span.read(text).seconds == seconds)
  }

  @Test(arguments: [
    "", "m", "-4m", "4x", "4m4m", "4m1h", "1h 30", "4.5h", "99999999999999999999s",
    "9223372036854775807w", "4m,",
    "1:30",
  ])
  func refuses(text: String) {
    #expect { try Span.read(text) } throws: { ($0 as? Failure)?.id == "span.unreadable" }
  }

  @Test(arguments: [
    (0, "0s", "0 с"), (59, "59s", "59 с"), (5_400, "1h 30m", "1 ч 30 мин"),
    (90_061, "1d 1h", "1 д 1 ч"),
    (86_401, "1d 1s", "1 д 1 с"), (-5, "0s", "0 с"),
  ])
  func isWritten(seconds: Int64, english: String, russian: String) {
    #expect(Span(seconds: seconds).compact == Text(english, russian))
  }

  @Test func anyTextIsReadOrRefused() {
    var dice = Dice(seed: 4)
    for _ in 0..<20_000 {
      let span = try? Span.read(dice.text(10))  // Refusal is an answer.
      #expect((span?.seconds ?? 0) >= 0)
    }
  }
}
