/// Numbering plans as libphonenumber 9.0.43 has them, by the first digits of the national number.
///
/// Plans change: a number outside them is doubtful, not wrong.
enum NumberingPlan {
  /// Whether the ten digits after +7 lie in the plan of Russia or Kazakhstan.
  static func hasSeven(_ national: ArraySlice<UInt8>) -> Bool {
    if national.count == 14 { return national.starts(with: "8108".utf8) }
    guard national.count == 10 else { return false }
    let area = number(national.prefix(3))
    switch area {
    case 900...999: return true
    case 800, 803, 804, 809: return true
    case 700...702, 705...708, 710...729, 747, 760...764, 771, 775...778, 785: return true
    default: return russianCities.contains(area)
    }
  }

  /// Mobile numbers are not of a city, so a local number beside one does not share its code.
  static func isMobile(_ international: [UInt8]) -> Bool {
    switch international.first {
    case UInt8(ascii: "7"):
      let area = number(international.dropFirst().prefix(3))
      return !russianCities.contains(area) && !(710...729).contains(area)
    case UInt8(ascii: "3"):
      let area = number(international.dropFirst(3).prefix(2))
      switch number(international.prefix(3)) {
      case 380: return isUkraineMobile(area)
      case 375: return belarusMobile.contains(area)
      default: return true
      }
    default: return true
    }
  }

  /// Whether the nine digits after +380 lie in the plan.
  static func hasUkraine(_ national: ArraySlice<UInt8>) -> Bool {
    guard national.count == 9 else { return false }
    let area = number(national.prefix(2))
    switch area {
    case 31...38, 41, 43...48, 51...57, 61, 62, 64, 65, 69: return true
    case 80: return national.starts(with: "800".utf8)
    default: return isUkraineMobile(area)
    }
  }

  /// Whether the nine digits after +375 lie in the plan.
  static func hasBelarus(_ national: ArraySlice<UInt8>) -> Bool {
    guard national.count == 9 else { return false }
    let area = number(national.prefix(2))
    return (15...17).contains(area) || (21...23).contains(area) || belarusMobile.contains(area)
  }

  /// Whether the nine digits after +998 can be a number.
  static func hasUzbekistan(_ national: ArraySlice<UInt8>) -> Bool {
    national.count == 9 && number(national.prefix(1)) >= 2
  }

  /// How many digits follow a country code that people type without a plus; nothing when the code
  /// is not one of the neighbours.
  private static func lengths(after code: Int) -> ClosedRange<Int>? {
    switch code {
    case 7, 90: 10...10
    case 380, 375, 998, 996, 995, 994, 992, 48, 972, 971: 9...9
    case 374, 373, 993, 370, 371: 8...8
    case 86: 11...11
    case 49: 10...11
    default: nil
    }
  }

  /// The length of the country code at the head of `digits` and whether the rest fits it.
  static func neighbour(_ digits: ArraySlice<UInt8>) -> (code: Int, fits: Bool)? {
    for length in 1...3 {
      guard let lengths = lengths(after: number(digits.prefix(length))) else { continue }
      return (length, lengths.contains(digits.count - length))
    }
    return nil
  }

  /// The value of a few ASCII digits.
  static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1) &- 48 }
  }

  private static func isUkraineMobile(_ area: Int) -> Bool {
    switch area {
    case 39, 50, 63, 66...68, 71...73, 75, 77, 91...99: true
    default: false
    }
  }

  private static let belarusMobile: Set<Int> = [25, 29, 33, 44]

  /// Area codes of three digits; longer ones begin with one of these.
  private static let russianCities: Set<Int> = {
    let ranges: [ClosedRange<Int>] = [
      301...302, 336...336, 341...343, 345...347, 349...349, 351...353, 365...365, 381...385,
      388...388, 390...391, 394...395,
      401...401, 411...411, 413...413, 415...416, 421...421, 423...424, 426...427, 471...475,
      481...487, 491...496, 498...499,
      811...818, 820...821, 831...831, 833...836, 840...848, 851...851, 855...857, 860...863,
      865...867, 869...869, 871...873, 877...879,
    ]
    return Set(ranges.joined())
  }()
}
