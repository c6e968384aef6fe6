import Testing

@testable import CRMStore

/// The values of a new record in one line of the journal.
@Suite("First values")
struct FirstValuesTests {
  @Test("What is written is read again, line ends and backslashes included")
  func roundTrip() {
    var dice = Dice(seed: 11)
    let pieces = ["\n", "\\", "n", "=", "я", " ", "\r", "\\n", "x", "\u{2028}"]
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 1...6, using: &dice)).map { place in
        let words = (0..<Int.random(in: 0...8, using: &dice)).map { _ in
          pieces.randomElement(using: &dice) ?? ""
        }
        return (name: "field_\(place)", stored: words.joined())
      }
      let read = FirstValues.read(FirstValues.text(values) ?? "")
      #expect(read.map(\.name) == values.map(\.name))
      #expect(read.map { Array($0.stored.utf8) } == values.map { Array($0.stored.utf8) })
    }
  }

  @Test("Nothing is nothing, and a line without a field is passed over")
  func odd() {
    #expect(FirstValues.text([]) == nil)
    #expect(FirstValues.read("").isEmpty)
    #expect(FirstValues.read("=x\nname\n\nname=a\\").map(\.stored) == ["a"])
  }
}
