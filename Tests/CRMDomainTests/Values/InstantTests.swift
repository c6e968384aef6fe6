import CRMDomain
import Foundation
import Testing
import Wording

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-21T09:30:00Z", 1_795_253_400),
    ("2026-11-21T12:30:00+03:00", 1_795_253_400), ("2026-11-21t12:30:00.999+03:00", 1_795_253_400),
    ("2026-11-21 12:30+03:00", 1_795_253_400), ("2026-11-21T04:00:00-05:30", 1_795_253_400),
    ("1969-12-31T23:59:59z", -1), ("2016-12-31T23:59:60Z", 1_483_228_800),
  ])
  func reads(text: String, seconds: Int64) throws {
    #expect(try Instant.read(text) == Instant(seconds))
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T25:00:00Z", "2026-11-21T10:60:00Z", "2026-11-21T10:00:61Z",
    "2026-11-21T10:00:00", "2026-11-21T10:00:00+0300", "2026-11-21T10:00:00+24:00",
    "2026-02-30T10:00:00Z", "2026-11-21T10:00:00.Z", "2026-11-21T10:00:00Z ", "now",
  ])
  func refuses(text: String) {
    #expect(throws: Failure.self) { try Instant.read(text) }
  }

  @Test func writesAsFoundationDoes() throws {
    let formatter = ISO8601DateFormatter()
    var dice = Dice(seed: 1)
    for _ in 0..<3_000 {
      let seconds = Int64.random(in: -12_000_000_000...250_000_000_000, using: &dice)
      let text = Instant(seconds).rfc3339
      #expect(text == formatter.string(from: Date(timeIntervalSince1970: Double(seconds))))
      #expect(try Instant.read(text) == Instant(seconds))
    }
  }

  @Test func extremesStayWritable() {
    #expect(Instant(.max).rfc3339 == "9999-12-31T23:59:59Z")
    #expect(Instant(.min).rfc3339 == "0001-01-01T00:00:00Z")
    #expect(Instant(.max).adding(seconds: .max) == .latest)
    #expect(Instant(.min).adding(seconds: .min) == .earliest)
    #expect(Instant(100).adding(seconds: -30).seconds == 70)
    #expect(Instant(.max).seconds(since: Instant(.min)) == 315_537_897_599)
    #expect(Instant(1) < Instant(2))
  }
}
