/// A sum of roubles in Russian words, as papers end with it: «Двадцать девять тысяч пятьсот тридцать
/// пять рублей 00 копеек».
public enum AmountWords {
  /// The sum of minor units; roubles in words, kopeks in digits.
  public static func roubles(_ minor: Int64) -> String {
    let magnitude = minor.magnitude
    let (whole, rest) = (magnitude / 100, magnitude % 100)
    let kopeks = rest < 10 ? "0\(rest)" : "\(rest)"
    let words =
      number(whole) + " " + form(whole, "рубль", "рубля", "рублей") + " " + kopeks + " "
      + form(rest, "копейка", "копейки", "копеек")
    let signed = minor < 0 ? "минус " + words : words
    return signed.prefix(1).uppercased() + signed.dropFirst()
  }

  /// A whole number in words, of masculine gender.
  public static func number(_ value: UInt64) -> String {
    guard value > 0 else { return "ноль" }
    var words: [String] = []
    var rest = value
    var rank = 0
    while rest > 0 {
      let group = rest % 1_000
      rest /= 1_000
      if group > 0 {
        var part = hundred(group, isFeminine: rank == 1)
        if ranks.indices.contains(rank - 1) {
          let (one, few, many) = ranks[rank - 1]
          part.append(form(group, one, few, many))
        }
        words = part + words
      }
      rank += 1
    }
    return words.joined(separator: " ")
  }

  private static func hundred(_ value: UInt64, isFeminine: Bool) -> [String] {
    var words: [String] = []
    if value >= 100 { words.append(hundreds[Int(value / 100)]) }
    let rest = Int(value % 100)
    if (10...19).contains(rest) { return words + [teens[rest - 10]] }
    if rest >= 20 { words.append(tens[rest / 10]) }
    let unit = rest % 10
    guard unit > 0 else { return words }
    return words + [isFeminine && unit < 3 ? ["", "одна", "две"][unit] : units[unit]]
  }

  private static func form(_ value: UInt64, _ one: String, _ few: String, _ many: String) -> String
  {
    if (11...14).contains(value % 100) { return many }
    switch value % 10 {
    case 1: return one
    case 2...4: return few
    default: return many
    }
  }

  private static let units = [
    "", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять",
  ]
  private static let teens = [
    "десять", "одиннадцать", "двенадцать", "тринадцать", "четырнадцать", "пятнадцать",
    "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать",
  ]
  private static let tens = [
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят",
    "восемьдесят", "девяносто",
  ]
  private static let hundreds = [
    "", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот",
    "девятьсот",
  ]
  private static let ranks = [
    ("тысяча", "тысячи", "тысяч"), ("миллион", "миллиона", "миллионов"),
    ("миллиард", "миллиарда", "миллиардов"), ("триллион", "триллиона", "триллионов"),
    ("квадриллион", "квадриллиона", "квадриллионов"),
    ("квинтиллион", "квинтиллиона", "квинтиллионов"),
  ]
}
