import CRMDomain
import Testing

@Suite("sums in words")
struct AmountWordsTests {
  static let sums: [(Int64, String)] = [
    (2_953_500, "Двадцать девять тысяч пятьсот тридцать пять рублей 00 копеек"),
    (0, "Ноль рублей 00 копеек"), (101, "Один рубль 01 копейка"),
    (200_202, "Две тысячи два рубля 02 копейки"), (1_100_011, "Одиннадцать тысяч рублей 11 копеек"),
    (100_000_100, "Один миллион один рубль 00 копеек"),
    (
      12_345_678_921,
      "Сто двадцать три миллиона четыреста пятьдесят шесть тысяч семьсот восемьдесят девять рублей 21 копейка"
    ),
    (100_100_000_000, "Один миллиард один миллион рублей 00 копеек"),
    (-500, "Минус пять рублей 00 копеек"),
  ]

  @Test("plural forms and genders are right", arguments: sums)
  func words(minor: Int64, words: String) {
    #expect(AmountWords.roubles(minor) == words)
  }

  @Test("every sum there can be has words")
  func limits() {
    #expect(!AmountWords.roubles(.max).isEmpty)
    #expect(!AmountWords.roubles(.min).isEmpty)
  }
}
