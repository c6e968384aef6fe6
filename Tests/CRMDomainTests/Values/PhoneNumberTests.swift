import CRMDomain
import Testing
import Wording

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("+79161234567", "+7 916 123-45-67", "+7 916 …67"),
    ("+380671234567", "+380 67 123-45-67", "+380 67 …67"),
    ("+375291234567", "+375 29 123-45-67", "+375 29 …67"),
    ("+15551234567", "+1 555 123-45-67", "+1 555 …67"),
    ("+4915112345678", "+49 15 112-345-678", "+49 15 …78"), ("101", "101", "…1"), ("", "", "…"),
    ("+", "+", "…+"), ("*105#", "*105#", "…#"),
    ("+7916", "+7916", "…6"), ("+7абвгдеёжзий", "+7абвгдеёжзий", "…й"),
  ])
  func isWritten(e164: String, pretty: String, masked: String) {
    let number = PhoneNumber(e164: e164, raw: "", quality: .valid)
    #expect(number.pretty == pretty && number.masked == masked)
    #expect(number.pretty(language: .en) == pretty)
  }

  @Test func theExtensionIsNamed() {
    let number = PhoneNumber(e164: "+79161234567", ext: "12", raw: "", quality: .valid)
    #expect(number.pretty(language: .en) == "+7 916 123-45-67 ext. 12")
    #expect(number.pretty(language: .ru) == "+7 916 123-45-67 доб. 12")
    #expect(number.pretty == "+7 916 123-45-67")
  }

  @Test func onlyFullNumbersReachSomebody() {
    let reachable = PhoneNumber.Quality.allCases.filter {
      PhoneNumber(e164: "1", raw: "", quality: $0).isReachable
    }
    #expect(reachable == [.valid, .doubtful])
  }

  @Test func theLastTenDigitsAreForTheFallback() {
    #expect(PhoneNumber.lastTen("8 (916) 123-45-67") == "9161234567")
    #expect(PhoneNumber.lastTen("123-45-67") == nil)
  }

  @Test func prettyKeepsTheDigits() {
    var dice = Dice(seed: 14)
    for _ in 0..<3_000 {
      let digits = (0..<Int.random(in: 0...16, using: &dice)).map { _ in
        String(Int.random(in: 0...9, using: &dice))
      }
      let number = PhoneNumber(e164: "+" + digits.joined(), raw: "", quality: .valid)
      #expect(number.pretty.filter(\.isNumber) == digits.joined())
    }
  }
}
