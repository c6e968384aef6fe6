public import Wording

/// The currencies that sums may be in, by ISO 4217 code; each has a hundred minor units.
public enum Currency {
  /// The currency of a store that names no other.
  public static let roubles = "RUB"

  /// All codes.
  public static let codes = [
    "RUB", "USD", "EUR", "BYN", "KZT", "UAH", "UZS", "CNY", "GBP", "KGS", "AMD",
    "AED", "AUD", "AZN", "BGN", "BRL", "CAD", "CHF", "CZK", "DKK", "EGP", "GEL", "HKD", "HUF",
    "ILS", "INR", "MDL", "MNT", "MXN", "MYR", "NOK", "NZD", "PLN", "QAR", "RON", "RSD", "SAR",
    "SEK", "SGD", "THB", "TJS", "TMT", "TRY", "ZAR",
  ]

  /// The code of a currency however it is written. Sums of an unknown one would be in no report, so
  /// that it fails with `currency.unknown`.
  public static func read(_ text: String) throws(Failure) -> String {
    if let code = code(text) { return code }
    throw Failure(
      .data, "currency.unknown",
      quoted(text) + Text(" is no currency known here", " – неизвестная валюта"),
      hint: Text("write its code, as RUB, USD or CNY", "пишите код, например RUB, USD или CNY"))
  }

  /// The code of a currency written as a code, a sign or a word, in any case; nothing when unknown.
  public static func code(_ text: String) -> String? {
    let folded = Fold.key(text)
    let name = folded.hasSuffix(".") ? String(folded.dropLast()) : folded
    switch name {
    case "₽", "руб", "р", "rur", "рубль", "рубля", "рублей": return "RUB"
    case "$", "долл", "доллар", "доллара", "долларов": return "USD"
    case "€", "евро": return "EUR"
    case "₸", "тенге", "тг": return "KZT"
    case "₴", "грн": return "UAH"
    case "¥", "юань", "юаня", "юаней": return "CNY"
    case "£": return "GBP"
    case "сум", "сумов": return "UZS"
    default: return codes.first { $0.lowercased() == name }
    }
  }
}
