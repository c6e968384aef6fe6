public import Wording

/// What all values of one field have in common.
public struct Column: Sendable {
  /// Which edge of the column its values touch.
  public enum Alignment: Sendable {
    case left
    case right
  }

  /// The key in JSON and the heading in CSV: stable, ASCII, never translated.
  public let name: String
  /// The heading that a person reads.
  public let title: Text
  /// Where values stand; a column of nothing but numbers stands right in any case.
  public let alignment: Alignment
  /// Whether the values may be cut where the terminal is too narrow.
  public let shrinks: Bool

  /// Makes a column.
  public init(_ name: String, title: Text, alignment: Alignment = .left, shrinks: Bool = false) {
    self.name = name
    self.title = title
    self.alignment = alignment
    self.shrinks = shrinks
  }

  /// The places of the columns called `names`, in that order; an unknown name is a failure (64).
  public static func pick(_ names: [String], from columns: [Column]) throws(Failure) -> [Int] {
    var places: [Int] = []
    for name in names {
      guard let place = columns.firstIndex(where: { $0.name == name }) else {
        let known = columns.map(\.name).joined(separator: ", ")
        throw Failure(
          .usage, "field.unknown", Text("there is no field '\(name)'", "нет поля «\(name)»"),
          hint: Text("the fields are: \(known)", "поля: \(known)"))
      }
      places.append(place)
    }
    return places
  }
}
