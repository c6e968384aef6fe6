import Rendering
import Wording

/// Sizes of files as people read them.
enum Sizes {
  /// «3.4 MB», «3,4 МБ».
  static func text(_ bytes: Int64) -> Text {
    guard bytes >= 1_000 else { return Text("\(bytes) B", "\(bytes) Б") }
    let units = [("kB", "КБ"), ("MB", "МБ"), ("GB", "ГБ"), ("TB", "ТБ")]
    var tenths = bytes / 100
    var place = 0
    while tenths >= 10_000, place < units.count - 1 {
      tenths /= 1_000
      place += 1
    }
    let whole = tenths >= 1_000 || tenths % 10 == 0
    let fraction = { (point: String) in
      whole ? "\(tenths / 10)" : "\(tenths / 10)\(point)\(tenths % 10)"
    }
    return Text("\(fraction(".")) \(units[place].0)", "\(fraction(",")) \(units[place].1)")
  }
}
