/// An instant or a day taken apart by the clocks of a reader.
struct Moment {
  let dayNumber: Int64
  let year: Int64
  let month: Int
  let day: Int
  let secondOfDay: Int

  var hour: Int { secondOfDay / 3600 }
  var minute: Int { secondOfDay / 60 % 60 }
  var second: Int { secondOfDay % 60 }

  init(_ instant: Int64, _ look: Look) {
    self.init(instant, look.zoneOffset(instant))
  }

  init(_ instant: Int64, _ offset: Int) {
    // Far beyond any record, and the sums below stay in range.
    let limit: Int64 = 1 << 55
    let local = Swift.min(Swift.max(instant, -limit), limit) &+ Int64(offset)
    dayNumber = Civil.floorDivide(local, 86_400)
    secondOfDay = Int(local - dayNumber * 86_400)
    (year, month, day) = Civil.date(ofDay: dayNumber)
  }

  /// Reads `YYYY-MM-DD`; nil where it is none.
  init?(day text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Moment.number(bytes[0..<4]), let month = Moment.number(bytes[5..<7]),
      let day = Moment.number(bytes[8..<10]), (1...12).contains(month), day >= 1
    else { return nil }
    dayNumber = Civil.day(year: Int64(year), month: month, day: day)
    (self.year, self.month, self.day) = Civil.date(ofDay: dayNumber)
    secondOfDay = 0
    // The 31st of a shorter month would have rolled over into the next.
    if self.day != day { return nil }
  }

  var isoDay: String {
    let digits = String(year.magnitude)
    let zeros = String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + zeros + digits + "-\(Times.two(month))-\(Times.two(day))"
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
