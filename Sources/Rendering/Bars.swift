/// Small charts of block characters.
public enum Bars {
  /// A bar of `fraction` of `width` columns, exact to an eighth of a column: `█████▌`. A fraction
  /// outside 0…1 counts as the nearest inside, and one above zero never shows as nothing.
  public static func bar(_ fraction: Double, width: Int) -> String {
    guard fraction > 0, width > 0 else { return "" }
    let width = Swift.min(width, 10_000)
    let eighths = Swift.max(1, Int((Swift.min(fraction, 1) * Double(width) * 8).rounded()))
    let whole = String(repeating: "█", count: eighths / 8)
    return eighths % 8 == 0 ? whole : whole + parts[eighths % 8 - 1]
  }

  /// A column of eighths a value, from the least to the greatest: `▁▃█`; a space for what is no number.
  public static func sparkline(_ values: [Double]) -> String {
    let numbers = values.filter(\.isFinite)
    guard let least = numbers.min(), let greatest = numbers.max() else {
      return String(repeating: " ", count: values.count)
    }
    return values.map { value in
      guard value.isFinite else { return " " }
      // Halves keep the difference of two huge numbers finite.
      let share = greatest > least ? (value / 2 - least / 2) / (greatest / 2 - least / 2) : 0
      return levels[Swift.min(7, Swift.max(0, Int(share * 8)))]
    }.joined()
  }

  /// The steps of a way with the present one marked: `Analysis › [Invoiced] › Won`.
  public static func track(_ steps: [String], current: Int?) -> String {
    steps.enumerated().map { $0 == current ? "[\($1)]" : $1 }.joined(separator: " › ")
  }

  private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
