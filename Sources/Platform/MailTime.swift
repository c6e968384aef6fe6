/// Moments as letters write them (RFC 5322).
public enum MailTime {
  private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `Mon, 23 Nov 2026 12:00:00 +0300`.
  public static func text(_ seconds: Int64, offset: Int) -> String {
    let local = seconds + Int64(offset)
    let day = Civil.floorDivide(local, 86_400)
    let time = Civil.modulo(local, 86_400)
    let date = Civil.date(ofDay: day)
    let weekday = weekdays[Int(Civil.modulo(day, 7))]
    let sign = offset < 0 ? "-" : "+"
    let zone = abs(offset) / 60
    return "\(weekday), \(date.day) \(months[date.month - 1]) \(date.year) "
      + "\(two(time / 3_600)):\(two(time / 60 % 60)):\(two(time % 60)) "
      + "\(sign)\(two(Int64(zone / 60)))\(two(Int64(zone % 60)))"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
