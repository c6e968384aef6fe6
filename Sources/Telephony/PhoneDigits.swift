import CRMDomain

/// A run of digits that may be one full telephone number.
struct PhoneDigits {
  /// Country code and national number as ASCII digits, and how sure they are.
  struct Reading {
    let digits: [UInt8]
    let quality: PhoneNumber.Quality

    /// The number after E.164.
    var e164: String { "+" + String(decoding: digits, as: UTF8.self) }

    /// The same number, marked.
    var doubtful: Reading { Reading(digits: digits, quality: .doubtful) }
  }

  private static let seven = UInt8(ascii: "7")
  private static let eight = UInt8(ascii: "8")
  private static let zero = UInt8(ascii: "0")

  /// ASCII digits.
  let digits: ArraySlice<UInt8>
  let hasPlus: Bool
  let rules: PhoneRules

  /// The full number, or nothing when the digits are none.
  func reading() -> Reading? {
    // E.164 has 15 digits at most; international prefixes and trunk digits come on top.
    guard digits.count <= 20, digits.contains(where: { $0 != Self.zero }) else { return nil }
    return hasPlus ? written() : national() ?? afterPrefix() ?? withoutPlus() ?? local()
  }

  /// After a plus: as written, with the repairs of common slips.
  private func written() -> Reading? {
    let count = digits.count
    if digits.first == Self.seven { return afterSeven(digits.dropFirst()) }
    if digits.first == Self.eight, count == 11 || digits.starts(with: "810".utf8) {
      // A trunk 8 behind the plus: only what is certain at home is taken for that.
      let bare = PhoneDigits(digits: digits, hasPlus: false, rules: rules)
      if let home = bare.national() ?? bare.afterPrefix(), home.quality == .valid {
        return home.doubtful
      }
    }
    guard (8...15).contains(count), digits.first != Self.zero else { return nil }
    guard let neighbour = NumberingPlan.neighbour(digits) else {
      return Reading(digits: Array(digits), quality: .valid)
    }
    // A trunk 0 behind the country code: +375 (029) 123-45-67.
    let rest = digits.dropFirst(neighbour.code)
    let national = rest.first == Self.zero ? rest.dropFirst() : rest
    let repaired = digits.prefix(neighbour.code) + national
    if NumberingPlan.neighbour(repaired)?.fits == true { return inPlan(repaired, neighbour.code) }
    return Reading(digits: Array(repaired), quality: .doubtful)
  }

  /// Country code and number of the right length: valid where the plan is known and holds it.
  private func inPlan(_ digits: ArraySlice<UInt8>, _ code: Int) -> Reading? {
    let national = digits.dropFirst(code)
    guard national.contains(where: { $0 != Self.zero }) else { return nil }
    let isKnown =
      switch NumberingPlan.number(digits.prefix(code)) {
      case 7: NumberingPlan.hasSeven(national)
      case 380: NumberingPlan.hasUkraine(national)
      case 375: NumberingPlan.hasBelarus(national)
      case 998: NumberingPlan.hasUzbekistan(national)
      default: true
      }
    return Reading(digits: Array(digits), quality: isKnown ? .valid : .doubtful)
  }

  private func joined(
    _ code: String, _ national: ArraySlice<UInt8>, _ quality: PhoneNumber.Quality
  ) -> Reading {
    Reading(digits: Array(code.utf8) + national, quality: quality)
  }

  /// What follows +7, 7 or 8.
  private func afterSeven(_ national: ArraySlice<UInt8>) -> Reading? {
    if NumberingPlan.hasSeven(national) { return joined("7", national, .valid) }
    // Both the country code and the trunk digit: +7 8 495 …
    if national.count == 11, national.first == Self.eight,
      NumberingPlan.hasSeven(national.dropFirst())
    {
      return joined("7", national.dropFirst(), .valid)
    }
    // No code begins with 89: a mobile number that lost a digit. None begins with 0 or 10 either.
    let head = NumberingPlan.number(national.prefix(2))
    guard national.count == 10, head > 10, head != 89 else { return nil }
    return joined("7", national, .doubtful)
  }

  /// The habits of the region, without a plus.
  private func national() -> Reading? {
    switch rules.region {
    case .russia, .kazakhstan: seven()
    case .ukraine: nine("380", trunk: "0", NumberingPlan.hasUkraine) ?? foreignSeven()
    case .belarus: nine("375", trunk: "0", NumberingPlan.hasBelarus) ?? foreignSeven()
    case .uzbekistan: nine("998", trunk: "", NumberingPlan.hasUzbekistan) ?? foreignSeven()
    }
  }

  private func seven() -> Reading? {
    switch (digits.count, digits.first) {
    case (11, Self.seven), (11, Self.eight), (12, Self.seven), (15, Self.seven), (15, Self.eight):
      afterSeven(digits.dropFirst())
    case (10, _) where NumberingPlan.hasSeven(digits): joined("7", digits, .valid)
    default: nil
    }
  }

  /// A number of Russia or Kazakhstan typed elsewhere: only with its whole prefix.
  private func foreignSeven() -> Reading? {
    guard digits.count == 11, digits.first == Self.seven || digits.first == Self.eight,
      NumberingPlan.hasSeven(digits.dropFirst())
    else { return nil }
    return joined("7", digits.dropFirst(), .valid)
  }

  /// Countries whose numbers have nine digits: alone, after the trunk digit, or after the old `8`.
  private func nine(
    _ code: String, trunk: String, _ isInPlan: (ArraySlice<UInt8>) -> Bool
  ) -> Reading? {
    guard digits.count >= 9 else { return nil }
    let national = digits.suffix(9)
    switch String(decoding: digits.dropLast(9), as: UTF8.self) {
    case "" where isInPlan(national): return joined(code, national, .valid)
    case trunk where !trunk.isEmpty, "8" + trunk, code:
      guard national.first != Self.zero else { return nil }
      return joined(code, national, isInPlan(national) ? .valid : .doubtful)
    default: return nil
    }
  }

  /// `810…` (also typed `8~10`) and `00…` before a country code whose number has the right length.
  private func afterPrefix() -> Reading? {
    for prefix in ["810", "00"] where digits.starts(with: prefix.utf8) {
      let rest = digits.dropFirst(prefix.utf8.count)
      if let neighbour = NumberingPlan.neighbour(rest), neighbour.fits {
        return inPlan(rest, neighbour.code)
      }
    }
    return nil
  }

  /// A neighbour's country code with the right number of digits, the plus forgotten.
  private func withoutPlus() -> Reading? {
    guard (11...13).contains(digits.count), digits.first != Self.seven,
      let neighbour = NumberingPlan.neighbour(digits), neighbour.fits
    else { return nil }
    return inPlan(digits, neighbour.code)
  }

  /// A number of the office's own city.
  private func local() -> Reading? {
    guard let area = rules.areaCode, !rules.extensionDigits.contains(digits.count),
      (5...7).contains(digits.count)
    else { return nil }
    let (code, length) =
      switch rules.region {
      case .russia, .kazakhstan: ("7", 10)
      case .ukraine: ("380", 9)
      case .belarus: ("375", 9)
      case .uzbekistan: ("998", 9)
      }
    guard area.utf8.count + digits.count == length, area.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return inPlan(Array((code + area).utf8) + digits, code.utf8.count)
  }
}
