import CRMDomain
import Testing
import Wording

@Suite("Currencies")
struct CurrencyTests {
  @Test(
    "However it is written, it is one code",
    arguments: [
      ("RUB", "RUB"), ("rub", "RUB"), ("RUR", "RUB"), ("руб.", "RUB"), ("р.", "RUB"), ("₽", "RUB"),
      ("рублей", "RUB"), ("usd", "USD"), ("$", "USD"), ("евро", "EUR"), ("TRY", "TRY"),
    ])
  func read(_ text: String, _ code: String) throws {
    #expect(try Currency.read(text) == code)
  }

  @Test("What is none is refused", arguments: ["", "rubles", "абв", "XYZ", "RU", "1", "RUB USD"])
  func refused(_ text: String) {
    let failure = #expect(throws: Failure.self) { try Currency.read(text) }
    #expect(failure?.id == "currency.unknown")
    #expect(failure?.exit == .data)
  }

  @Test("Every code is three capitals, and stands once")
  func codes() {
    #expect(Set(Currency.codes).count == Currency.codes.count)
    #expect(Currency.codes.allSatisfy { $0.utf8.count == 3 && $0 == $0.uppercased() })
  }
}
