import CRMDomain
import Foundation
import Testing
import Wording

@Suite struct MoneyTests {
  @Test(arguments: [
    ("85000", 8_500_000), ("85 000,50", 8_500_050), ("85,000.50", 8_500_050),
    ("85.000,50", 8_500_050),
    ("85\u{A0}000,5", 8_500_050), ("85\u{202F}000.50", 8_500_050), ("100k", 10_000_000),
    ("100K", 10_000_000),
    ("1.5m", 150_000_000), ("100к", 10_000_000), ("100 тыс", 10_000_000), ("100 тыс.", 10_000_000),
    ("1,5млн", 150_000_000), ("1,5 млн ₽", 150_000_000), ("2 млрд руб.", 200_000_000_000),
    ("170 000.00 ₽", 17_000_000), ("170000 RUB", 17_000_000), ("170000rub", 17_000_000),
    ("5млнруб", 500_000_000),
    ("1,234,567", 123_456_700), ("1.234.567", 123_456_700), ("1 234 567.89", 123_456_789),
    ("0.01", 1), ("0", 0),
    ("-5,5", -550), ("−100", -10_000), ("1.234567m", 123_456_700), ("12,345k", 1_234_500),
    ("007", 700),
    ("92233720368547758.07", .max), ("₽ 100", 10_000), ("руб. 100", 10_000),
  ])
  func readsRoubles(text: String, minor: Int64) throws {
    #expect(try Amounts.readMinor(text) == minor)
  }

  @Test(arguments: [
    "", " ", "100.005", "85,000", "85.000", "85 00", "8 5000", "1,00,000", "1,000.50.5",
    "1 000,000.50", "abc", "100x",
    "k", "1e5", "1.5.5", "--5", "5-", "+5", ".5", "5.", "5,", "100$", "100 USD",
    "92233720368547758.08",
    "99999999999999999999999", "1.23456789012m", "10 0", "1  ,5", "٣٤", "₽", "100 руб руб", "NaN",
    "0x10", "1/2",
  ])
  func refuses(text: String) {
    #expect { try Amounts.readMinor(text) } throws: { ($0 as? Failure)?.id == "money.unreadable" }
  }

  @Test(arguments: [
    ("1.5m USD", 150_000_000, "USD"), ("$100", 10_000, "USD"), ("100 €", 10_000, "EUR"),
    ("EUR 100,50", 10_050, "EUR"),
    ("100", 10_000, "KZT"), ("100 тенге", 10_000, "KZT"), ("100BYN", 10_000, "BYN"),
    ("5 000 грн.", 500_000, "UAH"),
    ("100 uzs", 10_000, "UZS"), ("100р.", 10_000, "RUB"), ("100к евро", 10_000_000, "EUR"),
  ])
  func readsCurrencies(text: String, minor: Int64, currency: String) throws {
    let money = try Money.read(text, defaultCurrency: "KZT")
    #expect(money == Money(minor: minor, currency: currency))
  }

  @Test(arguments: [
    (0, "0.00"), (1, "0.01"), (-1, "-0.01"), (10, "0.10"), (17_000_000, "170000.00"),
    (-12_345, "-123.45"),
    (Int64.max, "92233720368547758.07"), (.min, "-92233720368547758.08"),
  ])
  func isWrittenPlainly(minor: Int64, text: String) {
    #expect(Money(minor: minor, currency: "RUB").plain == text)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var dice = Dice(seed: 5)
    for _ in 0..<5_000 {
      let minor =
        Int64.random(in: -Int64.max...Int64.max, using: &dice)
        >> Int64.random(in: 0...62, using: &dice)
      #expect(try Amounts.readMinor(Amounts.plain(minor)) == minor)
      #expect(try Amounts.readMinor(Self.grouped(minor)) == minor)
    }
  }

  private static func grouped(_ minor: Int64) -> String {
    let plain = Amounts.plain(minor)
    let sign = plain.hasPrefix("-") ? "-" : ""
    let digits = Array(plain.dropFirst(sign.count).dropLast(3))
    var groups: [String] = []
    for end in stride(from: digits.count, to: 0, by: -3) {
      groups.insert(String(digits[max(0, end - 3)..<end]), at: 0)
    }
    return sign + groups.joined(separator: "\u{A0}") + "," + plain.suffix(2)
  }

  @Test func anyTextIsReadOrRefused() {
    var dice = Dice(seed: 6)
    for _ in 0..<20_000 {
      let text = dice.text(16)
      // Refusal is an answer.
      guard let money = try? Money.read(text, defaultCurrency: "RUB") else { continue }
      #expect(Currency.codes.contains(money.currency), "\(text)")
      #expect(text.unicodeScalars.contains { $0.properties.numericType != nil }, "\(text)")
    }
  }
}
