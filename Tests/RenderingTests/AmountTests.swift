import Rendering
import Testing
import Wording

@Suite("Amounts and bars")
struct AmountTests {
  @Test(
    arguments: [
      (Int64(17_000_000), 2, "170000.00", "170 000.00", "170 000,00"),
      (0, 2, "0.00", "0.00", "0,00"),
      (-5, 2, "-0.05", "−0.05", "−0,05"),
      (99_999, 2, "999.99", "999.99", "999,99"),
      (100_000, 2, "1000.00", "1 000.00", "1 000,00"),
      (1_234_567, 0, "1234567", "1 234 567", "1 234 567"),
      (
        Int64.min, 2, "-92233720368547758.08", "−92 233 720 368 547 758.08",
        "−92 233 720 368 547 758,08"
      ),
    ] as [(Int64, Int, String, String, String)])
  func digits(_ units: Int64, _ scale: Int, _ plain: String, _ english: String, _ russian: String) {
    #expect(Amount.plain(units, scale: scale) == plain)
    #expect(shown(Amount.grouped(units, scale: scale)) == english)
    #expect(shown(Amount.grouped(units, scale: scale, language: .ru)) == russian)
  }

  @Test func quantitiesLoseTheirZeros() {
    #expect(Amount.grouped(2000, scale: 3, trims: true) == "2")
    #expect(Amount.grouped(2500, scale: 3, language: .ru, trims: true) == "2,5")
    #expect(Amount.plain(5, scale: -3) == "5")
    #expect(Amount.plain(5, scale: 99) == "0.000000000000000005")
  }

  @Test(
    arguments: [
      (Int64(980_000_000), "9.8 M", "9,8 млн"), (99_900, "999", "999"), (100_000, "1 k", "1 тыс."),
      (99_999_900, "1 M", "1 млн"), (99_950, "1 k", "1 тыс."), (12_400_000, "124 k", "124 тыс."),
      (1_240_000, "12.4 k", "12,4 тыс."), (-980_000_000, "−9.8 M", "−9,8 млн"), (0, "0", "0"),
      (994_999, "9.9 k", "9,9 тыс."), (995_000, "10 k", "10 тыс."),
      (320_000_000_000, "3.2 bn", "3,2 млрд"),
    ] as [(Int64, String, String)])
  func compact(_ units: Int64, _ english: String, _ russian: String) {
    #expect(Amount.compact(units, scale: 2) == english)
    #expect(Amount.compact(units, scale: 2, language: .ru) == russian)
  }

  @Test func percent() {
    #expect(Amount.percent(0.675) == "68 %")
    #expect(Amount.percent(-0.03) == "−3 %")
    #expect(Amount.percent(.nan) == "—")
  }

  @Test func bars() {
    #expect(Bars.bar(1, width: 4) == "████")
    #expect(Bars.bar(0.68, width: 20) == "█████████████▋")
    #expect(Bars.bar(0.5, width: 1) == "▌")
    #expect(Bars.bar(0.0001, width: 10) == "▏")
    #expect(Bars.bar(7, width: 2) == "██")
    for odd in [0, -1, Double.nan, -Double.infinity] { #expect(Bars.bar(odd, width: 5).isEmpty) }
    #expect(Bars.sparkline([0, 1, 2, 7]) == "▁▂▃█")
    #expect(Bars.sparkline([3, 3]) == "▁▁")
    #expect(Bars.sparkline([.nan, 1]) == " ▁")
    #expect(Bars.sparkline([-.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == "▁█")
    #expect(Bars.track(["a", "b", "c"], current: 1) == "a › [b] › c")
  }

  /// The expected texts above have plain spaces between groups.
  private func shown(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" ? " " : $0 })
  }
}
