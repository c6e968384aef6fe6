/// Numbers and times as bytes of ASCII, as making a `String` of each costs more than the number.
enum Digits {
  static func append(_ number: Int64, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    append(number.magnitude, atLeast: 1, to: &bytes)
  }

  /// The digits of a number with zeros before them up to `count`.
  static func append(_ number: UInt64, atLeast count: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = number
    while rest > 0 || bytes.count - start < count {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// Plain digits with a dot and exactly `scale` decimals (0…18).
  static func append(_ units: Int64, scale: Int, to bytes: inout [UInt8]) {
    let scale = Swift.min(Swift.max(scale, 0), 18)
    if units < 0 { bytes.append(UInt8(ascii: "-")) }
    append(units.magnitude, atLeast: scale + 1, to: &bytes)
    if scale > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - scale) }
  }

  /// `2026-11-21T09:12:00Z`, for the years 0–9999; beyond them the nearest instant inside.
  static func append(instant: Int64, to bytes: inout [UInt8]) {
    let inside = Swift.min(Swift.max(instant, Civil.writable.lowerBound), Civil.writable.upperBound)
    let moment = Moment(inside, 0)
    append(moment.year.magnitude, atLeast: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(UInt64(moment.month), atLeast: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(UInt64(moment.day), atLeast: 2, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    append(UInt64(moment.hour), atLeast: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(UInt64(moment.minute), atLeast: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(UInt64(moment.second), atLeast: 2, to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }
}
