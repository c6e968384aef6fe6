import CRMDomain

/// A run of digits that may be one full telephone number.
struct PhoneDigits {
  /// An E.164 number and how sure it is.
  struct Reading {
    let e164: String
    let quality: PhoneNumber.Quality

    init(_ digits: some StringProtocol, _ quality: PhoneNumber.Quality) {
      e164 = "+" + digits
      self.quality = quality
    }

    var doubtful: Reading { Reading(e164.dropFirst(), .doubtful) }
  }

  let digits: String
  let hasPlus: Bool
  let rules: PhoneRules

  /// The full number, or nothing when the digits are none.
  func reading() -> Reading? {
    let count = digits.utf8.count
    // E.164 has 15 digits at most; international prefixes and trunk digits come on top.
    guard count <= 20, digits.utf8.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
    return hasPlus ? written() : national() ?? afterPrefix() ?? withoutPlus() ?? local()
  }

  /// After a plus: as written, with the repairs of common slips.
  private func written() -> Reading? {
    let count = digits.utf8.count
    if digits.hasPrefix("7") { return afterSeven(digits.dropFirst()) }
    if digits.hasPrefix("8"), count == 11 || digits.hasPrefix("810") {
      // A trunk 8 behind the plus: only what is certain at home is taken for that.
      let bare = PhoneDigits(digits: digits, hasPlus: false, rules: rules)
      if let home = bare.national() ?? bare.afterPrefix(), home.quality == .valid {
        return home.doubtful
      }
    }
    guard (8...15).contains(count), !digits.hasPrefix("0") else { return nil }
    guard let neighbour = NumberingPlan.neighbour(digits) else { return Reading(digits, .valid) }
    // A trunk 0 behind the country code: +375 (029) 123-45-67.
    let rest = digits.dropFirst(neighbour.code)
    let national = rest.hasPrefix("0") ? rest.dropFirst() : rest
    let repaired = String(digits.prefix(neighbour.code) + national)
    let fits = NumberingPlan.neighbour(repaired)?.fits == true
    return fits ? inPlan(repaired, neighbour.code) : Reading(repaired, .doubtful)
  }

  /// Country code and number of the right length: valid where the plan is known and holds it.
  private func inPlan(_ digits: String, _ code: Int) -> Reading? {
    let national = digits.dropFirst(code)
    guard national.utf8.contains(where: { $0 != UInt8(ascii: "0") }) else { return nil }
    let isKnown =
      switch digits.prefix(code) {
      case "7": NumberingPlan.hasSeven(national)
      case "380": NumberingPlan.hasUkraine(national)
      case "375": NumberingPlan.hasBelarus(national)
      case "998": NumberingPlan.hasUzbekistan(national)
      default: true
      }
    return Reading(digits, isKnown ? .valid : .doubtful)
  }

  /// What follows +7, 7 or 8.
  private func afterSeven(_ national: Substring) -> Reading? {
    if NumberingPlan.hasSeven(national) { return Reading("7" + national, .valid) }
    // Both the country code and the trunk digit: +7 8 495 …
    if national.utf8.count == 11, national.hasPrefix("8"),
      NumberingPlan.hasSeven(national.dropFirst())
    {
      return Reading("7" + national.dropFirst(), .valid)
    }
    // No code begins with 89: a mobile number that lost a digit. None begins with 0 or 10 either.
    guard national.utf8.count == 10, !national.hasPrefix("89"), !national.hasPrefix("0"),
      !national.hasPrefix("10")
    else { return nil }
    return Reading("7" + national, .doubtful)
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
    let count = digits.utf8.count
    let isLong = count == 11 || count == 12 || count == 15
    if isLong, digits.hasPrefix("7") || digits.hasPrefix("8") {
      if digits.hasPrefix("8"), count == 12 { return nil }
      return afterSeven(digits.dropFirst())
    }
    return count == 10 && NumberingPlan.hasSeven(digits) ? Reading("7" + digits, .valid) : nil
  }

  /// A number of Russia or Kazakhstan typed elsewhere: only with its whole prefix.
  private func foreignSeven() -> Reading? {
    guard digits.utf8.count == 11, digits.hasPrefix("7") || digits.hasPrefix("8"),
      NumberingPlan.hasSeven(digits.dropFirst())
    else { return nil }
    return Reading("7" + digits.dropFirst(), .valid)
  }

  /// Countries whose numbers have nine digits: alone, after the trunk digit, or after the old `8`.
  private func nine(
    _ code: String, trunk: String, _ isInPlan: (Substring) -> Bool
  ) -> Reading? {
    let national = digits.suffix(9)
    switch String(digits.dropLast(national.count)) {
    case "" where national.count == 9 && isInPlan(national):
      return Reading(code + national, .valid)
    case trunk where !trunk.isEmpty && national.count == 9, "8" + trunk, code:
      guard national.first != "0" else { return nil }
      return Reading(code + national, isInPlan(national) ? .valid : .doubtful)
    default: return nil
    }
  }

  /// `810…` (also typed `8~10`) and `00…` before a country code whose number has the right length.
  private func afterPrefix() -> Reading? {
    for prefix in ["810", "00"] where digits.hasPrefix(prefix) {
      let rest = String(digits.dropFirst(prefix.count))
      if let neighbour = NumberingPlan.neighbour(rest), neighbour.fits {
        return inPlan(rest, neighbour.code)
      }
    }
    return nil
  }

  /// A neighbour's country code with the right number of digits, the plus forgotten.
  private func withoutPlus() -> Reading? {
    guard (11...13).contains(digits.utf8.count), !digits.hasPrefix("7"),
      let neighbour = NumberingPlan.neighbour(digits), neighbour.fits
    else { return nil }
    return inPlan(digits, neighbour.code)
  }

  /// A number of the office's own city.
  private func local() -> Reading? {
    let count = digits.utf8.count
    guard let area = rules.areaCode, !rules.extensionDigits.contains(count),
      (5...7).contains(count)
    else { return nil }
    let (code, length) =
      switch rules.region {
      case .russia, .kazakhstan: ("7", 10)
      case .ukraine: ("380", 9)
      case .belarus: ("375", 9)
      case .uzbekistan: ("998", 9)
      }
    guard area.utf8.count + count == length, area.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return inPlan(code + area + digits, code.count)
  }
}
