public import Wording

/// The rates of value added tax that documents of a Russian seller may hold.
public enum VATRate: String, Sendable, Hashable, CaseIterable {
  /// Not subject to the tax, «без НДС»; not the same as 0 %.
  case none
  /// Export and the like.
  case zero = "0"
  /// Simplified taxation, from 2025.
  case five = "5"
  /// Simplified taxation, from 2025.
  case seven = "7"
  /// Reduced.
  case ten = "10"
  /// General until 2018.
  case eighteen = "18"
  /// General from 2019 to 2025.
  case twenty = "20"
  /// General from 2026.
  case twentyTwo = "22"

  /// Whole per cent; 0 where there is no tax.
  public var percent: Int64 { Int64(rawValue) ?? 0 }

  /// The general rate on a day: 18 % before 2019-01-01, 20 % until 2025-12-31, 22 % since
  /// (laws 303-ФЗ of 2018 and 425-ФЗ of 2025).
  public static func current(on day: Day) -> VATRate {
    if day.year < 2_019 { return .eighteen }
    return day.year < 2_026 ? .twenty : .twentyTwo
  }

  /// What a person reads: «22 %», «без НДС».
  public var label: Text {
    self == .none ? Text("no VAT", "без НДС") : Text(verbatim: "\(rawValue) %")
  }

  /// Reads `22`, `22%`, `20/120`, `none`, «без НДС»; fails with `vat.unreadable`.
  public static func read(_ text: String) throws(Failure) -> VATRate {
    let folded = Fold.key(text).filter { $0 != " " }
    switch folded {
    case "none", "без", "безндс", "нет", "novat": return .none
    default: break
    }
    for rate in allCases where rate != .none {
      let number = rate.rawValue
      let spellings = [number, number + "%", "ндс" + number, "ндс\(number)%"]
      if spellings.contains(folded) || folded == "\(number)/\(100 + rate.percent)" { return rate }
    }
    throw Failure(
      .data, "vat.unreadable",
      quoted(text) + Text(" is not a VAT rate", " – не ставка НДС"),
      hint: Text(
        "write none, 0, 5, 7, 10, 18, 20 or 22", "пишите «без НДС», 0, 5, 7, 10, 18, 20 или 22"))
  }
}
