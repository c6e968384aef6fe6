/// A decimal number as people write it, taken apart without rounding.
///
/// Blanks group thousands. Where dot and comma both stand, the last is the decimal mark and the other
/// groups; several equal marks group; a single mark is decimal. Groups have exactly three digits.
struct DecimalText {
  let isNegative: Bool
  private let whole: [UInt8]
  private let fraction: [UInt8]

  /// Reads folded text (single ASCII spaces, `-` for every dash).
  init?(_ folded: some StringProtocol) {
    var body = Array(folded.utf8)[...]
    isNegative = body.first == UInt8(ascii: "-")
    if isNegative { body = body.dropFirst() }
    let mark = DecimalText.decimalMark(in: body)
    let split = mark.flatMap { body.lastIndex(of: $0) } ?? body.endIndex
    fraction = Array(body[split...].dropFirst())
    guard let digits = DecimalText.ungrouped(body[..<split]), fraction.allSatisfy(\.isDigit),
      split == body.endIndex || !fraction.isEmpty
    else { return nil }
    whole = digits
  }

  /// The number times ten to the power `scale`; nothing when it has more decimals or overflows.
  func scaled(_ scale: Int) -> Int64? {
    guard fraction.count <= scale else { return nil }
    var value: Int64 = 0
    let zeros = repeatElement(UInt8(ascii: "0"), count: scale - fraction.count)
    for digit in [whole, fraction, Array(zeros)].joined() {
      let (shifted, tooLong) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = shifted.addingReportingOverflow(Int64(digit.digitValue))
      if tooLong || overflow { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  private static func decimalMark(in body: ArraySlice<UInt8>) -> UInt8? {
    let dot = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    let marks = body.filter { $0 == dot || $0 == comma }
    guard let last = marks.last else { return nil }
    let isLastAlone = marks.filter { $0 == last }.count == 1
    return isLastAlone ? last : nil
  }

  /// The digits of the whole part, whose groups must be alike and of three digits.
  private static func ungrouped(_ body: ArraySlice<UInt8>) -> [UInt8]? {
    guard let separator = body.first(where: { !$0.isDigit }) else {
      return body.isEmpty ? nil : Array(body)
    }
    guard [UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ",")].contains(separator) else {
      return nil
    }
    let groups = body.split(separator: separator, omittingEmptySubsequences: false)
    guard let head = groups.first, (1...3).contains(head.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(\.isDigit)
    else { return nil }
    return Array(groups.joined())
  }

  /// `value` divided by ten to the power `scale`, with `places` decimals at least.
  static func text(_ value: Int64, scale: Int, places: Int) -> String {
    // Written from the last digit to the first: twenty bytes hold the longest number.
    var reversed: [UInt8] = []
    reversed.reserveCapacity(24)
    var rest = value.magnitude
    for place in 0... {
      if place > scale, rest == 0 { break }
      let digit = UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      let isIdleZero = digit == 0 && reversed.isEmpty && place < scale - places
      if place == scale, !reversed.isEmpty { reversed.append(UInt8(ascii: ".")) }
      if !isIdleZero { reversed.append(48 + digit) }
    }
    if value < 0 { reversed.append(UInt8(ascii: "-")) }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }
}
