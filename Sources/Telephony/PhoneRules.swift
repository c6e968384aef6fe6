/// What an office knows about the numbers that reach it.
public struct PhoneRules: Sendable, Hashable {
  /// The country whose habits of writing apply.
  public enum Region: String, Sendable, Hashable, CaseIterable {
    case russia = "RU"
    case ukraine = "UA"
    case kazakhstan = "KZ"
    case belarus = "BY"
    case uzbekistan = "UZ"
  }

  /// The country of the office.
  public let region: Region
  /// The area code of the city, for numbers typed without one: `812`.
  public let areaCode: String?
  /// How many digits an extension of the own exchange has; such numbers are nobody's address.
  public let extensionDigits: ClosedRange<Int>

  /// Makes the rules of an office.
  public init(
    region: Region = .russia, areaCode: String? = nil, extensionDigits: ClosedRange<Int> = 1...5
  ) {
    self.region = region
    self.areaCode = areaCode
    self.extensionDigits = extensionDigits
  }
}
