public import CRMDomain

/// Numbers, days and truths as the files of 1С spell them.
public enum OneCWords {
  /// A decimal number times ten to the power `places`, rounded half away from zero: `29535`,
  /// `4922.5`, `231.7400`, `29 535,00`, `-1`. Nil for what is no number.
  public static func scaled(_ text: String?, _ places: Int) -> Int64? {
    guard let text else { return nil }
    var value: Int64 = 0
    var isNegative = false
    var decimals: Int?
    var hasDigit = false
    var roundsUp = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'": continue
      case "-", "\u{2212}":
        guard !hasDigit, !isNegative else { return nil }
        isNegative = true
      case ".", ",":
        guard decimals == nil else { return nil }
        decimals = 0
      case "0"..."9":
        hasDigit = true
        let digit = Int64(scalar.value - 48)
        if let seen = decimals {
          decimals = seen + 1
          if seen == places { roundsUp = digit >= 5 }
          if seen >= places { continue }
        }
        guard let next = appended(digit, to: value) else { return nil }
        value = next
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    for _ in min(decimals ?? 0, places)..<places {
      guard let next = appended(0, to: value) else { return nil }
      value = next
    }
    if roundsUp { value += 1 }
    return isNegative ? -value : value
  }

  private static func appended(_ digit: Int64, to value: Int64) -> Int64? {
    let (shifted, isTooLong) = value.multipliedReportingOverflow(by: 10)
    let (sum, isTooLarge) = shifted.addingReportingOverflow(digit)
    // One step of rounding has to fit as well.
    return isTooLong || isTooLarge || sum == .max ? nil : sum
  }

  /// A sum in hundredths.
  public static func sum(_ text: String?) -> Int64? { scaled(text, 2) }

  /// The day at the beginning of a text, ISO: `2026-01-15T9:05:00`, `15.01.2026`, `20260115`. Nil for
  /// `T`, for nothing, and for the empty date of 1С.
  public static func day(_ text: String?) -> String? {
    guard let text else { return nil }
    let head = text.prefix(10)
    let parts = head.split { !$0.isNumber }.compactMap { Int($0) }
    var day: Day?
    if parts.count >= 3 {
      let isISO = head.prefix(4).allSatisfy(\.isNumber)
      day =
        isISO
        ? Day(year: parts[0], month: parts[1], day: parts[2])
        : Day(year: parts[2], month: parts[1], day: parts[0])
    } else if let number = parts.first, head.prefix(8).count == 8, number > 10_000_000 {
      day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard let day, day.year > 1_900 else { return nil }
    return day.iso
  }

  /// A name without the marks of those who escape it twice: `&quot;JVC&quot;`.
  public static func plain(_ text: String) -> String {
    guard text.contains("&") else { return text }
    let marks = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&apos;", "'"), ("&amp;", "&")]
    return marks.reduce(text) { text, mark in
      var parts: [Substring] = []
      var rest = text[...]
      while let place = rest.indices.first(where: { rest[$0...].hasPrefix(mark.0) }) {
        parts.append(rest[..<place])
        rest = rest[rest.index(place, offsetBy: mark.0.count)...]
      }
      return (parts + [rest]).joined(separator: mark.1)
    }
  }

  /// Whether a text says yes.
  public static func isTrue(_ text: String?) -> Bool {
    ["true", "да", "1", "истина"].contains(Fold.key(text ?? ""))
  }

  /// The currency by code, number (ISO 4217) or word, of which 1С may write three letters; roubles
  /// where nothing is said, and the text itself where nobody knows it.
  public static func currency(_ text: String?) -> String {
    let folded = Fold.key(text ?? "")
    switch folded {
    case "", "643", "810": return Currency.roubles
    case "840", "дол": return "USD"
    case "978", "евр": return "EUR"
    case "933", "бел": return "BYN"
    case "398", "тен": return "KZT"
    case "980", "гри": return "UAH"
    case "860": return "UZS"
    case "156", "юан": return "CNY"
    case "826", "фун": return "GBP"
    case "417", "сом": return "KGS"
    case "051", "дра": return "AMD"
    default: return Currency.code(folded) ?? text ?? ""
    }
  }

  /// The rate of the tax: `20`, `20%`, `20/120`, `16,67`, «без НДС»; nil where nothing is said.
  public static func rate(_ text: String?) -> VATRate? {
    guard let text, !text.isEmpty else { return nil }
    if let known = try? VATRate.read(text) { return known }
    let folded = Fold.key(text)
    if folded.contains("без") || folded == "не облагается" { return VATRate.none }
    // Rates are also told as the share of the tax in the sum.
    switch scaled(folded.filter { $0 != "%" }, 2) {
    case 2_200, 1_803: return .twentyTwo
    case 2_000, 1_667: return .twenty
    case 1_800, 1_525: return .eighteen
    case 1_000, 909: return .ten
    case 700, 654: return .seven
    case 500, 476: return .five
    case 0: return .zero
    default: return nil
    }
  }
}
