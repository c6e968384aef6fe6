public import Wording

/// Numbers as people and machines read them.
public enum Amount {
  /// Plain digits with a dot, exactly `scale` decimals: `170000.00`. A scale outside 0…18 is taken as
  /// the nearest one inside.
  public static func plain(_ units: Int64, scale: Int) -> String {
    var bytes: [UInt8] = []
    Digits.append(units, scale: scale, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Groups of three with a narrow no-break space (U+202F) between them: `170 000.00`, in Russian
  /// with a comma. Negative numbers have a minus sign (U+2212).
  ///
  /// `trims` leaves out zeros at the end of the decimals, as for quantities.
  public static func grouped(
    _ units: Int64, scale: Int, language: Language = .en, trims: Bool = false
  ) -> String {
    let scale = bounded(scale)
    var digits: [UInt8] = []
    Digits.append(units.magnitude, atLeast: scale + 1, to: &digits)
    let wholeCount = digits.count - scale
    while trims, digits.count > wholeCount, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    var text: [UInt8] = []
    if units < 0 { text.append(contentsOf: "\u{2212}".utf8) }
    for (index, digit) in digits.enumerated() {
      if index == wholeCount {
        text.append(contentsOf: point(language).utf8)
      } else if index > 0 && index < wholeCount && (wholeCount - index) % 3 == 0 {
        text.append(contentsOf: "\u{202F}".utf8)
      }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The size of an amount in a word: `9.8 M`, «9,8 млн»; tenths below a hundred, and below a thousand
  /// the whole number.
  public static func compact(_ units: Int64, scale: Int, language: Language = .en) -> String {
    let words = language == .en ? ["k", "M", "bn", "tn"] : ["тыс.", "млн", "млрд", "трлн"]
    var divisor: UInt64 = 1
    for _ in 0..<bounded(scale) { divisor *= 10 }
    let sign = units < 0 ? "\u{2212}" : ""
    let nearest = rounded(units.magnitude, divisor)
    if nearest < 1000 { return sign + String(nearest) }
    // Cut before it is rounded: rounding twice would make 9949.99 ten thousand.
    let whole = units.magnitude / divisor
    var step = 1
    var unit: UInt64 = 1000
    while step < words.count, rounded(whole, unit) >= 1000 {
      step += 1
      unit *= 1000
    }
    let tenths = rounded(whole, unit / 10)
    let isWhole = tenths >= 1000 || tenths % 10 == 0
    let number =
      isWhole ? String(rounded(whole, unit)) : "\(tenths / 10)\(point(language))\(tenths % 10)"
    return sign + number + " " + words[step - 1]
  }

  /// A share in whole percent: `68 %`.
  public static func percent(_ fraction: Double) -> String {
    guard fraction.isFinite, fraction.magnitude < 1e12 else { return "—" }
    let whole = Int64((fraction * 100).rounded())
    return (whole < 0 ? "\u{2212}" : "") + String(whole.magnitude) + " %"
  }

  private static func point(_ language: Language) -> String {
    language == .en ? "." : ","
  }

  private static func bounded(_ scale: Int) -> Int {
    Swift.min(Swift.max(scale, 0), 18)
  }

  private static func rounded(_ value: UInt64, _ divisor: UInt64) -> UInt64 {
    guard divisor > 1 else { return value }
    return value / divisor + (value % divisor >= divisor - divisor / 2 ? 1 : 0)
  }
}
