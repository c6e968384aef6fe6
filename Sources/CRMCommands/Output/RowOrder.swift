import CRMDomain
import Rendering
import Wording

/// The order of rows that are no records: `amount,-last_at`, as lists take it. What is empty comes last.
enum RowOrder {
  static func sorted(
    _ rows: [[Cell]], by words: String?, _ columns: [Column]
  ) throws(Failure) -> [[Cell]] {
    guard let words else { return rows }
    let names = words.split(separator: ",").map(String.init)
    let bare = names.map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }
    let keys = zip(try Column.pick(bare, from: columns), names.map { $0.hasPrefix("-") })
    // Rows that are equal stay as they were.
    return rows.enumerated().sorted { left, right in
      for (place, isDescending) in keys {
        let (one, other) = (left.element[place].value, right.element[place].value)
        if one == .null || other == .null {
          if one == other { continue }
          return other == .null
        }
        if isLess(one, other) { return !isDescending }
        if isLess(other, one) { return isDescending }
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  private static func isLess(_ one: CellValue, _ other: CellValue) -> Bool {
    switch (one, other) {
    case (.integer(let one), .integer(let other)), (.instant(let one), .instant(let other)):
      one < other
    case (.decimal(let one, _), .decimal(let other, _)): one < other
    case (.text(let one), .text(let other)): Fold.key(one) < Fold.key(other)
    default: false
    }
  }
}
