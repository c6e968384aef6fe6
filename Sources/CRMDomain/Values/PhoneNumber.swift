public import Wording

/// A telephone number as it is stored and compared.
public struct PhoneNumber: Sendable, Hashable {
  /// How far the number may be trusted.
  public enum Quality: String, Sendable, Hashable, CaseIterable {
    /// Fits a known numbering plan.
    case valid
    /// Was repaired, or lies outside the known plans, which change.
    case doubtful
    /// An extension, an emergency number or a code of the exchange: nobody's address.
    case service
    /// A city number without its area code.
    case local
  }

  /// `+` and digits after E.164; bare digits (also `*` and `#`) for service and local numbers.
  public let e164: String
  /// The extension inside the office, digits.
  public let ext: String?
  /// The text as it was received.
  public let raw: String
  /// How far the number may be trusted.
  public let quality: Quality

  /// Makes a number from its parts, as they were stored.
  public init(e164: String, ext: String? = nil, raw: String, quality: Quality) {
    self.e164 = e164
    self.ext = ext
    self.raw = raw
    self.quality = quality
  }

  /// Whether a person outside can be called by it.
  public var isReachable: Bool { quality == .valid || quality == .doubtful }

  /// The number in groups, without the extension: `+7 916 123-45-67`.
  public var pretty: String {
    let groups = self.groups
    guard groups.count > 2 else { return groups.joined(separator: " ") }
    return groups.prefix(2).joined(separator: " ") + " "
      + groups.dropFirst(2).joined(separator: "-")
  }

  /// The number in groups with its extension: `+7 916 123-45-67 ext. 12`, «… доб. 12».
  public func pretty(language: Language) -> String {
    guard let ext else { return pretty }
    return pretty + Text(" ext. ", " доб. ")[language] + ext
  }

  /// For those who may not see it: `+7 916 …67`.
  public var masked: String {
    let groups = self.groups
    guard groups.count > 2 else { return "…" + e164.suffix(1) }
    return groups.prefix(2).joined(separator: " ") + " …" + e164.suffix(2)
  }

  /// The last ten digits, for matching numbers of which one could not be brought to E.164; nothing
  /// when there are fewer.
  public static func lastTen(_ text: String) -> String? {
    let digits = text.utf8.filter(\.isDigit)
    return digits.count < 10 ? nil : String(decoding: digits.suffix(10), as: UTF8.self)
  }

  /// Country code, area code, and the rest in twos and threes; one group when not international.
  private var groups: [String] {
    let digits = e164.dropFirst()
    guard e164.first == "+", digits.count >= 7, digits.utf8.allSatisfy(\.isDigit) else {
      return [e164]
    }
    let country = PhoneNumber.countryCodeLength(of: digits)
    let area = PhoneNumber.areaLength(digits.prefix(country))
    var groups = ["+" + digits.prefix(country), String(digits.dropFirst(country).prefix(area))]
    var rest = digits.dropFirst(country + area)
    while rest.count > 4 {
      groups.append(String(rest.prefix(3)))
      rest = rest.dropFirst(3)
    }
    if rest.count == 4 {
      groups.append(String(rest.prefix(2)))
      rest = rest.dropFirst(2)
    }
    if !rest.isEmpty { groups.append(String(rest)) }
    return groups
  }

  private static func areaLength(_ country: Substring) -> Int {
    ["1", "7"].contains(country) ? 3 : 2
  }

  /// How many digits the country code takes (ITU-T E.164, the list of assigned codes).
  private static func countryCodeLength(of digits: Substring) -> Int {
    if digits.first == "1" || digits.first == "7" { return 1 }
    return twoDigitCodes.contains(digits.prefix(2)) ? 2 : 3
  }

  private static let twoDigitCodes: Set<Substring> = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47",
    "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65",
    "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
  ]
}
